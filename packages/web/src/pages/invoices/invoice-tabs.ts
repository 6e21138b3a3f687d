import type { InvoiceFilter } from '../../data/invoices.ts'
import type { Dashboard } from '../../data/shapes.ts'

/** A tab of the invoice list: its name in the address, its words, what it shows and how many there are. */
export interface InvoiceTab {
  key: string
  label: string
  filter: InvoiceFilter
  countOf?: (counts: Dashboard['counts']) => number
}

/** The tabs by state, in the order of an invoice's life. */
export const INVOICE_TABS: readonly InvoiceTab[] = [
  { key: 'all', label: 'All', filter: {} },
  { key: 'draft', label: 'Drafts', filter: { status: 'draft' }, countOf: (counts) => counts.draft },
  { key: 'open', label: 'Open', filter: { status: 'open' }, countOf: (counts) => counts.open },
  { key: 'overdue', label: 'Overdue', filter: { overdue: true }, countOf: (counts) => counts.overdue },
  { key: 'partially_paid', label: 'Partly paid', filter: { status: 'partially_paid' }, countOf: (counts) => counts.partiallyPaid },
  { key: 'paid', label: 'Paid', filter: { status: 'paid' }, countOf: (counts) => counts.paid },
  { key: 'void', label: 'Void', filter: { status: 'void' }, countOf: (counts) => counts.void },
]

/** The tab of that name; the first where there is none. */
export function tabOf(key: string | undefined): InvoiceTab {
  const [all] = INVOICE_TABS
  const found = INVOICE_TABS.find((tab) => tab.key === key) ?? all
  if (!found) throw new Error('there are tabs')
  return found
}
