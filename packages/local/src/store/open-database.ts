import type { Clock } from '@quittance/core/ports/clock'
import { type GroupCommit, groupCommit } from './group-commit.ts'
import { migrate } from './migrations.ts'
import { openDriver, type SqliteDriver } from './sqlite-driver.ts'

const BUSY_MS = 5_000
const PAGE_BYTES = 8_192
const CACHE_KIB = 16_384
const CHECKPOINT_PAGES = 2_000

/** One SQLite file, shared by the store and the jobs: one connection, one group of commits. */
export interface Database {
  driver: SqliteDriver
  clock: Clock
  group: GroupCommit
  /** Copies the file to `path`, consistently, while it is in use. */
  backupTo(path: string): Promise<void>
  /** Commits what is pending and closes the file. */
  close(): void
}

/**
 * Opens (or creates) the file and brings it to this program's data version. `:memory:` keeps nothing. Commits are durable
 * when they resolve: WAL with synchronous FULL. Errors: `DataVersionError`.
 */
export function openDatabase({ path, clock, busyMs = BUSY_MS }: { path: string; clock: Clock; busyMs?: number }): Database {
  const driver = openDriver({ path, busyMs })
  try {
    driver.run(`pragma page_size = ${PAGE_BYTES}`)
    driver.run('pragma journal_mode = wal')
    driver.run('pragma synchronous = full')
    driver.run(`pragma cache_size = -${CACHE_KIB}`)
    driver.run(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`)
    migrate(driver)
  } catch (error) {
    driver.close()
    throw error
  }
  const group = groupCommit(driver, clock)
  return {
    driver,
    clock,
    group,
    async backupTo(copy) {
      await group.durable()
      await driver.backup(copy)
    },
    close() {
      group.flush()
      driver.close()
    },
  }
}
