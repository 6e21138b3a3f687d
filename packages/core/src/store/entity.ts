import { invariant } from '../kit/errors.ts'
import { without } from '../kit/without.ts'
import type { IndexName, JsonObject, Key, NewItem, Stored } from '../ports/store.ts'
import { packed, unpacked } from './packed.ts'

/** A document as read: with the version of its item, which is also its ETag. */
export type Versioned<D> = D & { version: number }

/**
 * How one kind of document is stored. `R` is the part of the document its key is made of, so that
 * `key(invoice)` and `key({ id })` are the same function.
 */
export interface Entity<D extends object, R extends object> {
  /** The document's kind, a word of the vocabulary. */
  name: string
  /** The shape's number. Older stored shapes are brought up to it by `upgrade`. */
  schema: number
  key(ref: R): Key
  indexes?(doc: D): { [name in IndexName]?: Key }
  /** What lists by an index show; the whole document when left out. */
  summary?(doc: D): object
  /** Of a summary that is listed by the page: the places of its members, so that indexes keep no names (see `packed`). */
  summaryMembers?: readonly string[]
  /** `platform` entities belong to no organisation (their keys begin with `~`). */
  scope?: 'organization' | 'platform'
  /** Epoch seconds from which the item no longer counts. */
  expiresAt?(doc: D): number | undefined
  feed?: boolean
  /** One function per old schema number, each leading to the next. */
  upgrade?: Record<number, (old: JsonObject) => JsonObject>
}

/** Declares an entity. */
export function entity<D extends object, R extends object>(declaration: Entity<D, R>): Entity<D, R> {
  return declaration
}

/** The item to store for `doc`. The version is the store's own and not part of the document's text. */
export function toItem<D extends object, R extends object>(kind: Entity<D, R>, doc: D & R): NewItem {
  const stored = without(doc as JsonObject, 'version')
  stored.schema = kind.schema
  const item: NewItem = { key: kind.key(doc), type: kind.name, doc: stored }
  const expiresAt = kind.expiresAt?.(doc)
  const indexes = kind.indexes?.(doc)
  const summary = kind.summary?.(doc)
  if (summary !== undefined) item.summary = keptSummary(kind, summary as JsonObject)
  if (indexes !== undefined) item.indexes = indexes
  if (expiresAt !== undefined) item.expiresAt = expiresAt
  if (kind.feed) item.feed = true
  return item
}

/** The document in a stored item, brought up to the present schema. This is the checked boundary: past it documents are trusted, and never changed. */
export function fromItem<D extends object, R extends object>(kind: Entity<D, R>, stored: Stored): Versioned<D> {
  invariant(stored.type === kind.name, `${stored.key.pk} ${stored.key.sk} holds a ${stored.type}, not a ${kind.name}`)
  if (stored.memo?.record) return stored.memo.record as Versioned<D>
  let doc = stored.doc
  for (let at = Number(doc.schema); at < kind.schema; at++) {
    const step = kind.upgrade?.[at]
    invariant(step, `no upgrade of ${kind.name} from schema ${at}`)
    doc = { ...step(doc), schema: at + 1 }
  }
  invariant(doc.schema === kind.schema, `${kind.name} has schema ${String(doc.schema)}, newer than this program`)
  const record = versioned<D>(doc, stored.version)
  if (Object.isFrozen(stored.doc)) Object.freeze(record)
  if (stored.memo) stored.memo.record = record
  return record
}

function keptSummary(
  { summaryMembers, schema }: Pick<Entity<object, object>, 'summaryMembers' | 'schema'>,
  summary: JsonObject,
): JsonObject {
  if (summaryMembers) return packed(summary, summaryMembers)
  const kept: JsonObject = without(summary)
  kept.schema = schema
  return kept
}

/** A summary as an index shows it; of an entity with `summaryMembers`, which must be given, without the names. */
export function fromSummary<S extends object>(stored: Stored, kind?: { summaryMembers?: readonly string[] }): Versioned<S> {
  const { summaryMembers } = kind ?? {}
  invariant(summaryMembers || !('row' in stored.doc), `a summary of ${stored.type} is read without its names`)
  return versioned(summaryMembers ? unpacked(stored.doc, summaryMembers) : stored.doc, stored.version)
}

function versioned<D extends object>(doc: JsonObject, version: number): Versioned<D> {
  const content = without(doc, 'schema')
  content.version = version
  return content as unknown as Versioned<D>
}
