import { addDays, type Day, type Instant } from '../kit/day.ts'
import type { NewOrganisation } from '../organisation/create-organisation.ts'

/** The business of the demo: a small consultancy in Cologne that works for all the world. */
export const DEMO_ORGANISATION: NewOrganisation = {
  name: 'Kranich Beratung',
  legalName: 'Kranich Beratung GmbH',
  country: 'DE',
  currency: 'EUR',
  zone: 'Europe/Berlin',
  locale: 'de-DE',
  taxId: 'DE362514875',
  registration: 'HRB 104417, Amtsgericht Köln',
  address: { line1: 'Rheinauhafen 24', city: 'Köln', postalCode: '50678', country: 'DE' },
  email: 'hallo@kranich.example',
  phone: '+49 221 5550142',
  website: 'https://kranich.example',
  iban: 'DE89370400440532013000',
  bic: 'COBADEFFXXX',
  invoiceNumberPattern: 'RE-{year}-{number:4}',
  creditNoteNumberPattern: 'GS-{year}-{number:4}',
  paymentTermsDays: 14,
  brandColor: '#0b6e6e',
  footer: 'Kranich Beratung GmbH · Geschäftsführerin: Henrike Vogt',
}

/** How long the demo's history is. */
export const HISTORY_DAYS = 548

/** When it was founded: before its first invoice. */
export function demoFoundedAt(today: Day): Instant {
  return `${addDays(today, -HISTORY_DAYS - 14)}T08:00:00.000Z`
}
