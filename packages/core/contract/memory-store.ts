import type { Clock } from '../src/ports/clock.ts'
import type { Feed, FeedRecord } from '../src/ports/feed.ts'
import { Conflict, type Expect, type Key, type Store } from '../src/ports/store.ts'
import type { Engine, EngineWrite } from '../src/store/engine.ts'
import { withLimits } from '../src/store/with-limits.ts'
import { type MemoryTables, memoryTables, storedOf } from './memory-tables.ts'

/** A Store and its feed in memory, for tests of core: core cannot import an adapter. It passes the contract suite. */
export function memoryStore(clock: Clock): { store: Store; feed: Feed } {
  const tables = memoryTables(clock)
  const feed = memoryFeed()
  const engine: Engine = {
    async get(key) {
      const row = tables.find(key)
      return row && storedOf(row, false)
    },
    list: async (query) => tables.list(query),
    async commit(writes) {
      const failed = writes.flatMap((write, at) => (isMet(tables, write) ? [] : [at]))
      if (failed.length > 0) throw new Conflict(failed)
      for (const write of writes) {
        if (write.op === 'delete') tables.remove(write.key)
        if (write.op !== 'put') continue
        tables.put({ ...write.item, version: nextVersion(write.expect) })
        if (write.item.feed) feed.add({ key: write.item.key, type: write.item.type, doc: JSON.parse(write.item.docText) })
      }
      if (writes.some((write) => write.op === 'put' && write.item.feed)) feed.notify()
    },
  }
  return { store: withLimits(engine), feed }
}

/** The version a put makes. */
export function nextVersion(expect: Expect): number {
  return expect === 'absent' ? 1 : expect.version + 1
}

function isMet(tables: MemoryTables, write: EngineWrite): boolean {
  const key: Key = write.op === 'put' ? write.item.key : write.key
  const version = tables.find(key)?.version
  return write.expect === 'absent' ? version === undefined : version === write.expect.version
}

interface MemoryFeed extends Feed {
  add(record: Omit<FeedRecord, 'position'>): void
  notify(): void
}

function memoryFeed(): MemoryFeed {
  const records = new Map<number, FeedRecord>()
  const listeners = new Set<() => void>()
  let last = 0
  return {
    add(record) {
      last++
      records.set(last, { position: last, ...record })
    },
    notify() {
      for (const listener of listeners) listener()
    },
    readFeed: async (limit) => [...records.values()].slice(0, limit),
    async ackFeed(positions) {
      for (const position of positions) records.delete(position)
    },
    onFeed(callback) {
      listeners.add(callback)
      return () => listeners.delete(callback)
    },
  }
}
