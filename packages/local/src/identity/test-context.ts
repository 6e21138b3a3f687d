import { randomBytes } from 'node:crypto'
import { memoryStore } from '@quittance/core/contract/memory-store'
import { idMaker } from '@quittance/core/kit/id'
import { type Clock, systemClock } from '@quittance/core/ports/clock'
import type { IdentityContext } from './context.ts'
import { contextOf } from './identity.ts'
import { generateKeys, type IdentityKeys } from './keys.ts'

/** A context and its clock. */
export interface TestContext {
  context: IdentityContext
  /** Moves the clock forward. */
  advance: (seconds: number) => void
}

let keys: Promise<IdentityKeys> | undefined

/** A context over an empty store in memory, for tests below the pages. The clock is the real one, moved by `advance`. */
export async function testContext(): Promise<TestContext> {
  let laterMs = 0
  const clock: Clock = { now: () => systemClock.now() + laterMs }
  keys ??= generateKeys(randomBytes)
  const options = {
    store: memoryStore(clock).store,
    clock,
    newId: idMaker({ now: clock.now, randomBytes }),
    randomBytes,
    mailer: { send: async () => ({ transportId: '' }) },
    publicUrl: 'http://localhost',
    keys: await keys,
    backOff: async () => {},
  }
  return {
    context: contextOf(options, new Set()),
    advance: (seconds) => {
      laterMs += seconds * 1000
    },
  }
}
