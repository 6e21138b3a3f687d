import type { Call } from '../call.ts'
import type { Day } from '../kit/day.ts'
import { type AccountAmount, amountsOf, openBooks, periodOf, totalOf } from './books.ts'
import { closingsTakenOut } from './closings.ts'
import { type Span, sumsOf } from './sums.ts'

/** What was earned and spent in a period, in minor units of the organisation's currency. */
export interface ProfitAndLoss {
  from: Day
  to: Day
  currency: string
  income: AccountAmount[]
  expenses: AccountAmount[]
  totalIncome: number
  totalExpenses: number
  /** Income less expenses; negative is a loss. */
  result: number
}

/**
 * Income and expenses of a period (by default the calendar year so far), before entries that close a year: those move the result to equity
 * and earn nothing. Errors: `invalid_date`.
 */
export async function profitAndLoss(call: Call, span: Span): Promise<ProfitAndLoss> {
  const books = await openBooks(call)
  const period = periodOf(span, books.today)
  const accounts = [...(await sumsOf(call, period)).accounts, ...(await closingsTakenOut(call, period)).all]
  const income = amountsOf(accounts, { books, type: 'income', sign: -1 })
  const expenses = amountsOf(accounts, { books, type: 'expense', sign: 1 })
  const [totalIncome, totalExpenses] = [totalOf(income), totalOf(expenses)]
  return { ...period, currency: books.currency, income, expenses, totalIncome, totalExpenses, result: totalIncome - totalExpenses }
}
