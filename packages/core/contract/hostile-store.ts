import type { SeededRandom } from '../src/kit/seeded-random.ts'
import type { Clock } from '../src/ports/clock.ts'
import { Conflict, type ListQuery, type Page, type Store, type Write } from '../src/ports/store.ts'
import { encodeCursor } from '../src/store/cursor.ts'
import { lateCopy } from './late-copy.ts'

/** How often each trouble comes, as a part of 1. */
export interface Hostility {
  /** A commit is refused as a Conflict although nothing stood in its way. Never two in a row. */
  conflict: number
  /** A page is cut short, or empty, and has a cursor. */
  shortPage: number
  /** Other work gets a turn before an operation, so that what runs at once really interleaves. */
  yield: number
  /** Of what an index or an eventual `get` has not heard of yet, the part that arrives with each list or such a `get`. */
  catchUp: number
  /** A commit happens, but its caller gets a time-out instead of an answer. */
  lostAnswer: number
}

const DEFAULT: Hostility = { conflict: 0.1, shortPage: 0.4, yield: 0.3, catchUp: 0.3, lostAnswer: 0 }

/** A Store that behaves as badly as the port allows. */
export interface HostileStore extends Store {
  /** Lets the indexes and eventual reads catch up. For the end of a test that wants to see them whole. */
  settle(): void
}

/** A commit whose fate its caller does not learn. */
export class LostAnswer extends Error {
  override readonly name = 'LostAnswer'
}

/**
 * Wraps a fresh (empty) store and behaves as badly as the port allows: late indexes and eventual reads, short and empty pages, conflicts out of nowhere, real
 * interleaving, and, only when asked, lost answers. All by chance from `random`, so that a seed repeats it.
 */
export function hostileStore(inner: Store, world: { clock: Clock; random: SeededRandom; hostility?: Partial<Hostility> }): HostileStore {
  const { random } = world
  const chance = { ...DEFAULT, ...world.hostility }
  const late = lateCopy({ clock: world.clock, random, catchUpChance: chance.catchUp })
  let conflictedLast = false

  async function maybeYield(): Promise<void> {
    while (random.happens(chance.yield)) await new Promise((resolve) => setImmediate(resolve))
  }

  function maybeConflict(writes: Write[]): void {
    conflictedLast = !conflictedLast && writes.length > 0 && random.happens(chance.conflict)
    if (conflictedLast) throw new Conflict([random.below(writes.length)])
  }

  return {
    async get(key, consistency = 'current') {
      await maybeYield()
      const old = consistency === 'eventual' ? await late.get(key) : undefined
      return old ?? inner.get(key)
    },
    async list(query) {
      await maybeYield()
      const lists = query.index ? late : inner
      return random.happens(chance.shortPage) ? shortPage(lists, query, random) : lists.list(query)
    },
    async commit(writes) {
      const changes = late.changesOf(writes)
      const frozen = structuredClone(writes)
      await maybeYield()
      maybeConflict(frozen)
      await inner.commit(frozen)
      late.follow(changes)
      if (writes.length > 0 && random.happens(chance.lostAnswer)) throw new LostAnswer('the commit timed out; it may have happened')
    },
    settle: late.settle,
  }
}

async function shortPage(lists: Pick<Store, 'list'>, query: ListQuery, random: SeededRandom): Promise<Page> {
  const page = await lists.list(query)
  if (page.items.length === 0) return page
  const limit = random.below(page.items.length + 1)
  if (limit > 0) return lists.list({ ...query, limit })
  const cursor = query.cursor ?? startOf(query)
  return cursor === undefined ? page : { items: [], cursor }
}

/** A cursor before the first item. There is none for a reversed list. */
function startOf(query: ListQuery): string | undefined {
  if (query.reverse) return undefined
  return encodeCursor(query, query.index ? ['', '', ''] : [''])
}
