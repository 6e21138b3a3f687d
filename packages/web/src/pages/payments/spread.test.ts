import { expect, test } from 'vitest'
import { spread, sumOf } from './spread.ts'

const invoices = [
  { id: 'a', amountDue: 100 },
  { id: 'b', amountDue: 50 },
]

test.each([
  [0, { a: 0, b: 0 }],
  [70, { a: 70, b: 0 }],
  [120, { a: 100, b: 20 }],
  [999, { a: 100, b: 50 }],
])('%i go to the first invoices first, and never more than is due', (amount, parts) => {
  expect(spread(amount, invoices)).toEqual(parts)
})

test('one payment is for fifteen invoices at most', () => {
  const many = Array.from({ length: 20 }, (_, at) => ({ id: `i${at}`, amountDue: 1 }))
  expect(sumOf(spread(20, many))).toBe(15)
})
