import type { Day } from '../kit/day.ts'
import { formatLocaleOf } from '../kit/language.ts'
import { exponentOf, formatMoney, majorText } from '../kit/money.ts'

/** Writes numbers, money and days as the readers of a locale do. The same input gives the same text on the same ICU data. */
export interface Formats {
  /** An amount with its currency: `1.234,56 €`. */
  money(minor: number): string
  /** An amount alone, for a column whose heading names the currency: `1.234,56`. */
  amount(minor: number): string
  /** A unit price from a decimal string, with at least the digits of the currency. */
  unitPrice(decimal: string): string
  /** Any decimal string: `2,5`. */
  number(decimal: string): string
  percent(decimal: string): string
  day(day: Day): string
  /** A span of days: `1 – 17 Nov 2026`. */
  days(from: Day, to: Day): string
}

const FRACTION_DIGITS_MAX = 12

/** The formats for a locale and a currency. A language that we have no words in becomes English. Errors: `invalid_currency`. */
export function formatsFor(locale: string, currency: string): Formats {
  const key = `${locale} ${currency}`
  const known = made.get(key)
  if (known) return known
  const formats = makeFormats(formatLocaleOf(locale), currency)
  made.set(key, formats)
  return formats
}

const made = new Map<string, Formats>()

function makeFormats(locale: string, currency: string): Formats {
  const digits = exponentOf(currency)
  const plain = { numberingSystem: 'latn', useGrouping: 'always' } as const
  const fixed = { ...plain, minimumFractionDigits: digits, maximumFractionDigits: digits }
  const amount = new Intl.NumberFormat(locale, fixed)
  const price = new Intl.NumberFormat(locale, { ...fixed, maximumFractionDigits: FRACTION_DIGITS_MAX })
  const number = new Intl.NumberFormat(locale, { ...plain, maximumFractionDigits: FRACTION_DIGITS_MAX })
  const percent = new Intl.NumberFormat(locale, { ...plain, style: 'percent', maximumFractionDigits: FRACTION_DIGITS_MAX })
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC', numberingSystem: 'latn', calendar: 'gregory' })
  const span = remembering((days) => {
    const [from = '', to = ''] = days.split('/')
    return day.formatRange(noon(from), noon(to))
  })
  return {
    money: (minor) => formatMoney(minor, currency, locale),
    amount: (minor) => exact(amount, majorText(minor, currency)),
    unitPrice: (decimal) => exact(price, decimal),
    number: (decimal) => exact(number, decimal),
    percent: (decimal) => exact(percent, hundredth(decimal)),
    day: remembering((value) => day.format(noon(value))),
    days: (from, to) => span(`${from}/${to}`),
  }
}

const REMEMBERED_MAX = 1_000

/** Formatting a day takes 20 µs, and the same days come again and again. */
function remembering(write: (value: string) => string): (value: string) => string {
  const known = new Map<string, string>()
  return (value) => {
    const text = known.get(value) ?? write(value)
    if (known.size >= REMEMBERED_MAX) known.clear()
    known.set(value, text)
    return text
  }
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** Formats a decimal string digit by digit (ECMA-402 takes strings as exact decimals), with a real minus. */
function exact(format: Intl.NumberFormat, decimal: string): string {
  return format.format(decimal as Intl.StringNumericLiteral).replace('-', '\u2212')
}

function hundredth(decimal: string): string {
  const negative = decimal.startsWith('-')
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.')
  const digits = whole.padStart(3, '0')
  return `${negative ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`
}
