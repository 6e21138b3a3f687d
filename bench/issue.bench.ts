import { spawn } from 'node:child_process'
import Database from 'better-sqlite3'
import { type BenchedHome, healthy, startBenchedHome } from './home.ts'
import { loadRate, send } from './load.ts'

const CLIENTS = 32
const INVOICES = 3_000
const LINES = 5

/** Issues invoices over HTTP, durably, and sets the rate beside a bare SQLite loop that commits the same bytes and a bare HTTP echo. */
const home = await startBenchedHome(4_391)
const ids = await drafts(home, INVOICES + 500)
await loadRate(home.url, { clients: CLIENTS, exchanges: ids.slice(0, 500).map(issueOf) })
const before = bytesOf(home)
const issues = await loadRate(home.url, { clients: CLIENTS, exchanges: ids.slice(500).map(issueOf) })
const written = bytesOf(home)
const sqlite = bareSqlite(home, {
  commits: INVOICES,
  group: groupSize(),
  rows: written.rows - before.rows,
  bytes: written.bytes - before.bytes,
})
await home.stop()
const echo = await echoRate()

console.log(`issue over HTTP, ${LINES} lines, ${CLIENTS} clients, synchronous FULL: ${issues.toFixed(0)} a second`)
console.log(
  `bare SQLite loop, same bytes, groups of ${groupSize()}: ${sqlite.toFixed(0)} a second → ratio ${(issues / sqlite).toFixed(2)} (wanted ≥ 0.40)`,
)
console.log(`bare HTTP JSON echo: ${echo.toFixed(0)} a second → ratio ${(issues / echo).toFixed(2)} (wanted ≥ 0.25)`)

async function drafts(at: BenchedHome, count: number): Promise<string[]> {
  const customers = JSON.parse(await send(at.url, { method: 'GET', path: '/v1/customers?limit=1', headers: at.headers })) as {
    items: { id: string }[]
  }
  const lines = Array.from({ length: LINES }, (_, index) => ({
    description: `Work ${index}`,
    quantity: '1.5',
    unitPrice: '99.95',
    taxPercent: '19',
  }))
  const body = JSON.stringify({ customerId: customers.items[0]?.id, currency: 'EUR', lines })
  const made: string[] = []
  const client = async () => {
    while (made.length < count)
      made.push((JSON.parse(await send(at.url, { method: 'POST', path: '/v1/invoices', headers: at.headers, body })) as { id: string }).id)
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return made.slice(0, count)
}

function issueOf(id: string) {
  return { method: 'POST', path: `/v1/invoices/${id}/issue`, headers: home.headers, body: '{}' }
}

function groupSize(): number {
  return CLIENTS
}

/** What lies in the table, without the work of the jobs that run beside. */
function bytesOf({ dataDirectory }: BenchedHome): { rows: number; bytes: number } {
  const database = new Database(`${dataDirectory}/quittance.sqlite`, { readonly: true })
  const row = database
    .prepare('select count(*) as rows, sum(length(pk) + length(sk) + length(doc) + coalesce(length(summary), 0)) as bytes from items')
    .get() as { rows: number; bytes: number }
  database.close()
  return row
}

/**
 * The same number of rows and bytes for each commit as an issue adds, plus the five rows it rewrites (invoice, series, balances,
 * dashboard, totals), inserted by prepared statements in transactions of the same size. No HTTP, no JSON, no indexes.
 */
function bareSqlite({ dataDirectory }: BenchedHome, work: { commits: number; group: number; rows: number; bytes: number }): number {
  const database = new Database(`${dataDirectory}/bare.sqlite`)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table items (pk text, sk text, version int, doc text, primary key (pk, sk)) without rowid')
  const insert = database.prepare('insert or replace into items values (?, ?, ?, ?)')
  const rowsEach = Math.round(work.rows / work.commits)
  const doc = 'x'.repeat(Math.max(1, Math.round(work.bytes / work.rows) - 60))
  const rewritten = 'x'.repeat(2_000)
  const started = performance.now()
  for (let at = 0; at < work.commits; at += work.group) {
    database.exec('begin immediate')
    for (let one = at; one < Math.min(at + work.group, work.commits); one++) {
      for (let row = 0; row < rowsEach; row++) insert.run(`organisation/invoice/${String(one).padStart(30, '0')}`, `place/${row}`, 1, doc)
      for (let row = 0; row < 5; row++) insert.run('organisation/summaries', `place/${row}`, one, rewritten)
    }
    database.exec('commit')
  }
  const rate = work.commits / ((performance.now() - started) / 1000)
  database.close()
  return rate
}

async function echoRate(): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/echo-server.ts', '4392'], { stdio: 'ignore' })
  await healthy('http://127.0.0.1:4392')
  const exchanges = Array.from({ length: 8_000 }, () => ({
    method: 'POST',
    path: '/',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  }))
  await loadRate('http://127.0.0.1:4392', { clients: CLIENTS, exchanges: exchanges.slice(0, 1_000) })
  const rate = await loadRate('http://127.0.0.1:4392', { clients: CLIENTS, exchanges })
  child.kill()
  return rate
}
