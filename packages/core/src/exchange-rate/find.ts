import type { ExchangeRate } from '../invoice/record.ts'
import { addDays, type Day } from '../kit/day.ts'
import type { Versioned } from '../store/entity.ts'
import { rateBetween } from './convert.ts'
import type { RatesOfDay } from './record.ts'

/** How old a rate may be: over a long weekend of bank holidays none is published. */
export const RATE_AGE_DAYS_MAX = 7

/** Which rate is wanted: what one `from` is in `to`. */
export interface WantedRate {
  from: string
  to: string
  on: Day
}

/**
 * The latest rate that is not after the day and at most a week older; undefined when there is none. `load` reads the rates of a day:
 * a transaction's `peek`, or a plain read.
 */
export async function findRate(
  load: (date: Day) => Promise<Versioned<RatesOfDay> | undefined>,
  { from, to, on }: WantedRate,
): Promise<ExchangeRate | undefined> {
  for (let age = 0; age <= RATE_AGE_DAYS_MAX; age++) {
    const date = addDays(on, -age)
    const rate = rateBetween((await load(date))?.quotes ?? [], { from, to })
    if (rate) return { rate: rate.rate, source: rate.source, date }
  }
  return undefined
}
