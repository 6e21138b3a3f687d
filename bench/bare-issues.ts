/**
 * The peer for storage: a bare better-sqlite3 loop that runs the very statements of groups of our issues, on a file with the same tables,
 * indexes and settings: what a group changes several times, ours writes once, and so does the loop. It knows what to write: no HTTP, no JSON, no reads, no checks. Prints issues a second, and the processor time of each.
 * Run: bare-issues.ts <directory> <issues> <lines> <group>
 */
import { join } from 'node:path'
import { systemClock } from '@quittance/core/ports/clock'
import { openDatabase } from '@quittance/local/store/open-database'
import Database from 'better-sqlite3'
import { type Recording, type Run, recordIssues } from './recorded-issues.ts'

const [directory = '.', count = 0, lines = 0, group = 1] = process.argv.slice(2).map((word, at) => (at === 0 ? word : Number(word))) as [
  string,
  number,
  number,
  number,
]
const path = join(directory, 'bare.sqlite')
openDatabase({ path, clock: systemClock }).close()
process.stdout.write(`${JSON.stringify(replay(await recordIssues({ count, lines, group })))}\n`)

function replay({ before, groups }: Recording): { rate: number; cpuMs: number; writesEach: number; bytesEach: number } {
  const database = new Database(path)
  for (const setting of ['synchronous = full', 'cache_size = -16384', 'wal_autocheckpoint = 2000']) database.pragma(setting)
  const statements = new Map([...before, ...groups.flat()].map(({ sql }) => [sql, database.prepare(sql)]))
  const runAll = (runs: readonly Run[]) => {
    for (const { sql, values } of runs) statements.get(sql)?.run(...values)
  }
  const [begin, commit] = ['begin immediate', 'commit'].map((sql) => database.prepare(sql))
  begin?.run()
  runAll(before)
  commit?.run()
  const started = performance.now()
  const used = process.cpuUsage()
  for (const runs of groups) {
    begin?.run()
    runAll(runs)
    commit?.run()
  }
  const rate = count / ((performance.now() - started) / 1000)
  const { user, system } = process.cpuUsage(used)
  database.close()
  const runs = groups.flat()
  const bytes = runs
    .flatMap(({ values }) => values)
    .reduce<number>((sum, value) => sum + (typeof value === 'string' ? Buffer.byteLength(value) : 0), 0)
  return { rate, cpuMs: (user + system) / 1000 / count, writesEach: runs.length / count, bytesEach: bytes / count }
}
