import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { requireAction } from '../invoice/lifecycle.ts'
import { Invoice } from '../invoice/record.ts'
import type { PaymentProvider } from '../ports/payment-provider.ts'
import { transact } from '../store/transact.ts'
import { Checkout } from './record.ts'

/**
 * Begins to pay what is due of an invoice through a provider, and says where to send the payer. From there they come back to
 * `pageUrl`, with `?checkout=<id>` unless they gave up. Errors: `not_found`, `illegal_transition` (nothing is due).
 */
export async function startCheckout(
  call: Call,
  provider: PaymentProvider,
  want: { invoiceId: string; pageUrl: string },
): Promise<{ redirectUrl: string }> {
  const { checkout, invoice } = await transact(call, async (tx) => {
    const due = await tx.get(Invoice, { id: want.invoiceId })
    requireAction(due, 'pay')
    const started = tx.put(Checkout, {
      id: call.newId('chk'),
      invoiceId: due.id,
      customerId: due.customerId,
      provider: provider.name,
      amount: due.amountDue,
      currency: due.currency,
      status: 'started',
      createdAt: tx.now,
    })
    emit(tx, {
      type: 'checkout.started',
      subject: { kind: 'invoice', id: due.id },
      customerId: due.customerId,
      data: { checkoutId: started.id, provider: provider.name, amount: started.amount, currency: started.currency },
    })
    return { checkout: started, invoice: due }
  })
  const { redirectUrl } = await provider.startCheckout({
    orgId: call.orgId,
    checkoutId: checkout.id,
    amount: checkout.amount,
    currency: checkout.currency,
    description: `${invoice.seller?.name ?? ''} ${invoice.number}`.trim(),
    locale: invoice.customerLocale,
    ...(invoice.customer.email === undefined ? {} : { payerEmail: invoice.customer.email }),
    returnUrl: `${want.pageUrl}?checkout=${checkout.id}`,
    cancelUrl: want.pageUrl,
  })
  return { redirectUrl }
}
