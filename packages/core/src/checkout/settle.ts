import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { Invoice } from '../invoice/record.ts'
import { dayIn } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import { applyPayment } from '../payment/apply.ts'
import { accountsOf } from '../payment-provider/record.ts'
import type { FoundCheckout, PaymentProvider } from '../ports/payment-provider.ts'
import { type Tx, transact } from '../store/transact.ts'
import { Checkout, CheckoutOfPayment, type StoredCheckout } from './record.ts'

type Succeeded = FoundCheckout & { state: 'succeeded' }

/**
 * Takes to the books what became of a checkout at its provider. A checkout is paid once, whatever order and however often its notices come;
 * one that failed may still succeed, since payers try another card on the provider's page. Money that an invoice no longer needs becomes
 * the customer's credit, so none is lost.
 * Errors: `not_found`, also for another provider's checkout; `currency_mismatch` when another currency was collected than was asked for.
 */
export async function settleCheckout(
  call: Call,
  { name, method }: Pick<PaymentProvider, 'name' | 'method'>,
  at: { checkoutId: string; found: FoundCheckout },
): Promise<StoredCheckout> {
  return await transact(call, async (tx) => {
    const checkout = await tx.get(Checkout, { id: at.checkoutId })
    if (checkout.provider !== name) throw new AppError('not_found', 'There is no such checkout.')
    if (checkout.status === 'succeeded') return checkout
    switch (at.found.state) {
      case 'succeeded':
        return await succeed(tx, { checkout, found: at.found, method })
      case 'failed':
        return checkout.status === 'failed' ? checkout : fail(tx, checkout, at.found.message)
      case 'processing':
        return checkout.status === 'started' ? tx.put(Checkout, { ...checkout, status: 'processing' }) : checkout
      case 'open':
        return checkout
    }
  })
}

/** The event belongs to the invoice's history: that is where its owner looks. */
function fail(tx: Tx, checkout: StoredCheckout, message: string): StoredCheckout {
  const { id: checkoutId, invoiceId, customerId } = checkout
  emit(tx, { type: 'payment.failed', subject: { kind: 'invoice', id: invoiceId }, customerId, data: { checkoutId, message } })
  return tx.put(Checkout, { ...checkout, status: 'failed', message })
}

async function succeed(
  tx: Tx,
  { checkout, found, method }: { checkout: StoredCheckout; found: Succeeded; method: PaymentProvider['method'] },
): Promise<StoredCheckout> {
  if (found.currency !== checkout.currency) {
    throw new AppError('currency_mismatch', `The provider collected ${found.currency}, not ${checkout.currency}.`)
  }
  const organisation = await organisationOf(tx)
  const before = await tx.get(Invoice, { id: checkout.invoiceId })
  const { paymentReference } = found
  const { clearing: clearingAccount } = await accountsOf(tx, checkout.provider)
  const received = {
    customer: { id: before.customerId, name: before.customer.name },
    currency: before.currency,
    ...(before.exchangeRate === undefined || before.amountDue > 0 ? {} : { exchangeRate: before.exchangeRate }),
    amount: found.amount,
    paidOn: dayIn(organisation.zone, tx.now),
    method,
    reference: paymentReference,
    provider: {
      name: checkout.provider,
      reference: paymentReference,
      checkoutId: checkout.id,
      ...(clearingAccount === undefined ? {} : { clearingAccount }),
    },
  }
  const settled = Math.min(found.amount, before.amountDue)
  const parts = settled > 0 ? [{ before, amount: settled }] : []
  const { payment } = await applyPayment(tx, { received, parts, organisation })
  tx.put(CheckoutOfPayment, { provider: checkout.provider, paymentReference, checkoutId: checkout.id })
  const { message: _resolved, ...rest } = checkout
  return tx.put(Checkout, { ...rest, status: 'succeeded', paymentId: payment.id })
}
