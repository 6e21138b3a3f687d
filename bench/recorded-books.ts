import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Call } from '@quittance/core/call'
import { idMaker } from '@quittance/core/kit/id'
import { scoped } from '@quittance/core/store/scoped'
import { groupCommit } from '@quittance/local/store/group-commit'
import { openDatabase } from '@quittance/local/store/open-database'
import { openDriver, type SqliteDriver, type SqlValue } from '@quittance/local/store/sqlite-driver'
import { sqliteFeed } from '@quittance/local/store/sqlite-feed'
import { sqliteStore } from '@quittance/local/store/sqlite-store'
import Database from 'better-sqlite3'

const NOW = Date.parse('2026-11-20T12:00:00Z')
const SETTINGS = ['synchronous = full', 'cache_size = -16384', 'wal_autocheckpoint = 2000']

/** Books on a file, and a bare file beside them that can be given the same statements in the same transactions. */
export interface RecordedBooks {
  call: Call
  /** What was measured so far. */
  seconds: { posted: number; bare: number }
  /** Runs what was written since the last time on the bare file. Gives the seconds it took. */
  replay(): number
  close(): void
}

/** Opens both in a directory. Its clock stands still. */
export function openRecorded(directory: string): RecordedBooks {
  const clock = { now: () => NOW }
  const [path, barePath] = [join(directory, 'books.sqlite'), join(directory, 'bare.sqlite')]
  for (const each of [path, barePath]) openDatabase({ path: each, clock }).close()
  const { driver, taken } = recordingDriver(path)
  const database = { driver, clock, group: groupCommit(driver, clock), backupTo: driver.backup, close: driver.close }
  const newId = idMaker({ now: clock.now, randomBytes })
  const orgId = newId('org')
  const call: Call = {
    store: scoped(sqliteStore(database, sqliteFeed(database).add), { orgId }),
    orgId,
    actor: { kind: 'api_key', id: newId('key'), name: 'Bench' },
    clock,
    newId,
    requestId: newId('req'),
    backOff: () => new Promise((resolve) => setImmediate(resolve)),
  }
  const bare = new Database(barePath)
  for (const setting of SETTINGS) bare.pragma(setting)
  const statements = new Map<string, Database.Statement>()
  return {
    call,
    seconds: { posted: 0, bare: 0 },
    replay() {
      const runs = taken()
      for (const { sql } of runs) if (!statements.has(sql)) statements.set(sql, bare.prepare(sql))
      const started = performance.now()
      for (const { sql, values } of runs) statements.get(sql)?.run(...values)
      return (performance.now() - started) / 1000
    },
    close() {
      database.group.flush()
      driver.close()
      bare.close()
    },
  }
}

interface Run {
  sql: string
  values: SqlValue[]
}

/** A driver that keeps what changes the file, and where its transactions begin and end. */
function recordingDriver(path: string): { driver: SqliteDriver; taken(): Run[] } {
  const driver = openDriver({ path, busyMs: 0 })
  for (const setting of SETTINGS) driver.run(`pragma ${setting}`)
  let runs: Run[] = []
  const prepare: SqliteDriver['prepare'] = (sql) => {
    const statement = driver.prepare(sql)
    if (!/^\s*(insert|update|delete|begin|commit)/.test(sql)) return statement
    const run = (...values: SqlValue[]) => {
      runs.push({ sql, values })
      return statement.run(...values)
    }
    return { ...statement, run }
  }
  const taken = () => {
    const kept = runs
    runs = []
    return kept
  }
  return { driver: { ...driver, prepare }, taken }
}
