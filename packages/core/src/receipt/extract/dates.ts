import { addDays, type Day, isDay } from '../../kit/day.ts'
import type { ScanHints } from '../../ports/scanner.ts'
import type { Row } from './rows.ts'
import type { Rectangle } from './word.ts'

/** A day that may be the receipt's. `score` has no unit: more is likelier. */
export interface DayCandidate {
  day: Day
  score: number
  at: Rectangle
}

/** Names of months by their first letters, in the languages of most receipts. */
const MONTHS: readonly (readonly string[])[] = [
  ['JAN', 'GEN', 'ENE', 'STY', 'OCA', 'JÄN'],
  ['FEB', 'FEV', 'FÉV', 'LUT', 'SUB'],
  ['MAR', 'MÄR', 'MRT', 'MAC', 'MRZ'],
  ['APR', 'AVR', 'ABR', 'KWI', 'NIS'],
  ['MAY', 'MAI', 'MAG', 'MEI', 'MAJ'],
  ['JUN', 'JUIN', 'GIU', 'CZE', 'HAZ'],
  ['JUL', 'JUIL', 'LUG', 'LIP', 'TEM'],
  ['AUG', 'AOU', 'AOÛ', 'AGO', 'OGO', 'SIE'],
  ['SEP', 'SET', 'WRZ', 'EYL'],
  ['OCT', 'OKT', 'OTT', 'OUT', 'PAZ', 'EKI'],
  ['NOV', 'LIS', 'KAS'],
  ['DEC', 'DEZ', 'DIC', 'DÉC', 'DIS', 'GRU', 'ARA'],
]

/** Countries whose people write the month first. */
const MONTH_FIRST: readonly string[] = ['US', 'PH', 'FM', 'MH', 'PW', 'PR', 'GU']

const DATE_WORDS =
  /\b(?:DATE|DATUM|DATA|FECHA|TARIKH|TANGGAL|DATO|DATUMS|PÄIVÄ|TARIH|DT|日付|日期|RECHNUNGSDATUM|BELEGDATUM|ISSUED|INVOICE DATE|BILL DATE|SALES DATE)\b/iu
const OTHER_DATE_WORDS =
  /\b(?:DUE|EXP|EXPIRY|EXPIRES|VALID|BEST BEFORE|BIRTH|SINCE|RETURN|UNTIL|FÄLLIG|GÜLTIG|DELIVERY|PERIOD|PRINTED|UPDATED)\b/iu
const TIME = /\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s*(?:[AP]M?)?\b/i

/** Every day a line may name, with how much speaks for it. */
export function daysIn(row: Row, hints: ScanHints): DayCandidate[] {
  const text = row.text.replace(/(\d)\s*([/.-])\s*(?=\d)/g, '$1$2')
  const cleaned = withDigits(text)
  const found: DayCandidate[] = []
  const sure = Math.min(1, ...row.words.filter(({ text }) => /\d.*[-/.]|\d{4}/.test(text)).map(({ confidence }) => confidence))
  for (const { day, trust } of [...numericDays(cleaned, hints), ...namedDays(text)]) {
    if (day > addDays(hints.today, 1) || day < addDays(hints.today, -DAYS_BACK_MAX)) continue
    const label = DATE_WORDS.test(text) ? 1 : 0
    const other = OTHER_DATE_WORDS.test(text) ? 1 : 0
    const time = TIME.test(text) ? 0.5 : 0
    found.push({ day, score: trust * (0.3 + 0.7 * sure) * (1 + label + time - 0.7 * other), at: row })
  }
  return found
}

/** Receipts older than fifteen years are nobody's expense. */
const DAYS_BACK_MAX = 15 * 366

/** Look-alike letters between digits are digits. */
function withDigits(text: string): string {
  return text.replace(/(?<=[\d/.-])[OoQDlI|SB](?=[\d/.-])/g, (letter) => ({ l: '1', I: '1', '|': '1', S: '5', B: '8' })[letter] ?? '0')
}

interface Dated {
  day: Day
  trust: number
}

function numericDays(text: string, hints: ScanHints): Dated[] {
  const found: Dated[] = []
  for (const match of text.matchAll(/(?<![\d.,])(20\d{2}|19\d{2})[-/.年 ](\d{1,2})[-/.月 ](\d{1,2})(?!\d)/g))
    found.push(...dayOf(match[1], match[2], match[3], 1))
  for (const match of text.matchAll(/(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})[-/.'](\d{4}|\d{2})(?![\d%])(?![.,:]\d)/g)) {
    const [, first, separator, second, printed = ''] = match
    const isYear = printed.length === 2 || /^(?:19|20)/.test(printed)
    const year = isYear ? printed : `20${printed.slice(2)}`
    const trust = (printed.length === 4 ? 1 : 0.7) * (separator === '/' || separator === '-' ? 1 : 0.9) * (isYear ? 1 : 0.3)
    found.push(...ordered({ first, second, year, trust }, hints))
  }
  for (const match of text.matchAll(/(?<!\d)(20[0-3]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g))
    found.push(...dayOf(match[1], match[2], match[3], 0.4))
  return found
}

function ordered(parts: { first: string | undefined; second: string | undefined; year: string; trust: number }, hints: ScanHints): Dated[] {
  const { first, second, year, trust } = parts
  const dayFirst = dayOf(year, second, first, trust)
  const monthFirst = dayOf(year, first, second, trust)
  if (dayFirst.length === 0 || monthFirst.length === 0) {
    const yearFirst = year.length === 2 && dayFirst.length + monthFirst.length === 0 ? dayOf(first, second, year, trust * 0.6) : []
    return [...dayFirst, ...monthFirst.map((each) => ({ ...each, trust: each.trust * (isMonthFirst(hints) ? 1 : 0.6) })), ...yearFirst]
  }
  return isMonthFirst(hints) ? monthFirst : dayFirst
}

function isMonthFirst({ country }: ScanHints): boolean {
  return MONTH_FIRST.includes(country)
}

function namedDays(text: string): Dated[] {
  const found: Dated[] = []
  for (const match of text.matchAll(/(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[-./ ]*(\p{L}{3,9})[-./, ']*(20\d{2}|19\d{2}|\d{2})(?!\d)/giu)) {
    const month = monthOf(match[2] ?? '')
    if (month) found.push(...dayOf(match[3], String(month), match[1], 1))
  }
  for (const match of text.matchAll(/(\p{L}{3,9})[-./ ]*(\d{1,2})(?:st|nd|rd|th)?[-./, ']+(20\d{2}|19\d{2}|\d{2})(?!\d)/giu)) {
    const month = monthOf(match[1] ?? '')
    if (month) found.push(...dayOf(match[3], String(month), match[2], 1))
  }
  return found
}

function monthOf(name: string): number | undefined {
  const start = name.toUpperCase()
  const at = MONTHS.findIndex((names) => names.some((each) => start.startsWith(each)))
  return at < 0 ? undefined : at + 1
}

function dayOf(year: string | undefined, month: string | undefined, dayOfMonth: string | undefined, trust: number): Dated[] {
  if (!year || !month || !dayOfMonth) return []
  const full = year.length === 2 ? `20${year}` : year
  const day = `${full}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
  return isDay(day) ? [{ day, trust }] : []
}
