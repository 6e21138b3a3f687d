import { AppError } from './errors.ts'

/** A calendar day, `YYYY-MM-DD`, in the organisation's zone. Days sort as text. */
export type Day = string

/** A moment, RFC 3339 in UTC with milliseconds: `2026-11-20T23:11:56.000Z`. Instants sort as text. */
export type Instant = string

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000

/** Whether `text` names a day that exists, between the years 1900 and 2200. */
export function isDay(text: string): boolean {
  const match = DAY_PATTERN.exec(text)
  if (!match) return false
  const date = new Date(`${text}T00:00:00Z`)
  const year = Number(match[1])
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text && year >= 1900 && year <= 2200
}

/** Reads a day. Errors: `invalid_date`. */
export function day(text: string): Day {
  if (!isDay(text)) throw new AppError('invalid_date', `“${text.slice(0, 40)}” is not a day. Write it as YYYY-MM-DD.`)
  return text
}

/** The later of two days. */
export function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b
}

/** The day it is at `instant` in the IANA time zone `zone` ("Europe/Berlin"), which `isZone` has accepted. */
export function dayIn(zone: string, instant: Instant): Day {
  if (zone === 'UTC') return instant.slice(0, 10)
  const ms = Date.parse(instant)
  const quarter = Math.floor(ms / QUARTER_MS)
  const last = lastDays.get(zone)
  if (last?.quarter === quarter) return last.day
  const found = formattedDay(zone, ms)
  if (ms >= QUARTERS_SINCE_MS) lastDays.set(zone, { quarter, day: found })
  return found
}

/**
 * The last answer for each zone, kept for its quarter of an hour, since a request asks several times. Since 1980 all zones
 * are whole quarters away from UTC, so that days begin with a quarter.
 */
const lastDays = new Map<string, { quarter: number; day: Day }>()
const QUARTER_MS = 900_000
const QUARTERS_SINCE_MS = Date.UTC(1980, 0)

function formattedDay(zone: string, ms: number): Day {
  const parts = formatterOf(zone).formatToParts(ms)
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known) return known
  const made = makeFormatter(zone)
  formatters.set(zone, made)
  return made
}

/** Only the parts are read, so that no engine's idea of a locale's order matters. */
function makeFormatter(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', { timeZone: zone, calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' })
}

/** Whether the IANA data of this machine knows `zone`. */
export function isZone(zone: string): boolean {
  try {
    // Made for the check only: what was merely asked for is not kept.
    makeFormatter(zone)
    return true
  } catch {
    return false
  }
}

/** The day so many days later; earlier for a negative number. */
export function addDays(start: Day, days: number): Day {
  return new Date(Date.parse(`${start}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Adds calendar months, keeping the day where the month has it and taking the month's last day where not: Jan 31 + 1 = Feb 28. */
export function addMonths(start: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = start.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay))).toISOString().slice(0, 10)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** `2026-11` of `2026-11-20`. */
export function monthOf(value: Day): string {
  return value.slice(0, 7)
}

/** Epoch milliseconds as an instant. */
export function instantOf(epochMs: number): Instant {
  return new Date(epochMs).toISOString()
}
