import { majorText } from '@quittance/core/kit/money'
import type { InvoiceSummary } from '../../data/shapes.ts'

const COLUMNS: readonly [string, (invoice: InvoiceSummary) => string][] = [
  ['Number', (invoice) => invoice.number ?? ''],
  ['State', (invoice) => (invoice.overdue ? 'overdue' : invoice.status)],
  ['Customer', (invoice) => invoice.customerName],
  ['Issued', (invoice) => invoice.issueDate ?? ''],
  ['Due', (invoice) => invoice.dueDate ?? ''],
  ['Paid', (invoice) => invoice.paidOn ?? ''],
  ['Reference', (invoice) => invoice.reference ?? ''],
  ['Currency', (invoice) => invoice.currency],
  ['Total', (invoice) => majorText(invoice.total, invoice.currency)],
  ['Paid amount', (invoice) => majorText(invoice.amountPaid, invoice.currency)],
  ['Due amount', (invoice) => majorText(invoice.amountDue, invoice.currency)],
]

/** The invoices as CSV (RFC 4180) with a byte order mark, so that spreadsheets read every script. Text never begins a formula. */
export function csvOf(invoices: readonly InvoiceSummary[]): string {
  const rows = [COLUMNS.map(([title]) => title), ...invoices.map((invoice) => COLUMNS.map(([, cell]) => cell(invoice)))]
  return `\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

function quoted(cell: string): string {
  const safe = /^[=+@\t\r]|^-(?![\d.])/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
