import { decimal, divideRounded, multiply, roundTo } from '../kit/decimal.ts'
import { exponentOf } from '../kit/money.ts'

/** An amount's currency, the base currency, and the frozen rate between them (absent when they are the same). */
export interface Conversion {
  currency: string
  baseCurrency: string
  rate?: string
}

/** How amounts of a document become amounts of the organisation's currency. */
export function conversionOf(document: { currency: string; exchangeRate?: { rate: string } }, baseCurrency: string): Conversion {
  const { currency, exchangeRate } = document
  return { currency, baseCurrency, ...(exchangeRate ? { rate: exchangeRate.rate } : {}) }
}

/** `amount` (minor units of `currency`) in minor units of the base currency, rounded half away from zero. */
export function toBase(amount: number, conversion: Conversion): number {
  if (conversion.currency === conversion.baseCurrency) return amount
  const value = { coefficient: BigInt(amount), scale: exponentOf(conversion.currency) }
  return Number(roundTo(multiply(value, decimal(conversion.rate ?? '1')), exponentOf(conversion.baseCurrency), 'half-up'))
}

/**
 * What the part of an amount between `before` and `after` is in the base currency. Parts computed so always sum to the
 * whole, whatever is rounded on the way.
 */
export function basePart(range: { before: number; after: number }, conversion: Conversion): number {
  return toBase(range.after, conversion) - toBase(range.before, conversion)
}

/**
 * What the part of `whole` between `before` and `after` has of `total`, rounded half away from zero: for amounts whose value in the base
 * currency is known as a whole. All parts sum to `total`.
 */
export function shareOf(total: number, part: { before: number; after: number; whole: number }): number {
  const upTo = (amount: number) => Number(divideRounded(BigInt(total) * BigInt(amount), BigInt(part.whole), 'half-up'))
  return upTo(part.after) - upTo(part.before)
}
