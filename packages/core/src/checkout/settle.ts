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
 * Takes a verified notice of `provider` to the books. A checkout is settled once, whatever order and however often its
 * notices come; one that failed may still succeed, since payers try another card on the provider's page. Money that an invoice
 * no longer needs becomes the customer's credit, so none is lost.
 * Errors: `not_found`, also for another provider's checkout; `currency_mismatch` when another currency was collected than
 * was asked for.
 */
export async function settleCheckout(call: Call, provider: string, notice: ProviderNotice): Promise<StoredCheckout> {
  return await transact(call, async (tx) => {
    const checkout = await tx.get(Checkout, { id: notice.checkoutId })
    if (checkout.provider !== provider) throw new AppError('not_found', 'There is no such checkout.')
    if (checkout.status === 'succeeded') return checkout
    if (notice.kind === 'succeeded') return await succeed(tx, checkout, notice)
    return checkout.status === 'failed' ? checkout : fail(tx, checkout, notice.message)
  })
}

/** The event belongs to the invoice's history: that is where its owner looks. */
function fail(tx: Tx, checkout: StoredCheckout, message: string): StoredCheckout {
  const { id: checkoutId, invoiceId, customerId } = checkout
  emit(tx, { type: 'payment.failed', subject: { kind: 'invoice', id: invoiceId }, customerId, data: { checkoutId, message } })
  return tx.put(Checkout, { ...checkout, status: 'failed', message })
}

async function succeed(tx: Tx, checkout: StoredCheckout, notice: ProviderNotice & { kind: 'succeeded' }): Promise<StoredCheckout> {
  if (notice.currency !== checkout.currency) {
    throw new AppError('currency_mismatch', `The provider collected ${notice.currency}, not ${checkout.currency}.`)
  }
  const organisation = await organisationOf(tx)
  const before = await tx.get(Invoice, { id: checkout.invoiceId })
  const received = {
    customer: { id: before.customerId, name: before.customer.name },
    currency: before.currency,
    ...(before.exchangeRate === undefined || before.amountDue > 0 ? {} : { exchangeRate: before.exchangeRate }),
    amount: notice.amount,
    paidOn: dayIn(organisation.zone, tx.now),
    method: methodOf(checkout.provider),
    reference: notice.providerReference,
    provider: { name: checkout.provider, reference: notice.providerReference, checkoutId: checkout.id },
  }
  const settled = Math.min(notice.amount, before.amountDue)
  const parts = settled > 0 ? [{ before, amount: settled }] : []
  const { payment } = await applyPayment(tx, { received, parts, organisation })
  const { message: _resolved, ...rest } = checkout
  return tx.put(Checkout, { ...rest, status: 'succeeded', providerReference: notice.providerReference, paymentId: payment.id })
}

function methodOf(provider: string): PaymentMethod {
  return provider === 'sandbox' ? 'sandbox' : 'card'
}
