import type { Day } from '../kit/day.ts'

/** Days of the week, Monday first (ISO 8601). */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** One of them. */
export type Weekday = (typeof WEEKDAYS)[number]

/** Where the weekend is not Saturday and Sunday (2026). */
const FRIDAY_SATURDAY = new Set('BD BH DZ EG IL IQ JO KW LY MV OM QA SA SD SY YE'.split(' '))
const OTHER: Readonly<Record<string, readonly Weekday[]>> = {
  AF: ['thursday', 'friday'],
  BN: ['friday', 'sunday'],
  DJ: ['friday'],
  IR: ['friday'],
  NP: ['saturday'],
}

/** The day of the week: 0 is Monday. */
export function weekdayNumber(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
}

/** Whether a day is one of a country's weekend. */
export function isWeekend(country: string, day: Day): boolean {
  const weekday = WEEKDAYS[weekdayNumber(day)] ?? 'monday'
  const weekend = OTHER[country] ?? (FRIDAY_SATURDAY.has(country) ? ['friday', 'saturday'] : ['saturday', 'sunday'])
  return weekend.includes(weekday)
}
