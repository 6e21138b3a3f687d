import { entity } from '../store/entity.ts'
import type { Tx } from '../store/transact.ts'

/** How an organisation uses one provider. */
export interface ProviderSetting {
  /** The provider's name: `stripe`. */
  name: string
  enabled: boolean
  /** Only invoices in these; empty: in every currency. */
  currencies: string[]
  /** The account that its money lies on until it is paid out; left out: the chart's payments in transit. */
  clearingAccount?: string
  /** The account that the provider's fees are booked to; left out: the chart's own. */
  feeAccount?: string
  /** The account that payouts arrive on; left out: the chart's bank. */
  payoutAccount?: string
}

/** The settings of those providers that somebody ever set, in the order the payer sees them. */
export interface ProviderSettings {
  providers: ProviderSetting[]
}

/** One item per organisation; absent until something is set. */
export const ProviderSettings = entity<ProviderSettings, object>({
  name: 'payment_provider_settings',
  schema: 1,
  key: () => ({ pk: 'payment-providers', sk: 'settings' }),
})

/** Providers that are on before anybody set anything. Real ones need somebody's account first. */
const ON_AT_FIRST: readonly string[] = ['sandbox']

/** The setting of every provider that the home offers (`available`): those set in their order, then the others. */
export function settingsOf(settings: ProviderSettings | undefined, available: readonly string[]): ProviderSetting[] {
  const offered = new Set(available)
  const set = (settings?.providers ?? []).filter(({ name }) => offered.has(name))
  const others = [...offered].filter((name) => !set.some((setting) => setting.name === name))
  return [...set, ...others.map((name) => ({ name, enabled: ON_AT_FIRST.includes(name), currencies: [] }))]
}

/** The providers through which an invoice in `currency` can be paid, in the organisation's order. */
export function waysToPay(settings: readonly ProviderSetting[], currency: string): string[] {
  return settings
    .filter(({ enabled, currencies }) => enabled && (currencies.length === 0 || currencies.includes(currency)))
    .map(({ name }) => name)
}

/** The accounts of the books that a provider's money, fees and payouts go to; absent: the chart's own. */
export async function accountsOf(tx: Tx, provider: string): Promise<{ clearing?: string; fee?: string; payout?: string }> {
  const setting = (await tx.peek(ProviderSettings, {}))?.providers.find(({ name }) => name === provider)
  return {
    ...(setting?.clearingAccount === undefined ? {} : { clearing: setting.clearingAccount }),
    ...(setting?.feeAccount === undefined ? {} : { fee: setting.feeAccount }),
    ...(setting?.payoutAccount === undefined ? {} : { payout: setting.payoutAccount }),
  }
}
