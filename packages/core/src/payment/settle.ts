import { CustomerTotals, withCredit } from '../customer/totals.ts'
import { emit } from '../event/emit.ts'
import { settledStatus } from '../invoice/lifecycle.ts'
import type { Invoice } from '../invoice/record.ts'
import type { Day, Instant } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import type { JsonObject } from '../ports/store.ts'
import type { Tx } from '../store/transact.ts'

/** The most invoices that one payment settles: all of it is one commit. */
export const ALLOCATIONS_MAX = 15

/** The invoice after `amount` more was paid (negative: given back) on a day. */
export function paidBy(invoice: Invoice, by: { amount: number; on: Day; now: Instant }): Invoice {
  const { paidOn: _before, ...rest } = invoice
  const after = {
    ...rest,
    amountPaid: invoice.amountPaid + by.amount,
    amountDue: invoice.amountDue - by.amount,
    updatedAt: by.now,
  }
  const status = settledStatus(after)
  return { ...after, status, ...(status === 'paid' ? { paidOn: by.on } : {}) }
}

/** Adds to the customer's credit on a day (negative: uses it). */
export async function addCredit(
  tx: Tx,
  credit: { customerId: string; currency: string; amount: number; baseAmount: number; on: Day },
): Promise<void> {
  if (credit.amount === 0 && credit.baseAmount === 0) return
  tx.put(CustomerTotals, withCredit(await tx.find(CustomerTotals, { customerId: credit.customerId }), credit))
}

/** Tells the invoice's history where a payment, a credit or their taking back brought it. */
export function announceInvoice(tx: Tx, before: Invoice, after: Invoice, data: JsonObject): void {
  emit(tx, {
    type: after.amountDue > before.amountDue ? 'invoice.reopened' : after.status === 'paid' ? 'invoice.paid' : 'invoice.partially_paid',
    subject: { kind: 'invoice', id: after.id },
    customerId: after.customerId,
    data: { ...data, currency: after.currency, amountDue: after.amountDue },
  })
}

/** Errors: `invalid_amount` unless it is a positive whole number of minor units. */
export function requireAmount(amount: number, pointer = '/amount'): void {
  if (Number.isSafeInteger(amount) && amount > 0) return
  throw refused('invalid_amount', pointer, 'Give the amount in minor units, more than zero: 1050 is 10.50.')
}

/** Errors: `invalid_date` for a day that has not come. */
export function requirePast(day: Day, at: { today: Day; pointer: string }): void {
  if (day > at.today) throw refused('invalid_date', at.pointer, 'This day has not come yet. Record it when the money is there.')
}

/** Errors: `invalid_date` for a day before what is undone or used (`since`) was there; `what` says it: `The payment is of`. */
export function requireSince(day: Day, at: { since: Day | null | undefined; what: string; pointer: string }): void {
  const { since, what, pointer } = at
  if (since === null || since === undefined || day >= since) return
  throw refused('invalid_date', pointer, `${what} ${since}, so this cannot be of ${day}. Give ${since} or a later day.`)
}

/** Money that came before an invoice was given up is no income of a bad debt: the write-off was wrong. Errors: `invalid_date`. */
export function requireAfterWriteOff({ number, writtenOffOn }: Pick<Invoice, 'number' | 'writtenOffOn'>, paidOn: Day): void {
  if (writtenOffOn === undefined || paidOn >= writtenOffOn) return
  const message = `Invoice ${number} was written off on ${writtenOffOn}, after this payment. Take the write-off back first (reinstate), then record it.`
  throw refused('invalid_date', '/paidOn', message)
}

/** Credit can be used from the day it was last added to: on an earlier one there was less. Errors: `invalid_date`. */
export function requireCreditSince(
  day: Day,
  { totals, currency, pointer }: { totals: CustomerTotals | undefined; currency: string; pointer: string },
): void {
  requireSince(day, { since: totals?.creditedOn?.[currency], what: 'This customer’s credit was last added to on', pointer })
}

/** An error about one field. */
export function refused(
  code: 'invalid_amount' | 'overpayment' | 'invalid_date' | 'exchange_rate_missing',
  pointer: string,
  message: string,
): AppError {
  return new AppError(code, message, { errors: [{ pointer, code, message }] })
}
