import { settledStatus } from '../invoice/lifecycle.ts'
import type { Invoice } from '../invoice/record.ts'
import type { Day, Instant } from '../kit/day.ts'
import { withCreditedTaxes } from '../ledger/cash-basis.ts'
import type { CreditNote } from './record.ts'

/** How much of a credit lowers what the invoice owes; the rest is the customer's credit. Minor units. */
export function appliedTo(invoice: Pick<Invoice, 'amountDue'>, creditTotal: number): number {
  return Math.min(creditTotal, invoice.amountDue)
}

/**
 * The invoice after a credit note. Where nothing is owed any more it is paid if money came, and void if none ever did: an
 * invoice nobody paid must not count as paid (docs/decisions/0007-fully-credited-is-void.md).
 */
export function creditedBy(invoice: Invoice, creditNote: Omit<CreditNote, 'entryId'>, now: Instant): Invoice {
  const amountCredited = invoice.amountCredited + creditNote.totals.total
  const amountDue = invoice.amountDue - creditNote.appliedToInvoice
  const creditedTaxes = withCreditedTaxes(invoice.creditedTaxes, creditNote.totals)
  const after = { ...invoice, amountCredited, creditedTaxes, amountDue, updatedAt: now }
  if (invoice.status === 'paid') return after
  if (amountDue === 0 && invoice.amountPaid === 0) return { ...after, status: 'void', voidReason: creditNote.reason }
  const status = settledStatus(after)
  return { ...after, status, ...paidOnOf(status, creditNote.issueDate) }
}

function paidOnOf(status: Invoice['status'], day: Day): { paidOn?: Day } {
  return status === 'paid' ? { paidOn: day } : {}
}
