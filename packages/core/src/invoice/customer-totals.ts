import { type CurrencyTotals, type CustomerTotals, totalsIn } from '../customer/totals.ts'
import type { Invoice } from './record.ts'

/** A customer's totals after one of their invoices changed from `before` (undefined: new) to `after` (undefined: gone). Serves the commit and the rebuild. */
export function totalsWithInvoice(totals: CustomerTotals, change: { before: Invoice | undefined; after: Invoice | undefined }): CustomerTotals {
  const without = change.before ? plus(totals, change.before, -1) : totals
  const next = change.after ? plus(without, change.after, 1) : without
  const issueDate = change.after?.issueDate ?? undefined
  return issueDate !== undefined && issueDate > (next.lastInvoicedOn ?? '') ? { ...next, lastInvoicedOn: issueDate } : next
}

function plus(totals: CustomerTotals, invoice: Invoice, sign: 1 | -1): CustomerTotals {
  if (invoice.status === 'draft') return { ...totals, draftCount: totals.draftCount + sign }
  const counted = { ...totals, issuedCount: totals.issuedCount + sign }
  if (invoice.status === 'void') return counted
  const before = totalsIn(totals, invoice.currency)
  const after: CurrencyTotals = {
    ...before,
    invoiced: before.invoiced + sign * invoice.totals.total,
    paid: before.paid + sign * invoice.amountPaid,
    credited: before.credited + sign * invoice.amountCredited,
    due: before.due + sign * invoice.amountDue,
  }
  return { ...counted, byCurrency: { ...counted.byCurrency, [invoice.currency]: after } }
}
