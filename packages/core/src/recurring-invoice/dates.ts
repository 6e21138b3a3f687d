import { addDays, addMonths, type Day, daysBetween, isDay, monthOf } from '../kit/day.ts'
import { WEEKDAYS, type Weekday, weekdayNumber } from '../organisation/weekend.ts'
import { type DayRule, dayRuleOf, isByMonth, monthNumberOf, type Schedule, weekdayOf } from './schedule.ts'

/** One turn of a schedule. */
export interface Occurrence {
  /** The day by the schedule alone. */
  nominal: Day
  /** The day on which the invoice is made: the nominal one, or the business day it moved to. */
  date: Day
}

/** Whether offices work on a day. */
export type IsBusinessDay = (day: Day) => boolean

const MONTHS_OF = { monthly: 1, quarterly: 3, yearly: 12 } as const
const DAYS_OF = { daily: 1, weekly: 7 } as const
/** A schedule that found no day so many steps after its start has none. */
const FIRST_STEPS_MAX = 24

/**
 * The turns of a schedule after a nominal day, in order, without end but that of the schedule and of the calendar. Their days grow strictly; no two lie
 * in the same month (of schedules by months), week or day. `count` is the caller's: it knows how many were made.
 */
export function* occurrencesAfter(schedule: Schedule, after: Day | undefined, isBusinessDay: IsBusinessDay): Generator<Occurrence> {
  const turn = turnsOf(schedule, isBusinessDay)
  for (let step = firstStepAfter(schedule, turn, after); ; step++) {
    const found = turn(step)
    if (!found || found.date > (schedule.endsOn ?? '9')) return
    yield found
  }
}

/** The last turn at or before a nominal day. */
export function occurrenceBefore(schedule: Schedule, nominal: Day, isBusinessDay: IsBusinessDay): Occurrence | undefined {
  const turn = turnsOf(schedule, isBusinessDay)
  const step = firstStepAfter(schedule, turn, addDays(nominal, -1))
  return step === 0 ? undefined : turn(step - 1)
}

type Turn = (step: number) => Occurrence | undefined

/** Turn number `step` of a schedule, from 0; undefined past the calendar. */
function turnsOf(schedule: Schedule, isBusinessDay: IsBusinessDay): Turn {
  const occurrence = (nominal: Day): Occurrence | undefined => {
    if (!isDay(nominal)) return undefined
    const date = shifted(nominal, schedule.shift, isBusinessDay)
    return isDay(date) ? { nominal, date } : undefined
  }
  if (!isByMonth(schedule)) {
    const days = DAYS_OF[schedule.frequency as keyof typeof DAYS_OF] * schedule.interval
    const first = firstDay(schedule, occurrence)
    return (step) => occurrence(addDays(first, step * days))
  }
  const inMonth = (month: Day) => occurrence(dayIn(month, dayRuleOf(schedule), isBusinessDay))
  const months = MONTHS_OF[schedule.frequency as keyof typeof MONTHS_OF] * schedule.interval
  const first = firstMonth(schedule, inMonth)
  return (step) => inMonth(addMonths(first, step * months))
}

function firstDay(schedule: Schedule, occurrence: (nominal: Day) => Occurrence | undefined): Day {
  const { startsOn, frequency } = schedule
  if (frequency === 'daily') return startsOn
  const wanted = WEEKDAYS.indexOf(weekdayOf(schedule))
  const day = addDays(startsOn, (wanted - weekdayNumber(startsOn) + 7) % 7)
  // A day that moves to before the start is left to the week after.
  return (occurrence(day)?.date ?? startsOn) < startsOn ? addDays(day, 7) : day
}

/** The first day of the first month whose turn is not before the start; of yearly schedules, the first such year's month. */
function firstMonth(schedule: Schedule, inMonth: (month: Day) => Occurrence | undefined): Day {
  const { startsOn, frequency } = schedule
  const start = `${monthOf(startsOn)}-01`
  const isYearly = frequency === 'yearly'
  const first = isYearly ? addMonths(start, (monthNumberOf(schedule) - Number(start.slice(5, 7)) + 12) % 12) : start
  for (let step = 0; step < FIRST_STEPS_MAX; step++) {
    const month = addMonths(first, step * (isYearly ? 12 : 1))
    if ((inMonth(month)?.date ?? '') >= startsOn) return month
  }
  return first
}

/** Turns come at equal distances, give or take a month's length: guessed, then put right. */
function firstStepAfter(schedule: Schedule, turn: Turn, after: Day | undefined): number {
  const first = turn(0)
  if (after === undefined || !first || first.nominal > after) return 0
  const second = turn(1)
  const distance = second ? Math.max(1, daysBetween(first.nominal, second.nominal)) : 1
  let step = Math.floor(daysBetween(first.nominal, after) / (isByMonth(schedule) ? distance + 4 : distance))
  while ((turn(step)?.nominal ?? '9') <= after) step++
  while (step > 0 && (turn(step - 1)?.nominal ?? '') > after) step--
  return step
}

function dayIn(month: Day, rule: DayRule, isBusinessDay: IsBusinessDay): Day {
  const last = addDays(addMonths(month, 1), -1)
  switch (rule.type) {
    case 'day_of_month':
      return rule.day >= Number(last.slice(8)) ? last : addDays(month, rule.day - 1)
    case 'last_day':
      return last
    case 'first_business_day':
      return nearest(month, 1, isBusinessDay)
    case 'last_business_day':
      return nearest(last, -1, isBusinessDay)
    case 'nth_weekday':
      return rule.nth === -1
        ? weekdayAtOrBefore(last, rule.weekday)
        : addDays(weekdayAtOrBefore(addDays(month, 6), rule.weekday), (rule.nth - 1) * 7)
  }
}

function weekdayAtOrBefore(day: Day, weekday: Weekday): Day {
  return addDays(day, -((weekdayNumber(day) - WEEKDAYS.indexOf(weekday) + 7) % 7))
}

function shifted(day: Day, shift: Schedule['shift'], isBusinessDay: IsBusinessDay): Day {
  if (shift === undefined) return day
  return nearest(day, shift === 'next_business_day' ? 1 : -1, isBusinessDay)
}

function nearest(day: Day, by: 1 | -1, isBusinessDay: IsBusinessDay): Day {
  let found = day
  while (!isBusinessDay(found)) found = addDays(found, by)
  return found
}
