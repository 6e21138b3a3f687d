import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  stop(): Promise<void>
}

/** Starts it on a fresh directory with the demo, whose API key the benchmarks use. */
export async function startBenchedHome(port: number): Promise<BenchedHome> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
  const environment = { ...process.env, PORT: String(port), QUITTANCE_DATA: dataDirectory }
  await ended(spawn(process.execPath, ['dist/local/main.js', 'demo'], { env: environment, stdio: 'ignore' }))
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['dist/local/main.js', 'serve'], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  await healthy(url)
  const startedInMs = performance.now() - startedAt
  const { apiKey } = JSON.parse(readFileSync(join(dataDirectory, 'demo.json'), 'utf8')) as { apiKey: string }
  return {
    url,
    dataDirectory,
    startedInMs,
    memoryMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
    async stop() {
      child.kill('SIGTERM')
      await ended(child)
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
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
