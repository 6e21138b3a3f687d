import { onTestFailed, TestRunner } from 'vitest'
import type { Actor, Call } from '../src/call.ts'
import { type Instant, instantOf } from '../src/kit/day.ts'
import { idMaker } from '../src/kit/id.ts'
import { seededRandom } from '../src/kit/seeded-random.ts'
import type { Clock } from '../src/ports/clock.ts'
import type { Feed } from '../src/ports/feed.ts'
import { scoped } from '../src/store/scoped.ts'
import { hostileFeed } from './hostile-feed.ts'
import { type HostileStore, type Hostility, hostileStore } from './hostile-store.ts'
import { memoryStore } from './memory-store.ts'
import { testSeed } from './seed.ts'

const START: Instant = '2026-01-15T12:00:00.000Z'
const BACK_OFF_TURNS_MAX = 64

/** A clock that stands still until it is told. */
export interface TestClock extends Clock {
  set(instant: Instant): void
  advance(by: { seconds?: number; days?: number }): void
}

/** A Call whose clock can be moved. */
export interface TestCall extends Call {
  clock: TestClock
  world: TestWorld
}

/** One world that several organisations and calls can share. */
export interface TestWorld {
  /** Unscoped, and hostile. */
  store: HostileStore
  feed: Feed
  clock: TestClock
  seed: number
  call(options?: { orgId?: string; platform?: boolean; actor?: Actor }): TestCall
}

/** What a world may be told. */
export interface TestWorldOptions {
  now?: Instant
  /** To repeat a failure, with the seed that it printed. */
  seed?: number
  hostility?: Partial<Hostility>
}

/** A Call of one organisation over a fresh hostile store, with a clock that stands still, ids that repeat and conflicts retried at once. */
export function testCall(options: TestWorldOptions & { orgId?: string } = {}): TestCall {
  return testWorld(options).call(options)
}

/** A fresh hostile store with its feed and clock. Inside a test that fails, the seed is printed. */
export function testWorld({ now = START, seed = testSeed(), hostility = {} }: TestWorldOptions = {}): TestWorld {
  printSeedOnFailure(seed)
  const random = seededRandom(seed)
  const clock = testClock(now)
  const inner = memoryStore(clock)
  const store = hostileStore(inner.store, { clock, random, hostility })
  const newId = idMaker({ now: clock.now, randomBytes: countingBytes() })
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve))
  const ada: Actor = { kind: 'member', id: 'mem_test', name: 'Ada Lovelace' }
  const world: TestWorld = {
    store,
    feed: hostileFeed(inner.feed, random),
    clock,
    seed,
    call: ({ orgId = 'org_test', platform = false, actor = ada } = {}) => ({
      store: scoped(store, { orgId, platform }),
      orgId,
      actor,
      clock,
      newId,
      requestId: 'req_test',
      async backOff(attempt) {
        for (let turns = random.below(Math.min(2 ** attempt, BACK_OFF_TURNS_MAX)); turns > 0; turns--) await turn()
      },
      world,
    }),
  }
  return world
}

function printSeedOnFailure(seed: number): void {
  if (!TestRunner.getCurrentTest()) return
  onTestFailed(() => {
    process.stderr.write(`hostile world: repeat with seed ${seed}\n`)
  })
}

/** A clock at `now`. */
export function testClock(now: Instant = START): TestClock {
  let nowMs = Date.parse(now)
  return {
    now: () => nowMs,
    set(instant) {
      nowMs = Date.parse(instant)
    },
    advance({ seconds = 0, days = 0 }) {
      nowMs = Date.parse(instantOf(nowMs + (seconds + days * 86_400) * 1000))
    },
  }
}

/** Not random at all, so that ids repeat from run to run; distinct within a world. */
function countingBytes(): (count: number) => Uint8Array {
  let calls = 0
  return (count) => {
    calls++
    return Uint8Array.from({ length: count }, (_, at) => (at < 4 ? (calls >>> (5 * (3 - at))) & 31 : 0))
  }
}
