import type { Day } from '../kit/day.ts'
import { assertNever, invariant } from '../kit/errors.ts'
import { ACCOUNTS } from '../ledger/chart.ts'
import { type JournalEntry, type Posting, reversed } from '../ledger/entry.ts'
import { conversionOf, toBase } from '../ledger/exchange.ts'
import type { NewEntry } from '../ledger/post.ts'
import { type InputBasis, negated, type TaxEffect } from '../ledger/tax-effects.ts'
import type { PaidFrom, Receipt } from './record.ts'

/** A receipt with all that booking needs. */
export type Bookable = Receipt & { merchant: string; date: Day; total: number }

/**
 * An expense: the cost without its tax, the tax that can be claimed back, and against them what paid it: bank, cash, a member's pocket,
 * or nobody yet. Cost and tax are converted as parts of the total, so that they sum to it in the base currency too.
 */
export function entryForExpense(receipt: Bookable, at: { baseCurrency: string }): NewEntry {
  const { id, merchant, number, date, total, tax = 0, currency, exchangeRate, account } = receipt
  const conversion = conversionOf(
    { currency, ...(exchangeRate === undefined ? {} : { exchangeRate: { rate: exchangeRate } }) },
    at.baseCurrency,
  )
  const base = { total: toBase(total, conversion), net: toBase(total - tax, conversion) }
  const cost: Posting = {
    account: account ?? ACCOUNTS.expenses,
    ...(account !== undefined && { role: 'none' as const }),
    amount: total - tax,
    currency,
    baseAmount: base.net,
  }
  const postings: Posting[] = [cost, { account: ACCOUNTS.inputTax, amount: tax, currency, baseAmount: base.total - base.net }]
  postings.push({ account: accountPaying(receipt.paidFrom), amount: -total, currency, baseAmount: -base.total })
  return {
    kind: 'expense_booked',
    date,
    description: `${merchant}${number === undefined ? '' : `, ${number}`}`.slice(0, 200),
    subject: { kind: 'receipt', id },
    postings: postings.filter(({ amount, baseAmount }) => amount !== 0 || baseAmount !== 0),
    ...(tax === 0 ? {} : { taxes: inputTaxOf(receipt, { tax, base }) }),
  }
}

/** A bill that nobody paid yet adds nothing on the cash basis. */
function inputTaxOf(
  { total, currency, paidFrom }: Bookable,
  { tax, base }: { tax: number; base: { total: number; net: number } },
): TaxEffect[] {
  const amounts = { taxable: total - tax, tax, baseTaxable: base.net, baseTax: base.total - base.net }
  const bases: readonly InputBasis[] = paidFrom === 'unpaid' ? ['input_accrual'] : ['input_accrual', 'input_cash']
  return bases.map((basis) => ({ basis, category: '', percent: '', currency, ...amounts }))
}

/** What takes the booking of a receipt back, on the day it is taken back. */
export function entryForUnbooking(receipt: Receipt, at: { booked: JournalEntry; date: Day; reason: string }): NewEntry {
  invariant(at.booked.subject.id === receipt.id, 'the entry is about the receipt')
  const { description, subject, postings, taxes, id } = at.booked
  return {
    kind: 'expense_reversed',
    date: at.date,
    description: `Taken back: ${description}`.slice(0, 200),
    subject,
    postings: reversed(postings),
    ...(taxes === undefined ? {} : { taxes: negated(taxes) }),
    reversalOf: id,
    reason: at.reason,
  }
}

function accountPaying(paidFrom: PaidFrom): string {
  switch (paidFrom) {
    case 'bank':
      return ACCOUNTS.bank
    case 'cash':
      return ACCOUNTS.cash
    case 'member':
      return ACCOUNTS.owedToMembers
    case 'unpaid':
      return ACCOUNTS.payable
    default:
      return assertNever(paidFrom)
  }
}
