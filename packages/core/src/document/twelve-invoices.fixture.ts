import { openBusiness } from '../../contract/business.ts'
import { type TestHome, testHome } from '../../contract/test-home.ts'
import { createCreditNote } from '../credit-note/create.ts'
import type { NewCustomer } from '../customer/create-customer.ts'
import { createCustomer } from '../customer/create-customer.ts'
import type { InvoiceInput, LineInput } from '../invoice/content.ts'
import { createInvoice } from '../invoice/create.ts'
import { issueInvoice } from '../invoice/issue.ts'
import type { Organisation } from '../organisation/record.ts'
import { ensureCreditNoteFiles, ensureInvoiceFiles } from './ensure.ts'
import type { DocumentRecord } from './record.ts'

/** One of the invoices that show what a page and its e-invoice must bear. */
export interface VariedInvoice {
  name: string
  seller?: Partial<Organisation>
  buyer?: Partial<NewCustomer>
  content: Omit<InvoiceInput, 'customerId'>
  /** Credits it, and the credit note is what counts. */
  credited?: true
}

const SELLER: Partial<Organisation> = {
  legalName: 'Atelier Nordlicht GmbH',
  registration: 'Amtsgericht Köln HRB 12345',
  contactName: 'Lena Vogt',
  email: 'hallo@nordlicht.example',
  phone: '+49 221 1234567',
  website: 'https://nordlicht.example',
  electronicAddress: { scheme: '9930', value: 'DE123456789' },
  bic: 'COBADEFFXXX',
}
const BUYER: NewCustomer = {
  name: 'Łódź Machines Sp. z o.o.',
  email: 'faktury@lodz.example',
  locale: 'en-GB',
  address: { line1: 'ul. Piotrkowska 104', city: 'Łódź', postalCode: '90-926', country: 'PL' },
  taxId: 'PL7252087654',
}
const FRENCH = {
  name: 'Crêperie Ænfant & Fils SARL',
  locale: 'fr-FR',
  address: { line1: '12 rue de l’Œuvre', city: 'Paris', postalCode: '75004', country: 'FR' },
  taxId: 'FR83404833048',
}

const line = (description: string, unitPrice: string, more: Partial<LineInput> = {}): LineInput => ({
  description,
  quantity: '1',
  unitPrice,
  taxPercent: '19',
  ...more,
})
const zero = (category: LineInput['taxCategory']) => ({ taxPercent: '0', taxCategory: category })

