import type { Clock } from '@quittance/core/ports/clock'
import { Conflict, type Expect, type Key, type Page, type Store, type Stored, type Write } from '@quittance/core/ports/store'

type Kept = Stored & { write: Extract<Write, { op: 'put' }>['item'] }

/** A Store in memory for the tests of this folder. */
export function memoryStore(clock: Clock): Store {
  const items = new Map<string, Kept>()
  const alive = (key: Key): Kept | undefined => {
    const kept = items.get(nameOf(key))
    const expired = kept?.write.expiresAt !== undefined && kept.write.expiresAt * 1000 <= clock.now()
    return expired ? undefined : kept
  }
  const holds = (key: Key, expect: Expect): boolean => {
    const kept = alive(key)
    return expect === 'absent' ? kept === undefined : kept?.version === expect.version
  }
  return {
    get: async (key) => alive(key),
    async list(query): Promise<Page> {
      const found: { at: Key; kept: Kept }[] = []
      for (const kept of items.values()) {
        const at = query.index ? kept.write.indexes?.[query.index] : kept.key
        if (at && at.pk === query.pk && at.sk.startsWith(query.prefix ?? '') && alive(kept.key)) found.push({ at, kept })
      }
      found.sort((a, b) => (a.at.sk < b.at.sk ? -1 : 1))
      return { items: found.map(({ kept }) => ({ ...kept, doc: query.index ? (kept.write.summary ?? kept.doc) : kept.doc })) }
    },
    async commit(writes) {
      const failed = writes.flatMap((write, at) => (holds(write.op === 'put' ? write.item.key : write.key, write.expect) ? [] : [at]))
      if (failed.length > 0) throw new Conflict(failed)
      for (const write of writes) {
        if (write.op === 'delete') items.delete(nameOf(write.key))
        if (write.op !== 'put') continue
        const { key, type, doc } = write.item
        items.set(nameOf(key), { key, type, doc, version: (alive(key)?.version ?? 0) + 1, write: write.item })
      }
    },
  }
}

function nameOf(key: Key): string {
  return `${key.pk}\n${key.sk}`
}
