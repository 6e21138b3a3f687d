import { randomBytes } from 'node:crypto'
import type { Call } from '@quittance/core/call'
import { createInvoice } from '@quittance/core/invoice/create'
import { issueInvoice } from '@quittance/core/invoice/issue'
import { idMaker } from '@quittance/core/kit/id'
import { systemClock } from '@quittance/core/ports/clock'
import { scoped } from '@quittance/core/store/scoped'
import { type GroupCommit, groupCommit } from '@quittance/local/store/group-commit'
import { migrate } from '@quittance/local/store/migrations'
import { openDriver, type SqliteDriver, type SqlValue } from '@quittance/local/store/sqlite-driver'
import { sqliteFeed } from '@quittance/local/store/sqlite-feed'
import { sqliteStore } from '@quittance/local/store/sqlite-store'
import { openBusiness } from '../packages/core/contract/business.ts'

/** A statement as it was run. */
export interface Run {
  sql: string
  values: SqlValue[]
}

/** The very statements that our store runs to make drafts (`before`), and to issue them, one group of commits after the other. */
export interface Recording {
  before: Run[]
  groups: Run[][]
}

/** What the benchmark's invoices look like. */
export function benchedLines(count: number) {
  return Array.from({ length: count }, (_, at) => ({ description: `Work ${at}`, quantity: '1.5', unitPrice: '99.95', taxPercent: '19' }))
}

/** Issues `count` invoices through the use case, in memory, `group` of them in each transaction, and keeps what was written. */
export async function recordIssues(options: { count: number; lines: number; group: number }): Promise<Recording> {
  const { driver, taken } = recordingDriver()
  migrate(driver)
  const database = { driver, clock: systemClock, group: groupCommit(driver, systemClock), backupTo: driver.backup, close: driver.close }
  const newId = idMaker({ now: systemClock.now, randomBytes })
  const orgId = newId('org')
  const call: Call = {
    store: scoped(sqliteStore(database, sqliteFeed(database).add), { orgId }),
    orgId,
    actor: { kind: 'api_key', id: newId('key'), name: 'Demo' },
    clock: systemClock,
    newId,
    requestId: newId('req'),
    backOff: async () => {},
  }
  const { customerId } = await openBusiness(call)
  const ids: string[] = []
  for (let at = 0; at < options.count; at++) ids.push((await createInvoice(call, { customerId, lines: benchedLines(options.lines) })).id)
  const before = taken()
  const groups: Run[][] = []
  for (let at = 0; at < ids.length; at += options.group) {
    await issueTogether(call, ids.slice(at, at + options.group), database.group)
    groups.push(taken())
  }
  driver.close()
  return { before, groups }
}

/** Each begins when the one before waits for the disk, as requests do that come one after the other. */
async function issueTogether(call: Call, ids: readonly string[], group: GroupCommit): Promise<void> {
  const issued: Promise<unknown>[] = []
  for (const id of ids) {
    issued.push(issueInvoice(call, { id }))
    await new Promise((resolve) => setImmediate(resolve))
  }
  group.flush()
  await Promise.all(issued)
}

/** A driver on a database in memory that keeps what changes it. */
function recordingDriver(): { driver: SqliteDriver; taken(): Run[] } {
  const driver = openDriver({ path: ':memory:', busyMs: 0 })
  let runs: Run[] = []
  const prepare: SqliteDriver['prepare'] = (sql) => {
    const statement = driver.prepare(sql)
    if (!/^\s*(insert|update|delete)/.test(sql)) return statement
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
