import { type Decimal, decimal, decimalOf, decimalText, divideTo } from '../kit/decimal.ts'
import type { Quote } from './record.ts'

/** Digits behind the point of a rate that we compute: the most that a decimal string may have. */
const RATE_SCALE = 12

/** What one `from` is in `to` by the quotes of a day: quoted so, the other way round, or both against the same currency. */
export function rateBetween(
  quotes: readonly Quote[],
  { from, to }: { from: string; to: string },
): { rate: string; source: string } | undefined {
  const direct = quotes.find(({ base, currency }) => base === from && currency === to)
  if (direct) return direct
  const inverse = quotes.find(({ base, currency }) => base === to && currency === from)
  if (inverse) return { rate: quotient(decimalOf(1), decimal(inverse.rate)), source: inverse.source }
  for (const one of quotes.filter(({ currency }) => currency === from)) {
    const other = quotes.find(({ base, currency }) => base === one.base && currency === to)
    if (other) return { rate: quotient(decimal(other.rate), decimal(one.rate)), source: one.source }
  }
  return undefined
}

function quotient(dividend: Decimal, divisor: Decimal): string {
  return decimalText({ coefficient: divideTo(dividend, divisor, RATE_SCALE, 'half-up'), scale: RATE_SCALE })
}
