import type { Clock } from '@quittance/core/ports/clock'

const RUSH_REQUESTS = 50
const RUSH_MS_MAX = 5_000
const WINDOW_MS = 1_000

/** Tells whether so many requests come that other work should stand back. */
export interface RushMeter {
  count(): void
  isRush(): boolean
}

/**
 * A rush is more than 50 requests within a second by the clock, this one or the last. It is told for at most five seconds on end: then what
 * stood back has its turn, however many requests there are, until they have been few again.
 */
export function rushMeter(clock: Clock): RushMeter {
  let window = 0
  let inWindow = 0
  let inLast = 0
  let sinceMs: number | undefined

  function roll(): void {
    const now = Math.floor(clock.now() / WINDOW_MS)
    if (now === window) return
    inLast = now === window + 1 ? inWindow : 0
    inWindow = 0
    window = now
  }

  return {
    count() {
      roll()
      inWindow++
    },
    isRush() {
      roll()
      if (Math.max(inWindow, inLast) <= RUSH_REQUESTS) {
        sinceMs = undefined
        return false
      }
      sinceMs ??= clock.now()
      return clock.now() < sinceMs + RUSH_MS_MAX
    },
  }
}
