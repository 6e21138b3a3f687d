import type { CollectedDispute, CollectedRefund, FoundCheckout, PayoutLine, Settlement } from '@quittance/core/ports/payment-provider'
import type * as z from 'zod'
import { fromStripe } from './stripe-money.ts'
import type { BalanceTransaction, Dispute, PayoutTransaction, Refund, Session } from './stripe-schemas.ts'

type Paid = FoundCheckout & { state: 'succeeded' }

/** How far a Checkout Session came, apart from what happened to its money since. */
export function sessionState(
  session: z.output<ReturnType<typeof Session>>,
): Exclude<FoundCheckout, Paid> | Omit<Paid, 'refunds' | 'disputes'> {
  const { status, payment_status, payment_intent: payment } = session
  if (status !== 'complete' || !payment) return { state: 'open' }
  if (payment_status === 'paid') {
    const transaction = payment.latest_charge?.balance_transaction
    return {
      state: 'succeeded',
      paymentReference: payment.id,
      ...fromStripe(payment.amount_received, payment.currency),
      ...(transaction ? { settlement: settlementOf([transaction]) } : {}),
    }
  }
  const error = payment.last_payment_error?.message
  const isOver = payment.status === 'requires_payment_method' || payment.status === 'canceled'
  return isOver ? { state: 'failed', message: error ?? 'The payment did not go through.' } : { state: 'processing' }
}

/** What movements of one currency did to the account together. */
export function settlementOf(transactions: readonly BalanceTransaction[]): Settlement {
  const currency = transactions[0]?.currency ?? 'eur'
  const sum = (of: (each: BalanceTransaction) => number) => transactions.reduce((total, each) => total + of(each), 0)
  const gross = fromStripe(
    sum(({ amount }) => amount),
    currency,
  )
  return {
    currency: gross.currency,
    gross: gross.amount,
    fee: fromStripe(
      sum(({ fee }) => fee),
      currency,
    ).amount,
  }
}

/** A refund as the port says it. */
export function refundOf(refund: z.output<ReturnType<typeof Refund>>): CollectedRefund {
  const { id: reference, amount, currency, status, metadata, balance_transaction, failure_balance_transaction } = refund
  const refundId = metadata?.refundId
  return {
    reference,
    ...(refundId === undefined ? {} : { refundId }),
    amount: fromStripe(amount, currency).amount,
    state: status === 'succeeded' ? 'succeeded' : status === 'failed' || status === 'canceled' ? 'failed' : 'pending',
    ...(balance_transaction ? { settlement: settlementOf([balance_transaction]) } : {}),
    ...(failure_balance_transaction ? { returnSettlement: settlementOf([failure_balance_transaction]) } : {}),
  }
}

/** A dispute as the port says it: what was taken and given back, its movements say. */
export function disputeOf({
  id: reference,
  amount,
  currency,
  balance_transactions,
}: z.output<ReturnType<typeof Dispute>>): CollectedDispute {
  const taken = balance_transactions.filter((each) => each.amount < 0)
  const returned = balance_transactions.filter((each) => each.amount > 0)
  return {
    reference,
    amount: fromStripe(amount, currency).amount,
    state: taken.length === 0 ? 'open' : returned.length > 0 ? 'returned' : 'withdrawn',
    ...(taken.length > 0 ? { settlement: settlementOf(taken) } : {}),
    ...(returned.length > 0 ? { returnSettlement: settlementOf(returned) } : {}),
  }
}

const FEES = ['stripe_fee', 'stripe_fx_fee', 'tax_fee']

/** A line of a payout; none for the payout itself. */
export function payoutLineOf(transaction: PayoutTransaction): PayoutLine[] {
  const { id, type, source, description } = transaction
  if (type === 'payout') return []
  const { gross, fee } = settlementOf([transaction])
  const checkoutId = source?.metadata?.checkoutId
  const about = { gross, fee, ...(description ? { description } : {}), ...(checkoutId === undefined ? {} : { checkoutId }) }
  const kind = kindOf(transaction)
  const reference = kind === 'payment' ? (source?.payment_intent ?? source?.id) : kind === 'fee' || kind === 'other' ? id : source?.id
  return [{ kind, reference: reference ?? id, ...about }]
}

function kindOf({ type, reporting_category }: PayoutTransaction): PayoutLine['kind'] {
  if (FEES.includes(type)) return 'fee'
  if (reporting_category === 'dispute') return 'chargeback'
  if (reporting_category === 'dispute_reversal') return 'chargeback_returned'
  switch (type) {
    case 'charge':
    case 'payment':
      return 'payment'
    case 'refund':
    case 'payment_refund':
      return 'refund'
    case 'refund_failure':
    case 'payment_failure_refund':
      return 'refund_returned'
    case 'payout_failure':
    case 'payout_cancel':
      return 'payout_returned'
    default:
      return 'other'
  }
}
