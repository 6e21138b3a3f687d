import { type Day, daysBetween } from '@quittance/core/kit/day'
import { readerLocale } from './locale.ts'
import { realMinus } from './number-text.ts'

const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = dayFormats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dayFormats.set(key, known)
  return known
}

/** A day as the reader writes it: "4 Dec 2026". */
export function showDay(value: Day, locale: string = readerLocale()): string {
  return dayFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`))
}

/** A day without its year: "4 Dec". */
export function showDayOfYear(value: Day, locale: string = readerLocale()): string {
  return dayFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`))
}

/** A day of the week: "Fri 27". */
export function showWeekday(value: Day, locale: string = readerLocale()): string {
  const name = dayFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`))
  return `${name} ${Number(value.slice(8))}`
}

/** A month of the year: "Nov 2026". */
export function showMonth(value: Day, locale: string = readerLocale()): string {
  return dayFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${value.slice(0, 7)}-01T00:00:00Z`))
}

/** A moment in the reader's own zone: "20 Nov 2026, 14:05". */
export function showMoment(instant: string, locale: string = readerLocale()): string {
  return dayFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))
}

/** How a due day lies from today, in words: "due today", "due in 3 days", "12 days late". */
export function dueInWords(dueDate: Day, today: Day): string {
  const days = daysBetween(today, dueDate)
  if (days === 0) return 'due today'
  if (days === 1) return 'due tomorrow'
  if (days > 0) return `due in ${days} days`
  return days === -1 ? '1 day late' : `${-days} days late`
}

/** "1 invoice", "2 invoices", "1,204 invoices". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat(readerLocale()).format(count)} ${count === 1 ? one : many}`
}

/** A size for people: "1.2 MB". */
export function showBytes(bytes: number, locale: string = readerLocale()): string {
  const [unit, size] = bytes >= 1_000_000 ? ['MB', bytes / 1_000_000] : ['KB', Math.max(1, Math.round(bytes / 1000))]
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(size as number)} ${unit}`
}

/** A ratio's change against before, as "+12 %"; null when there was nothing before. */
export function showChange(now: number, before: number, locale: string = readerLocale()): string | null {
  if (before === 0) return null
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  return realMinus(format.format((now - before) / before))
}

let countries: Intl.DisplayNames | null = null

/** A country's name in English: "Germany" of "DE". */
export function countryName(code: string): string {
  countries ??= new Intl.DisplayNames(['en'], { type: 'region' })
  try {
    return countries.of(code) ?? code
  } catch {
    return code
  }
}
