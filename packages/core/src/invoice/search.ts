import { majorText } from '../kit/money.ts'
import type { Searchable } from '../search/record.ts'
import type { Invoice } from './record.ts'

/** What an invoice is found by: its number, its customer's name, its reference and its total. */
export const invoiceSearch: Searchable<Invoice> = {
  kind: 'invoice',
  texts: (invoice) => [
    invoice.number ?? '',
    invoice.customer.name,
    invoice.reference ?? '',
    majorText(invoice.totals.total, invoice.currency),
  ],
}
