// Issues invoices over HTTP, durably, and sets the rate beside two peers measured in the same rounds: a bare SQLite loop that writes the very
// same rows with the same grouping, and a bare HTTP JSON echo. Server, peers and load each run in a process of their own.
import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { cpuMsOf, freePort, healthy, startBenchedHome } from './home.ts'
import { type Exchange, loadRate, send } from './load.ts'
import { middle } from './middle.ts'
import { benchedLines } from './recorded-issues.ts'

const CLIENTS = 32
const LINES = 5
const ROUNDS = 3
const ISSUES = 1_000
/** Until then V8 still compiles: the first thousand take up to twice as long as those after the third. */
const WARM_UP = 4_000
const ECHOES = 10_000

/** One figure of a contender: how many a second, and the processor time of each in milliseconds. */
interface Pace {
  rate: number
  cpuMs: number
}

interface Round {
  issues: Pace
  sqlite: Pace & { writesEach: number }
  echo: Pace
  /** Issues a second until also the last PDF was there. */
  withPdfs: number
}

const home = await startBenchedHome()
const { headers } = home
const ids = await drafts(1 + WARM_UP + ROUNDS * ISSUES)
const answer = await send(home.url, issueOf(ids.shift() ?? ''))
const echo = await startEcho(answer)
const cold = await loadRate(home.url, { clients: CLIENTS, exchanges: ids.splice(0, ISSUES).map(issueOf) })
await loadRate(home.url, { clients: CLIENTS, exchanges: ids.splice(0, WARM_UP - ISSUES).map(issueOf) })
await loadRate(echo.url, { clients: CLIENTS, exchanges: echoes(ECHOES / 4) })
const rounds: Round[] = []
for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(ids.splice(0, ISSUES)))
echo.stop()
await home.stop()

const of = (figure: (round: Round) => number) => middle(rounds.map(figure))
const { rate, cpuMs } = { rate: of(({ issues }) => issues.rate), cpuMs: of(({ issues }) => issues.cpuMs) }
console.log(
  `issue over HTTP, ${LINES} lines, ${CLIENTS} clients, synchronous FULL: ${rate.toFixed(0)} a second, ${cpuMs.toFixed(2)} ms of CPU each`,
)
console.log(`  the first ${ISSUES} of a process that has just begun: ${cold.toFixed(0)} a second`)
console.log(`  until the PDFs are there too: ${of(({ withPdfs }) => withPdfs).toFixed(0)} a second`)
printRatio(
  `bare SQLite loop, the same rows (${of(({ sqlite }) => sqlite.writesEach).toFixed(1)} each), groups of ${CLIENTS}`,
  ({ sqlite }) => sqlite,
  0.4,
)
printRatio(`bare HTTP JSON echo, the same request and an answer of the same ${Buffer.byteLength(answer)} bytes`, ({ echo }) => echo, 0.25)
console.log(`medians of ${ROUNDS} rounds; load average ${loadavg()[0]?.toFixed(1)}`)

/** By the clock, and by processor time, which whatever else the machine does changes less. */
function printRatio(name: string, peer: (round: Round) => Pace, wanted: number): void {
  const ratio = of((round) => round.issues.rate / peer(round).rate)
  const ofCpu = of((round) => peer(round).cpuMs / round.issues.cpuMs)
  const peers = `${of((round) => peer(round).rate).toFixed(0)} a second, ${of((round) => peer(round).cpuMs).toFixed(2)} ms`
  console.log(`${name}: ${peers} → ratio ${ratio.toFixed(2)}, of CPU ${ofCpu.toFixed(2)} (wanted ≥ ${wanted.toFixed(2)})`)
}

/** One after the other, each when nothing of the last is under way any more. */
async function measure(drafts: readonly string[]): Promise<Round> {
  await home.idle()
  const started = performance.now()
  const issues = await paceOf(home, drafts.map(issueOf))
  await home.idle()
  const withPdfs = drafts.length / ((performance.now() - started) / 1000)
  return { issues, withPdfs, sqlite: await barePace(), echo: await paceOf(echo, echoes(ECHOES)) }
}

async function paceOf(server: { url: string; cpuMs(): number }, exchanges: readonly Exchange[]): Promise<Pace> {
  const before = server.cpuMs()
  const rate = await loadRate(server.url, { clients: CLIENTS, exchanges })
  return { rate, cpuMs: (server.cpuMs() - before) / exchanges.length }
}

async function drafts(count: number): Promise<string[]> {
  const customers = JSON.parse(await send(home.url, { method: 'GET', path: '/v1/customers?limit=1', headers })) as {
    items: { id: string }[]
  }
  const body = JSON.stringify({ customerId: customers.items[0]?.id, currency: 'EUR', lines: benchedLines(LINES) })
  const made: string[] = []
  const client = async () => {
    while (made.length < count)
      made.push((JSON.parse(await send(home.url, { method: 'POST', path: '/v1/invoices', headers, body })) as { id: string }).id)
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  return made.slice(0, count)
}

function issueOf(id: string): Exchange {
  return { method: 'POST', path: `/v1/invoices/${id}/issue`, headers, body: '{}' }
}

function echoes(count: number): Exchange[] {
  return Array.from({ length: count }, () => issueOf('any'))
}

async function barePace(): Promise<Round['sqlite']> {
  const directory = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
  const words = ['--import', 'tsx', 'bench/bare-issues.ts', directory, ...[ISSUES, LINES, CLIENTS].map(String)]
  const { stdout } = await promisify(execFile)(process.execPath, words)
  rmSync(directory, { recursive: true })
  return JSON.parse(stdout) as Round['sqlite']
}

async function startEcho(answer: string): Promise<{ url: string; cpuMs(): number; stop(): void }> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/echo-server.ts', String(port), answer], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  await healthy(url)
  return { url, cpuMs: () => cpuMsOf(child), stop: () => void child.kill() }
}
