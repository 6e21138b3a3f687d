import type { Call } from '../call.ts'
import type { MovementKind } from '../payout/movement.ts'
import { recordMovement } from '../payout/record-movement.ts'
import type { FoundCheckout, PaymentProvider, ProviderAccount, Settlement } from '../ports/payment-provider.ts'
import { read } from '../store/transact.ts'
import { bookDispute, bookRefund } from './book-returns.ts'
import { Checkout, type StoredCheckout } from './record.ts'
import { settleCheckout } from './settle.ts'

/**
 * Asks the provider what became of a checkout and takes all of it to the books: the payment, refunds, disputes, and what each did to the
 * account there (fees). Each step is done once, so that this may run at any time, in any order, and again after a crash.
 * Returns whether something is still to come. Errors: those of the provider and of `settleCheckout`.
 */
export async function bringUpToDate(
  call: Call,
  at: { provider: PaymentProvider; account: ProviderAccount },
  checkoutId: string,
): Promise<{ checkout: StoredCheckout; isSettled: boolean }> {
  const { provider, account } = at
  const { providerReference } = await read(call, Checkout, { id: checkoutId })
  // Its page was never reached: nothing can have been paid.
  if (providerReference === undefined) return { checkout: await read(call, Checkout, { id: checkoutId }), isSettled: false }
  const found = await provider.findCheckout(account, { checkoutId, reference: providerReference })
  const checkout = await settleCheckout(call, provider, { checkoutId, found })
  if (found.state !== 'succeeded' || checkout.paymentId === undefined) return { checkout, isSettled: false }
  return await bookAll(call, checkout, found)
}

async function bookAll(
  call: Call,
  checkout: StoredCheckout,
  found: FoundCheckout & { state: 'succeeded' },
): Promise<{ checkout: StoredCheckout; isSettled: boolean }> {
  const { id, provider, paymentId = '' } = checkout
  let isSettled = true
  let after = checkout
  const move = async (kind: MovementKind, reference: string, about: string | undefined, settlement: Settlement | undefined) => {
    if (settlement === undefined || about === undefined) isSettled = false
    else await recordMovement(call, { provider, kind, reference, about, settlement })
  }
  await move('payment', found.paymentReference, paymentId, found.settlement)
  for (const refund of found.refunds) {
    after = await bookRefund(call, id, refund)
    if (refund.state === 'pending') isSettled = false
    const { reference } = refund
    const refundId = after.refunds?.[reference]
    if (refund.state === 'succeeded' || refundId !== undefined) await move('refund', reference, refundId, refund.settlement)
    const returnedBy = after.returnedRefunds?.[reference]
    if (returnedBy !== undefined) await move('refund_returned', reference, returnedBy, refund.returnSettlement)
  }
  for (const dispute of found.disputes) {
    after = await bookDispute(call, id, dispute)
    const booked = after.disputes?.[dispute.reference]
    if (dispute.state === 'open') continue
    await move('chargeback', dispute.reference, booked?.refundId, dispute.settlement)
    if (dispute.state === 'returned') await move('chargeback_returned', dispute.reference, booked?.returnedBy, dispute.returnSettlement)
  }
  return { checkout: after, isSettled }
}
