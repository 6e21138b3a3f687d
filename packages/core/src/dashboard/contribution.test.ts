import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../kit/day.ts'
import { canonicalJson } from '../kit/json.ts'
import { type Contribution, overdueOn, pendingOf, withInvoice } from './contribution.ts'
import { type Dashboard, dailyFiguresOf, emptyDashboard, withDay } from './record.ts'

const START = '2026-01-15'
const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(START, days))
const owed = fc.record({
  status: fc.constantFrom('open' as const, 'partially_paid' as const),
  invoiced: fc.nat(1_000_000),
  due: fc.nat(1_000_000),
  dueDate: day,
})
const settled = fc.record({
  status: fc.constantFrom('draft' as const, 'paid' as const, 'void' as const),
  invoiced: fc.nat(1_000_000),
  due: fc.constant(0),
  dueDate: fc.constant(null),
})
const contribution: fc.Arbitrary<Contribution> = fc.oneof(owed, settled)

const withAll = (contributions: readonly Contribution[], today = START): Dashboard =>
  contributions.reduce((board, after) => withInvoice(board, { before: undefined, after, today }), emptyDashboard('EUR', START))

test('what an invoice adds is taken away again without a trace, however much time passes in between', () => {
  fc.assert(
    fc.property(fc.array(contribution), fc.array(contribution), fc.nat(400), (kept, passing, days) => {
      const today = addDays(START, days)
      const both = passing.reduce((board, after) => withInvoice(board, { before: undefined, after, today: START }), withAll(kept))
      const after = passing.reduce((board, before) => withInvoice(board, { before, after: undefined, today }), both)
      expect(canonicalJson(withInvoice(after, { before: undefined, after: undefined, today }))).toBe(
        canonicalJson(withInvoice(withAll(kept), { before: undefined, after: undefined, today })),
      )
    }),
  )
})

test('the order in which invoices come does not matter', () => {
  fc.assert(
    fc.property(fc.array(contribution), (contributions) => {
      expect(canonicalJson(withAll(contributions))).toBe(canonicalJson(withAll([...contributions].reverse())))
    }),
  )
})

test('what is overdue on a day is what a look at every invoice would tell, for today and all days to come', () => {
  fc.assert(
    fc.property(fc.array(contribution), fc.nat(120), (contributions, days) => {
      const today = addDays(START, days)
      const late = contributions.filter(({ dueDate }) => dueDate !== null && dueDate < today)
      const expected = { amount: late.reduce((sum, { due }) => sum + due, 0), count: late.length }
      expect(overdueOn(withAll(contributions), today)).toEqual(expected)
      expect(overdueOn(withAll(contributions, today), today)).toEqual(expected)
    }),
  )
})

test('the due days kept apart stay few: those before last week are kept together', () => {
  const old = withAll([{ status: 'open', invoiced: 5, due: 5, dueDate: START }])
  const later = withInvoice(old, { before: undefined, after: undefined, today: addDays(START, 8) })
  expect([later.due, later.older, pendingOf(later)]).toEqual([{}, { amount: 5, count: 1 }, { amount: 5, count: 1 }])
})

describe('the figures of a month', () => {
  const figures = { ...dailyFiguresOf('EUR', START), days: {} }

  test('belong to the month of their day', () => {
    expect(dailyFiguresOf('EUR', '2026-02-28')).toEqual({ currency: 'EUR', month: '2026-02' })
  })

  test('sum what happens on a day, and forget a day that comes to nothing', () => {
    const one = withDay(figures, { day: START, received: 5, invoiced: 7 })
    const two = withDay(one, { day: START, received: 1, invoiced: 0 })
    expect(two.days).toEqual({ [START]: { received: 6, invoiced: 7 } })
    expect(withDay(two, { day: START, received: -6, invoiced: -7 })).toEqual(figures)
  })
})
