import type { Call } from '../call.ts'
import type { Day } from '../kit/day.ts'
import type { TaxTurnover } from '../ledger/balances.ts'
import type { AccountRole } from '../ledger/chart.ts'
import { minus } from '../ledger/entry.ts'
import type { TaxBasis, TaxEffect } from '../ledger/tax-effects.ts'
import { accountIn, openBooks, periodOf } from './books.ts'
import { type Span, sumsOf } from './sums.ts'

/** One tax in one currency. Minor units. */
export interface TaxRow extends TaxTurnover {
  category: string
  percent: string
  name?: string
  currency: string
}

/** Sales and the tax on them in a period, and the tax on purchases. */
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
  /** The tax on what was bought, which can be claimed back. */
  input: InputTax
  /** The tax of the report less that of `input`: what is to be paid for the period; negative, what comes back. */
  toPay: number
}

/** Tax on purchases in a period, by currency. */
export interface InputTax {
  rows: (TaxTurnover & { currency: string })[]
  totals: { baseTaxable: number; baseTax: number }
  /** What the account of tax on purchases was debited with in the period, less its credits. */
  ledgerTax: number
  /** Of that, what is of no receipt: booked by hand; and on the cash basis what is not paid yet. */
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
  const rows = rowsOf(taxes, query.basis)
  const totals = totalsOf(rows)
  const turnoverOf = (role: AccountRole) =>
    accounts
      .filter(({ account }) => accountIn(books, account).role === role)
      .reduce((total, { baseDebit, baseCredit }) => total + baseDebit - baseCredit, 0)
  const ledgerTax = minus(turnoverOf('salesTax'))
  const input = inputOf(rowsOf(taxes, `input_${query.basis}`), turnoverOf('inputTax'))
  const sales = { rows, totals, ledgerTax, otherInLedger: ledgerTax - totals.baseTax }
  return { basis: query.basis, ...period, currency: books.currency, ...sales, input, toPay: totals.baseTax - input.totals.baseTax }
}

function inputOf(found: readonly TaxRow[], ledgerTax: number): InputTax {
  const rows = found.map(({ category: _none, percent: _unknown, ...row }) => row)
  const totals = totalsOf(rows)
  return { rows, totals, ledgerTax, otherInLedger: ledgerTax - totals.baseTax }
}

function rowsOf(taxes: Record<string, TaxTurnover>, basis: TaxEffect['basis']): TaxRow[] {
  const rows = Object.entries(taxes).flatMap(([key, turnover]) => rowOf(key, turnover, basis))
  return rows.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
}

function totalsOf(rows: readonly TaxTurnover[]): TaxReport['totals'] {
  const sum = (member: 'baseTaxable' | 'baseTax') => rows.reduce((total, row) => total + row[member], 0)
  return { baseTaxable: sum('baseTaxable'), baseTax: sum('baseTax') }
}

function rowOf(key: string, turnover: TaxTurnover, wanted: TaxEffect['basis']): TaxRow[] {
  const [basis, category = '', percent = '', currency = '', ...rest] = key.split('/')
  const isNothing = Object.values(turnover).every((amount) => amount === 0)
  if (basis !== wanted || isNothing) return []
  const name = rest.join('/')
  return [{ category, percent, ...(name === '' ? {} : { name }), currency, ...turnover }]
}

function sortKey({ category, percent, name = '', currency }: TaxRow): string {
  return `${category}/${percent.padStart(12, '0')}/${name}/${currency}`
}
