import type { Period } from '../invoice/record.ts'
import type { Day } from '../kit/day.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import { formatDay, formatLocaleOf } from '../kit/language.ts'
import { weekdayNumber } from '../organisation/weekend.ts'

/** What the variables of a template stand for. */
export interface VariableValues {
  /** The span that is billed. */
  period: Period
  /** The day on which the invoice is made by the schedule. */
  date: Day
  /** The how manieth invoice of the series it is, from 1. */
  number: number
  customerName: string
  /** The customer's: BCP 47. */
  locale: string
}

/** The variables, in the order in which they are offered. Days and months are those of the billed period, in the customer's language. */
export const VARIABLES: Readonly<Record<string, (values: VariableValues) => string>> = {
  period: ({ period, locale }) => periodWords(period, locale),
  period_start: ({ period, locale }) => formatDay(period.start, locale),
  period_end: ({ period, locale }) => formatDay(period.end, locale),
  month: ({ period, locale }) => formatted(period.start, locale, { month: 'long' }),
  year: ({ period }) => period.start.slice(0, 4),
  quarter: ({ period }) => `Q${Math.ceil(Number(period.start.slice(5, 7)) / 3)}`,
  week: ({ period }) => String(isoWeek(period.start)),
  date: ({ date, locale }) => formatDay(date, locale),
  number: ({ number }) => String(number),
  customer: ({ customerName }) => customerName,
}

/** `{{ name }}`, with or without spaces. */
const PLACE = /\{\{([^{}]*)\}\}/g
/** `{ name }`: what somebody writes who knows other products. */
const SINGLE_PLACE = /(?<!\{)\{([^{}]*)\}(?!\})/g

/** A text with its variables filled in. Unknown ones stay as they are: `unknownVariables` refuses them where they are written. */
export function filled(text: string, values: VariableValues): string {
  return text.replace(PLACE, (place, name: string) => VARIABLES[name.trim()]?.(values) ?? place)
}

/** Errors: `invalid_request` with a pointer to each text that names a variable there is not, or one in single braces, which would stand on the invoice as it is. */
export function requireKnownVariables(texts: readonly { pointer: string; text: string | null | undefined }[]): void {
  const errors = texts.flatMap(({ pointer, text }): FieldError[] =>
    [...unknownVariables(text ?? '').map(refusal), ...singleBraced(text ?? '').map(hint)].map((message) => ({
      pointer,
      code: 'unknown_variable',
      message,
    })),
  )
  if (errors.length > 0) throw new AppError('invalid_request', errors[0]?.message ?? '', { errors })
}

function unknownVariables(text: string): string[] {
  return [...text.matchAll(PLACE)].map(([, name = '']) => name.trim()).filter((name) => !Object.hasOwn(VARIABLES, name))
}

function singleBraced(text: string): string[] {
  return [...text.matchAll(SINGLE_PLACE)].map(([, name = '']) => name.trim()).filter((name) => Object.hasOwn(VARIABLES, name))
}

function hint(name: string): string {
  return `Write {{${name}}} with two braces on each side.`
}

function refusal(name: string): string {
  const known = Object.keys(VARIABLES).map((each) => `{{${each}}}`)
  return `There is no variable {{${name.slice(0, 40)}}}. There are: ${known.join(', ')}.`
}

/** A whole month or year is named, a quarter too; any other span is told by its ends. */
function periodWords({ start, end }: Period, locale: string): string {
  if (start === end) return formatDay(start, locale)
  const isWhole = start.endsWith('-01') && isLastOfMonth(end)
  const months = monthsOf(start, end)
  if (isWhole && months === 1) return formatted(start, locale, { month: 'long', year: 'numeric' })
  if (isWhole && months === 12 && start.slice(5) === '01-01') return start.slice(0, 4)
  if (isWhole && months === 3 && Number(start.slice(5, 7)) % 3 === 1)
    return `Q${Math.ceil(Number(start.slice(5, 7)) / 3)} ${start.slice(0, 4)}`
  return `${formatDay(start, locale)} – ${formatDay(end, locale)}`
}

function monthsOf(start: Day, end: Day): number {
  const monthNumber = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return monthNumber(end) - monthNumber(start) + 1
}

function isLastOfMonth(day: Day): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return new Date(date.getTime() + 86_400_000).getUTCDate() === 1
}

function formatted(day: Day, locale: string, parts: Intl.DateTimeFormatOptions): string {
  const options = { ...parts, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const
  return new Intl.DateTimeFormat(formatLocaleOf(locale), options).format(new Date(`${day}T00:00:00Z`))
}

/** ISO 8601: the week of the year's first Thursday is week 1. */
function isoWeek(day: Day): number {
  const thursday = new Date(Date.parse(`${day}T00:00:00Z`) + (3 - weekdayNumber(day)) * 86_400_000)
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  return Math.floor((thursday.getTime() - first) / (7 * 86_400_000)) + 1
}
