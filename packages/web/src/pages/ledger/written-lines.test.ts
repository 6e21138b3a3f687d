import { expect, test } from 'vitest'
import { differenceOf, newLine, postingsOf } from './written-lines.ts'

const rent = { ...newLine(0), account: '6800', debit: 500 }
const bank = { ...newLine(1), account: '1000', credit: 400 }

test('what is missing is debits less credits', () => {
  expect(differenceOf([rent, bank, newLine(2)])).toBe(100)
})

test('credits are negative postings, and empty lines are none', () => {
  expect(postingsOf([rent, bank, newLine(2)])).toEqual([
    { account: '6800', amount: 500 },
    { account: '1000', amount: -400 },
  ])
})

test('a line with an amount and no account is not ready', () => {
  expect(postingsOf([rent, { ...bank, account: '' }])).toEqual([])
})
