import type { Call } from '../call.ts'
import type { Day } from '../kit/day.ts'
import { fromItem, fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, everyItem, listPage, type PageRequest } from '../store/list.ts'
import { readIfAny } from '../store/transact.ts'
import { Balances } from './balances.ts'
import { accountsOfChart, Chart, type LedgerAccount } from './chart.ts'
import type { JournalEntry } from './entry.ts'

/** Which entries: of these days, both included, or about one thing. */
export interface EntryQuery extends PageRequest {
  from?: Day | undefined
  to?: Day | undefined
  /** Only entries about this invoice, payment or credit note. */
  subjectId?: string | undefined
}

/** Journal entries, the latest day first. Errors: `invalid_cursor`. */
export async function listEntries(call: Call, query: EntryQuery): Promise<DocPage<Versioned<JournalEntry>>> {
  const isOutside = (entry: JournalEntry) =>
    (query.from !== undefined && entry.date < query.from) || (query.to !== undefined && entry.date > query.to)
  const place =
    query.subjectId === undefined
      ? {
          index: 'i1' as const,
          pk: 'entries',
          ...(query.from === undefined ? {} : { from: query.from }),
          ...(query.to === undefined ? {} : { below: `${query.to}0` }),
        }
      : { index: 'i2' as const, pk: `entries/${query.subjectId}` }
  return await listPage(call, { ...place, reverse: query.subjectId === undefined }, query, (stored) => {
    const entry = fromSummary<JournalEntry>(stored)
    return isOutside(entry) ? undefined : entry
  })
}

/** The organisation's chart of accounts. */
export async function accountsOf(call: Call): Promise<readonly LedgerAccount[]> {
  return accountsOfChart(await readIfAny(call, Chart, { id: 'chart' }))
}

/** One account in one currency. */
export interface TrialBalanceRow extends LedgerAccount {
  currency: string
  /** Minor units of `currency`; positive is a debit balance. */
  balance: number
  /** Minor units of the organisation's currency. */
  baseBalance: number
}

/** The balances of all accounts that were ever posted to, by code and currency. */
export interface TrialBalance {
  /** `YYYY-MM`: the balances after this month. */
  throughMonth: string
  rows: TrialBalanceRow[]
  /** Σ baseBalance. Zero, or the books are wrong. */
  baseTotal: number
}

/** Every account's balance after a month. Costs one item a month, however many entries there are. */
export async function trialBalance(call: Call, throughMonth: string): Promise<TrialBalance> {
  const sums = new Map<string, { balance: number; baseBalance: number }>()
  for await (const stored of everyItem(call, { pk: 'balances', below: `${throughMonth}~` })) {
    for (const [account, currencies] of Object.entries(fromItem(Balances, stored).accounts)) {
      for (const [currency, turnover] of Object.entries(currencies)) {
        const before = sums.get(`${account}/${currency}`) ?? { balance: 0, baseBalance: 0 }
        sums.set(`${account}/${currency}`, {
          balance: before.balance + turnover.debit - turnover.credit,
          baseBalance: before.baseBalance + turnover.baseDebit - turnover.baseCredit,
        })
      }
    }
  }
  const accounts = new Map((await accountsOf(call)).map((account) => [account.code, account]))
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => rowOf(name, sum, accounts))
  return { throughMonth, rows, baseTotal: rows.reduce((total, row) => total + row.baseBalance, 0) }
}

function rowOf(name: string, sum: { balance: number; baseBalance: number }, accounts: ReadonlyMap<string, LedgerAccount>): TrialBalanceRow {
  const [code = '', currency = ''] = name.split('/')
  return { ...(accounts.get(code) ?? { code, name: code, type: 'asset' }), currency, ...sum }
}
