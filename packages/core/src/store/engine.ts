import type { Consistency, Expect, IndexName, Key, Stored } from '../ports/store.ts'
import type { Position } from './cursor.ts'

/** A document on its way into an engine: its JSON is made once, in the shared layer, which also measures it. */
export interface EngineItem {
  key: Key
  type: string
  docText: string
  /** Left out when the document is its own summary. */
  summaryText?: string
  indexes?: { [name in IndexName]?: Key }
  /** Epoch seconds. */
  expiresAt?: number
  feed?: boolean
}

/** A Write of the port with its document made JSON. */
export type EngineWrite =
  | { op: 'put'; item: EngineItem; expect: Expect }
  | { op: 'delete'; key: Key; expect: { version: number } }
  | { op: 'check'; key: Key; expect: Expect }

/** A range of places `from <= place < below`, walked from behind `after`, in either direction. */
export interface EngineQuery {
  index?: IndexName
  pk: string
  from?: string
  below?: string
  reverse: boolean
  limit: number
  after?: Position
}

/** A page of an engine. */
export interface EnginePage {
  items: Stored[]
  /** Where to go on, when there may be more. */
  next?: Position
}

/**
 * What an adapter implements: the Store port behind its shared layer (`withLimits`), which has checked sizes, keys and
 * cursors, reduced prefixes to ranges and made the JSON. All else that the port promises is the engine's to keep.
 */
export interface Engine {
  get(key: Key, consistency: Consistency): Promise<Stored | undefined>
  list(query: EngineQuery): Promise<EnginePage>
  commit(writes: EngineWrite[]): Promise<void>
}
