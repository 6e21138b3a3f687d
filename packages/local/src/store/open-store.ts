import type { Clock } from '@quittance/core/ports/clock'
import type { Feed } from '@quittance/core/ports/feed'
import type { Store } from '@quittance/core/ports/store'
import { type Database, openDatabase } from './open-database.ts'
import { purger } from './purge.ts'
import { sqliteFeed } from './sqlite-feed.ts'
import { sqliteStore } from './sqlite-store.ts'

/** The data of the local home: the store, its feed and its upkeep, on one SQLite file. */
export interface LocalStore {
  store: Store
  feed: Feed
  /** See `purger`. */
  purgeExpired(): Promise<number>
  backupTo(path: string): Promise<void>
  /** Commits what is pending and closes the file. */
  close(): void
  /** For the jobs, which share the file. */
  database: Database
}

/** Opens the store in the file at `path` (`:memory:` keeps nothing). Errors: `DataVersionError`. */
export function openStore(options: { path: string; clock: Clock; busyMs?: number }): LocalStore {
  const database = openDatabase(options)
  const feed = sqliteFeed(database)
  return {
    store: sqliteStore(database, feed.add),
    feed,
    purgeExpired: purger(database),
    backupTo: database.backupTo,
    close: database.close,
    database,
  }
}
