import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, monthOf } from '../kit/day.ts'
import { isWeekend, weekdayNumber } from '../organisation/weekend.ts'
import { occurrenceBefore } from './dates.ts'
import { type BilledPeriod, billedPeriod, periodKey } from './period.ts'
import { first, inGermany, monthly, schedules } from './schedule.fixture.ts'
import { requireSchedule, type Schedule } from './schedule.ts'
import { scheduleInWords } from './words.ts'

const datesOf = (count: number, schedule: Schedule) => first(count, schedule).map(({ date }) => date)

describe('the days of a schedule', () => {
  it.each<[string, Schedule, Day[]]>([
    ['each day', { frequency: 'daily', interval: 1, startsOn: '2028-02-28' }, ['2028-02-28', '2028-02-29', '2028-03-01']],
    ['every third day', { frequency: 'daily', interval: 3, startsOn: '2026-12-30' }, ['2026-12-30', '2027-01-02', '2027-01-05']],
    ['the weekday of the start', { frequency: 'weekly', interval: 1, startsOn: '2026-01-01' }, ['2026-01-01', '2026-01-08']],
    [
      'every second Tuesday',
      { frequency: 'weekly', interval: 2, weekday: 'tuesday', startsOn: '2026-01-01' },
      ['2026-01-06', '2026-01-20'],
    ],
    ['the 31st, or the last', monthly({ type: 'day_of_month', day: 31 }), ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']],
    [
      'the 30th in a leap year',
      monthly({ type: 'day_of_month', day: 30 }, { startsOn: '2028-01-30' }),
      ['2028-01-30', '2028-02-29', '2028-03-30'],
    ],
    ['the 29th', monthly({ type: 'day_of_month', day: 29 }, { startsOn: '2027-01-30' }), ['2027-02-28', '2027-03-29']],
    ['the day of the start', { frequency: 'monthly', interval: 2, startsOn: '2025-12-31' }, ['2025-12-31', '2026-02-28', '2026-04-30']],
    ['the last day', monthly({ type: 'last_day' }), ['2026-01-31', '2026-02-28']],
    ['the first day', monthly({ type: 'day_of_month', day: 1 }, { startsOn: '2026-01-02' }), ['2026-02-01', '2026-03-01']],
    ['the second Tuesday', monthly({ type: 'nth_weekday', nth: 2, weekday: 'tuesday' }), ['2026-01-13', '2026-02-10', '2026-03-10']],
    ['the last Friday', monthly({ type: 'nth_weekday', nth: -1, weekday: 'friday' }), ['2026-01-30', '2026-02-27']],
    ['the first business day', monthly({ type: 'first_business_day' }), ['2026-01-01', '2026-02-02', '2026-03-02', '2026-04-01']],
    ['the last business day', monthly({ type: 'last_business_day' }), ['2026-01-30', '2026-02-27', '2026-03-31']],
    [
      'quarters from the start',
      { frequency: 'quarterly', interval: 1, startsOn: '2026-01-31' },
      ['2026-01-31', '2026-04-30', '2026-07-31'],
    ],
    [
      'leap days',
      { frequency: 'yearly', interval: 1, startsOn: '2028-02-29' },
      ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29'],
    ],
    [
      'a month of the year',
      { frequency: 'yearly', interval: 1, month: 3, on: { type: 'last_business_day' }, startsOn: '2026-05-01' },
      ['2027-03-31', '2028-03-31'],
    ],
    [
      'the next business day',
      monthly({ type: 'day_of_month', day: 1 }, { shift: 'next_business_day', startsOn: '2026-02-01' }),
      ['2026-02-02', '2026-03-02'],
    ],
    [
      'the business day before, in another month',
      monthly({ type: 'day_of_month', day: 1 }, { shift: 'previous_business_day', startsOn: '2026-01-31' }),
      ['2026-02-27', '2026-04-01'],
    ],
    [
      'Saturdays moved',
      { frequency: 'weekly', interval: 1, weekday: 'saturday', shift: 'previous_business_day', startsOn: '2026-01-03' },
      ['2026-01-09', '2026-01-16'],
    ],
    ['until its end', monthly({ type: 'last_day' }, { endsOn: '2026-02-28' }), ['2026-01-31', '2026-02-28']],
  ])('are %s', (_, schedule, dates) => {
    expect(datesOf(dates.length, schedule)).toEqual(dates)
  })

  it('end with its last day, also where it moved past it', () => {
    expect(datesOf(9, monthly({ type: 'day_of_month', day: 28 }, { shift: 'next_business_day', endsOn: '2026-02-28' }))).toEqual([
      '2026-01-28',
    ])
    expect(datesOf(9, monthly({ type: 'last_day' }, { endsOn: '2026-02-27' }))).toEqual(['2026-01-31'])
  })

  it('end with the calendar', () => {
    expect(datesOf(9, { frequency: 'yearly', interval: 99, startsOn: '2100-06-15' })).toEqual(['2100-06-15', '2199-06-15'])
  })

  it('heed weekends that are not Saturday and Sunday', () => {
    const worksOn = (day: Day) => !isWeekend('EG', day)
    const friday = monthly({ type: 'last_business_day' })
    expect(first(2, friday, undefined, worksOn).map(({ date }) => date)).toEqual(['2026-01-29', '2026-02-26'])
  })
})

describe('any schedule', () => {
  it('has days that grow strictly, from its start on, one in each period', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        requireSchedule(schedule)
        const turns = first(20, schedule)
        expect(turns).toHaveLength(20)
        expect((turns[0]?.date ?? '') >= schedule.startsOn).toBe(true)
        for (const [at, { date, nominal }] of turns.entries()) {
          const before = turns[at - 1]
          if (before) expect(date > before.date && nominal > before.nominal).toBe(true)
          if (schedule.shift) expect(inGermany(date)).toBe(true)
        }
        expect(new Set(turns.map(({ nominal }) => periodKey(schedule, nominal))).size).toBe(20)
      }),
      { numRuns: 400 },
    )
  })

  it('goes on after any of its days as if it had come there step by step', () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: 0, max: 39 }), (schedule, at) => {
        const turns = first(45, schedule)
        // Every fifth year runs out of the calendar.
        const from = Math.min(at, turns.length - 1)
        const nominal = turns[from]?.nominal ?? ''
        expect(first(5, schedule, nominal)).toEqual(turns.slice(from + 1, from + 6))
        expect(occurrenceBefore(schedule, nominal, inGermany)).toEqual(turns[from - 1])
      }),
      { numRuns: 200 },
    )
  })

  it('bills spans that follow each other without gap, where one invoice is made for each', () => {
    fc.assert(
      fc.property(schedules, fc.constantFrom<BilledPeriod>('previous', 'current', 'next', 'from_date'), (schedule, billed) => {
        // A quarter or year of the calendar has one turn; from another month on, it is cut at its own days.
        const spans = first(6, schedule).map(({ nominal }) => billedPeriod({ schedule, billed, nominal }))
        for (const [at, { start, end }] of spans.entries()) {
          const before = spans[at - 1]
          expect(start <= end).toBe(true)
          if (before) expect(start).toBe(addDays(before.end, 1))
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('the span that is billed', () => {
  const at = (frequency: Schedule['frequency'], billed: BilledPeriod, nominal: Day, interval = 1) =>
    Object.values(billedPeriod({ schedule: { frequency, interval, startsOn: nominal }, billed, nominal })).join(' – ')

  it.each([
    ['daily', 'current', '2026-02-28', 1, '2026-02-28 – 2026-02-28'],
    ['daily', 'previous', '2026-03-01', 1, '2026-02-28 – 2026-02-28'],
    ['weekly', 'current', '2026-02-27', 1, '2026-02-23 – 2026-03-01'],
    ['monthly', 'current', '2026-02-27', 1, '2026-02-01 – 2026-02-28'],
    ['monthly', 'previous', '2026-03-01', 1, '2026-02-01 – 2026-02-28'],
    ['monthly', 'next', '2027-12-31', 1, '2028-01-01 – 2028-01-31'],
    ['monthly', 'current', '2026-01-15', 2, '2026-01-01 – 2026-02-28'],
    ['monthly', 'previous', '2026-01-15', 2, '2025-11-01 – 2025-12-31'],
    ['monthly', 'from_date', '2026-01-15', 1, '2026-01-15 – 2026-02-14'],
    ['quarterly', 'current', '2026-03-31', 1, '2026-01-01 – 2026-03-31'],
    ['yearly', 'from_date', '2026-03-15', 1, '2026-03-15 – 2027-03-14'],
    ['yearly', 'current', '2028-02-29', 1, '2028-01-01 – 2028-12-31'],
  ] as const)('%s, %s, on %s, every %i, is %s of the calendar', (frequency, billed, nominal, interval, span) => {
    expect(at(frequency, billed, nominal, interval)).toBe(span)
  })
})

describe('a schedule', () => {
  it.each<[string, Schedule]>([
    ['Every day, from 1 January 2026', { frequency: 'daily', interval: 1, startsOn: '2026-01-01' }],
    ['Every 3 days, from 1 January 2026, 5 times', { frequency: 'daily', interval: 3, startsOn: '2026-01-01', count: 5 }],
    ['Every Thursday, from 1 January 2026', { frequency: 'weekly', interval: 1, startsOn: '2026-01-01' }],
    ['On Monday, every 2 weeks, from 1 January 2026', { frequency: 'weekly', interval: 2, weekday: 'monday', startsOn: '2026-01-01' }],
    ['On the last business day of every month, from 1 January 2026', monthly({ type: 'last_business_day' })],
    ['On the 31st (or the last day, where there is none) of every month, from 1 January 2026', monthly({ type: 'day_of_month', day: 31 })],
    [
      'On the second Tuesday of every 2 months, from 1 January 2026',
      monthly({ type: 'nth_weekday', nth: 2, weekday: 'tuesday' }, { interval: 2 }),
    ],
    [
      'On the 1st of every month, or the business day after where that is none, from 1 January 2026 to 31 December 2026',
      monthly({ type: 'day_of_month', day: 1 }, { shift: 'next_business_day', endsOn: '2026-12-31' }),
    ],
    ['On the 12th of a month, every quarter, from 12 January 2026', { frequency: 'quarterly', interval: 1, startsOn: '2026-01-12' }],
    [
      'On the last day of March, every year, from 1 January 2026, once',
      { frequency: 'yearly', interval: 1, month: 3, on: { type: 'last_day' }, startsOn: '2026-01-01', count: 1 },
    ],
  ])('is “%s” in words', (words, schedule) => {
    expect(scheduleInWords(schedule)).toBe(words)
  })

  it.each<[string, Partial<Schedule>]>([
    ['/schedule/weekday', { weekday: 'monday' }],
    ['/schedule/on', { frequency: 'weekly', on: { type: 'last_day' } }],
    ['/schedule/month', { month: 3 }],
    ['/schedule/shift', { frequency: 'daily', shift: 'next_business_day' }],
    ['/schedule/count', { count: 3, endsOn: '2027-01-01' }],
    ['/schedule/endsOn', { endsOn: '2025-12-31' }],
  ])('is refused at %s when its members do not go together', (pointer, more) => {
    const schedule = { frequency: 'monthly', interval: 1, startsOn: '2026-01-01', ...more } as Schedule
    expect(() => requireSchedule(schedule)).toThrow(
      expect.objectContaining({ details: { errors: [expect.objectContaining({ pointer })] } }),
    )
  })
})

it('a week begins on Monday', () => {
  expect([weekdayNumber('2026-01-05'), weekdayNumber('2026-01-11'), monthOf('2026-01-05')]).toEqual([0, 6, '2026-01'])
})
