import { majorText } from '../kit/money.ts'
import type { Searchable } from '../search/record.ts'
import type { Quote } from './record.ts'

/** What a quote is found by: as an invoice, by its number, its customer's name, its reference and its total. */
export const quoteSearch: Searchable<Quote> = {
  kind: 'quote',
  texts: (quote) => [quote.number ?? '', quote.customer.name, quote.reference ?? '', majorText(quote.totals.total, quote.currency)],
}
