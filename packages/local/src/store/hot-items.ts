import { frozen } from '@quittance/core/kit/json'
import type { JsonObject, Key, Stored } from '@quittance/core/ports/store'
import { keyName } from '@quittance/core/store/key'
import type { Database } from './open-database.ts'

const ITEMS_MAX = 500
const DOC_LENGTH_MAX = 8_192

/** An item as the file holds it. */
export interface Row {
  version: number
  type: string
  expiresAt: number | null
  docText: string
}

/** The items that were read last, as they are in the file together with the group that is open. */
export interface HotItems {
  /** The item, expired or not; undefined when it is not kept. */
  find(key: Key): HotItem | undefined
  /** Keeps what was read from the file, unless it is large. */
  keep(key: Key, row: Row): HotItem
  /** Follows a put of this process. Only what was read before is kept on. */
  follow(key: Key, row: Row): void
  forget(key: Key): void
}

/**
 * Keeps the 500 items that were read last, so that what every request asks for (its key, the organisation, the chart, the summaries that each
 * commit changes) is not fetched and parsed anew. Never behind the file: it follows what this process writes as it is applied, and forgets
 * everything when a group is undone or when another process has committed, which SQLite tells.
 */
export function hotItems({ driver, group }: Pick<Database, 'driver' | 'group'>): HotItems {
  const dataVersion = driver.prepare('pragma data_version')
  const items = new Map<string, HotItem>()
  let seenVersion: unknown
  const look = () => {
    const version = dataVersion.row()?.[0]
    if (version !== seenVersion) items.clear()
    seenVersion = version
  }
  group.watch({ opened: look, undone: () => items.clear() })

  return {
    find(key) {
      // While a group is open, which holds the write lock, no other process commits.
      if (!driver.inTransaction()) look()
      const name = keyName(key)
      const known = items.get(name)
      if (!known) return undefined
      items.delete(name)
      items.set(name, known)
      return known
    },
    keep(key, row) {
      const item = new HotItem(row)
      if (row.docText.length > DOC_LENGTH_MAX) return item
      items.set(keyName(key), item)
      const [oldest] = items.size > ITEMS_MAX ? items.keys() : []
      if (oldest !== undefined) items.delete(oldest)
      return item
    },
    follow(key, row) {
      const name = keyName(key)
      if (!items.has(name)) return
      if (row.docText.length > DOC_LENGTH_MAX) items.delete(name)
      else items.set(name, new HotItem(row))
    },
    forget(key) {
      items.delete(keyName(key))
    },
  }
}

/** An item with its document, which is parsed once for all who read it. */
export class HotItem {
  readonly version: number
  readonly expiresAt: number | null
  readonly #type: string
  #docText: string
  #doc: JsonObject | undefined

  constructor({ version, type, expiresAt, docText }: Row) {
    this.version = version
    this.expiresAt = expiresAt
    this.#type = type
    this.#docText = docText
  }

  /** What the port gives of it. */
  stored(key: Key): Stored {
    if (!this.#doc) {
      this.#doc = frozen(JSON.parse(this.#docText) as JsonObject)
      this.#docText = ''
    }
    return { key, type: this.#type, version: this.version, doc: this.#doc }
  }
}
