import type { Call } from '../call.ts'
import { addDays, type Day } from '../kit/day.ts'
import { type AccountAmount, amountsOf, openBooks, totalOf, yearStart } from './books.ts'
import { closingsTakenOut } from './closings.ts'
import { type AccountSum, sumsOf } from './sums.ts'

/** What there is and whose it is, at the end of a day, in minor units of the organisation's currency. */
export interface BalanceSheet {
  asOf: Day
  currency: string
  assets: AccountAmount[]
  liabilities: AccountAmount[]
  equity: AccountAmount[]
  /** Of earlier calendar years, where nobody has carried it over to an account of equity. */
  resultOfEarlierYears: number
  /** Of the calendar year so far: the result of the profit and loss statement, less what a closing entry has carried over of it. */
  resultOfYear: number
  totalAssets: number
  /** Liabilities, equity and both results: the same as `totalAssets`, or the books are wrong. */
  totalLiabilitiesAndEquity: number
}

/** The balance sheet at the end of a day (today, unless one is given). Years are calendar years. */
export async function balanceSheet(call: Call, span: { asOf?: Day | undefined }): Promise<BalanceSheet> {
  const books = await openBooks(call)
  const asOf = span.asOf ?? books.today
  const { accounts } = await sumsOf(call, { to: asOf })
  const before = await sumsOf(call, { to: addDays(yearStart(asOf), -1) })
  const resultIn = (sums: readonly AccountSum[]) =>
    totalOf(amountsOf(sums, { books, type: 'income', sign: -1 })) - totalOf(amountsOf(sums, { books, type: 'expense', sign: 1 }))
  const closings = await closingsTakenOut(call, { from: yearStart(asOf), to: asOf })
  const resultOfEarlierYears = resultIn(before.accounts) - resultIn(closings.ofEarlierYears)
  const resultOfYear = resultIn(accounts) - resultOfEarlierYears
  const assets = amountsOf(accounts, { books, type: 'asset', sign: 1 })
  const liabilities = amountsOf(accounts, { books, type: 'liability', sign: -1 })
  const equity = amountsOf(accounts, { books, type: 'equity', sign: -1 })
  return {
    asOf,
    currency: books.currency,
    assets,
    liabilities,
    equity,
    resultOfEarlierYears,
    resultOfYear,
    totalAssets: totalOf(assets),
    totalLiabilitiesAndEquity: totalOf(liabilities) + totalOf(equity) + resultOfEarlierYears + resultOfYear,
  }
}
