import { AppError } from '@quittance/core/kit/errors'
import type { Clock } from '@quittance/core/ports/clock'

/** So many callers are remembered; past that, those who have been quiet longest are forgotten. */
const CALLERS_MAX = 10_000
/** How many seconds' worth of requests may come at once after a pause. */
const BURST_SECONDS = 4

/** Counts requests per caller: a member, an API key, or an address where nobody is logged in. */
export interface RateLimiter {
  /** Errors: `rate_limited` with the seconds to wait. */
  admit(caller: string): void
}

/**
 * A token bucket per caller: `perSecond` requests a second, and after a pause four seconds' worth of them at once. It counts in this process, which is
 * enough where one process serves everything.
 */
export function rateLimiter({ perSecond, clock }: { perSecond: number; clock: Clock }): RateLimiter {
  const full = perSecond * BURST_SECONDS
  const buckets = new Map<string, { tokens: number; atMs: number }>()
  return {
    admit(caller) {
      const nowMs = clock.now()
      const before = buckets.get(caller) ?? { tokens: full, atMs: nowMs }
      const tokens = Math.min(full, before.tokens + ((nowMs - before.atMs) / 1000) * perSecond)
      if (tokens < 1) {
        const retryAfterSeconds = Math.max(1, Math.ceil((1 - tokens) / perSecond))
        throw new AppError('rate_limited', `Too many requests. Send at most ${perSecond} a second; try again in ${retryAfterSeconds} s.`, {
          retryAfterSeconds,
        })
      }
      buckets.delete(caller)
      buckets.set(caller, { tokens: tokens - 1, atMs: nowMs })
      const [oldest] = buckets.keys()
      if (buckets.size > CALLERS_MAX && oldest !== undefined) buckets.delete(oldest)
    },
  }
}
