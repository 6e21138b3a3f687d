import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { Invoice } from '../invoice/record.ts'
import { dayIn } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import { applyPayment } from '../payment/apply.ts'
import type { PaymentMethod } from '../payment/record.ts'
import type { ProviderNotice } from '../ports/payment-provider.ts'
import { type Tx, transact } from '../store/transact.ts'
import { Checkout, type StoredCheckout } from './record.ts'

/**
 * Takes a provider's verified notice to the books. A checkout is settled once, whatever order and however often its
 * notices come; money that an invoice no longer needs becomes the customer's credit, so none is lost.
 * Errors: `not_found`; `currency_mismatch` when the provider collected another currency than it was asked for.
 */
export async function settleCheckout(call: Call, notice: ProviderNotice): Promise<StoredCheckout> {
  return await transact(call, async (tx) => {
    const checkout = await tx.get(Checkout, { id: notice.checkoutId })
    if (checkout.status === 'succeeded') return checkout
    return notice.kind === 'failed' ? fail(tx, checkout, notice.message) : await succeed(tx, checkout, notice)
  })
}

function fail(tx: Tx, checkout: StoredCheckout, message: string): StoredCheckout {
  emit(tx, { type: 'payment.failed', subject: { kind: 'checkout', id: checkout.id }, data: { invoiceId: checkout.invoiceId, message } })
  return tx.put(Checkout, { ...checkout, status: 'failed', message })
}

async function succeed(tx: Tx, checkout: StoredCheckout, notice: ProviderNotice & { kind: 'succeeded' }): Promise<StoredCheckout> {
  if (notice.currency !== checkout.currency)
    throw new AppError('currency_mismatch', `The provider collected ${notice.currency}, not ${checkout.currency}.`)
  const organisation = await organisationOf(tx)
  const before = await tx.get(Invoice, { id: checkout.invoiceId })
  const received = {
    amount: notice.amount,
    paidOn: dayIn(organisation.zone, tx.now),
    method: methodOf(checkout.provider),
    reference: notice.providerReference,
    provider: { name: checkout.provider, reference: notice.providerReference, checkoutId: checkout.id },
  }
  const { payment } = await applyPayment(tx, { before, received, organisation })
  return tx.put(Checkout, { ...checkout, status: 'succeeded', providerReference: notice.providerReference, paymentId: payment.id })
}

function methodOf(provider: string): PaymentMethod {
  return provider === 'sandbox' ? 'sandbox' : 'card'
}
