import { divideRounded, isDecimal } from '../kit/decimal.ts'
import type { Findings } from './findings.ts'
import { TAX_LIMITS } from './limits.ts'

/** A decimal as read: `units × 10^-scale`; a BigInt where the digits exceed a safe integer. */
export interface Scaled {
  units: number | bigint
  scale: number
}

/** A percentage as read: its shortest text, and millionths of a percent. */
export interface Percent {
  text: string
  millionths: number
}

/** 100 % in millionths of a percent. */
export const WHOLE = 100_000_000

const FACTOR_PATTERN = new RegExp(
  `^-?(?:0|[1-9]\\d{0,${TAX_LIMITS.quantityIntegerDigitsMax - 1}})(?:\\.\\d{1,${TAX_LIMITS.quantityFractionDigitsMax}})?$`,
)
const PERCENT_PATTERN = new RegExp(`^(?:0|[1-9]\\d{0,2})(?:\\.\\d{1,${TAX_LIMITS.percentFractionDigitsMax}})?$`)
const SAFE_DIGITS = 15
const POWERS = Array.from({ length: SAFE_DIGITS + 1 }, (_, exponent) => 10 ** exponent)
const NOTHING: Scaled = { units: 0, scale: 0 }

/** Reads a quantity or unit price; what is wrong goes to the findings, and counts as 0. */
export function readFactor(text: string, pointer: string, findings: Findings): Scaled {
  if (!FACTOR_PATTERN.test(text)) {
    refuseFactor(text, pointer, findings)
    return NOTHING
  }
  const point = text.indexOf('.')
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1)
  const scale = point < 0 ? 0 : text.length - point - 1
  return { units: digits.length <= SAFE_DIGITS ? Number(digits) + 0 : BigInt(digits), scale }
}

function refuseFactor(text: string, pointer: string, findings: Findings): void {
  const shown = text.slice(0, 40)
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) {
    findings.add(pointer, 'invalid_amount', `“${shown}” is not a decimal number. Write it like 1234.50, with a point and no separators.`)
  } else if (integerDigits(text) > TAX_LIMITS.quantityIntegerDigitsMax) {
    findings.add(pointer, 'amount_too_large', `Use at most ${TAX_LIMITS.quantityIntegerDigitsMax} digits before the point.`)
  } else {
    const message = `Use at most ${TAX_LIMITS.quantityFractionDigitsMax} digits behind the point, and no leading zeros.`
    findings.add(pointer, 'invalid_amount', message)
  }
}

function integerDigits(text: string): number {
  const integer = text.replace('-', '').split('.')[0] ?? ''
  return integer.replace(/^0+/, '').length
}

/** Reads a percentage from 0 to 100; what is wrong goes to the findings, and counts as 0. */
export function readPercent(text: string, pointer: string, findings: Findings): Percent {
  if (PERCENT_PATTERN.test(text)) {
    const percent = percentOf(text)
    if (percent.millionths <= WHOLE) return percent
  }
  if (isDecimal(text)) {
    const message = `Enter a percentage from 0 to ${TAX_LIMITS.percentMax}, with at most ${TAX_LIMITS.percentFractionDigitsMax} digits behind the point.`
    findings.add(pointer, 'percent_out_of_range', message)
  } else {
    findings.add(pointer, 'invalid_amount', `“${text.slice(0, 40)}” is not a percentage. Write it like 19 or 9.975.`)
  }
  return { text: '0', millionths: 0 }
}

function percentOf(text: string): Percent {
  const point = text.indexOf('.')
  if (point < 0) return { text, millionths: Number(text) * 1_000_000 }
  const fraction = text.slice(point + 1).replace(/0+$/, '')
  const integer = text.slice(0, point)
  const millionths = Number(integer) * 1_000_000 + Number(fraction.padEnd(6, '0'))
  return { text: fraction === '' ? integer : `${integer}.${fraction}`, millionths }
}

/**
 * a × b in whole units of 10^-exponent, rounded half away from zero. A result that is not safe is beyond every limit, and is
 * returned as the nearest float.
 */
export function multiplyRounded(a: Scaled, b: Scaled, exponent: number): number {
  const drop = a.scale + b.scale - exponent
  if (typeof a.units === 'number' && typeof b.units === 'number') {
    const product = a.units * b.units
    if (Number.isSafeInteger(product)) return shiftRounded(product, drop)
  }
  const exact = BigInt(a.units) * BigInt(b.units)
  return Number(drop > 0 ? divideRounded(exact, 10n ** BigInt(drop), 'half-up') : exact * 10n ** BigInt(-drop))
}

function shiftRounded(product: number, drop: number): number {
  if (drop <= 0) return product * (POWERS[-drop] ?? 1) + 0
  if (drop > SAFE_DIGITS) return Number(divideRounded(BigInt(product), 10n ** BigInt(drop), 'half-up'))
  const divisor = POWERS[drop] ?? 1
  const rest = product % divisor
  const quotient = (product - rest) / divisor
  if (Math.abs(rest) * 2 < divisor) return quotient + 0
  return product < 0 ? quotient - 1 : quotient + 1
}
