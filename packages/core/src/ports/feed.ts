import type { JsonObject, Key } from './store.ts'

/** An item that was put with `feed`. */
export interface FeedRecord {
  /** Names the record to `ackFeed`; later records have higher ones. */
  position: number
  key: Key
  type: string
  doc: JsonObject
}

/** The change feed of a home that polls it (the local one; on AWS the table's stream calls the relay). At least once, in any order. */
export interface Feed {
  /** The first records not yet acknowledged, all of them durable. */
  readFeed(limit: number): Promise<FeedRecord[]>
  /** Forgets the records at these positions. */
  ackFeed(positions: readonly number[]): Promise<void>
  /** Calls back after a commit that added records. Returns what ends it. Commits of other processes are not heard: poll now and then too. */
  onFeed(callback: () => void): () => void
}
