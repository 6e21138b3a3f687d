import type { Period } from '../invoice/record.ts'
import { addDays, addMonths, type Day, monthOf } from '../kit/day.ts'
import { weekdayNumber } from '../organisation/weekend.ts'
import { nominalDaysAfter } from './dates.ts'
import { isByMonth, type Schedule } from './schedule.ts'

/** Which span of time an invoice bills: the calendar's day, week, month, quarter or year it is made in, the one before, the one after, or from its day on. */
export const BILLED_PERIODS = ['current', 'previous', 'next', 'from_date'] as const

/** One of them. */
export type BilledPeriod = (typeof BILLED_PERIODS)[number]

/** The name of a turn: of each there is one invoice. The month, the Monday of the week, or the day of its nominal day. */
export function periodKey(schedule: Schedule, nominal: Day): string {
  if (isByMonth(schedule)) return monthOf(nominal)
  return schedule.frequency === 'weekly' ? mondayOf(nominal) : nominal
}

/**
 * The span that the invoice of a nominal day bills. With an interval of several units it is as many: `current` begins with the unit of the day, `previous`
 * ends before it, `next` begins after it. `from_date` goes from the day to the day before the next turn. Closed days change no span.
 */
export function billedPeriod({ schedule, billed, nominal }: { schedule: Schedule; billed: BilledPeriod; nominal: Day }): Period {
  if (billed === 'from_date') return { start: nominal, end: dayBeforeNext(schedule, nominal) }
  const { interval } = schedule
  const unit = unitStart(schedule, nominal)
  const first = billed === 'current' ? 0 : billed === 'next' ? 1 : -interval
  return { start: moved(schedule, unit, first), end: addDays(moved(schedule, unit, first + interval), -1) }
}

function dayBeforeNext(schedule: Schedule, nominal: Day): Day {
  for (const next of nominalDaysAfter(schedule, nominal)) return addDays(next, -1)
  return nominal
}

function unitStart({ frequency }: Schedule, day: Day): Day {
  const month = Number(day.slice(5, 7))
  switch (frequency) {
    case 'daily':
      return day
    case 'weekly':
      return mondayOf(day)
    case 'monthly':
      return `${monthOf(day)}-01`
    case 'quarterly':
      return addMonths(`${monthOf(day)}-01`, -((month - 1) % 3))
    case 'yearly':
      return `${day.slice(0, 4)}-01-01`
  }
}

function moved({ frequency }: Schedule, start: Day, units: number): Day {
  switch (frequency) {
    case 'daily':
      return addDays(start, units)
    case 'weekly':
      return addDays(start, units * 7)
    case 'monthly':
      return addMonths(start, units)
    case 'quarterly':
      return addMonths(start, units * 3)
    case 'yearly':
      return addMonths(start, units * 12)
  }
}

function mondayOf(day: Day): Day {
  return addDays(day, -weekdayNumber(day))
}
