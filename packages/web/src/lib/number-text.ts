import { decimal, decimalText, isDecimal } from '@quittance/core/kit/decimal'
import { readerLocale } from './locale.ts'

const DIGIT_ZEROS = [0x0660, 0x06f0, 0xff10]

/** Arabic-Indic, Persian and full-width digits and signs as plain ones. */
function plainDigits(text: string): string {
  const digits = Array.from(text, (char) => {
    const code = char.codePointAt(0) ?? 0
    const zero = DIGIT_ZEROS.find((start) => code >= start && code < start + 10)
    return zero === undefined ? char : String(code - zero)
  })
  return digits
    .join('')
    .replace(/[٫．]/g, '.')
    .replace(/[٬]/g, '')
    .replace(/[−–﹣-]/g, '-')
}

function separatorsOf(locale: string): { group: string; point: string } {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(12345.6)
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { group: find('group') || ',', point: find('decimal') || '.' }
}

/** Which of `.` and `,` is the decimal point in `text`: the later of the two, or what the locale says of a lone one. */
function pointOf(text: string, locale: string): '.' | ',' | null {
  const dots = text.split('.').length - 1
  const commas = text.split(',').length - 1
  if (dots > 0 && commas > 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','
  if (dots + commas !== 1) return null
  const lone = dots === 1 ? '.' : ','
  const looksGrouped = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text)
  return looksGrouped && separatorsOf(locale).group === lone ? null : lone
}

/**
 * What a person typed, as an exact decimal string: "1.234,56 €", "1,234.56" and "1 234,56" all give "1234.56".
 * A lone separator before three digits is read as the reader's locale would. Null when it is not a number.
 */
export function parseNumberText(typed: string, locale: string = readerLocale()): string | null {
  const bare = plainDigits(typed)
    .replace(/[\s'’_\u00a0\u202f]/g, '')
    .replace(/^[^\d.,-]+|[^\d.,]+$/g, '')
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(bare)) return null
  const point = pointOf(bare, locale)
  const grouping = point === null ? /[.,]/g : point === '.' ? /,/g : /\./g
  const normal = bare.replace(grouping, '').replace(',', '.')
  const [sign, digits] = normal.startsWith('-') ? ['-', normal.slice(1)] : ['', normal]
  const [whole = '', fraction] = digits.split('.')
  const text = `${sign}${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction ? `.${fraction}` : ''}`
  return isDecimal(text) ? decimalText(decimal(text)) : null
}

/** A decimal string as the reader writes numbers, with at least `fractionDigits` behind the point; never rounded. */
export function showNumber(text: string, options: { fractionDigits?: number; locale?: string } = {}): string {
  if (!isDecimal(text)) return text
  const fractionDigits = options.fractionDigits ?? 0
  const format = new Intl.NumberFormat(options.locale ?? readerLocale(), {
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: 12,
    numberingSystem: 'latn',
  })
  return realMinus(format.format(text as Intl.StringNumericLiteral))
}

/** The same number for a text box: no grouping, so that it can be edited without surprises. */
export function editNumber(text: string, options: { fractionDigits?: number; locale?: string } = {}): string {
  if (!isDecimal(text)) return text
  const format = new Intl.NumberFormat(options.locale ?? readerLocale(), {
    minimumFractionDigits: options.fractionDigits ?? 0,
    maximumFractionDigits: 12,
    useGrouping: false,
    numberingSystem: 'latn',
  })
  return format.format(text as Intl.StringNumericLiteral)
}

/** A hyphen before a number becomes a real minus sign. */
export function realMinus(text: string): string {
  return text.replace(/-(?=[^a-z]*\d)/i, '−')
}
