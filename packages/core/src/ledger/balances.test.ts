import { expect, test } from 'vitest'
import { withPostings } from './balances.ts'
import { reversed } from './entry.ts'

const postings = [
  { account: '1200', amount: 119, currency: 'USD', baseAmount: 100 },
  { account: '4000', amount: -100, currency: 'USD', baseAmount: -84 },
  { account: '2200', amount: -19, currency: 'USD', baseAmount: -16 },
]
const empty = { month: '2026-01', accounts: {} }

test('debits and credits are kept apart, by account and currency', () => {
  const { accounts } = withPostings(withPostings(empty, postings), [{ account: '1200', amount: -5, currency: 'EUR', baseAmount: -5 }])
  expect(accounts).toEqual({
    1200: { USD: { debit: 119, credit: 0, baseDebit: 100, baseCredit: 0 }, EUR: { debit: 0, credit: 5, baseDebit: 0, baseCredit: 5 } },
    4000: { USD: { debit: 0, credit: 100, baseDebit: 0, baseCredit: 84 } },
    2200: { USD: { debit: 0, credit: 19, baseDebit: 0, baseCredit: 16 } },
  })
})

test('an entry and its reversal leave no balance, but both turnovers', () => {
  const { accounts } = withPostings(withPostings(empty, postings), reversed(postings))
  expect(accounts['1200']?.USD).toEqual({ debit: 119, credit: 119, baseDebit: 100, baseCredit: 100 })
})

test('a reversal of a reversal is the entry, also where an amount is zero', () => {
  const withZero = [...postings, { account: '1', amount: 0, currency: 'USD', baseAmount: 0 }]
  expect(reversed(reversed(withZero))).toEqual(withZero)
})
