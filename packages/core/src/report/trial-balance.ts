import type { Call } from '../call.ts'
import type { Day } from '../kit/day.ts'
import type { LedgerAccount } from '../ledger/chart.ts'
import { accountIn, openBooks } from './books.ts'
import { type AccountSum, sumsOf } from './sums.ts'

export interface TrialBalanceLine extends LedgerAccount, Omit<AccountSum, 'account'> {
  /** Debits less credits. */
  balance: number
  baseBalance: number
}

/** Every account at the end of a day, in minor units. */
export interface TrialBalanceReport {
  asOf: Day
  /** The organisation's. */
  currency: string
  rows: TrialBalanceLine[]
  totals: { baseDebit: number; baseCredit: number; baseBalance: number }
}

/** All that was ever posted through a day (today, unless one is given), by account and currency. `totals.baseBalance` is 0, or the books are wrong. */
export async function trialBalanceReport(call: Call, span: { asOf?: Day | undefined }): Promise<TrialBalanceReport> {
  const books = await openBooks(call)
  const asOf = span.asOf ?? books.today
  const { accounts } = await sumsOf(call, { to: asOf })
  const rows = accounts.filter(wasUsed).map(({ account, ...sum }) => ({
    ...accountIn(books, account),
    ...sum,
    balance: sum.debit - sum.credit,
    baseBalance: sum.baseDebit - sum.baseCredit,
  }))
  const sum = (member: 'baseDebit' | 'baseCredit' | 'baseBalance') => rows.reduce((total, row) => total + row[member], 0)
  const totals = { baseDebit: sum('baseDebit'), baseCredit: sum('baseCredit'), baseBalance: sum('baseBalance') }
  return { asOf, currency: books.currency, rows, totals }
}

function wasUsed({ debit, credit, baseDebit, baseCredit }: AccountSum): boolean {
  return debit !== 0 || credit !== 0 || baseDebit !== 0 || baseCredit !== 0
}
