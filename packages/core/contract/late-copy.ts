import type { SeededRandom } from '../src/kit/seeded-random.ts'
import type { Clock } from '../src/ports/clock.ts'
import type { Key, Store, Stored, Write } from '../src/ports/store.ts'
import { keyName } from '../src/store/key.ts'
import { withLimits } from '../src/store/with-limits.ts'
import { nextVersion } from './memory-store.ts'
import { memoryTables, type Row, storedOf } from './memory-tables.ts'

const WRITES_BEHIND_MAX = 40

type Change = { name: string; row: Row } | { name: string; remove: Write & { op: 'delete' } }

/** A second copy of the items that hears of commits late, each item in its own time but in its own order. */
export interface LateCopy {
  /** What `writes` will change, taken now, to be passed to `follow` once they are committed. */
  changesOf(writes: Write[]): Change[]
  follow(changes: Change[]): void
  /** Lists by the copy's indexes, after letting it catch up by chance. */
  list: Store['list']
  /** What the copy knows of an item, after letting it catch up by chance. */
  get(key: Key): Promise<Stored | undefined>
  /** Lets the copy catch up wholly. */
  settle(): void
}

/** `catchUpChance` is the part of what is outstanding that arrives with each read of it. */
export function lateCopy({ clock, random, catchUpChance }: { clock: Clock; random: SeededRandom; catchUpChance: number }): LateCopy {
  const tables = memoryTables(clock)
  const copy = withLimits({
    async get(key) {
      const row = tables.find(key)
      return row && storedOf(row, false)
    },
    list: async (query) => tables.list(query),
    commit: async () => {},
  })
  let outstanding: Change[] = []

  function arrive(chanceOf: (at: number) => number): void {
    const held = new Set<string>()
    outstanding = outstanding.filter((change, at) => {
      if (held.has(change.name) || !random.happens(chanceOf(at))) {
        held.add(change.name)
        return true
      }
      if ('row' in change) tables.put(change.row)
      else tables.remove(change.remove.key)
      return false
    })
  }

  return {
    changesOf: (writes) => writes.flatMap(changeOf),
    follow(changes) {
      outstanding.push(...changes)
      const tooMany = outstanding.length - WRITES_BEHIND_MAX
      if (tooMany > 0) arrive((at) => (at < tooMany ? 1 : 0))
    },
    async list(query) {
      arrive(() => catchUpChance)
      return copy.list(query)
    },
    async get(key) {
      arrive(() => catchUpChance)
      return copy.get(key)
    },
    settle: () => arrive(() => 1),
  }
}

function changeOf(write: Write): Change[] {
  if (write.op === 'check') return []
  if (write.op === 'delete') return [{ name: keyName(write.key), remove: write }]
  const { doc, summary, ...rest } = write.item
  const row: Row = { ...rest, docText: JSON.stringify(doc), version: nextVersion(write.expect) }
  if (summary) row.summaryText = JSON.stringify(summary)
  return [{ name: keyName(rest.key), row }]
}
