import { compare, decimalOf, multiply, roundTo } from '../../kit/decimal.ts'
import { exponentOf, isAmount } from '../../kit/money.ts'
import { readDecimal } from '../validate/exact.ts'

/**
 * An amount of a file in minor units of a currency that we know. Undefined where the text is no number, has more digits than the currency (so
 * that keeping it would change it), or is larger than we keep.
 */
export function minorOf(text: string | undefined, currency: string): number | undefined {
  const major = text === undefined ? undefined : readDecimal(text)
  if (major === undefined) return undefined
  const exponent = exponentOf(currency)
  // Exact or not at all: what rounding would change is refused by the comparison.
  const minor = roundTo(major, exponent, 'down')
  const isExact = compare(multiply(major, decimalOf(10n ** BigInt(exponent))), decimalOf(minor)) === 0
  return isExact && isAmount(Number(minor)) ? Number(minor) : undefined
}

/** A number of a file as our decimal strings have it: "+01.50" is "1.5". Undefined where it is none. */
export function plainNumber(text: string | undefined): ReturnType<typeof readDecimal> {
  return text === undefined ? undefined : readDecimal(text.trim())
}
