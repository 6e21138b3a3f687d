import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { requireAction } from '../invoice/lifecycle.ts'
import { Invoice, type StoredInvoice } from '../invoice/record.ts'
import { AppError } from '../kit/errors.ts'
import { majorText } from '../kit/money.ts'
import { organisationOf } from '../organisation/of.ts'
import type { PaymentProvider, ProviderAccount } from '../ports/payment-provider.ts'
import { transact } from '../store/transact.ts'
import { Checkout, type StoredCheckout } from './record.ts'

/** What a payer begins. */
export interface NewCheckout {
  invoiceId: string
  pageUrl: string
  /** Minor units; left out: all that is due. */
  amount?: number | undefined
}

/**
 * Begins to pay what is due of an invoice, or a part where the organisation allows that, through a provider, and says where to send the
 * payer. From there they come back to `pageUrl`, with `?checkout=<id>` unless they gave up. Errors: `not_found`, `illegal_transition`
 * (nothing is due), `invalid_amount`; those of the provider.
 */
export async function startCheckout(
  call: Call,
  at: { provider: Pick<PaymentProvider, 'name' | 'startCheckout'>; account: ProviderAccount },
  want: NewCheckout,
): Promise<{ redirectUrl: string }> {
  const { checkout, invoice } = await begin(call, at.provider.name, want)
  const { redirectUrl, reference } = await at.provider.startCheckout(at.account, {
    checkoutId: checkout.id,
    amount: checkout.amount,
    currency: checkout.currency,
    description: `${invoice.seller?.name ?? ''} ${invoice.number}`.trim(),
    locale: invoice.customerLocale,
    ...(invoice.customer.email === undefined ? {} : { payerEmail: invoice.customer.email }),
    returnUrl: `${want.pageUrl}?checkout=${checkout.id}`,
    cancelUrl: want.pageUrl,
  })
  const { idempotency: _answered, ...again } = call
  await rememberReference(again, checkout.id, reference)
  return { redirectUrl }
}

async function begin(call: Call, provider: string, want: NewCheckout): Promise<{ checkout: StoredCheckout; invoice: StoredInvoice }> {
  return await transact(call, async (tx) => {
    const invoice = await tx.get(Invoice, { id: want.invoiceId })
    requireAction(invoice, 'pay')
    const { payPartially = false } = await organisationOf(tx)
    const amount = want.amount ?? invoice.amountDue
    requirePart(amount, { invoice, payPartially })
    const checkout = tx.put(Checkout, {
      id: call.newId('chk'),
      invoiceId: invoice.id,
      customerId: invoice.customerId,
      provider,
      amount,
      currency: invoice.currency,
      status: 'started',
      createdAt: tx.now,
    })
    emit(tx, {
      type: 'checkout.started',
      subject: { kind: 'invoice', id: invoice.id },
      customerId: invoice.customerId,
      data: { checkoutId: checkout.id, provider, amount, currency: checkout.currency },
    })
    return { checkout, invoice }
  })
}

function requirePart(amount: number, { invoice, payPartially }: { invoice: StoredInvoice; payPartially: boolean }): void {
  const { amountDue, currency } = invoice
  if (amount === amountDue) return
  if (payPartially && Number.isSafeInteger(amount) && amount > 0 && amount < amountDue) return
  const message = `Pay ${majorText(amountDue, currency)} ${currency}${payPartially ? ' or less' : ''}.`
  throw new AppError('invalid_amount', message, { errors: [{ pointer: '/amount', code: 'invalid_amount', message }] })
}

async function rememberReference(call: Call, id: string, providerReference: string): Promise<void> {
  await transact(call, async (tx) => {
    const checkout = await tx.get(Checkout, { id })
    if (checkout.providerReference === undefined) tx.put(Checkout, { ...checkout, providerReference })
  })
}
