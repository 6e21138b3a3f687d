import type { Call } from '../call.ts'
import { AppError } from '../kit/errors.ts'
import type { PaymentProvider, ProviderAccount } from '../ports/payment-provider.ts'
import { type Secrets, SecretUnreadable } from '../ports/secrets.ts'
import { readIfAny } from '../store/transact.ts'
import { ProviderCredentials, purposeOf } from './credentials.ts'

/**
 * The organisation's account at a provider, its credentials opened. Errors: `conflict` when something is not entered yet, or was sealed
 * with a key that this installation no longer has.
 */
export async function openAccount(call: Call, provider: PaymentProvider, secrets: Secrets): Promise<ProviderAccount> {
  const { orgId } = call
  if (provider.credentialFields.length === 0) return { orgId, credentials: {} }
  const stored = (await readIfAny(call, ProviderCredentials, { name: provider.name }))?.fields ?? {}
  const missing = provider.credentialFields.filter(({ name, isRequired }) => isRequired && stored[name] === undefined)
  if (missing.length > 0)
    throw new AppError('conflict', `Enter ${missing.map(({ name }) => name).join(', ')} in the settings of this provider first.`)
  const credentials: Record<string, string> = {}
  for (const [field, { sealed }] of Object.entries(stored)) {
    try {
      credentials[field] = await secrets.open({ orgId, purpose: purposeOf(provider.name, field) }, sealed)
    } catch (error) {
      if (!(error instanceof SecretUnreadable)) throw error
      throw new AppError('conflict', `This installation cannot open ${field} any more: its sealing key changed. Enter it again.`)
    }
  }
  return { orgId, credentials }
}
