import type { Day } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { entity } from '../store/entity.ts'
import type { Tx } from '../store/transact.ts'

/** The kinds of documents that are numbered, each for itself. */
export type SeriesId = 'invoice' | 'credit_note' | 'quote'

/** How far each period of a series has come. A period is a year where the pattern names one, else the empty text. */
export interface Series {
  id: SeriesId
  /** The next number of each period. */
  next: Record<string, number>
}

/** One item a series; absent before its first number. */
export const Series = entity<Series, { id: SeriesId }>({
  name: 'series',
  schema: 1,
  key: ({ id }) => ({ pk: `series/${id}`, sk: 'series' }),
})

/** That a number is taken, and by what. Exists from the commit that issued the document, and for ever. */
export interface NumberClaim {
  series: SeriesId
  number: string
  documentId: string
  /** Of which period it is the how-manieth, so that the run can be proven without knowing the patterns of the past. */
  period: string
  count: number
}

/** Found by the number itself. */
export const NumberClaim = entity<NumberClaim, { series: SeriesId; number: string }>({
  name: 'number_claim',
  schema: 1,
  key: ({ series, number }) => ({ pk: `number/${series}/${number}`, sk: 'claim' }),
})

const PATTERN = /^[^{}]*(?:\{year\}[^{}]*)?\{number(?::([1-9]))?\}[^{}]*$/
const PATTERN_LENGTH_MAX = 30

/**
 * Whether a numbering pattern is sound: printable ASCII with one `{number}` or `{number:4}` (padded to 4 digits), before
 * it possibly `{year}`, at most 30 characters.
 */
export function isNumberPattern(pattern: string): boolean {
  return PATTERN.test(pattern) && pattern.length <= PATTERN_LENGTH_MAX && /^[\x20-\x7e]+$/.test(pattern)
}

/** The period a day belongs to under a pattern: its year where the pattern restarts each year, else "". */
export function periodOf(pattern: string, day: Day): string {
  return pattern.includes('{year}') ? day.slice(0, 4) : ''
}

/** The number as printed: `INV-2026-0007`. */
export function numberText(pattern: string, at: { period: string; count: number }): string {
  const width = Number(PATTERN.exec(pattern)?.[1] ?? '1')
  return pattern.replace('{year}', at.period).replace(/\{number(?::\d)?\}/, String(at.count).padStart(width, '0'))
}

/**
 * Takes the next number of a series for a document, in the document's own commit: no commit, no number, so the run has
 * no gaps; and the claim's absence is a condition, so no number is given twice.
 */
export async function takeNumber(tx: Tx, want: { series: SeriesId; pattern: string; day: Day; documentId: string }): Promise<string> {
  const period = periodOf(want.pattern, want.day)
  const series: Series = (await tx.find(Series, { id: want.series })) ?? { id: want.series, next: {} }
  const count = series.next[period] ?? 1
  const number = numberText(want.pattern, { period, count })
  if (await tx.find(NumberClaim, { series: want.series, number })) {
    throw new AppError('conflict', `Number ${number} is taken already. Change the numbering pattern in the settings.`)
  }
  tx.put(Series, { ...series, next: { ...series.next, [period]: count + 1 } })
  tx.put(NumberClaim, { series: want.series, number, documentId: want.documentId, period, count })
  return number
}
