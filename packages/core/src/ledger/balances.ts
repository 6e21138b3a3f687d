import { monthOf } from '../kit/day.ts'
import { entity } from '../store/entity.ts'
import type { Posting } from './entry.ts'
import type { TaxEffect } from './tax-effects.ts'

/** What was posted to one account in one currency in one month, in minor units; all four are positive sums. */
export interface Turnover {
  debit: number
  credit: number
  baseDebit: number
  baseCredit: number
}

/** The turnover of all accounts in a month: what reports sum instead of entries. */
export interface Balances {
  /** `YYYY-MM`. */
  month: string
  /** By account code, then currency. */
  accounts: Record<string, Record<string, Turnover>>
  /** By basis, category, percent, currency and name of the tax (`taxKey`); absent until there is one. */
  taxes?: Record<string, TaxTurnover>
}

/** What was sold and the tax on it, in minor units. */
export type TaxTurnover = Pick<TaxEffect, 'taxable' | 'tax' | 'baseTaxable' | 'baseTax'>

/** One item a month, in one partition, in the order of the months. */
export const Balances = entity<Balances, { month: string }>({
  name: 'balances',
  schema: 1,
  key: ({ month }) => ({ pk: 'balances', sk: month }),
})

const NOTHING: Turnover = { debit: 0, credit: 0, baseDebit: 0, baseCredit: 0 }

/** The month's balances and taxes after an entry of that month. */
export function withEntry(balances: Balances, entry: { postings: readonly Posting[]; taxes?: readonly TaxEffect[] }): Balances {
  const after = withPostings(balances, entry.postings)
  return entry.taxes === undefined || entry.taxes.length === 0 ? after : { ...after, taxes: withTaxes(after.taxes ?? {}, entry.taxes) }
}

/** One text for each tax that reports tell apart. */
export function taxKey({ basis, category, percent, currency, name = '' }: Omit<TaxEffect, keyof TaxTurnover>): string {
  return `${basis}/${category}/${percent}/${currency}/${name}`
}

function withTaxes(taxes: Record<string, TaxTurnover>, effects: readonly TaxEffect[]): Record<string, TaxTurnover> {
  const sums = { ...taxes }
  for (const effect of effects) {
    const before = sums[taxKey(effect)] ?? { taxable: 0, tax: 0, baseTaxable: 0, baseTax: 0 }
    sums[taxKey(effect)] = {
      taxable: before.taxable + effect.taxable,
      tax: before.tax + effect.tax,
      baseTaxable: before.baseTaxable + effect.baseTaxable,
      baseTax: before.baseTax + effect.baseTax,
    }
  }
  return sums
}

/** The month's balances after postings of that month. */
export function withPostings(balances: Balances, postings: readonly Posting[]): Balances {
  const accounts = { ...balances.accounts }
  for (const posting of postings) {
    const ofAccount = accounts[posting.account] ?? {}
    const before = ofAccount[posting.currency] ?? NOTHING
    accounts[posting.account] = { ...ofAccount, [posting.currency]: turnoverAfter(before, posting) }
  }
  return { ...balances, accounts }
}

function turnoverAfter(before: Turnover, posting: Posting): Turnover {
  return {
    debit: before.debit + Math.max(posting.amount, 0),
    credit: before.credit + Math.max(-posting.amount, 0),
    baseDebit: before.baseDebit + Math.max(posting.baseAmount, 0),
    baseCredit: before.baseCredit + Math.max(-posting.baseAmount, 0),
  }
}

/** The key of the balances an entry of this day belongs to. */
export function balancesOf(date: string): { month: string } {
  return { month: monthOf(date) }
}
