import type { NewCustomer } from '../customer/create-customer.ts'

/** When a customer usually pays, in days from the due day. */
export interface Habit {
  from: number
  to: number
  /** How often, of 100 times, they pay in two parts. */
  inParts: number
}

const EARLY: Habit = { from: -12, to: -4, inParts: 0 }
const PUNCTUAL: Habit = { from: -2, to: 0, inParts: 0 }
const LATE: Habit = { from: 3, to: 21, inParts: 10 }
const SLOW: Habit = { from: 18, to: 55, inParts: 40 }

/** A customer of the demo, with what one knows of them after some years. */
export interface DemoCustomer {
  customer: NewCustomer
  habit: Habit
  /** How many invoices they get, in proportion to the others. */
  weight: number
}

/** Who the demo works for. The addresses end in .example, so that no mail can ever reach anybody. */
export const DEMO_CUSTOMERS: readonly DemoCustomer[] = [
  {
    customer: {
      name: 'Hafenwerk Logistik GmbH',
      email: 'rechnung@hafenwerk.example',
      phone: '+49 40 5550117',
      address: { line1: 'Am Sandtorkai 51', city: 'Hamburg', postalCode: '20457', country: 'DE' },
      taxId: 'DE274615902',
      paymentTermsDays: 30,
    },
    habit: PUNCTUAL,
    weight: 14,
  },
  {
    customer: {
      name: 'Bäckerei Sonntag & Söhne',
      email: 'buero@baeckerei-sonntag.example',
      address: { line1: 'Severinstraße 118', city: 'Köln', postalCode: '50678', country: 'DE' },
    },
    habit: LATE,
    weight: 8,
  },
  {
    customer: {
      name: 'Praxis Dr. Yıldız',
      email: 'verwaltung@praxis-yildiz.example',
      address: { line1: 'Oranienstraße 9', line2: 'Hinterhaus', city: 'Berlin', postalCode: '10997', country: 'DE' },
      paymentTermsDays: 7,
    },
    habit: EARLY,
    weight: 7,
  },
  {
    customer: {
      name: 'Stadtwerke Lindenau',
      email: 'kreditoren@sw-lindenau.example',
      address: { line1: 'Karl-Heine-Straße 40', city: 'Leipzig', postalCode: '04229', country: 'DE' },
      taxId: 'DE198237464',
      paymentTermsDays: 30,
    },
    habit: LATE,
    weight: 9,
  },
  {
    customer: {
      name: 'Alpenglück Hotels GmbH',
      email: 'buchhaltung@alpenglueck.example',
      address: { line1: 'Maria-Theresien-Straße 16', city: 'Innsbruck', postalCode: '6020', country: 'AT' },
      taxId: 'ATU62941589',
      locale: 'de-AT',
    },
    habit: PUNCTUAL,
    weight: 8,
  },
  {
    customer: {
      name: 'Atelier Mercier SARL',
      email: 'compta@atelier-mercier.example',
      address: { line1: '12 rue de la République', city: 'Lyon', postalCode: '69002', country: 'FR' },
      taxId: 'FR22512738964',
      locale: 'fr-FR',
      paymentTermsDays: 45,
    },
    habit: SLOW,
    weight: 7,
  },
  {
    customer: {
      name: 'Van Dijk Ontwerp B.V.',
      email: 'facturen@vandijk-ontwerp.example',
      address: { line1: 'Oudegracht 203', city: 'Utrecht', postalCode: '3511 NH', country: 'NL' },
      taxId: 'NL813920474B01',
      locale: 'nl-NL',
    },
    habit: EARLY,
    weight: 8,
  },
  {
    customer: {
      name: 'Zielony Młyn sp. z o.o.',
      email: 'faktury@zielony-mlyn.example',
      address: { line1: 'ul. Józefa 21', city: 'Kraków', postalCode: '31-056', country: 'PL' },
      taxId: 'PL6762431983',
      locale: 'pl-PL',
    },
    habit: LATE,
    weight: 6,
  },
  {
    customer: {
      name: 'Thames & Tide Ltd',
      email: 'accounts@thamestide.example',
      address: { line1: '88 Bermondsey Street', city: 'London', postalCode: 'SE1 3UB', country: 'GB' },
      taxId: 'GB287364911',
      currency: 'GBP',
      locale: 'en-GB',
      paymentTermsDays: 30,
    },
    habit: PUNCTUAL,
    weight: 7,
  },
  {
    customer: {
      name: 'Golden Gate Robotics, Inc.',
      email: 'ap@ggrobotics.example',
      address: { line1: '540 Howard Street', city: 'San Francisco', region: 'CA', postalCode: '94105', country: 'US' },
      currency: 'USD',
      locale: 'en-US',
      paymentTermsDays: 30,
    },
    habit: LATE,
    weight: 8,
  },
  {
    customer: {
      name: 'Bergquell AG',
      email: 'finanzen@bergquell.example',
      address: { line1: 'Limmatquai 72', city: 'Zürich', postalCode: '8001', country: 'CH' },
      taxId: 'CHE318640270MWST',
      currency: 'CHF',
      locale: 'de-CH',
      paymentTermsDays: 30,
    },
    habit: EARLY,
    weight: 6,
  },
  {
    customer: {
      name: '株式会社青空デザイン',
      email: 'keiri@aozora-design.example',
      address: { line1: '四条通烏丸東入 12', city: '京都市', region: '京都府', postalCode: '600-8007', country: 'JP' },
      locale: 'ja-JP',
      paymentTermsDays: 30,
    },
    habit: PUNCTUAL,
    weight: 4,
  },
  {
    customer: {
      name: 'شركة النخيل للتجارة',
      email: 'accounts@alnakheel.example',
      address: { line1: 'شارع الشيخ زايد 311', city: 'دبي', postalCode: '00000', country: 'AE' },
      currency: 'USD',
      locale: 'ar-AE',
    },
    habit: SLOW,
    weight: 4,
  },
  {
    customer: {
      name: 'Ελαιώνες Παπαδοπούλου Ο.Ε.',
      email: 'logistirio@elaiones.example',
      address: { line1: 'Τσιμισκή 57', city: 'Θεσσαλονίκη', postalCode: '546 23', country: 'GR' },
      taxId: 'EL094271832',
      locale: 'el-GR',
    },
    habit: SLOW,
    weight: 4,
  },
]
