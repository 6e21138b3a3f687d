import type { Clock } from '@quittance/core/ports/clock'
import { Conflict, type Expect, type IndexName, type JsonObject, type Key, type Store, type Stored } from '@quittance/core/ports/store'
import type { Engine, EnginePage, EngineQuery, EngineWrite } from '@quittance/core/store/engine'
import { withLimits } from '@quittance/core/store/with-limits'
import { type ItemsAtHand, itemsAtHand } from './items-at-hand.ts'
import type { Database } from './open-database.ts'
import type { SqliteDriver, SqlValue, Statement } from './sqlite-driver.ts'

/** Sorts after every text in SQLite. */
const AFTER_ALL_TEXT = new Uint8Array(0)

/** What the store tells of each put with `feed`, inside the transaction. */
export type OnFeedItem = (key: Key) => void

/** The Store port on SQLite. `onFeedItem` runs in the same transaction as the put. */
export function sqliteStore(database: Database, onFeedItem: OnFeedItem): Store {
  return withLimits(sqliteEngine(database, onFeedItem))
}

function sqliteEngine({ driver, clock, group }: Database, onFeedItem: OnFeedItem): Engine {
  const items = itemsAtHand({ driver, group })
  const lists = listStatements(driver)
  const apply = writer({ clock, items }, onFeedItem)
  return {
    async get(key) {
      const item = items.find(key)
      return item && isVisible(item, nowSeconds(clock)) ? item.stored(key) : undefined
    },
    async list(query) {
      group.settle()
      return listPage(lists, query, nowSeconds(clock))
    },
    commit: (writes) => (writes.length === 0 ? group.durable() : group.write(() => apply(writes))),
  }
}

/** The time as expiry compares it. */
export function nowSeconds(clock: Clock): number {
  return clock.now() / 1000
}

function isVisible({ expiresAt }: { expiresAt: number | null }, now: number): boolean {
  return expiresAt === null || expiresAt > now
}

function storedOf(key: Key, [version, type, doc]: unknown[]): Stored {
  return { key, type: type as string, version: version as number, doc: JSON.parse(doc as string) as JsonObject }
}

interface ListStatements {
  table: Record<'asc' | 'desc', Statement>
  index: Record<IndexName, Record<'asc' | 'desc', Statement>>
}

function listStatements(driver: SqliteDriver): ListStatements {
  const both = (make: (order: 'asc' | 'desc') => string) => ({ asc: driver.prepare(make('asc')), desc: driver.prepare(make('desc')) })
  const ofIndex = (name: IndexName) =>
    both(
      (order) => `select version, type, coalesce(summary, doc), pk, sk, ${name}sk from items
        where ${name}pk = ? and (${name}sk, pk, sk) > (?, ?, ?) and (${name}sk, pk, sk) < (?, ?, ?)
        and (expires_at is null or expires_at > ?) order by ${name}sk ${order}, pk ${order}, sk ${order} limit ?`,
    )
  return {
    table: both(
      (order) => `select version, type, doc, pk, sk from items
        where pk = ? and sk >= ? and sk < ? and (expires_at is null or expires_at > ?) order by sk ${order} limit ?`,
    ),
    index: { i1: ofIndex('i1'), i2: ofIndex('i2'), i3: ofIndex('i3') },
  }
}

/** Asks for one row more than wanted, to know whether there are more. */
function listPage(lists: ListStatements, query: EngineQuery, now: number): EnginePage {
  const { index, pk, limit } = query
  const order = query.reverse ? 'desc' : 'asc'
  const rows = index
    ? lists.index[index][order].rows(pk, ...indexBounds(query), now, limit + 1)
    : lists.table[order].rows(pk, ...tableBounds(query), now, limit + 1)
  const shown = rows.slice(0, limit)
  const items = shown.map((row) => storedOf({ pk: row[3] as string, sk: row[4] as string }, row))
  const last = shown.at(-1)
  if (rows.length <= limit || !last) return { items }
  const [, , , itemPk, itemSk, indexSk] = last as string[]
  return { items, next: index ? [indexSk ?? '', itemPk ?? '', itemSk ?? ''] : [itemSk ?? ''] }
}

/** From (included) and below (excluded). The place right after a text is that text and a zero character. */
function tableBounds({ from = '', below, reverse, after }: EngineQuery): SqlValue[] {
  if (!after) return [from, below ?? AFTER_ALL_TEXT]
  const [last = ''] = after
  return reverse ? [from, last] : [`${last}\0`, below ?? AFTER_ALL_TEXT]
}

/** Both excluded; keys are never empty, so that (from, '', '') is before all items at `from`. */
function indexBounds({ from = '', below, reverse, after }: EngineQuery): SqlValue[] {
  const lower = [from, '', '']
  const upper = [below ?? AFTER_ALL_TEXT, '', '']
  if (!after) return [...lower, ...upper]
  return reverse ? [...lower, ...after] : [...after, ...upper]
}

/** Checks every expectation before the first write, so that a refused commit leaves no trace in the group. */
function writer({ clock, items }: { clock: Clock; items: ItemsAtHand }, onFeedItem: OnFeedItem): (writes: EngineWrite[]) => void {
  function expectationMet(key: Key, expect: Expect, now: number): boolean {
    const item = items.look(key)
    const present = item !== undefined && isVisible(item, now)
    return expect === 'absent' ? !present : present && item.version === expect.version
  }

  return (writes) => {
    const now = nowSeconds(clock)
    const failed: number[] = []
    writes.forEach((write, at) => {
      const key = write.op === 'put' ? write.item.key : write.key
      if (!expectationMet(key, write.expect, now)) failed.push(at)
    })
    if (failed.length > 0) throw new Conflict(failed)
    for (const write of writes) {
      if (write.op === 'delete') items.remove(write.key)
      if (write.op !== 'put') continue
      items.put(write.item, write.expect === 'absent' ? 1 : write.expect.version + 1)
      if (write.item.feed) onFeedItem(write.item.key)
    }
  }
}
