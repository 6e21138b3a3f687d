import { addDays, addMonths, type Day, isDay } from '@quittance/core/kit/day'
import { readerLocale } from './locale.ts'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const NUMBER_WORDS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, six: 6 }

/** Where words like "14 days" count from, and how the reader orders day and month. */
export interface DueContext {
  /** The day counted from: the invoice's date. */
  from: Day
  locale?: string
}

/**
 * The day meant by what a person typed: "14 days", "net 30", "2 weeks", "tomorrow", "friday", "end of month", "4 Dec",
 * "4.12.2026" or "2026-12-04". Null when it means no day.
 */
export function parseDueWords(typed: string, context: DueContext): Day | null {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  if (text === '') return null
  if (isDay(text)) return text
  return byName(text, context.from) ?? bySpan(text, context.from) ?? byMonthName(text, context.from) ?? byFigures(text, context)
}

function byName(text: string, from: Day): Day | null {
  if (/^(today|now|on receipt|due on receipt|immediately)$/.test(text)) return from
  if (text === 'tomorrow') return addDays(from, 1)
  if (/^(eom|(the )?end of (the |this )?month|month end)$/.test(text)) return endOfMonth(from)
  if (/^(end of next month|end of the next month)$/.test(text)) return endOfMonth(addMonths(startOfMonth(from), 1))
  if (text === 'next week') return addDays(from, 7)
  if (text === 'next month') return addMonths(from, 1)
  const word = /^(?:next |on |this )?([a-z]{3,9})$/.exec(text)?.[1]
  const weekday = word ? WEEKDAYS.findIndex((name) => name.startsWith(word)) : -1
  return weekday < 0 ? null : nextWeekday(from, weekday)
}

function nextWeekday(from: Day, weekday: number): Day {
  const current = new Date(`${from}T00:00:00Z`).getUTCDay()
  return addDays(from, (weekday - current + 7) % 7 || 7)
}

function bySpan(text: string, from: Day): Day | null {
  const match = /^(?:in |net |within )?(\d{1,4}|[a-z]+) ?(d|days?|w|weeks?|m|months?)?(?: (?:net|after|from now|from issue))?$/.exec(text)
  if (!match) return null
  const count = /^\d+$/.test(match[1] ?? '') ? Number(match[1]) : NUMBER_WORDS[match[1] ?? '']
  if (count === undefined || count > 3660) return null
  if (match[2] === undefined && !/\d/.test(text)) return null
  const unit = (match[2] ?? 'd').charAt(0)
  return unit === 'm' ? addMonths(from, count) : addDays(from, unit === 'w' ? count * 7 : count)
}

function byMonthName(text: string, from: Day): Day | null {
  const match =
    /^(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]{3,9})\.?(?:,? (\d{4}))?$/.exec(text) ??
    swapped(/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(text))
  if (!match) return null
  const month = MONTHS.indexOf((match[2] ?? '').slice(0, 3)) + 1
  return month === 0 ? null : nearestYear({ dayOfMonth: Number(match[1]), month, year: match[3] }, from)
}

function swapped(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match ? [match[0], match[2], match[1], match[3]] : null
}

function byFigures(text: string, context: DueContext): Day | null {
  const match = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2})?)?$/.exec(text)
  if (!match) return null
  const monthFirst = text.includes('/') && writesMonthFirst(context.locale ?? readerLocale())
  const [dayText, monthText] = monthFirst ? [match[2], match[1]] : [match[1], match[2]]
  const year = match[3]?.length === 2 ? `20${match[3]}` : match[3]
  return nearestYear({ dayOfMonth: Number(dayText), month: Number(monthText), year }, context.from)
}

function writesMonthFirst(locale: string): boolean {
  const order = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric' }).formatToParts(0).map((part) => part.type)
  return order.indexOf('month') < order.indexOf('day')
}

/** Without a year, the next such day from `from` on. */
function nearestYear(at: { dayOfMonth: number; month: number; year: string | undefined }, from: Day): Day | null {
  const build = (year: number) => `${year}-${String(at.month).padStart(2, '0')}-${String(at.dayOfMonth).padStart(2, '0')}`
  const first = build(at.year ? Number(at.year) : Number(from.slice(0, 4)))
  const chosen = at.year || first >= from ? first : build(Number(from.slice(0, 4)) + 1)
  return isDay(chosen) ? chosen : null
}

function startOfMonth(at: Day): Day {
  return `${at.slice(0, 7)}-01`
}

function endOfMonth(at: Day): Day {
  return addDays(addMonths(startOfMonth(at), 1), -1)
}
