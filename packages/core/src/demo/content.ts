import type { NewCustomer } from '../customer/create-customer.ts'
import type { InvoiceInput, LineInput } from '../invoice/content.ts'
import type { ExchangeRate } from '../invoice/record.ts'
import { addDays, type Day } from '../kit/day.ts'
import type { SeededRandom } from '../kit/seeded-random.ts'
import type { TaxCategory } from '../tax/categories.ts'
import { DEMO_ITEMS, type DemoItem } from './catalogue.ts'

const EU = ['AT', 'FR', 'NL', 'PL', 'GR']
const NOTES = [
  'Vielen Dank für Ihren Auftrag.',
  'Leistungszeitraum: Vormonat. Stundennachweis auf Wunsch.',
  'Thank you for your business.',
  'Zahlbar ohne Abzug.',
]

/** In ten-thousandths of a euro: the middle, around which rates go up and down. */
const RATES: Record<string, number> = { USD: 9_120, GBP: 11_740, CHF: 10_520 }

/** What is sold to this customer on this day: lines, taxes as their country asks, discounts, notes, exchange rate. */
export function contentFor(customer: NewCustomer, { day, random }: { day: Day; random: SeededRandom }): Omit<InvoiceInput, 'customerId'> {
  const category = categoryFor(customer.address?.country)
  const offered = DEMO_ITEMS.map((item, place) => ({ item, place })).filter(({ item }) => category === 'S' || !item.goods)
  const chosen = random.shuffled(offered).slice(0, 1 + random.below(5))
  const { currency } = customer
  const rate = currency === undefined ? undefined : rateOf(currency, { day, random })
  return {
    lines: chosen.map(({ item }) => lineOf(item, { category, random })),
    ...(random.happens(0.12) ? { discountPercent: ['2', '3', '5'][random.below(3)] } : {}),
    ...(random.happens(0.4) ? { notes: NOTES[random.below(NOTES.length)] } : {}),
    ...(random.happens(0.3) ? { reference: `PO ${4_000 + random.below(5_000)}` } : {}),
    ...(random.happens(0.2) ? { supplyDate: addDays(day, -random.below(20)) } : {}),
    ...(rate === undefined ? {} : { exchangeRate: rate }),
  }
}

/** Within the country taxed, for businesses of the EU by reverse charge, elsewhere free. */
function categoryFor(country: string | undefined): TaxCategory {
  if (country === undefined || country === 'DE') return 'S'
  return EU.includes(country) ? 'AE' : 'G'
}

function lineOf({ item, quantities }: DemoItem, { category, random }: { category: TaxCategory; random: SeededRandom }): LineInput {
  return {
    description: item.name,
    quantity: quantities[random.below(quantities.length)] ?? '1',
    unit: item.unit,
    unitPrice: item.unitPrice,
    taxCategory: category,
    taxPercent: category === 'S' ? item.taxPercent : '0',
    ...(random.happens(0.15) ? { discountPercent: ['5', '10', '15'][random.below(3)] } : {}),
  }
}

function rateOf(currency: string, { day, random }: { day: Day; random: SeededRandom }): ExchangeRate | undefined {
  const middle = RATES[currency]
  if (middle === undefined) return undefined
  const rate = middle + random.below(600) - 300
  return { rate: `${Math.floor(rate / 10_000)}.${String(rate % 10_000).padStart(4, '0')}`, source: 'ECB', date: addDays(day, -1) }
}
