import type { Invoice } from '../invoice/record.ts'
import type { Day } from '../kit/day.ts'
import type { CreditApplication } from '../payment/credit-application.ts'
import { ACCOUNTS } from './chart.ts'
import type { Posting } from './entry.ts'
import { basePart, conversionOf, toBase } from './exchange.ts'
import { exchangeDifference } from './exchange-difference.ts'
import { collectedBy } from './payment-entries.ts'
import type { NewEntry } from './post.ts'
import { reopenedAccount } from './refund-entries.ts'

/** Credit applied: the customer owes less, and has less credit. `undo` takes it back. */
export function entryForCreditApplication(
  application: Omit<CreditApplication, 'entryId'>,
  at: { before: Invoice; baseCurrency: string; undo?: { entryId: string; date: Day; reason: string } },
): NewEntry {
  const { before, undo } = at
  const { currency, amount, baseAmount } = application
  const settled = before.totals.total - before.amountDue
  const range = undo ? { before: settled - amount, after: settled } : { before: settled, after: settled + amount }
  const owed = basePart(range, conversionOf(before, at.baseCurrency))
  const sign = undo ? -1 : 1
  const postings: Posting[] = [
    { account: ACCOUNTS.customerCredit, amount: sign * amount, currency, baseAmount: sign * baseAmount },
    { account: reopenedAccount(before, false), amount: -sign * amount, currency, baseAmount: -sign * owed },
  ]
  return {
    kind: undo ? 'credit_unapplied' : 'credit_applied',
    date: undo ? undo.date : application.appliedOn,
    description: `${undo ? 'Credit taken back from' : 'Credit applied to'} invoice ${before.number}, ${before.customer.name}`,
    subject: { kind: 'credit_application', id: application.id },
    customerId: application.customerId,
    postings: exchangeDifference(postings, currency),
    taxes: collectedBy(before, sign * amount, at.baseCurrency),
    ...(undo ? { reversalOf: undo.entryId, reason: undo.reason } : {}),
  }
}

/**
 * Write-off: what the customer still owes is lost. The tax stays as it was declared: whether and when it can be claimed back depends on
 * the country, and is a manual entry. `reinstates` names the entry of the write-off that is taken back.
 */
export function entryForWriteOff(before: Invoice, at: { date: Day; reason: string; baseCurrency: string; reinstates?: string }): NewEntry {
  const { currency, amountDue, totals } = before
  const conversion = conversionOf(before, at.baseCurrency)
  const sign = at.reinstates === undefined ? 1 : -1
  const baseAmount = sign * (before.baseTotal - toBase(totals.total - amountDue, conversion))
  const amount = sign * amountDue
  return {
    kind: at.reinstates === undefined ? 'invoice_written_off' : 'invoice_reinstated',
    date: at.date,
    description: `${at.reinstates === undefined ? 'Write-off' : 'Reinstatement'} of invoice ${before.number}, ${before.customer.name}`,
    subject: { kind: 'invoice', id: before.id },
    customerId: before.customerId,
    postings: [
      { account: ACCOUNTS.writeOff, amount, currency, baseAmount },
      { account: ACCOUNTS.receivable, amount: -amount, currency, baseAmount: -baseAmount },
    ],
    reason: at.reason,
    ...(at.reinstates === undefined ? {} : { reversalOf: at.reinstates }),
  }
}
