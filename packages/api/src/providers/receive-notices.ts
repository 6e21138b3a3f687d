import type { Actor, Call } from '@quittance/core/call'
import { AppError } from '@quittance/core/kit/errors'
import { openAccount } from '@quittance/core/payment-provider/open-account'
import { receiveNotice } from '@quittance/core/payment-provider/receive-notice'
import { type PaymentProvider, ProviderUnavailable, type WebhookCall } from '@quittance/core/ports/payment-provider'
import type { Secrets } from '@quittance/core/ports/secrets'

/** Opens a call of the organisation that a path or token names. */
export type OpenCall = (who: { orgId: string; actor: Actor }) => Call

/** Whose webhook call it is, as its path says. Only the signature proves it. */
export interface NoticedAccount {
  provider: PaymentProvider
  orgId: string
  secrets: Secrets
}

/**
 * Verifies a provider's webhook call and keeps its notices, each once; jobs do the rest. Returns how many it brought. Errors:
 * `invalid_request` for anything not genuine, also for an organisation that has no account there; `busy` when that cannot be said now.
 */
export async function receiveNotices({ provider, orgId, secrets }: NoticedAccount, sent: WebhookCall, open: OpenCall): Promise<number> {
  const call = open({ orgId, actor: { kind: 'system', id: `provider:${provider.name}`, name: provider.name } })
  const account = await openAccount(call, provider, secrets).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'conflict') throw new AppError('invalid_request', 'This notice is not genuine.')
    throw error
  })
  const notices = await provider.readWebhook(account, sent).catch((error: unknown) => {
    if (error instanceof ProviderUnavailable)
      throw new AppError('busy', 'This notice cannot be verified now. Send it again later.', { retryAfterSeconds: 60 })
    throw error
  })
  for (const notice of notices) await receiveNotice(call, provider.name, notice)
  return notices.length
}
