import fc from 'fast-check'
import { addDays, type Day } from '../kit/day.ts'
import { isWeekend, WEEKDAYS } from '../organisation/weekend.ts'
import { type Occurrence, occurrencesAfter } from './dates.ts'
import { type DayRule, FREQUENCIES, type Schedule } from './schedule.ts'

/** Whether one works on a day in Germany, where no holiday is kept. */
export const inGermany = (day: Day) => !isWeekend('DE', day)

/** The first turns of a schedule after a nominal day. */
export function first(count: number, schedule: Schedule, after?: Day, worksOn = inGermany): Occurrence[] {
  return [...take(count, occurrencesAfter(schedule, after, worksOn))]
}

/** So many of them at most. */
export function* take<T>(count: number, items: Iterable<T>): Generator<T> {
  let taken = 0
  for (const item of items) {
    if (taken++ >= count) return
    yield item
  }
}

/** A monthly schedule from the beginning of 2026. */
export const monthly = (on: DayRule, more: Partial<Schedule> = {}): Schedule => ({
  frequency: 'monthly',
  interval: 1,
  startsOn: '2026-01-01',
  on,
  ...more,
})

const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('2000-01-01', offset))
const rule: fc.Arbitrary<DayRule> = fc.oneof(
  fc.integer({ min: 1, max: 31 }).map((n): DayRule => ({ type: 'day_of_month', day: n })),
  fc.constantFrom<DayRule>({ type: 'last_day' }, { type: 'first_business_day' }, { type: 'last_business_day' }),
  fc.record({
    type: fc.constant('nth_weekday' as const),
    nth: fc.constantFrom(1, 2, 3, 4, -1),
    weekday: fc.constantFrom(...WEEKDAYS),
  }) as fc.Arbitrary<DayRule>,
)
/** Any schedule that is allowed, of a small interval. */
export const schedules: fc.Arbitrary<Schedule> = fc
  .record({
    frequency: fc.constantFrom(...FREQUENCIES),
    interval: fc.integer({ min: 1, max: 5 }),
    startsOn: day,
    on: rule,
    weekday: fc.constantFrom(...WEEKDAYS),
    month: fc.integer({ min: 1, max: 12 }),
    shift: fc.constantFrom('next_business_day' as const, 'previous_business_day' as const, undefined),
    isPlain: fc.boolean(),
  })
  .map(({ frequency, interval, startsOn, on, weekday, month, shift, isPlain }) => ({
    frequency,
    interval,
    startsOn,
    ...(frequency !== 'daily' && shift ? { shift } : {}),
    ...(isPlain
      ? {}
      : frequency === 'weekly'
        ? { weekday }
        : frequency === 'daily'
          ? {}
          : { on, ...(frequency === 'yearly' ? { month } : {}) }),
  }))
