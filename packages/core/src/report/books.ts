import type { Call } from '../call.ts'
import { type Day, dayIn, instantOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import type { LedgerAccount } from '../ledger/chart.ts'
import { accountsOf } from '../ledger/list.ts'
import { Organisation } from '../organisation/record.ts'
import { read } from '../store/transact.ts'
import type { AccountSum, Span } from './sums.ts'

/** What every report needs to know. */
export interface Books {
  currency: string
  today: Day
  accounts: ReadonlyMap<string, LedgerAccount>
}

/** The organisation's currency, its present day, its accounts. */
export async function openBooks(call: Call): Promise<Books> {
  const { currency, zone } = await read(call, Organisation, {})
  const accounts = new Map((await accountsOf(call)).map((account) => [account.code, account]))
  return { currency, today: dayIn(zone, instantOf(call.clock.now())), accounts }
}

/** The account of a posting; one that the chart does not know is shown by its code. */
export function accountIn({ accounts }: Books, code: string): LedgerAccount {
  return accounts.get(code) ?? { code, name: code, type: 'asset' }
}

/** An account with what it came to, in minor units of the organisation's currency. */
export interface AccountAmount {
  code: string
  name: string
  amount: number
}

/** The accounts of one type with what they came to; `sign` −1 where credits count as positive. Accounts that came to nothing are left out. */
export function amountsOf(sums: readonly AccountSum[], of: { books: Books; type: LedgerAccount['type']; sign: 1 | -1 }): AccountAmount[] {
  const amounts = new Map<string, number>()
  for (const { account, baseDebit, baseCredit } of sums) {
    if (accountIn(of.books, account).type !== of.type) continue
    amounts.set(account, (amounts.get(account) ?? 0) + of.sign * (baseDebit - baseCredit))
  }
  return [...amounts].filter(([, amount]) => amount !== 0).map(([code, amount]) => ({ code, name: accountIn(of.books, code).name, amount }))
}

/** Σ of the amounts. */
export function totalOf(amounts: readonly { amount: number }[]): number {
  return amounts.reduce((sum, { amount }) => sum + amount, 0)
}

/** A period, by default the year of its last day up to today. Errors: `invalid_date` when it ends before it begins. */
export function periodOf(span: Span, today: Day): { from: Day; to: Day } {
  const to = span.to ?? today
  const from = span.from ?? yearStart(to)
  if (from <= to) return { from, to }
  const message = 'The period ends before it begins. Exchange the two days.'
  throw new AppError('invalid_date', message, { errors: [{ pointer: '?from', code: 'invalid_date', message }] })
}

/** The first day of a day's calendar year. */
export function yearStart(value: Day): Day {
  return `${value.slice(0, 4)}-01-01`
}
