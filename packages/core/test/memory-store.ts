import type { Call } from '../src/call.ts'
import { AppError } from '../src/kit/errors.ts'
import { idMaker } from '../src/kit/id.ts'
import { Conflict, type Key, type ListQuery, type NewItem, type Store, type Stored, type Write } from '../src/ports/store.ts'
import { scoped } from '../src/store/scoped.ts'

interface Kept {
  item: NewItem
  version: number
}

/** The smallest Store that tests can stand on; the contract suite's own replaces it. */
export function memoryStore(): Store {
  const kept = new Map<string, Kept>()
  const nameOf = (key: Key) => `${key.pk}\n${key.sk}`
  const holds = (write: Write): boolean => {
    const found = kept.get(nameOf(write.op === 'put' ? write.item.key : write.key))
    return write.expect === 'absent' ? found === undefined : found?.version === write.expect.version
  }
  return {
    async get(key) {
      const found = kept.get(nameOf(key))
      return found && shown(found, found.item.doc)
    },
    async list(query) {
      return pageOf([...kept.values()], query)
    },
    async commit(writes) {
      const failed = writes.flatMap((write, at) => (holds(write) ? [] : [at]))
      if (failed.length > 0) throw new Conflict(failed)
      for (const write of writes) {
        if (write.op === 'delete') kept.delete(nameOf(write.key))
        if (write.op === 'put') {
          const item = JSON.parse(JSON.stringify(write.item)) as NewItem
          kept.set(nameOf(item.key), { item, version: write.expect === 'absent' ? 1 : write.expect.version + 1 })
        }
      }
    },
  }
}

function pageOf(all: Kept[], query: ListQuery): { items: Stored[]; cursor?: string } {
  const place = (one: Kept): Key | undefined => (query.index ? one.item.indexes?.[query.index] : one.item.key)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const found = all
    .flatMap((one) => {
      const key = place(one)
      return key && key.pk === query.pk ? [{ one, sk: key.sk }] : []
    })
    .filter(({ sk }) => query.prefix === undefined || sk.startsWith(query.prefix))
    .filter(({ sk }) => (query.from === undefined || sk >= query.from) && (query.below === undefined || sk < query.below))
    .sort((a, b) => (a.sk < b.sk ? -1 : 1) * (query.reverse ? -1 : 1))
    .filter(({ sk }) => after === undefined || (query.reverse ? sk < after : sk > after))
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return {
    items: page.map(({ one }) => shown(one, query.index ? (one.item.summary ?? one.item.doc) : one.item.doc)),
    ...(last && found.length > page.length ? { cursor: Buffer.from(last.sk).toString('base64url') } : {}),
  }
}

function readCursor(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString()
  if (Buffer.from(text).toString('base64url') !== cursor) throw new AppError('invalid_cursor', 'This cursor is not one of ours.')
  return text
}

function shown(kept: Kept, doc: NewItem['doc']): Stored {
  return { key: kept.item.key, type: kept.item.type, version: kept.version, doc: structuredClone(doc) }
}

/** A call of one organisation's owner at 2026-11-20T12:00Z, each later by 1 ms. */
export function memoryCall(options: { store?: Store; orgId?: string; platform?: boolean } = {}): Call {
  let nowMs = Date.UTC(2026, 10, 20, 12)
  let seed = 1
  const now = () => nowMs++
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed & 255
  }
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, random)
  const orgId = options.orgId ?? 'org_0000000000000000000000test'
  return {
    store: scoped(options.store ?? memoryStore(), { orgId, platform: options.platform ?? false }),
    orgId,
    actor: { kind: 'member', id: 'mem_0000000000000000000000test', name: 'Ada Lovelace' },
    clock: { now },
    newId: idMaker({ now, randomBytes }),
    requestId: 'req_0000000000000000000000test',
    backOff: async () => {},
  }
}
