import { frozen } from '@quittance/core/kit/json'
import type { JsonObject, Key, Stored } from '@quittance/core/ports/store'
import type { EngineItem } from '@quittance/core/store/engine'
import { keyName } from '@quittance/core/store/key'
import type { Database } from './open-database.ts'
import type { SqliteDriver, SqlValue } from './sqlite-driver.ts'

const KEPT_MAX = 500
const KEPT_DOC_LENGTH_MAX = 8_192
const HELD_BACK_LENGTH_MAX = 4_000_000

/** The items as they are in the file together with the group that is open. */
export interface ItemsAtHand {
  /** The item, expired or not; undefined when there is none. */
  find(key: Key): ItemAtHand | undefined
  /** The same for a look in passing: what was not at hand before is not kept. */
  look(key: Key): ItemAtHand | undefined
  /** For use inside the group's `work`, as `remove`. */
  put(item: EngineItem, version: number): void
  remove(key: Key): void
}

/**
 * Keeps the 500 items that were asked for last in memory, so that what every request asks for (its key, the organisation, the chart, the
 * summaries that each commit changes) is not fetched and parsed anew; and holds what is put back until the group is closed, so that a summary
 * which every commit of a group changes is written to the file once.
 *
 * Never behind the file: it follows what this process puts, and forgets everything when a group is undone or when another process has
 * committed, which SQLite tells. Whoever reads the table by SQL calls `group.settle` before.
 */
export function itemsAtHand({ driver, group }: Pick<Database, 'driver' | 'group'>): ItemsAtHand {
  const kept = keptItems()
  const heldBack = new Map<string, { item: EngineItem; version: number }>()
  let heldBackLength = 0
  const select = driver.prepare('select version, type, expires_at, doc from items where pk = ? and sk = ?')
  const erase = driver.prepare('delete from items where pk = ? and sk = ?')
  const write = upsert(driver)
  const otherCommits = otherCommitsOf(driver)
  const forgetIfBehind = () => {
    if (otherCommits()) kept.clear()
  }
  const settle = () => {
    for (const { item, version } of heldBack.values()) write(item, version)
    heldBack.clear()
    heldBackLength = 0
  }
  const undo = () => {
    kept.clear()
    heldBack.clear()
    heldBackLength = 0
  }
  group.watch({ opened: forgetIfBehind, settling: settle, undone: undo })

  const lookUp = (key: Key, isKept: boolean): ItemAtHand | undefined => {
    // Tells of other processes' commits first. While a transaction is open, none of theirs is seen.
    group.readTogether()
    const name = keyName(key)
    const known = kept.get(name)
    if (known !== undefined) return known ?? undefined
    const held = heldBack.get(name)
    const item = held ? itemOf(held.item, held.version) : rowOf(select.row(key.pk, key.sk))
    if (isKept) kept.keep(name, item ?? null)
    return item
  }

  return {
    find: (key) => lookUp(key, true),
    look: (key) => lookUp(key, false),
    put(item, version) {
      const name = keyName(item.key)
      heldBack.set(name, { item, version })
      kept.follow(name, itemOf(item, version))
      heldBackLength += item.docText.length
      if (heldBackLength > HELD_BACK_LENGTH_MAX) settle()
    },
    remove(key) {
      const name = keyName(key)
      heldBack.delete(name)
      erase.run(key.pk, key.sk)
      kept.follow(name, null)
    },
  }
}

/** Tells whether another process has committed since the last time it was asked. */
function otherCommitsOf(driver: SqliteDriver): () => boolean {
  const dataVersion = driver.prepare('pragma data_version')
  let seen: unknown
  return () => {
    const version = dataVersion.row()?.[0]
    const isOther = version !== seen
    seen = version
    return isOther
  }
}

/**
 * The items asked for last, by name; null where it is known that there is none. In two generations: when the younger has grown to half of what
 * is kept, it becomes the older, and what was not asked for since is forgotten.
 */
function keptItems() {
  let young = new Map<string, ItemAtHand | null>()
  let old = new Map<string, ItemAtHand | null>()
  const keep = (name: string, item: ItemAtHand | null) => {
    if (item !== null && item.length > KEPT_DOC_LENGTH_MAX) return
    if (young.size >= KEPT_MAX / 2) {
      old = young
      young = new Map()
    }
    young.set(name, item)
  }
  return {
    get(name: string): ItemAtHand | null | undefined {
      const item = young.get(name)
      if (item !== undefined) return item
      const older = old.get(name)
      if (older !== undefined) keep(name, older)
      return older
    },
    keep,
    /** Only what was asked for before is kept on. */
    follow(name: string, item: ItemAtHand | null): void {
      const isYoung = young.delete(name)
      const isOld = old.delete(name)
      if (isYoung || isOld) keep(name, item)
    },
    clear() {
      young.clear()
      old.clear()
    },
  }
}

function itemOf({ type, expiresAt, docText }: EngineItem, version: number): ItemAtHand {
  return new ItemAtHand(type, { version, expiresAt: expiresAt ?? null, docText })
}

function rowOf(row: unknown[] | undefined): ItemAtHand | undefined {
  if (!row) return undefined
  const [version, type, expiresAt, docText] = row as [number, string, number | null, string]
  return new ItemAtHand(type, { version, expiresAt, docText })
}

/**
 * An item with its document. Most are read once; one that is asked for again is parsed once more, frozen, and from then on given to all who read it.
 */
export class ItemAtHand {
  readonly version: number
  /** Epoch seconds. */
  readonly expiresAt: number | null
  /** Of the document's text. */
  readonly length: number
  readonly #type: string
  #docText: string
  #wasRead = false
  #shared: Stored | undefined

  constructor(type: string, content: { version: number; expiresAt: number | null; docText: string }) {
    this.version = content.version
    this.expiresAt = content.expiresAt
    this.length = content.docText.length
    this.#type = type
    this.#docText = content.docText
  }

  /** What the port gives of it. */
  stored(key: Key): Stored {
    if (this.#shared) return this.#shared
    const doc = JSON.parse(this.#docText) as JsonObject
    const stored: Stored = { key, type: this.#type, version: this.version, doc }
    if (this.#wasRead) {
      frozen(doc)
      stored.memo = {}
      this.#shared = stored
      this.#docText = ''
    }
    this.#wasRead = true
    return stored
  }
}

function upsert(driver: SqliteDriver): (item: EngineItem, version: number) => void {
  const statement = driver.prepare(
    `insert into items (pk, sk, version, type, expires_at, i1pk, i1sk, i2pk, i2sk, i3pk, i3sk, summary, doc)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (pk, sk) do update set version = excluded.version, type = excluded.type, expires_at = excluded.expires_at,
       i1pk = excluded.i1pk, i1sk = excluded.i1sk, i2pk = excluded.i2pk, i2sk = excluded.i2sk,
       i3pk = excluded.i3pk, i3sk = excluded.i3sk, summary = excluded.summary, doc = excluded.doc`,
  )
  return ({ key, type, expiresAt = null, indexes, summaryText = null, docText }, version) => {
    statement.run(key.pk, key.sk, version, type, expiresAt, ...placesOf(indexes), summaryText, docText)
  }
}

function placesOf({ i1, i2, i3 }: NonNullable<EngineItem['indexes']> = {}): SqlValue[] {
  return [i1?.pk ?? null, i1?.sk ?? null, i2?.pk ?? null, i2?.sk ?? null, i3?.pk ?? null, i3?.sk ?? null]
}
