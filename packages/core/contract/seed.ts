import { createHash, randomInt } from 'node:crypto'
import { TestRunner } from 'vitest'

const SEED_MAX = 2 ** 31
const worlds = new Map<string, number>()

/**
 * A seed for what chance decides in a test: of the test's own name, and of how many it had before, so that a commit passes or fails
 * the same wherever it is tested. `QUITTANCE_SEED=random` takes any, another value gives other ones that can be repeated.
 */
export function testSeed(name: string = TestRunner.getCurrentTest()?.fullTestName ?? ''): number {
  const chosen = process.env.QUITTANCE_SEED ?? ''
  if (chosen === 'random') return randomInt(SEED_MAX)
  const before = worlds.get(name) ?? 0
  worlds.set(name, before + 1)
  return createHash('sha256').update(`${chosen}\n${name}\n${before}`).digest().readUInt32BE() % SEED_MAX
}
