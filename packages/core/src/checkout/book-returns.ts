import type { Call } from '../call.ts'
import { takeBack } from '../payment/refund.ts'
import { restoreRefund } from '../payment/reverse-refund.ts'
import type { CollectedDispute, CollectedRefund } from '../ports/payment-provider.ts'
import { resumeAfterDispute, stopForDispute } from '../reminder/stop.ts'
import { type Tx, transact } from '../store/transact.ts'
import { Checkout, type RefundOrder, type StoredCheckout } from './record.ts'

/**
 * Books a refund that the provider made, once: ordered by us, or made on its own pages. One that left and came back before we heard of it is
 * booked both ways, as the provider's account has it. Returns the checkout after it.
 */
export async function bookRefund(call: Call, checkoutId: string, refund: CollectedRefund): Promise<StoredCheckout> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Checkout, { id: checkoutId })
    const { state, reference, returnSettlement } = refund
    const isGone = state === 'succeeded' || (state === 'failed' && returnSettlement !== undefined)
    const checkout = isGone ? await booked(tx, before, refund) : before
    const refundId = checkout.refunds?.[reference]
    return state === 'failed' && refundId !== undefined ? await returned(tx, checkout, { reference, refundId }) : checkout
  })
}

async function booked(tx: Tx, checkout: StoredCheckout, refund: CollectedRefund): Promise<StoredCheckout> {
  const { reference, amount } = refund
  if (checkout.refunds?.[reference] !== undefined) return checkout
  const order = checkout.refundOrders?.find((each) => each.id === refund.refundId || each.reference === reference)
  const refundId = await give(tx, checkout, { id: order?.id, kind: 'refund', reference, amount, reason: order?.reason })
  const orders = order ? { refundOrders: withOrder(checkout.refundOrders, { ...order, state: 'sent', reference }) } : {}
  return tx.put(Checkout, { ...checkout, ...orders, refunds: { ...checkout.refunds, [reference]: refundId } })
}

/** A refund that did not arrive: the money is with the provider again. */
async function returned(tx: Tx, checkout: StoredCheckout, of: { reference: string; refundId: string }): Promise<StoredCheckout> {
  if (checkout.returnedRefunds?.[of.reference] !== undefined) return checkout
  const { payment } = await restoreRefund(tx, { id: of.refundId, reason: 'The refund did not arrive.' })
  return tx.put(Checkout, { ...checkout, returnedRefunds: { ...checkout.returnedRefunds, [of.reference]: payment.id } })
}

/**
 * Books that a dispute took the money, and that it came back, each once. From its beginning nobody is reminded of the invoice, until it is
 * won or somebody resumes. Returns the checkout after it.
 */
export async function bookDispute(call: Call, checkoutId: string, dispute: CollectedDispute): Promise<StoredCheckout> {
  return await transact(call, async (tx) => {
    const { reference, state, amount } = dispute
    const checkout = await seen(tx, await tx.get(Checkout, { id: checkoutId }), reference)
    if (state === 'open') return checkout
    const booked = checkout.disputes?.[reference]
    const refundId = booked?.refundId ?? (await give(tx, checkout, { kind: 'chargeback', reference, amount }))
    const withBooked = (more: object) => ({
      ...checkout,
      disputes: { ...checkout.disputes, [reference]: { refundId, ...booked, ...more } },
    })
    if (state === 'withdrawn') return booked ? checkout : tx.put(Checkout, withBooked({}))
    if (booked?.returnedBy !== undefined) return checkout
    const { payment } = await restoreRefund(tx, { id: refundId, reason: `Dispute ${reference} won` })
    await resumeAfterDispute(tx, { ...checkout, reference })
    return tx.put(Checkout, withBooked({ returnedBy: payment.id }))
  })
}

/** Stops the reminders when a dispute is first heard of. */
async function seen(tx: Tx, checkout: StoredCheckout, reference: string): Promise<StoredCheckout> {
  const { disputesSeen = [] } = checkout
  if (disputesSeen.includes(reference)) return checkout
  await stopForDispute(tx, { ...checkout, reference })
  return tx.put(Checkout, { ...checkout, disputesSeen: [...disputesSeen, reference] })
}

/** Money that is gone whether or not our books like it: what nothing covers is booked as lost. */
async function give(
  tx: Tx,
  checkout: StoredCheckout,
  what: { id?: string | undefined; kind: 'refund' | 'chargeback'; reference: string; amount: number; reason?: string | undefined },
): Promise<string> {
  const { id, kind, reference, amount, reason } = what
  const provider = { name: checkout.provider, reference }
  const given = { id, kind, paymentId: checkout.paymentId ?? '', amount, reference, reason, provider, isDone: true }
  return (await takeBack(tx, given)).refund.id
}

/** The orders after one of them changed. */
export function withOrder(orders: readonly RefundOrder[] = [], order: RefundOrder): RefundOrder[] {
  return [...orders.filter(({ id }) => id !== order.id), order]
}
