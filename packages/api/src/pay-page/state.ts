import type { StoredCheckout } from '@quittance/core/checkout/record'
import type { Invoice } from '@quittance/core/invoice/record'
import type { Instant } from '@quittance/core/kit/day'

/** What the page is about: asking for money, waiting for a provider, thanking, or saying that nothing is to be paid. */
export type PayState = 'due' | 'processing' | 'paid' | 'nothing_due' | 'void'

/** How long after its start a checkout to which the payer came back counts as being confirmed. */
const PROCESSING_MS_MAX = 30 * 60_000

/** The state of an issued invoice's page. `checkout` is the one that the payer comes back from, if any. */
export function payStateOf(invoice: Invoice, checkout: StoredCheckout | undefined, now: Instant): PayState {
  if (invoice.status === 'void') return 'void'
  if (invoice.amountDue <= 0) return invoice.amountPaid > 0 ? 'paid' : 'nothing_due'
  if (checkout?.status === 'processing') return 'processing'
  if (checkout?.status !== 'started') return 'due'
  return Date.parse(now) - Date.parse(checkout.createdAt) < PROCESSING_MS_MAX ? 'processing' : 'due'
}
