import { addDays, addMonths, type Day, daysBetween, isDay, monthOf } from '../kit/day.ts'
import { WEEKDAYS, type Weekday, weekdayNumber } from '../organisation/weekend.ts'
import { type DayRule, dayRuleOf, isByMonth, monthNumberOf, type Schedule, weekdayOf } from './schedule.ts'

/** One turn of a schedule. */
export interface Occurrence {
  /** The day by the schedule alone, whatever days offices are closed on; of “first business day” the first of the month, of “last” its last. */
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
 * The turns of a schedule after a nominal day, in order, without end but that of the schedule and of the calendar. Their nominal days grow strictly, and no
 * two lie in the same month (of schedules by months), week or day; their dates never fall, and are the same where all days between are closed. Closed days
 * move a turn and take none away. `count` is the caller's: it knows how many were made.
 */
export function* occurrencesAfter(schedule: Schedule, after: Day | undefined, isBusinessDay: IsBusinessDay): Generator<Occurrence> {
  for (const nominal of nominalDaysAfter(schedule, after)) {
    const date = dateOf(schedule, nominal, isBusinessDay)
    if (date === undefined) continue
    if (!isDay(date) || date > (schedule.endsOn ?? '9')) return
    yield { nominal, date }
  }
}

/** The nominal days after one, without regard to business days and to the end of the schedule. */
export function* nominalDaysAfter(schedule: Schedule, after: Day | undefined): Generator<Day> {
  const nominalAt = rhythmOf(schedule)
  for (let step = firstStepAfter(schedule, nominalAt, after); ; step++) {
    const nominal = nominalAt(step)
    if (!isDay(nominal)) return
    yield nominal
  }
}

/** The last turn whose nominal day lies before a day. */
export function occurrenceBefore(schedule: Schedule, day: Day, isBusinessDay: IsBusinessDay): Occurrence | undefined {
  const nominalAt = rhythmOf(schedule)
  const step = firstStepAfter(schedule, nominalAt, addDays(day, -1))
  if (step === 0) return undefined
  const nominal = nominalAt(step - 1)
  const date = dateOf(schedule, nominal, isBusinessDay)
  return date === undefined ? undefined : { nominal, date }
}

/** Which way a date moves from a nominal day that is no business day: −1 to the one before, 1 to the one after, 0 where it stays. */
export function movesBy(schedule: Schedule): -1 | 0 | 1 {
  const rule = isByMonth(schedule) ? dayRuleOf(schedule).type : undefined
  if (rule === 'first_business_day') return 1
  if (rule === 'last_business_day') return -1
  return schedule.shift === undefined ? 0 : schedule.shift === 'next_business_day' ? 1 : -1
}

/**
 * Where a turn is made. One that lies before the start by the calendar is none; one that only closed days would move to before the start is made on the
 * first business day from the start on.
 */
function dateOf(schedule: Schedule, nominal: Day, isBusinessDay: IsBusinessDay): Day | undefined {
  const by = movesBy(schedule)
  const date = moved(nominal, by, isBusinessDay)
  if (date >= schedule.startsOn) return date
  return isFromStartOn(schedule, nominal) ? moved(schedule.startsOn, 1, isBusinessDay) : undefined
}

function moved(day: Day, by: -1 | 0 | 1, isBusinessDay: IsBusinessDay): Day {
  let date = day
  while (by !== 0 && !isBusinessDay(date)) date = addDays(date, by)
  return date
}

/** The nominal day of turn number `step`, from 0; no day past the calendar. */
type NominalAt = (step: number) => Day

/** Where the turns are counted from hangs on the calendar alone: a day that is closed later must not make March, May, July of February, April, June. */
function rhythmOf(schedule: Schedule): NominalAt {
  if (!isByMonth(schedule)) {
    const days = DAYS_OF[schedule.frequency as keyof typeof DAYS_OF] * schedule.interval
    const first = firstDay(schedule)
    return (step) => addDays(first, step * days)
  }
  const months = MONTHS_OF[schedule.frequency as keyof typeof MONTHS_OF] * schedule.interval
  const first = firstMonth(schedule, months)
  return (step) => dayIn(addMonths(first, step * months), dayRuleOf(schedule))
}

/** Saturdays and Sundays are known for ever. */
const isFromMondayToFriday: IsBusinessDay = (day) => weekdayNumber(day) < 5

function isFromStartOn(schedule: Schedule, nominal: Day): boolean {
  return moved(nominal, movesBy(schedule), isFromMondayToFriday) >= schedule.startsOn
}

function firstDay(schedule: Schedule): Day {
  const { startsOn, frequency } = schedule
  if (frequency === 'daily') return startsOn
  const wanted = WEEKDAYS.indexOf(weekdayOf(schedule))
  const day = addDays(startsOn, (wanted - weekdayNumber(startsOn) + 7) % 7)
  // A day that moves to before the start is left to the week after.
  return isFromStartOn(schedule, day) ? day : addDays(day, 7)
}

/**
 * The first day of the first month whose turn is not before the start; of yearly schedules, the first such year's month. Where each month or year has a
 * turn there is nothing to choose: its own month is the first, where its turn does not lie before the start.
 */
function firstMonth(schedule: Schedule, months: number): Day {
  const start = `${monthOf(schedule.startsOn)}-01`
  const isYearly = schedule.frequency === 'yearly'
  const first = isYearly ? addMonths(start, (monthNumberOf(schedule) - Number(start.slice(5, 7)) + 12) % 12) : start
  const distance = isYearly ? 12 : 1
  if (months === distance) return first
  for (let step = 0; step < FIRST_STEPS_MAX; step++) {
    const month = addMonths(first, step * distance)
    if (isFromStartOn(schedule, dayIn(month, dayRuleOf(schedule)))) return month
  }
  return first
}

/** Turns come at equal distances, give or take a month's length: guessed, then put right. */
function firstStepAfter(schedule: Schedule, nominalAt: NominalAt, after: Day | undefined): number {
  const first = nominalAt(0)
  if (after === undefined || first > after) return 0
  const distance = Math.max(1, daysBetween(first, nominalAt(1)))
  let step = Math.floor(daysBetween(first, after) / (isByMonth(schedule) ? distance + 4 : distance))
  while (isDay(nominalAt(step)) && nominalAt(step) <= after) step++
  while (step > 0 && nominalAt(step - 1) > after) step--
  return step
}

function dayIn(month: Day, rule: DayRule): Day {
  const last = addDays(addMonths(month, 1), -1)
  switch (rule.type) {
    case 'day_of_month':
      return rule.day >= Number(last.slice(8)) ? last : addDays(month, rule.day - 1)
    case 'last_day':
    case 'last_business_day':
      return last
    case 'first_business_day':
      return month
    case 'nth_weekday':
      return rule.nth === -1
        ? weekdayAtOrBefore(last, rule.weekday)
        : addDays(weekdayAtOrBefore(addDays(month, 6), rule.weekday), (rule.nth - 1) * 7)
  }
}

function weekdayAtOrBefore(day: Day, weekday: Weekday): Day {
  return addDays(day, -((weekdayNumber(day) - WEEKDAYS.indexOf(weekday) + 7) % 7))
}
