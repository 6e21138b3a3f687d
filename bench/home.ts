import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { send } from './load.ts'

/** The built program in a process of its own, with an organisation and an API key to use it by. */
export interface BenchedHome {
  url: string
  dataDirectory: string
  /** From the start of the process to the first healthy answer. */
  startedInMs: number
  /** Resident memory now, in megabytes. */
  memoryMb(): number
  headers: Record<string, string>
  /** Resolves when the feed is read and no job is due or runs. */
  idle(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts it on a fresh directory with the demo, whose API key the benchmarks use; or on one that is there, which is kept. With the flag `--demo`
 * it loads the demo itself, while it serves.
 */
export async function startBenchedHome(kept?: string, flags: readonly string[] = []): Promise<BenchedHome> {
  const dataDirectory = kept ?? mkdtempSync(join(tmpdir(), 'quittance-bench-'))
  const port = await freePort()
  const environment = { ...process.env, PORT: String(port), QUITTANCE_DATA: dataDirectory }
  if (flags.length === 0) await ended(spawn(process.execPath, ['dist/local/main.js', 'demo'], { env: environment, stdio: 'ignore' }))
  const startedAt = performance.now()
  const words = ['dist/local/main.js', 'serve', ...flags]
  const child = spawn(process.execPath, words, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  await healthy(url)
  const startedInMs = performance.now() - startedAt
  return {
    url,
    dataDirectory,
    startedInMs,
    memoryMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    get headers() {
      const { apiKey } = JSON.parse(readFileSync(join(dataDirectory, 'demo.json'), 'utf8')) as { apiKey: string }
      return { 'x-api-key': apiKey, 'content-type': 'application/json' }
    },
    idle: () => idle(dataDirectory),
    async stop() {
      child.kill('SIGTERM')
      await ended(child)
      if (kept === undefined) rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

async function idle(dataDirectory: string): Promise<void> {
  const database = new Database(join(dataDirectory, 'quittance.sqlite'), { readonly: true })
  const due = "state = 'running' or (state = 'waiting' and due_at <= ?)"
  const left = database.prepare(`select (select count(*) from feed) + (select count(*) from jobs where ${due})`).pluck()
  while (left.get(Date.now()) !== 0) await new Promise((resolve) => setTimeout(resolve, 50))
  database.close()
}

/** A port of the loopback address that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}

/** Waits for a server to answer `/health`. */
export async function healthy(url: string): Promise<void> {
  for (let attempt = 0; attempt < 3_000; attempt++) {
    const ok = await send(url, { method: 'GET', path: '/health' }).then(
      () => true,
      () => false,
    )
    if (ok) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`${url} did not become healthy`)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  await new Promise((resolve) => child.once('exit', resolve))
}
