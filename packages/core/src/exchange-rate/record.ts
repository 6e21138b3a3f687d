import type { Day } from '../kit/day.ts'
import { entity } from '../store/entity.ts'

/** One `base` is worth `rate` (decimal string) of `currency`. */
export interface Quote {
  base: string
  currency: string
  rate: string
  source: string
}

/** The rates of one day, those set by hand before those imported. */
export interface RatesOfDay {
  date: Day
  quotes: Quote[]
}

/** One item a day, in one partition, in the order of the days. */
export const RatesOfDay = entity<RatesOfDay, { date: Day }>({
  name: 'exchange_rates',
  schema: 1,
  key: ({ date }) => ({ pk: 'exchange-rates', sk: date }),
})
