import { type DayRule, dayRuleOf, monthNumberOf, type Schedule, weekdayOf } from './schedule.ts'

const UNITS = { daily: 'day', weekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year' } as const
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const NTH: Record<number, string> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', [-1]: 'last' }

/** A schedule in plain words: "On the last business day of every month, from 1 January 2026, 12 times". */
export function scheduleInWords(schedule: Schedule): string {
  return `${turnWords(schedule)}${shiftWords(schedule)}, from ${dayWords(schedule.startsOn)}${endWords(schedule)}`
}

function turnWords(schedule: Schedule): string {
  const { frequency, interval } = schedule
  const every = interval === 1 ? `every ${UNITS[frequency]}` : `every ${interval} ${UNITS[frequency]}s`
  switch (frequency) {
    case 'daily':
      return interval === 1 ? 'Every day' : capital(every)
    case 'weekly':
      return interval === 1 ? `Every ${capital(weekdayOf(schedule))}` : `On ${capital(weekdayOf(schedule))}, ${every}`
    case 'yearly':
      return `On ${ruleWords(dayRuleOf(schedule))} of ${MONTHS[monthNumberOf(schedule) - 1]}, ${every}`
    case 'monthly':
      return `On ${ruleWords(dayRuleOf(schedule))} of ${every}`
    case 'quarterly':
      return `On ${ruleWords(dayRuleOf(schedule))} of a month, ${every}`
  }
}

function ruleWords(rule: DayRule): string {
  switch (rule.type) {
    case 'day_of_month':
      return `the ${ordinal(rule.day)}${rule.day > 28 ? ' (or the last day, where there is none)' : ''}`
    case 'last_day':
      return 'the last day'
    case 'nth_weekday':
      return `the ${NTH[rule.nth]} ${capital(rule.weekday)}`
    case 'first_business_day':
      return 'the first business day'
    case 'last_business_day':
      return 'the last business day'
  }
}

function shiftWords({ shift }: Schedule): string {
  if (shift === undefined) return ''
  return `, or the business day ${shift === 'next_business_day' ? 'after' : 'before'} where that is none`
}

function endWords({ endsOn, count }: Schedule): string {
  if (endsOn !== undefined) return ` to ${dayWords(endsOn)}`
  if (count !== undefined) return count === 1 ? ', once' : `, ${count} times`
  return ''
}

function dayWords(day: string): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

function ordinal(day: number): string {
  const isTeen = day > 10 && day < 14
  return `${day}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
