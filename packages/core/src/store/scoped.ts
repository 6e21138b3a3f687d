import { invariant } from '../kit/errors.ts'
import type { Consistency, Key, ListQuery, NewItem, Store, Stored, Write } from '../ports/store.ts'

/** Index partitions that items of all organisations stand in. */
const SHARED_INDEX = '~due/'

/**
 * The store as one organisation sees it: every partition, of the table and of the indexes, lies under the
 * organisation's id, so that another tenant's item cannot be named. Partitions that begin with `~` belong to the platform
 * (who is a member where) and pass only when `platform` is set. An item of the organisation may stand in the index `~due/…` of the
 * whole installation, which tells the ticks when it is due; nobody lists that index through here. `reads` is how true a `get` is that does not
 * say it itself.
 */
export function scoped(store: Store, scope: { orgId: string; platform?: boolean; reads?: Consistency }): Store {
  const prefix = `${scope.orgId}/`
  invariant(/^[a-z0-9_]+$/.test(scope.orgId), 'an organisation id has no separators')

  const inside = (key: Key): Key => ({ pk: partition(key.pk), sk: key.sk })
  const partition = (pk: string): string => {
    if (!pk.startsWith('~')) return prefix + pk
    invariant(scope.platform === true, `platform item ${pk} in an organisation's scope`)
    return pk
  }
  const outside = (stored: Stored): Stored => {
    const { key, type, version, doc, memo } = stored
    if (!key.pk.startsWith(prefix)) return stored
    const moved: Stored = { key: { pk: key.pk.slice(prefix.length), sk: key.sk }, type, version, doc }
    if (memo) moved.memo = memo
    return moved
  }

  return {
    async get(key, consistency = scope.reads) {
      const stored = await store.get(inside(key), consistency)
      return stored && outside(stored)
    },
    async list(query: ListQuery) {
      const page = await store.list({ ...query, pk: partition(query.pk) })
      return { ...page, items: page.items.map(outside) }
    },
    async commit(writes) {
      await store.commit(writes.map((write) => scopedWrite(write, inside)))
    },
  }
}

function scopedWrite(write: Write, inside: (key: Key) => Key): Write {
  return write.op === 'put'
    ? { op: 'put', item: scopedItem(write.item, inside), expect: write.expect }
    : { ...write, key: inside(write.key) }
}

// Written out member by member: this is done for each item of each commit, and spreads cost more.
function scopedItem({ key, type, doc, summary, indexes, expiresAt, feed }: NewItem, inside: (key: Key) => Key): NewItem {
  const moved: NewItem = { key: inside(key), type, doc }
  if (summary) moved.summary = summary
  if (indexes) moved.indexes = scopedIndexes(indexes, (key) => (key.pk.startsWith(SHARED_INDEX) ? key : inside(key)))
  if (expiresAt !== undefined) moved.expiresAt = expiresAt
  if (feed) moved.feed = feed
  return moved
}

function scopedIndexes({ i1, i2, i3 }: NonNullable<NewItem['indexes']>, inside: (key: Key) => Key): NonNullable<NewItem['indexes']> {
  const moved: NonNullable<NewItem['indexes']> = {}
  if (i1) moved.i1 = inside(i1)
  if (i2) moved.i2 = inside(i2)
  if (i3) moved.i3 = inside(i3)
  return moved
}
