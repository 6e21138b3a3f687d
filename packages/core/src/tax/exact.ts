/**
 * Whole-number arithmetic on amounts without a rounding nobody named: plain numbers while every product is a safe integer,
 * BigInt beyond. Results are never -0.
 */

const SAFE = Number.MAX_SAFE_INTEGER

/** `value × numerator / denominator`, rounded half away from zero. Safe integers; the denominator is positive. */
export function scaleRounded(value: number, numerator: number, denominator: number): number {
  const parts = scaleTruncated(value, numerator, denominator)
  const rest = Math.abs(parts.rest)
  if (rest < denominator - rest) return parts.quotient
  return value < 0 !== numerator < 0 ? parts.quotient - 1 : parts.quotient + 1
}

/** `value × numerator / denominator` towards zero, and the rest that is left, with the sign of the product. */
function scaleTruncated(value: number, numerator: number, denominator: number): { quotient: number; rest: number } {
  const product = value * numerator
  if (product <= SAFE && product >= -SAFE) {
    const rest = product % denominator
    return { quotient: (product - rest) / denominator + 0, rest }
  }
  const exact = BigInt(value) * BigInt(numerator)
  const divisor = BigInt(denominator)
  return { quotient: Number(exact / divisor), rest: Number(exact % divisor) }
}

/** What is divided: `whole` over the weights, each part near `weight × numerator / denominator`. */
export interface Division {
  whole: number
  weights: readonly number[]
  numerator: number
  denominator: number
}

/**
 * Divides `whole` into parts that sum to it exactly, by largest remainder: each part is its ideal share or the whole number
 * next to it. `whole` must lie within a half of the sum of the ideal shares. Equal remainders go to the larger weight, then to
 * the earlier one, so that the parts do not depend on the order of the weights. Negative weights get negative parts.
 */
export function divideByRemainder(division: Division): number[] {
  const { whole, weights } = division
  if (weights.length === 1) return [whole]
  const sign = division.denominator < 0 ? -1 : 1
  const shares = weights.map((weight) => scaleTruncated(weight, division.numerator * sign, division.denominator * sign))
  const parts = shares.map((share) => share.quotient)
  const missing = whole - sum(parts)
  if (missing === 0) return parts
  const step = missing < 0 ? -1 : 1
  const order = shares.map((share, at) => ({ at, claim: share.rest * step, size: Math.abs(weights[at] ?? 0) }))
  order.sort((a, b) => b.claim - a.claim || b.size - a.size || a.at - b.at)
  for (const { at } of order.slice(0, Math.abs(missing))) parts[at] = (parts[at] ?? 0) + step
  return parts
}

/** Divides `whole` in proportion to the weights; see `divideByRemainder`. The weights must not sum to 0, unless `whole` is 0. */
export function divideInProportion(whole: number, weights: readonly number[]): number[] {
  const denominator = sum(weights)
  if (denominator === 0 || whole === 0) return weights.map(() => 0)
  return divideByRemainder({ whole, weights, numerator: whole, denominator })
}

/** The sum of safe integers whose sum is known to be safe. */
export function sum(values: readonly number[]): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** The number between 0 and `limit` that is nearest to `value`. */
export function between(value: number, limit: number): number {
  return limit < 0 ? Math.max(limit, Math.min(0, value)) + 0 : Math.min(limit, Math.max(0, value)) + 0
}
