import type { Actor, Call } from '@quittance/core/call'
import { settleCheckout } from '@quittance/core/checkout/settle'
import type { PaymentProvider } from '@quittance/core/ports/payment-provider'
import type { WebhookCall } from './sandbox.ts'

/** Opens a call of the organisation that a verified notice names. */
export type OpenCall = (who: { orgId: string; actor: Actor }) => Call

/**
 * Verifies a provider's webhook call and takes its notices to the books, each once. Returns how many there were. Errors:
 * `invalid_request` for anything not genuine; those of `settleCheckout`.
 */
export async function receiveNotices(provider: PaymentProvider, call: WebhookCall, open: OpenCall): Promise<number> {
  const notices = await provider.readWebhook(call)
  for (const notice of notices) {
    const actor: Actor = { kind: 'system', id: `provider:${provider.name}`, name: provider.name }
    await settleCheckout(open({ orgId: notice.orgId, actor }), provider.name, notice)
  }
  return notices.length
}
