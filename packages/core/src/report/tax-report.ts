import type { Call } from '../call.ts'
import type { Day } from '../kit/day.ts'
import type { TaxTurnover } from '../ledger/balances.ts'
import type { TaxBasis } from '../ledger/tax-effects.ts'
import { accountIn, openBooks, periodOf } from './books.ts'
import { type Span, sumsOf } from './sums.ts'

/** One tax in one currency. Minor units. */
export interface TaxRow extends TaxTurnover {
  category: string
  percent: string
  name?: string
  currency: string
}

/** Sales and the tax on them in a period. */
export interface TaxReport {
  basis: TaxBasis
  from: Day
  to: Day
  /** The organisation's. */
  currency: string
  rows: TaxRow[]
  totals: { baseTaxable: number; baseTax: number }
  /** What the sales tax account was credited with in the period, less its debits. */
  ledgerTax: number
  /**
   * `ledgerTax` less the tax of the report. On the accrual basis that is what was booked by hand (payments to the tax office); on
   * the cash basis also the tax on what is not paid yet.
   */
  otherInLedger: number
}

/**
 * Tax by category and rate. On the accrual basis a tax counts on the day of its invoice, credit note or void; on the cash basis
 * with the payment, each payment carrying the part of every tax that it is of the invoice's total. Errors: `invalid_date`.
 */
export async function taxReport(call: Call, query: Span & { basis: TaxBasis }): Promise<TaxReport> {
  const books = await openBooks(call)
  const period = periodOf(query, books.today)
  const { accounts, taxes } = await sumsOf(call, period)
  const rows = Object.entries(taxes).flatMap(([key, turnover]) => rowOf(key, turnover, query.basis))
  rows.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  const sum = (member: 'baseTaxable' | 'baseTax') => rows.reduce((total, row) => total + row[member], 0)
  const totals = { baseTaxable: sum('baseTaxable'), baseTax: sum('baseTax') }
  const ledgerTax = accounts
    .filter(({ account }) => accountIn(books, account).role === 'salesTax')
    .reduce((total, { baseDebit, baseCredit }) => total + baseCredit - baseDebit, 0)
  return { basis: query.basis, ...period, currency: books.currency, rows, totals, ledgerTax, otherInLedger: ledgerTax - totals.baseTax }
}

function rowOf(key: string, turnover: TaxTurnover, wanted: TaxBasis): TaxRow[] {
  const [basis, category = '', percent = '', currency = '', ...rest] = key.split('/')
  const isNothing = Object.values(turnover).every((amount) => amount === 0)
  if (basis !== wanted || isNothing) return []
  const name = rest.join('/')
  return [{ category, percent, ...(name === '' ? {} : { name }), currency, ...turnover }]
}

function sortKey({ category, percent, name = '', currency }: TaxRow): string {
  return `${category}/${percent.padStart(12, '0')}/${name}/${currency}`
}
