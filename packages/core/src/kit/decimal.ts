import { AppError } from './errors.ts'

/**
 * An exact decimal number: `coefficient × 10^-scale`. Used for quantities, unit prices, percentages and exchange
 * rates, which travel as decimal strings ("2.5", "0.0035"). Never a float.
 */
export interface Decimal {
  readonly coefficient: bigint
  readonly scale: number
}

/**
 * How a division or a change of scale is rounded. `half-up`: half away from zero (EN 16931, commercial rounding);
 * `half-even`: banker's; `down`: towards zero; `up`: away from zero.
 */
export type Rounding = 'half-up' | 'half-even' | 'down' | 'up'

const PATTERN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const INTEGER_DIGITS_MAX = 15
const FRACTION_DIGITS_MAX = 12

/** Whether `text` is a plain decimal number: no exponent, no plus, no leading zeros, at most 15 digits before and 12 behind the point. */
export function isDecimal(text: string): boolean {
  if (!PATTERN.test(text)) return false
  const [integer = '', fraction = ''] = text.replace('-', '').split('.')
  return integer.length <= INTEGER_DIGITS_MAX && fraction.length <= FRACTION_DIGITS_MAX
}

/** Reads a decimal string. Errors: `invalid_amount`. */
export function decimal(text: string): Decimal {
  if (!isDecimal(text)) {
    throw new AppError(
      'invalid_amount',
      `“${text.slice(0, 40)}” is not a decimal number. Write it like 1234.50, with a point and no separators.`,
    )
  }
  const point = text.indexOf('.')
  if (point < 0) return { coefficient: BigInt(text), scale: 0 }
  return { coefficient: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 }
}

/** An integer as a decimal. */
export function decimalOf(integer: number | bigint): Decimal {
  return { coefficient: BigInt(integer), scale: 0 }
}

/** 0. */
export const ZERO: Decimal = decimalOf(0)
/** 100, for percentages. */
export const HUNDRED: Decimal = decimalOf(100)

/** The shortest decimal string: "2.50" becomes "2.5", "-0" becomes "0". */
export function decimalText(value: Decimal): string {
  const negative = value.coefficient < 0n
  const digits = (negative ? -value.coefficient : value.coefficient).toString().padStart(value.scale + 1, '0')
  const integer = digits.slice(0, digits.length - value.scale)
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, '')
  const text = fraction === '' ? integer : `${integer}.${fraction}`
  return negative && text !== '0' ? `-${text}` : text
}

/** The exact sum. */
export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { coefficient: scaled(a, scale) + scaled(b, scale), scale }
}

/** The exact difference, a − b. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b))
}

/** The exact product; its scale is the sum of both scales. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale }
}

/** The number with the other sign. */
export function negate(value: Decimal): Decimal {
  return { coefficient: -value.coefficient, scale: value.scale }
}

/** -1 where a < b, 0 where they are equal (2.5 and 2.50 are), 1 where a > b. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale)
  const difference = scaled(a, scale) - scaled(b, scale)
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

/** Whether the number is 0, of whatever scale. */
export function isZero(value: Decimal): boolean {
  return value.coefficient === 0n
}

/** `value` as a whole number of 10^-scale, rounded as named. */
export function roundTo(value: Decimal, scale: number, rounding: Rounding): bigint {
  if (value.scale <= scale) return scaled(value, scale)
  return divideRounded(value.coefficient, 10n ** BigInt(value.scale - scale), rounding)
}

/** `a / b` as a whole number of 10^-scale, rounded as named. `b` must not be zero. */
export function divideTo(a: Decimal, b: Decimal, scale: number, rounding: Rounding): bigint {
  const shift = BigInt(scale + b.scale)
  return divideRounded(a.coefficient * 10n ** shift, b.coefficient * 10n ** BigInt(a.scale), rounding)
}

/** Integer division with the rounding named. The denominator must not be zero. */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (denominator === 0n) throw new Error('division by zero')
  const negative = numerator < 0n !== denominator < 0n
  const n = numerator < 0n ? -numerator : numerator
  const d = denominator < 0n ? -denominator : denominator
  const quotient = n / d
  const rest = n % d
  const away = roundsAway({ rest, denominator: d, quotient, rounding })
  const magnitude = away ? quotient + 1n : quotient
  return negative ? -magnitude : magnitude
}

function roundsAway(at: { rest: bigint; denominator: bigint; quotient: bigint; rounding: Rounding }): boolean {
  if (at.rest === 0n) return false
  const twice = at.rest * 2n
  switch (at.rounding) {
    case 'down':
      return false
    case 'up':
      return true
    case 'half-up':
      return twice >= at.denominator
    case 'half-even':
      return twice > at.denominator || (twice === at.denominator && at.quotient % 2n === 1n)
  }
}

function scaled(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.coefficient : value.coefficient * 10n ** BigInt(scale - value.scale)
}
