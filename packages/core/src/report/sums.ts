import type { Call } from '../call.ts'
import { addDays, addMonths, type Day, monthOf } from '../kit/day.ts'
import { Balances, balancesOf, withEntry } from '../ledger/balances.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { fromItem, fromSummary } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'

/** A span of days, both inclusive; an end left out is open. */
export interface Span {
  from?: Day | undefined
  to?: Day | undefined
}

/** What was posted to one account in one currency in a span of days, minor units. */
export interface AccountSum {
  account: string
  currency: string
  debit: number
  credit: number
  baseDebit: number
  baseCredit: number
}

/** What was posted, and the taxes of it by `taxKey`. */
export interface Sums {
  accounts: AccountSum[]
  taxes: NonNullable<Balances['taxes']>
}

/**
 * What was posted from one day to another: the balances of the months, less the entries of the first and the last month that
 * lie outside. So it costs one item a month, and a part of the entries of at most two months.
 */
export async function sumsOf(call: Call, { from, to }: Span): Promise<Sums> {
  const total = newTotal()
  const months = {
    pk: 'balances',
    ...(from === undefined ? {} : { from: monthOf(from) }),
    ...(to === undefined ? {} : { below: `${monthOf(to)}~` }),
  }
  for await (const stored of everyItem(call, months)) total.add(fromItem(Balances, stored), 1)
  for (const outside of outsideOf({ from, to })) {
    for await (const stored of everyItem(call, { index: 'i1', pk: 'entries', from: outside.from, below: outside.below })) {
      const entry = fromSummary<JournalEntry>(stored)
      total.add(withEntry({ ...balancesOf(entry.date), accounts: {} }, { postings: entry.postings, taxes: entry.taxes ?? [] }), -1)
    }
  }
  return total.sums()
}

/** The spans of the first and the last month that are not wanted. Places of entries begin with their day. */
function outsideOf({ from, to }: Span): { from: string; below: string }[] {
  const outside: { from: string; below: string }[] = []
  if (from !== undefined && !from.endsWith('-01')) outside.push({ from: `${monthOf(from)}-01`, below: from })
  if (to === undefined) return outside
  const after = addDays(to, 1)
  const nextMonth = `${monthOf(addMonths(`${monthOf(to)}-01`, 1))}-01`
  if (after < nextMonth) outside.push({ from: after, below: nextMonth })
  return outside
}

function newTotal() {
  const accounts = new Map<string, AccountSum>()
  const taxes: Sums['taxes'] = {}
  return {
    add(balances: Balances, sign: 1 | -1) {
      for (const [account, currencies] of Object.entries(balances.accounts)) {
        for (const [currency, turnover] of Object.entries(currencies)) {
          const key = `${account}/${currency}`
          const before = accounts.get(key) ?? { account, currency, debit: 0, credit: 0, baseDebit: 0, baseCredit: 0 }
          accounts.set(key, {
            account,
            currency,
            debit: before.debit + sign * turnover.debit,
            credit: before.credit + sign * turnover.credit,
            baseDebit: before.baseDebit + sign * turnover.baseDebit,
            baseCredit: before.baseCredit + sign * turnover.baseCredit,
          })
        }
      }
      for (const [key, turnover] of Object.entries(balances.taxes ?? {})) taxes[key] = plus(taxes[key], turnover, sign)
    },
    sums: (): Sums => ({ accounts: [...accounts.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1)), taxes }),
  }
}

function order({ account, currency }: AccountSum): string {
  return `${account}/${currency}`
}

type TaxSum = Sums['taxes'][string]

function plus(before: TaxSum | undefined, turnover: TaxSum, sign: 1 | -1): TaxSum {
  const { taxable, tax, baseTaxable, baseTax } = before ?? { taxable: 0, tax: 0, baseTaxable: 0, baseTax: 0 }
  return {
    taxable: taxable + sign * turnover.taxable,
    tax: tax + sign * turnover.tax,
    baseTaxable: baseTaxable + sign * turnover.baseTaxable,
    baseTax: baseTax + sign * turnover.baseTax,
  }
}
