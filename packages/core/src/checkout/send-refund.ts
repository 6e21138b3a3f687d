import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { Payment } from '../payment/record.ts'
import { type PaymentProvider, type ProviderAccount, ProviderRefused } from '../ports/payment-provider.ts'
import { read, transact } from '../store/transact.ts'
import { withOrder } from './book-returns.ts'
import { Checkout, type RefundOrder } from './record.ts'

/**
 * Tells the provider of an ordered refund. May run again after a time-out: the order's id is the provider's idempotency key. Errors:
 * `ProviderUnavailable`.
 */
export async function sendRefund(
  call: Call,
  at: { provider: PaymentProvider; account: ProviderAccount },
  of: { checkoutId: string; refundId: string },
): Promise<void> {
  const checkout = await read(call, Checkout, { id: of.checkoutId })
  const order = checkout.refundOrders?.find(({ id }) => id === of.refundId)
  if (order?.state !== 'ordered' || checkout.paymentId === undefined) return
  const { provider, currency } = await read(call, Payment, { id: checkout.paymentId })
  const request = { refundId: order.id, paymentReference: provider?.reference ?? '', amount: order.amount, currency }
  try {
    const { reference } = await at.provider.refund(at.account, request)
    await note(call, of.checkoutId, { ...order, state: 'sent', reference })
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error
    await note(call, of.checkoutId, { ...order, state: 'refused', message: error.message })
  }
}

async function note(call: Call, checkoutId: string, order: RefundOrder): Promise<void> {
  await transact(call, async (tx) => {
    const checkout = await tx.get(Checkout, { id: checkoutId })
    if (checkout.refundOrders?.find(({ id }) => id === order.id)?.state !== 'ordered') return
    tx.put(Checkout, { ...checkout, refundOrders: withOrder(checkout.refundOrders, order) })
    if (order.state !== 'refused') return
    const { customerId, paymentId = '' } = checkout
    const data = { refundId: order.id, amount: order.amount, message: order.message ?? '' }
    emit(tx, { type: 'refund.refused', subject: { kind: 'payment', id: paymentId }, customerId, data })
  })
}
