import { invariant } from '../kit/errors.ts'
import type { Key, ListQuery, NewItem, Store, Stored, Write } from '../ports/store.ts'

/**
 * The store as one organisation sees it: every partition, of the table and of the indexes, lies under the
 * organisation's id, so that another tenant's item cannot be named. Partitions that begin with `~` belong to the platform
 * (who is a member where) and pass only when `platform` is set.
 */
export function scoped(store: Store, scope: { orgId: string; platform?: boolean }): Store {
  const prefix = `${scope.orgId}/`
  invariant(/^[a-z0-9_]+$/.test(scope.orgId), 'an organisation id has no separators')

  const inside = (key: Key): Key => ({ pk: partition(key.pk), sk: key.sk })
  const partition = (pk: string): string => {
    if (!pk.startsWith('~')) return prefix + pk
    invariant(scope.platform === true, `platform item ${pk} in an organisation's scope`)
    return pk
  }
  const outside = (stored: Stored): Stored => ({
    ...stored,
    key: { pk: stored.key.pk.startsWith(prefix) ? stored.key.pk.slice(prefix.length) : stored.key.pk, sk: stored.key.sk },
  })

  return {
    async get(key) {
      const stored = await store.get(inside(key))
      return stored && outside(stored)
    },
    async list(query: ListQuery) {
      const page = await store.list({ ...query, pk: partition(query.pk) })
      return { ...page, items: page.items.map(outside) }
    },
    async commit(writes) {
      return store.commit(writes.map((write) => scopedWrite(write, inside)))
    },
  }
}

function scopedWrite(write: Write, inside: (key: Key) => Key): Write {
  return write.op === 'put' ? { ...write, item: scopedItem(write.item, inside) } : { ...write, key: inside(write.key) }
}

function scopedItem(item: NewItem, inside: (key: Key) => Key): NewItem {
  if (!item.indexes) return { ...item, key: inside(item.key) }
  const indexes = Object.fromEntries(Object.entries(item.indexes).map(([name, key]) => [name, inside(key)]))
  return { ...item, key: inside(item.key), indexes }
}
