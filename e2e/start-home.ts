import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A running Quittance of one's own: a real process on a free port with a fresh data directory. */
export interface RunningHome {
  url: string
  dataDirectory: string
  /** What the process printed so far. */
  output(): string
  /** Ends the process as `kill -9` does, and starts it again on the same data. */
  crash(): Promise<void>
  /** Sets its clock, where it was started with one. */
  setClock(instant: string): void
  stop(): Promise<void>
}

/** Starts the built program (see `npm run build`) and waits until it is healthy. */
export async function startHome(
  options: { demo?: boolean; clock?: string; environment?: Record<string, string> } = {},
): Promise<RunningHome> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'quittance-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const clock = join(dataDirectory, 'test-clock')
  const setClock = (instant: string) => writeFileSync(clock, instant)
  if (options.clock !== undefined) setClock(options.clock)
  const timed = options.clock === undefined ? {} : { QUITTANCE_TEST_CLOCK: clock }
  let output = ''
  let child: ChildProcess
  const start = async () => {
    child = spawn(process.execPath, ['dist/local/main.js', 'serve', ...(options.demo ? ['--demo'] : [])], {
      env: { ...process.env, PORT: String(port), QUITTANCE_DATA: dataDirectory, ...timed, ...options.environment },
    })
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const failure = () => (child.exitCode === null ? undefined : output)
    await healthy(url, failure)
  }
  const end = (signal: NodeJS.Signals) =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null) resolve()
      child.once('exit', () => resolve())
      child.kill(signal)
    })
  await start()
  return {
    url,
    dataDirectory,
    output: () => output,
    setClock,
    async crash() {
      await end('SIGKILL')
      await start()
    },
    async stop() {
      await end('SIGTERM')
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

async function healthy(url: string, failure: () => string | undefined): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const ok = await fetch(`${url}/health`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ok) return
    const output = failure()
    if (output !== undefined) throw new Error(`the program ended: ${output}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the program did not become healthy within 30 seconds')
}

async function freePort(): Promise<number> {
  return await new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
