import { readFileSync, statSync } from 'node:fs'
import type { Clock } from '@quittance/core/ports/clock'

const LOOK_AGAIN_MS = 20

/**
 * A clock that tests set while the program runs: the file holds an instant, and from the moment it is written time goes on from there. Only
 * what the product does follows it; logins and tokens keep to the real clock. `real` tells the time that passes.
 */
export function testClock(path: string, real: Clock): Clock {
  let readAtMs = Number.NEGATIVE_INFINITY
  let changedMs = Number.NaN
  let aheadMs = 0
  return {
    now() {
      const realMs = real.now()
      if (realMs - readAtMs >= LOOK_AGAIN_MS) {
        readAtMs = realMs
        const { mtimeMs } = statSync(path)
        if (mtimeMs !== changedMs) {
          changedMs = mtimeMs
          aheadMs = instantIn(path) - realMs
        }
      }
      return realMs + aheadMs
    },
  }
}

function instantIn(path: string): number {
  const ms = Date.parse(readFileSync(path, 'utf8').trim())
  if (Number.isNaN(ms)) throw new Error('QUITTANCE_TEST_CLOCK: the file must hold an instant like 2026-01-15T08:00:00.000Z.')
  return ms
}
