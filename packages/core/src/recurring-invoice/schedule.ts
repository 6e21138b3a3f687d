import type { Day } from '../kit/day.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import { WEEKDAYS, type Weekday } from '../organisation/weekend.ts'

/** How often: the five there are. */
export const FREQUENCIES = ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const

/** One of them. */
export type Frequency = (typeof FREQUENCIES)[number]

/** Which day of a month. A day that a month lacks (the 31st) is its last. */
export type DayRule =
  | { type: 'day_of_month'; day: number }
  | { type: 'last_day' }
  | { type: 'nth_weekday'; nth: 1 | 2 | 3 | 4 | -1; weekday: Weekday }
  | { type: 'first_business_day' }
  | { type: 'last_business_day' }

/** When invoices are made: days of the organisation's zone. */
export interface Schedule {
  frequency: Frequency
  /** Every so many days, weeks, months, quarters or years. */
  interval: number
  /** Weekly: on which day; that of `startsOn` where left out. */
  weekday?: Weekday
  /** Monthly, quarterly, yearly: on which day of the month; that of `startsOn` where left out. */
  on?: DayRule
  /** Yearly: in which month, 1 to 12; that of `startsOn` where left out. */
  month?: number
  /** Where a day that is no business day moves. Left out: it stays. */
  shift?: 'next_business_day' | 'previous_business_day'
  /** No invoice is made before it. */
  startsOn: Day
  /** No invoice is made after it. */
  endsOn?: Day
  /** After so many invoices no more are made. At most one of the two ends. */
  count?: number
}

/** The largest interval and number of invoices. */
export const SCHEDULE_LIMITS = { intervalMax: 99, countMax: 999 } as const

const MONTHLY: ReadonlySet<Frequency> = new Set(['monthly', 'quarterly', 'yearly'])

/** Whether a schedule goes by months. */
export function isByMonth({ frequency }: Schedule): boolean {
  return MONTHLY.has(frequency)
}

/** Errors: `invalid_request` with a pointer to each member that does not go with the others. */
export function requireSchedule(schedule: Schedule): void {
  const errors = RULES.filter(({ isMet }) => !isMet(schedule)).map(({ isMet: _isMet, ...error }) => error)
  if (errors.length > 0) throw new AppError('invalid_request', errors.map(({ message }) => message).join(' '), { errors })
}

const RULES: readonly (FieldError & { isMet(schedule: Schedule): boolean })[] = [
  {
    pointer: '/schedule/weekday',
    code: 'invalid_value',
    message: 'A day of the week goes with weekly invoices only. For the second Tuesday of a month give on.',
    isMet: ({ weekday, frequency }) => weekday === undefined || frequency === 'weekly',
  },
  {
    pointer: '/schedule/on',
    code: 'invalid_value',
    message: 'A day of the month goes with monthly, quarterly and yearly invoices only.',
    isMet: (schedule) => schedule.on === undefined || isByMonth(schedule),
  },
  {
    pointer: '/schedule/month',
    code: 'invalid_value',
    message: 'A month goes with yearly invoices only.',
    isMet: ({ month, frequency }) => month === undefined || frequency === 'yearly',
  },
  {
    pointer: '/schedule/shift',
    code: 'invalid_value',
    message: 'Daily invoices are not moved to business days: two would fall on the same day.',
    isMet: ({ shift, frequency }) => shift === undefined || frequency !== 'daily',
  },
  {
    pointer: '/schedule/count',
    code: 'invalid_value',
    message: 'Give the last day or the number of invoices, not both.',
    isMet: ({ endsOn, count }) => endsOn === undefined || count === undefined,
  },
  {
    pointer: '/schedule/endsOn',
    code: 'invalid_date',
    message: 'The last day lies before the first.',
    isMet: ({ startsOn, endsOn }) => endsOn === undefined || endsOn >= startsOn,
  },
]

/** The day of the week of a weekly schedule. */
export function weekdayOf({ weekday, startsOn }: Schedule): Weekday {
  return weekday ?? WEEKDAYS[(new Date(`${startsOn}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'monday'
}

/** The day of the month of a schedule by months. */
export function dayRuleOf({ on, startsOn }: Schedule): DayRule {
  return on ?? { type: 'day_of_month', day: Number(startsOn.slice(8)) }
}

/** Whether a schedule names business days themselves: the first or the last of a month. */
export function isByBusinessDay(schedule: Schedule): boolean {
  return isByMonth(schedule) && ['first_business_day', 'last_business_day'].includes(dayRuleOf(schedule).type)
}

/** The month of a yearly schedule, 1 to 12. */
export function monthNumberOf({ month, startsOn }: Schedule): number {
  return month ?? Number(startsOn.slice(5, 7))
}
