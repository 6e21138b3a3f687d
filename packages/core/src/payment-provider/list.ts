import type { Call } from '../call.ts'
import { readIfAny } from '../store/transact.ts'
import { type ProviderSetting, ProviderSettings, settingsOf, waysToPay } from './record.ts'

/** Every provider that the home offers (`available`), in the organisation's order, with its settings. */
export async function listProviderSettings(call: Call, available: readonly string[]): Promise<ProviderSetting[]> {
  return settingsOf(await readIfAny(call, ProviderSettings, {}), available)
}

/** The names of the providers through which the organisation's payers can pay in `currency`, in its order. */
export async function listWaysToPay(call: Call, available: readonly string[], currency: string): Promise<string[]> {
  return waysToPay(await listProviderSettings(call, available), currency)
}
