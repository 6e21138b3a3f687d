import { add, compare, type Decimal, decimalOf, multiply, negate, ZERO } from '../../kit/decimal.ts'
import { all, value, type XmlElement } from '../xml/element.ts'

const LEXICAL = /^([+-]?)(\d*)(?:\.(\d*))?$/
const DIGITS_MAX = 60

/** A number as XML Schema writes it ("+1.50", ".5", "007"): exact. Undefined where the text is none, or longer than 60 digits. */
export function readDecimal(text: string): Decimal | undefined {
  const found = LEXICAL.exec(text)
  if (found === null) return undefined
  const [, sign = '', integer = '', fraction = ''] = found
  const digits = integer + fraction
  if (digits === '' || digits.length > DIGITS_MAX) return undefined
  const coefficient = BigInt(digits)
  return { coefficient: sign === '-' ? -coefficient : coefficient, scale: fraction.length }
}

/** The number in an element; undefined where there is none. */
export function numberOf(element: XmlElement | undefined): Decimal | undefined {
  return element === undefined ? undefined : readDecimal(value(element))
}

/** The number at the first element of a path. */
export function numberAt(from: XmlElement | undefined, path: string): Decimal | undefined {
  return numberOf(all(from, path)[0])
}

/** The exact sum of the numbers in the elements; what is no number counts as nothing. */
export function sumOf(elements: readonly XmlElement[]): Decimal {
  return elements.reduce((sum, element) => add(sum, numberOf(element) ?? ZERO), ZERO)
}

/** Rounded to two decimals, halves towards more, as the official rules round. */
export function round2(number: Decimal): Decimal {
  if (number.scale <= 2) return number
  const unit = 10n ** BigInt(number.scale - 2)
  return { coefficient: floorDivide(number.coefficient + unit / 2n, unit), scale: 2 }
}

/** Rounded to a whole number, halves towards more. */
export function roundWhole(number: Decimal): bigint {
  const unit = 10n ** BigInt(number.scale)
  return number.scale === 0 ? number.coefficient : floorDivide(number.coefficient + unit / 2n, unit)
}

/** The number without its sign. */
export function absolute(number: Decimal): Decimal {
  return number.coefficient < 0n ? negate(number) : number
}

/** Whether both numbers are there and equal. */
export function same(a: Decimal | undefined, b: Decimal | undefined): boolean {
  return a !== undefined && b !== undefined && compare(a, b) === 0
}

/** Whether both numbers are there and differ by less than 1 (or by 1, where `inclusive`). */
export function within1(a: Decimal | undefined, b: Decimal | undefined, inclusive = false): boolean {
  if (a === undefined || b === undefined) return false
  const distance = compare(absolute(add(a, negate(b))), decimalOf(1))
  return inclusive ? distance <= 0 : distance < 0
}

/** `percent` of the amount, not rounded. */
export function percentOf(amount: Decimal, percent: Decimal): Decimal {
  const product = multiply(amount, percent)
  return { coefficient: product.coefficient, scale: product.scale + 2 }
}

/** How many digits the text has behind its first point. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n ? quotient - 1n : quotient
}
