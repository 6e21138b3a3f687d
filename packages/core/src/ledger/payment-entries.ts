import type { Invoice } from '../invoice/record.ts'
import { assertNever } from '../kit/errors.ts'
import type { Payment, PaymentMethod } from '../payment/record.ts'
import { ACCOUNTS, type AccountRole, roleOf } from './chart.ts'
import type { Posting } from './entry.ts'
import { basePart, conversionOf, toBase } from './exchange.ts'
import type { NewEntry } from './post.ts'
import { collected } from './tax-effects.ts'

const MONEY_ROLES: readonly (AccountRole | undefined)[] = ['bank', 'cash', 'paymentClearing']

/** Payment: money came in; the customer owes that much less, or has credit with us. */
export function entryForPayment(payment: Payment, at: { before: Invoice; baseCurrency: string }): NewEntry {
  const { before } = at
  const { currency } = payment
  const conversion = conversionOf(before, at.baseCurrency)
  const settled = before.amountPaid + before.amountCredited
  const allocated = payment.amount - payment.unallocated
  const settledBase = basePart({ before: settled, after: settled + allocated }, conversion)
  const creditBase = toBase(payment.unallocated, conversion)
  const postings: Posting[] = [
    { account: accountOf(payment.method), amount: payment.amount, currency, baseAmount: settledBase + creditBase },
    { account: ACCOUNTS.receivable, amount: -allocated, currency, baseAmount: -settledBase },
    { account: ACCOUNTS.customerCredit, amount: -payment.unallocated, currency, baseAmount: -creditBase },
  ]
  return {
    kind: 'payment_received',
    date: payment.paidOn,
    description: `Payment of invoice ${before.number}, ${payment.customerName}`,
    subject: { kind: 'payment', id: payment.id },
    customerId: payment.customerId,
    postings: postings.filter((posting) => posting.amount !== 0),
    taxes: collected(before, { before: before.amountPaid, after: before.amountPaid + allocated, conversion }),
  }
}

/** The money a payment's entry brought in, in the base currency: what its accounts of money were debited with. The dashboard counts the same. */
export function receivedIn(entry: { postings: readonly Posting[] }): number {
  return entry.postings.reduce((sum, posting) => (MONEY_ROLES.includes(roleOf(posting)) ? sum + posting.baseAmount : sum), 0)
}

/** Where the money lies: providers pay out later, so theirs is in transit. */
function accountOf(method: PaymentMethod): string {
  switch (method) {
    case 'cash':
      return ACCOUNTS.cash
    case 'card':
    case 'sandbox':
      return ACCOUNTS.paymentClearing
    case 'bank_transfer':
    case 'cheque':
    case 'direct_debit':
    case 'other':
      return ACCOUNTS.bank
    default:
      return assertNever(method)
  }
}
