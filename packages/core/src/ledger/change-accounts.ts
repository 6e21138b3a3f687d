import type { Call } from '../call.ts'
import { Dashboard } from '../dashboard/record.ts'
import { emit } from '../event/emit.ts'
import { type Changes, changed, differences } from '../kit/changes.ts'
import { AppError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import { readIfAny, type Tx, transact } from '../store/transact.ts'
import { type AccountType, accountsOfChart, Chart, type LedgerAccount } from './chart.ts'
import { accountsOfTemplate, type ChartTemplate } from './chart-templates.ts'
import { chartToChange, subject } from './lock.ts'

/** An account with the version of the chart it is in. */
export type StoredAccount = LedgerAccount & { version: number }

/** How many accounts a chart can have. */
export const ACCOUNTS_MAX = 500

/** The chart of accounts, in the order of codes. */
export async function chartOf(call: Call): Promise<{ accounts: StoredAccount[] }> {
  const chart = await readIfAny(call, Chart, { id: 'chart' })
  return { accounts: accountsOfChart(chart).map((account) => ({ ...account, version: chart?.version ?? 0 })) }
}

/** Adds an account for manual entries. Errors: `already_exists`, `limit_exceeded`, `precondition_failed`. */
export async function addAccount(call: Call, account: { code: string; name: string; type: AccountType }): Promise<StoredAccount> {
  return await transact(call, async (tx) => {
    const chart = await chartToChange(tx)
    if (chart.accounts.some(({ code }) => code === account.code)) throw taken(account.code)
    if (chart.accounts.length >= ACCOUNTS_MAX)
      throw new AppError('limit_exceeded', `A chart can have ${ACCOUNTS_MAX} accounts. Use one that exists.`)
    const { version } = saved(tx, { ...chart, accounts: [...chart.accounts, account] })
    emit(tx, { type: 'ledger.account_added', subject, data: { ...account } })
    return { ...account, version }
  })
}

/**
 * Renames, archives or restores an account. Its code and type never change, and it is never deleted: entries name it.
 * Errors: `not_found`, `conflict` (events post to it), `precondition_failed`.
 */
export async function changeAccount(
  call: Call,
  code: string,
  changes: Changes<{ name: string; archived?: boolean }>,
): Promise<StoredAccount> {
  return await transact(call, async (tx) => {
    const chart = await chartToChange(tx)
    const before = chart.accounts.find((account) => account.code === code)
    if (!before) throw new AppError('not_found', 'There is no such account.')
    const after = withoutFalse(changed<LedgerAccount>(before, changes))
    if (after.archived && after.role !== undefined)
      throw new AppError(
        'conflict',
        `Invoices and payments are booked to ${code} ${before.name}, so it cannot be archived. Rename it instead.`,
      )
    const data = differences(before, after)
    if (Object.keys(data).length === 0) return { ...before, version: chart.version }
    const { version } = saved(tx, { ...chart, accounts: chart.accounts.map((account) => (account.code === code ? after : account)) })
    emit(tx, { type: 'ledger.account_changed', subject, data: { code, changes: data } })
    return { ...after, version }
  })
}

/**
 * Takes another template's accounts in place of the present ones, as long as there is nothing in the books.
 * Errors: `conflict` once there is, `precondition_failed`.
 */
export async function chooseChart(call: Call, template: ChartTemplate): Promise<{ accounts: StoredAccount[] }> {
  return await transact(call, async (tx) => {
    const chart = await chartToChange(tx)
    const { currency } = await organisationOf(tx)
    if (await tx.find(Dashboard, { currency }))
      throw new AppError('conflict', 'The template can be chosen before the first invoice only. Add accounts and rename them instead.')
    const accounts = accountsOfTemplate(template)
    const { version } = saved(tx, { ...chart, accounts })
    emit(tx, { type: 'ledger.chart_chosen', subject, data: { template } })
    return { accounts: accountsOfChart({ accounts }).map((account) => ({ ...account, version })) }
  })
}

function saved(tx: Tx, { version: _version, ...chart }: Chart & { version: number }): { version: number } {
  return tx.put(Chart, chart)
}

function withoutFalse({ archived, ...account }: LedgerAccount): LedgerAccount {
  return archived ? { ...account, archived } : account
}

function taken(code: string): AppError {
  const message = `There is an account ${code} already. Choose another code.`
  return new AppError('already_exists', message, { errors: [{ pointer: '/code', code: 'already_exists', message }] })
}
