import type { Invoice } from '../invoice/record.ts'
import { assertNever } from '../kit/errors.ts'
import type { Refund } from '../payment/refund-record.ts'
import { ACCOUNTS } from './chart.ts'
import { type EntryKind, minus, type Posting } from './entry.ts'
import { basePart, conversionOf, shareOf } from './exchange.ts'
import { exchangeDifference } from './exchange-difference.ts'
import { collectedBy, moneyPosting } from './payment-entries.ts'
import type { NewEntry } from './post.ts'

/** An invoice that owes again what a payment had settled. `recovered`: the payment had come after it was given up. */
export interface ReopenedPart {
  before: Invoice
  amount: number
  recovered: boolean
}

/** What a refund's entry needs to know besides the refund. */
export interface RefundBooking {
  parts: readonly ReopenedPart[]
  /** What the credit that was used is in the books. */
  creditBase: number
  /** The entry of the payment that never was. */
  reversalOf?: string | undefined
  baseCurrency: string
}

/** Money went back: invoices owe it again, the customer's credit is lower, and what neither covers is lost. */
export function entryForRefund(refund: Omit<Refund, 'entryId'>, booking: RefundBooking): NewEntry {
  const { currency, amount, fromCredit, lost, baseAmount } = refund
  const owed = booking.parts.map(({ before, amount, recovered }): Posting => {
    const settled = before.totals.total - before.amountDue
    const range = { before: settled - amount, after: settled }
    const account = reopenedAccount(before, recovered)
    return { account, amount, currency, baseAmount: basePart(range, conversionOf(before, booking.baseCurrency)) }
  })
  const lostBase = shareOf(baseAmount, { before: amount - lost, after: amount, whole: amount })
  const postings: Posting[] = [
    ...owed,
    { account: ACCOUNTS.customerCredit, amount: fromCredit, currency, baseAmount: booking.creditBase },
    { account: ACCOUNTS.writeOff, amount: lost, currency, baseAmount: lostBase },
    moneyPosting(refund, { amount: -amount, currency, baseAmount: -baseAmount }),
  ]
  return {
    kind: kindOf(refund),
    date: refund.refundedOn,
    description: `${titleOf(refund)}, ${refund.customerName}`,
    subject: { kind: 'refund', id: refund.id },
    customerId: refund.customerId,
    postings: exchangeDifference(postings, currency),
    taxes: booking.parts.flatMap(({ before, amount }) => collectedBy(before, minus(amount), booking.baseCurrency)),
    ...(booking.reversalOf === undefined ? {} : { reversalOf: booking.reversalOf }),
    ...(refund.reason === undefined ? {} : { reason: refund.reason }),
  }
}

/** An invoice that was given up owes nothing in the books: what was income is none any more, and what was settled is lost now. */
export function reopenedAccount(before: Invoice, recovered: boolean): string {
  if (before.writtenOffOn === undefined) return ACCOUNTS.receivable
  return recovered ? ACCOUNTS.recovered : ACCOUNTS.writeOff
}

function kindOf({ kind, paymentId }: Pick<Refund, 'kind' | 'paymentId'>): EntryKind {
  switch (kind) {
    case 'refund':
      return paymentId === undefined ? 'credit_refunded' : 'payment_refunded'
    case 'chargeback':
      return 'payment_charged_back'
    case 'reversal':
      return 'payment_reversed'
    default:
      return assertNever(kind)
  }
}

function titleOf({ kind, paymentId }: Pick<Refund, 'kind' | 'paymentId'>): string {
  if (kind === 'chargeback') return 'Chargeback'
  if (kind === 'reversal') return 'Payment taken back'
  return paymentId === undefined ? 'Refund of credit' : 'Refund'
}
