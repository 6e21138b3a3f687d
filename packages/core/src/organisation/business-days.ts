import type { Day } from '../kit/day.ts'
import { hasPublicHolidays, publicHolidays } from './public-holidays.ts'
import type { Organisation } from './record.ts'
import { isWeekend } from './weekend.ts'

/** A day of one's own on which nobody is in: company holidays, or what only a region keeps. */
export interface ClosedDay {
  day: Day
  name: string
  /** Whether it comes on the same date of each year. */
  yearly?: boolean | undefined
}

/** How many closed days an organisation can have. */
export const CLOSED_DAYS_MAX = 400

/** How many of them can come every year, so that there is always a next day to work on. */
export const YEARLY_CLOSED_DAYS_MAX = 60

/** What decides on which days an organisation works. */
export type OfficeDays = Pick<Organisation, 'country' | 'closedDays' | 'ignoresPublicHolidays'>

/** A day on which an organisation does not work although it is none of a weekend, and whose it is. */
export interface NamedClosedDay {
  day: Day
  name: string
  from: 'country' | 'own'
}

/** Whether an organisation works on a day: not on its country's weekend, nor its public holidays (unless it ignores them), nor its own closed days. */
export function isBusinessDay(of: OfficeDays, day: Day): boolean {
  if (isWeekend(of.country, day)) return false
  if (!of.ignoresPublicHolidays && publicHolidays(of.country, yearOf(day)).some((holiday) => holiday.day === day)) return false
  return !(of.closedDays ?? []).some((closed) => closed.day === day || (closed.yearly && closed.day.slice(4) === day.slice(4)))
}

/** The closed days of a year, in order: first those of the country, and whether its are known at all. */
export function closedDaysOf(of: OfficeDays, year: number): { areHolidaysKnown: boolean; days: NamedClosedDay[] } {
  const holidays = of.ignoresPublicHolidays ? [] : publicHolidays(of.country, year)
  const own = (of.closedDays ?? []).flatMap(({ day, name, yearly }) => {
    if (!yearly) return yearOf(day) === year ? [{ day, name }] : []
    return isLeapDay(day) && !isLeap(year) ? [] : [{ day: `${year}${day.slice(4)}`, name }]
  })
  const days: NamedClosedDay[] = [
    ...holidays.map((holiday) => ({ ...holiday, from: 'country' as const })),
    ...own.map((closed) => ({ ...closed, from: 'own' as const })),
  ]
  return { areHolidaysKnown: hasPublicHolidays(of.country), days: days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) }
}

const yearOf = (day: Day) => Number(day.slice(0, 4))
const isLeapDay = (day: Day) => day.endsWith('-02-29')
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
