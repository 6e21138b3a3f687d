import type { Call } from '../call.ts'
import type { CredentialField, PaymentProvider } from '../ports/payment-provider.ts'
import { readIfAny } from '../store/transact.ts'
import { ProviderCredentials } from './credentials.ts'
import { type ProviderSetting, ProviderSettings, settingsOf, waysToPay } from './record.ts'

/** Every provider that the home offers (`available`), in the organisation's order, with its settings. */
export async function listProviderSettings(call: Call, available: readonly string[]): Promise<ProviderSetting[]> {
  return settingsOf(await readIfAny(call, ProviderSettings, {}), available)
}

/**
 * The names of the providers through which the organisation's payers can pay in `currency`, in its order: those that are on, and whose
 * account has been entered.
 */
export async function listWaysToPay(
  call: Call,
  available: ReadonlyMap<string, Pick<PaymentProvider, 'credentialFields'>>,
  currency: string,
): Promise<string[]> {
  const names = waysToPay(await listProviderSettings(call, [...available.keys()]), currency)
  const ready = await Promise.all(names.map((name) => isReady(call, name, available.get(name)?.credentialFields ?? [])))
  return names.filter((_name, at) => ready[at])
}

async function isReady(call: Call, name: string, needed: readonly CredentialField[]): Promise<boolean> {
  if (needed.length === 0) return true
  const fields = (await readIfAny(call, ProviderCredentials, { name }))?.fields ?? {}
  return needed.every((field) => !field.isRequired || fields[field.name] !== undefined)
}
