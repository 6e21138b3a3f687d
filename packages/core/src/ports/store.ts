import type { Json } from '../kit/json.ts'

export type JsonObject = { [name: string]: Json }

/** Where an item lives: its partition and its place in it. Places sort by their UTF-8 bytes. */
export interface Key {
  pk: string
  sk: string
}

export type IndexName = 'i1' | 'i2' | 'i3'

/** What must be true of a key for a commit to happen. `absent`: no item there, or one that has expired. */
export type Expect = 'absent' | { version: number }

export interface NewItem {
  key: Key
  /** The entity's name: `invoice`, `customer` … */
  type: string
  doc: JsonObject
  /** What an index shows of the item; the whole `doc` when left out. */
  summary?: JsonObject
  /** In which indexes the item is listed, and where. */
  indexes?: { [name in IndexName]?: Key }
  /** Epoch seconds. From then on the item is invisible and replaceable, whether or not it has been removed yet. */
  expiresAt?: number
  /** Whether the change feed carries this item (events only). */
  feed?: boolean
}

export type Write =
  | { op: 'put'; item: NewItem; expect: Expect }
  | { op: 'delete'; key: Key; expect: { version: number } }
  | { op: 'check'; key: Key; expect: Expect }

export interface Stored {
  key: Key
  type: string
  /** 1 when put where nothing was, then one more with each put. */
  version: number
  /** Never to be changed: others may be given the same object. May be frozen. */
  doc: JsonObject
  /** Of a document that is given again and again, and frozen: where its reader keeps the record made of it, for the next to have. */
  memo?: { record?: object }
}

export interface ListQuery {
  /** Without an index: the items of the partition itself, always current. With one: summaries, possibly late. */
  index?: IndexName
  pk: string
  /** Only places that begin with this. Not together with `from` or `below`. */
  prefix?: string
  /** Only places at or after this. */
  from?: string
  /** Only places before this. */
  below?: string
  reverse?: boolean
  /** 1 to LIMITS.pageItemsMax. */
  limit: number
  /** From an earlier answer to the same query. A cursor that is not one is refused with AppError `invalid_cursor`. */
  cursor?: string
}

export interface Page {
  /** `doc` is the summary when an index was asked. */
  items: Stored[]
  /** Present when there may be more. A page may be short or even empty and still have one. */
  cursor?: string
}

/**
 * How true a read is. `current`: it sees every commit that was answered before. `eventual`: it may give what an item was a moment ago, which is
 * enough for what is merely shown, and on DynamoDB half the price. It never misses what is there.
 */
export type Consistency = 'current' | 'eventual'

/**
 * The one data model of both homes: items by partition and sort key, at most three secondary indexes, changed only in
 * conditional all-or-nothing commits.
 */
export interface Store {
  /** The item, or undefined when there is none or it has expired. `current` unless said otherwise. */
  get(key: Key, consistency?: Consistency): Promise<Stored | undefined>
  list(query: ListQuery): Promise<Page>
  /**
   * Applies all writes or none. Resolves when they are durable. No two writes may name the same key.
   * With no writes it resolves when everything this process has read so far is durable, so that an answer never
   * tells of something a crash could still undo.
   *
   * Errors: `Conflict` when an expectation is not met; AppError `limit_exceeded` past LIMITS.
   */
  commit(writes: Write[]): Promise<void>
}

/** A commit did not happen since another came first. `failed` are the positions of the writes whose expectation was not met. */
export class Conflict extends Error {
  constructor(readonly failed: readonly number[]) {
    super(`commit conflict at ${failed.join(', ')}`)
    this.name = 'Conflict'
  }
}

/** The smaller of the two worlds (DynamoDB: 100 actions and 4 MB a transaction, 400 KB an item, 1 MB a page, keys of 2 KB and 1 KB). */
export const LIMITS = {
  commitWritesMax: 100,
  commitBytesMax: 3_500_000,
  docBytesMax: 300_000,
  partitionKeyBytesMax: 1_024,
  sortKeyBytesMax: 900,
  pageItemsMax: 100,
} as const
