import type { Call } from '../src/call.ts'
import { addDays, type Day, dayIn, instantOf } from '../src/kit/day.ts'
import type { SeededRandom } from '../src/kit/seeded-random.ts'
import type { Known } from './known.ts'

const ZONE = 'Europe/Berlin'
/** What foreign currencies are worth. */
export const RATES: Record<string, string> = { USD: '0.913337', JPY: '0.0061', KWD: '2.98765' }

/** The day it is for the simulated business. */
export function todayOf(call: Call): string {
  return dayIn(ZONE, instantOf(call.clock.now()))
}

/** Usually today, sometimes an earlier day that is recorded late. */
export function daysAgo(random: SeededRandom): number {
  return random.happens(0.3) ? random.below(20) : 0
}

/** So many days before today. */
export function dayBefore(call: Call, ago: number): Day {
  return addDays(todayOf(call), -ago)
}

/** Usually one of these, sometimes one in the wrong state, so that refusals are tried as well. */
export function anyOf(ids: readonly string[], known: Known, random: SeededRandom): string {
  const wrong = random.happens(0.1) ? [...known.drafts, ...known.issued] : ids
  return wrong.length === 0 ? 'inv_00000000000000000000000000' : pick(wrong.slice(-40), random)
}

/** One of them. */
export function pick<T>(things: readonly T[], random: SeededRandom): T {
  const thing = things[random.below(things.length)]
  if (thing === undefined) throw new Error('there is something to pick from')
  return thing
}
