import type { Call } from '../call.ts'
import { CustomerTotals, noTotals, totalsIn } from '../customer/totals.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import { majorText } from '../kit/money.ts'
import { planRefund } from '../payment/plan-refund.ts'
import { Payment } from '../payment/record.ts'
import { refused, requireAmount } from '../payment/settle.ts'
import { read, transact } from '../store/transact.ts'
import { withOrder } from './book-returns.ts'
import { Checkout, type RefundOrder } from './record.ts'

/**
 * Has a provider give back money that it took: the whole that is left, or a part. A job tells the provider; the books follow when it has
 * done so. Errors: `not_found`, `illegal_transition` (no provider took it, or all went back), `invalid_amount`, `conflict`.
 */
export async function orderRefund(
  call: Call,
  wanted: { paymentId: string; amount?: number | undefined; reason?: string | undefined },
): Promise<RefundOrder> {
  return await transact(call, async (tx) => {
    const payment = await tx.get(Payment, { id: wanted.paymentId })
    if (payment.provider === undefined) throw notByProvider()
    const checkout = await tx.get(Checkout, { id: payment.provider.checkoutId })
    if (checkout.paymentId !== payment.id) throw notByProvider()
    const left = payment.amount - payment.returned.amount - underWay(checkout)
    const amount = wanted.amount ?? left
    if (amount > left && left > 0) {
      const text = `${majorText(left, payment.currency)} ${payment.currency}`
      throw refused('invalid_amount', '/amount', `Only ${text} of this payment are left.`)
    }
    const totals = totalsIn((await tx.find(CustomerTotals, payment)) ?? noTotals(payment.customerId), payment.currency)
    planRefund(payment, { kind: 'refund', amount: Math.max(amount, 1), credit: totals.credit })
    requireAmount(amount)
    const order: RefundOrder = {
      id: call.newId('ref'),
      amount,
      state: 'ordered',
      ...(wanted.reason === undefined ? {} : { reason: wanted.reason }),
    }
    tx.put(Checkout, { ...checkout, refundOrders: withOrder(checkout.refundOrders, order) })
    emit(tx, {
      type: 'refund.ordered',
      subject: { kind: 'payment', id: payment.id },
      customerId: payment.customerId,
      data: { checkoutId: checkout.id, refundId: order.id, amount, currency: payment.currency },
      ...(wanted.reason === undefined ? {} : { reason: wanted.reason }),
    })
    return order
  })
}

/** What is ordered of a payment and not yet in the books. */
function underWay({ refundOrders = [], refunds = {} }: Checkout): number {
  const open = refundOrders.filter(({ state, reference }) => state !== 'refused' && (reference === undefined || !refunds[reference]))
  return open.reduce((sum, { amount }) => sum + amount, 0)
}

/** The refunds ordered of a payment, in their order. Errors: `not_found`. */
export async function refundOrdersOf(call: Call, paymentId: string): Promise<RefundOrder[]> {
  const { provider } = await read(call, Payment, { id: paymentId })
  return provider === undefined ? [] : ((await read(call, Checkout, { id: provider.checkoutId })).refundOrders ?? [])
}

function notByProvider(): AppError {
  return new AppError('illegal_transition', 'No payment provider took this payment. Pay the money back yourself, and record that.', {
    allowed: ['refund'],
  })
}
