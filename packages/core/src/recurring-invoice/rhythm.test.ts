import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../kit/day.ts'
import { nominalDaysAfter } from './dates.ts'
import { type BilledPeriod, billedPeriod, periodKey } from './period.ts'
import { first, inGermany, monthly, schedules, take } from './schedule.fixture.ts'
import type { Schedule } from './schedule.ts'

describe('closed days', () => {
  /** A few single days and one long closure, of up to ten weeks. */
  const closures = fc.record({
    single: fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 120 }),
    from: fc.integer({ min: 0, max: 800 }),
    length: fc.integer({ min: 0, max: 70 }),
  })
  const closedBy = (startsOn: Day, { single, from, length }: { single: number[]; from: number; length: number }) => {
    const offsets = [...single, ...Array.from({ length }, (_, at) => from + at)]
    const closed = new Set(offsets.map((offset) => addDays(startsOn, offset - 30)))
    return (at: Day) => inGermany(at) && !closed.has(at)
  }

  it('never change the rhythm: every second month stays every second month', () => {
    fc.assert(
      fc.property(schedules, closures, (schedule, closed) => {
        const rhythm = [...take(40, nominalDaysAfter(schedule, undefined))]
        const turns = first(20, schedule, undefined, closedBy(schedule.startsOn, closed))
        const nominal = turns.map((turn) => turn.nominal)
        const from = rhythm.indexOf(nominal[0] ?? '')
        expect(nominal).toEqual(rhythm.slice(from, from + 20))
        expect(new Set(nominal.map((each) => periodKey(schedule, each))).size).toBe(20)
        for (const [at, { date }] of turns.entries()) expect(date >= (turns[at - 1]?.date ?? schedule.startsOn)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('leave the spans that are billed without gap when they change between two turns', () => {
    fc.assert(
      fc.property(
        schedules,
        closures,
        closures,
        fc.constantFrom<BilledPeriod>('previous', 'from_date'),
        (schedule, before, after, billed) => {
          const [one] = first(1, schedule, undefined, closedBy(schedule.startsOn, before))
          const [two] = first(1, schedule, one?.nominal, closedBy(schedule.startsOn, after))
          const span = (nominal = '') => billedPeriod({ schedule, billed, nominal })
          expect(span(two?.nominal).start).toBe(addDays(span(one?.nominal).end, 1))
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each<[string, Schedule, Day[], Day[]]>([
    [
      'the first turn to after the start, not before it',
      { frequency: 'monthly', interval: 2, startsOn: '2026-01-30', shift: 'previous_business_day' },
      ['2026-01-30'],
      ['2026-02-02', '2026-03-30', '2026-05-29'],
    ],
    [
      'the first business day to the start',
      monthly({ type: 'first_business_day' }, { startsOn: '2026-01-02' }),
      ['2026-01-01'],
      ['2026-01-02', '2026-02-02'],
    ],
    [
      'a whole month of first business days',
      monthly({ type: 'first_business_day' }),
      Array.from({ length: 31 }, (_, at) => addDays('2026-03-01', at)),
      ['2026-01-01', '2026-02-02', '2026-04-01', '2026-04-01', '2026-05-01'],
    ],
    [
      'a whole month of last business days',
      monthly({ type: 'last_business_day' }),
      Array.from({ length: 31 }, (_, at) => addDays('2026-03-01', at)),
      ['2026-01-30', '2026-02-27', '2026-02-27', '2026-04-30'],
    ],
  ])('move %s', (_, schedule, closed, dates) => {
    const worksOn = (at: Day) => inGermany(at) && !closed.includes(at)
    expect(first(dates.length, schedule, undefined, worksOn).map(({ date }) => date)).toEqual(dates)
  })
})
