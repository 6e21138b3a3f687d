import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { AppError } from '../kit/errors.ts'
import { isCurrency } from '../kit/money.ts'
import { Chart, DEFAULT_CHART } from '../ledger/chart.ts'
import { type Tx, transact } from '../store/transact.ts'
import { type ProviderSetting, ProviderSettings, settingsOf } from './record.ts'

/** What changes; null clears an account, `position` counts from 0. */
export interface ProviderChanges {
  enabled?: boolean | undefined
  currencies?: string[] | undefined
  clearingAccount?: string | null | undefined
  feeAccount?: string | null | undefined
  payoutAccount?: string | null | undefined
  position?: number | undefined
}

/**
 * Changes how the organisation uses one of the providers that the home offers (`available`); the settings of those that it does not offer
 * now are kept. Errors: `not_found`,
 * `invalid_currency`, `invalid_request` for an account that is not in the chart.
 */
export async function updateProvider(
  call: Call,
  wanted: { name: string; available: readonly string[]; changes: ProviderChanges },
): Promise<ProviderSetting> {
  return await transact(call, async (tx) => {
    const stored = await tx.find(ProviderSettings, {})
    const all = settingsOf(stored, wanted.available)
    const place = all.findIndex(({ name }) => name === wanted.name)
    const before = all[place]
    if (!before) throw new AppError('not_found', 'There is no such payment provider here.')
    const after = changedBy(before, wanted.changes)
    requireCurrencies(after)
    await requireAccounts(tx, after)
    const others = all.filter((setting) => setting !== before)
    const position = wanted.changes.position ?? place
    const notOffered = (stored?.providers ?? []).filter(({ name }) => !wanted.available.includes(name))
    tx.put(ProviderSettings, { providers: [...others.slice(0, position), after, ...others.slice(position), ...notOffered] })
    emit(tx, {
      type: 'payment_provider.updated',
      subject: { kind: 'payment_provider', id: wanted.name },
      data: { enabled: after.enabled, currencies: after.currencies, position },
    })
    return after
  })
}

function changedBy(before: ProviderSetting, changes: ProviderChanges): ProviderSetting {
  const { enabled = before.enabled, currencies = before.currencies } = changes
  const clearingAccount = changes.clearingAccount === undefined ? before.clearingAccount : changes.clearingAccount
  const feeAccount = changes.feeAccount === undefined ? before.feeAccount : changes.feeAccount
  const payoutAccount = changes.payoutAccount === undefined ? before.payoutAccount : changes.payoutAccount
  return {
    name: before.name,
    enabled,
    currencies: [...new Set(currencies)],
    ...(typeof clearingAccount === 'string' ? { clearingAccount } : {}),
    ...(typeof feeAccount === 'string' ? { feeAccount } : {}),
    ...(typeof payoutAccount === 'string' ? { payoutAccount } : {}),
  }
}

function requireCurrencies({ currencies }: ProviderSetting): void {
  const unknown = currencies.findIndex((currency) => !isCurrency(currency))
  if (unknown < 0) return
  const message = `“${currencies[unknown]}” is not a currency code of ISO 4217. Write it like EUR.`
  throw new AppError('invalid_currency', message, {
    errors: [{ pointer: `/currencies/${unknown}`, code: 'invalid_currency', message }],
  })
}

async function requireAccounts(tx: Tx, { clearingAccount, feeAccount, payoutAccount }: ProviderSetting): Promise<void> {
  const accounts = (await tx.peek(Chart, { id: 'chart' }))?.accounts ?? DEFAULT_CHART
  const check = (field: string, code: string | undefined, type: string) => {
    if (code === undefined || accounts.some((account) => account.code === code && account.type === type && !account.archived)) return
    const message = `The chart of accounts has no ${type} account ${code}.`
    throw new AppError('invalid_request', message, { errors: [{ pointer: `/${field}`, code: 'invalid_value', message }] })
  }
  check('clearingAccount', clearingAccount, 'asset')
  check('feeAccount', feeAccount, 'expense')
  check('payoutAccount', payoutAccount, 'asset')
}