/** Scripts, currencies, taxes, lengths. */
export const VARIED_INVOICES: readonly VariedInvoice[] = [
  {
    name: 'plain-german',
    seller: { paymentReferences: 'creditor_reference' },
    buyer: {
      name: 'Straßenbau Müßig KG',
      locale: 'de-DE',
      address: { line1: 'Am Bächle 3', city: 'Köln', postalCode: '50667', country: 'DE' },
      taxId: 'DE987654321',
    },
    content: {
      orderReference: 'B-2026/118',
      buyerReference: 'KST 4711',
      lines: [line('Beratung', '120.00', { quantity: '7.5', unit: 'h' }), line('Fahrtkosten', '68.40')],
    },
  },
  {
    name: 'long-french',
    buyer: FRENCH,
    content: {
      deliveryPeriod: { start: '2025-12-01', end: '2025-12-31' },
      lines: Array.from({ length: 120 }, (_, at) =>
        line(`Prestation nº ${at + 1} : conception et réalisation`, `${at + 10}.35`, { quantity: '2' }),
      ),
    },
  },
  { name: 'reverse-charge', buyer: FRENCH, content: { lines: [line('Conseil en organisation', '4800.00', zero('AE'))] } },
  {
    name: 'exempt',
    buyer: {
      name: 'Volkshochschule Brühl',
      locale: 'de-DE',
      address: { line1: 'Schlossstraße 1', city: 'Brühl', postalCode: '50321', country: 'DE' },
    },
    content: {
      taxExemptions: [{ category: 'E', code: 'VATEX-EU-132-1I', reason: 'Steuerfrei nach § 4 Nr. 21 UStG (Unterricht).' }],
      lines: [line('Kurs „Buchhaltung für Gründer“', '960.00', zero('E'))],
    },
  },
  {
    name: 'discounts',
    content: {
      discountPercent: '3',
      lines: [
        line('Workshop', '1250.00', { quantity: '2', unit: 'days', discountPercent: '10' }),
        line('Printed handbook', '19.90', { quantity: '24', taxPercent: '7', discountAmount: 1_500 }),
        line('Travel', '338.66'),
      ],
    },
  },
  {
    name: 'credit-note',
    credited: true,
    content: { orderReference: 'PO-77120', lines: [line('Workshop', '1250.00', { quantity: '2' }), line('Travel', '338.66')] },
  },
  {
    name: 'foreign-currency',
    buyer: {
      name: 'O’Hara & Sons, Inc.',
      locale: 'en-US',
      address: { line1: '500 Howard Street', city: 'San Francisco', region: 'CA', postalCode: '94105', country: 'US' },
    },
    content: {
      currency: 'USD',
      exchangeRate: { rate: '0.9137', source: 'ECB', date: '2026-01-14' },
      lines: [line('Design review in Cologne', '8180.00')],
    },
  },
  {
    name: 'prices-include-tax',
    content: { pricesIncludeTax: true, discountAmount: 100, lines: [line('Ticket', '9.99', { quantity: '3' })] },
  },
  {
    name: 'arabic',
    seller: {
      name: 'شركة النور للتجارة',
      legalName: 'شركة النور للتجارة ذ.م.م',
      country: 'AE',
      currency: 'AED',
      zone: 'Asia/Dubai',
      taxId: '100123456700003',
      address: { line1: 'شارع الشيخ زايد 12', city: 'دبي', postalCode: '00000', country: 'AE' },
      iban: 'AE070331234567890123456',
    },
    buyer: {
      name: 'مؤسسة الفجر',
      locale: 'ar-AE',
      address: { line1: 'شارع الملك فهد 5', city: 'الرياض', postalCode: '12345', country: 'SA' },
    },
    content: { lines: [line('استشارات إدارية', '1500.00', { taxPercent: '5' }), line('تدريب Excel متقدم', '750.00', { taxPercent: '5' })] },
  },
  {
    name: 'japanese',
    seller: {
      name: '株式会社北極星デザイン',
      legalName: '株式会社北極星デザイン',
      country: 'JP',
      currency: 'JPY',
      zone: 'Asia/Tokyo',
      taxId: '1234567890123',
      address: { line1: '神宮前1-2-3', city: '渋谷区', region: '東京都', postalCode: '150-0001', country: 'JP' },
    },
    buyer: {
      name: '山田商店',
      locale: 'ja-JP',
      address: { line1: '本町4-5-6', city: '大阪市中央区', region: '大阪府', postalCode: '541-0053', country: 'JP' },
    },
    content: {
      lines: [line('ウェブサイトのデザイン', '110000', { taxPercent: '10' }), line('写真撮影', '12', { quantity: '3', taxPercent: '10' })],
    },
  },
  {
    name: 'greek',
    seller: {
      name: 'Ελληνικά Υφαντά ΑΕ',
      legalName: 'Ελληνικά Υφαντά ΑΕ',
      country: 'GR',
      zone: 'Europe/Athens',
      taxId: 'EL123456789',
      electronicAddress: { scheme: '9933', value: '123456789' },
      address: { line1: 'Λεωφόρος Αθηνών 10', city: 'Αθήνα', postalCode: '10442', country: 'GR' },
      iban: 'GR1601101250000000012300695',
    },
    buyer: {
      name: 'Καφέ Άνοιξη',
      locale: 'el-GR',
      address: { line1: 'Οδός Ερμού 5', city: 'Θεσσαλονίκη', postalCode: '54625', country: 'GR' },
    },
    content: { lines: [line('Υφαντά τραπεζομάντηλα', '24.50', { quantity: '40', taxPercent: '24' })] },
  },
  {
    name: 'export-cyrillic',
    buyer: {
      name: 'ТОВ «Київські майстерні»',
      locale: 'pl-PL',
      address: { line1: 'вул. Хрещатик, 22', city: 'Київ', postalCode: '01001', country: 'UA' },
    },
    content: {
      notes: 'Dziękujemy za współpracę.\nJeśli pojawią się pytania, prosimy o kontakt.',
      lines: [line('Верстат, модель 7', '15400.00', zero('G'))],
    },
  },
]

/** Issues it in a business of its own, looking as said, and makes its files. */
export async function issueVaried(
  { seller, buyer, content, credited }: VariedInvoice,
  looks: Partial<Organisation> = {},
): Promise<{ home: TestHome; files: DocumentRecord[]; id: string }> {
  const home = testHome()
  await openBusiness(home.call, { ...SELLER, ...seller, ...looks })
  const customer = await createCustomer(home.call, { ...BUYER, ...(buyer?.name && { taxId: undefined }), ...buyer })
  const draft = await createInvoice(home.call, { ...content, customerId: customer.id })
  const { invoice } = await issueInvoice(home.call, { id: draft.id })
  if (!credited) return { home, id: invoice.id, files: await ensureInvoiceFiles(home, home.call, invoice.id) }
  const credit = { invoiceId: invoice.id, reason: 'One day was not held', lines: [{ lineIndex: 0, quantity: '1' }] }
  const { creditNote } = await createCreditNote(home.call, credit)
  return { home, id: creditNote.id, files: await ensureCreditNoteFiles(home, home.call, creditNote.id) }
}
