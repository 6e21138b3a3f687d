import type { ExchangeRate } from '../invoice/record.ts'
import type { Day } from '../kit/day.ts'
import type { Totals } from '../tax/document.ts'
import { conversionOf, toBase } from './exchange.ts'

/** The tax of a document in the currency of the books. */
export interface NationalTax {
  currency: string
  taxMinor: number
  rate: string
  rateOn: Day
}

/**
 * The tax in the currency of the books, where the document is in another (Directive 2006/112/EC art. 230; UK VAT Regulations 1995
 * reg. 14): each tax at the frozen rate, as it is booked. Undefined where there is no tax, no rate, or no need.
 */
export function nationalTaxOf(
  document: { currency: string; exchangeRate?: ExchangeRate; totals: Pick<Totals, 'taxTotal' | 'taxBreakdown'> },
  baseCurrency: string | undefined,
): NationalTax | undefined {
  const { exchangeRate, totals, currency } = document
  if (baseCurrency === undefined || currency === baseCurrency || exchangeRate === undefined || totals.taxTotal === 0) return undefined
  const conversion = conversionOf({ currency, exchangeRate }, baseCurrency)
  const taxMinor = totals.taxBreakdown.reduce((sum, { taxAmount }) => sum + toBase(taxAmount, conversion), 0)
  return { currency: baseCurrency, taxMinor, rate: exchangeRate.rate, rateOn: exchangeRate.date }
}
