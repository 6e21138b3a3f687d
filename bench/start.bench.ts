// What one meets first: how soon the program answers, what it keeps in memory after the demo, and how much JavaScript the first page loads.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { scriptsOf } from './first-page.ts'
import { freePort, healthy, startBenchedHome } from './home.ts'
import { middle } from './middle.ts'

const STARTS = 5
const WANTED = { startMs: 2_000, memoryMb: 200, scriptBytes: 200_000 }
/** A thread that has nothing to do ends after 30 s. */
const REST_MS = 35_000
const PAGES = ['welcome', 'home-page']

const directory = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
const times: number[] = []
for (let at = 0; at < STARTS; at++) times.push(await startTime(directory))
rmSync(directory, { recursive: true })
print('npm start to the first healthy answer', middle(times), { unit: 'ms', wanted: WANTED.startMs })

const home = await startBenchedHome(undefined, ['--demo'])
while (!existsSync(join(home.dataDirectory, 'demo.json'))) await new Promise((resolve) => setTimeout(resolve, 100))
await home.idle()
print('resident memory as the last PDF of the demo is there', home.memoryMb(), { unit: 'MB', wanted: WANTED.memoryMb })
await new Promise((resolve) => setTimeout(resolve, REST_MS))
print('resident memory after the demo, at rest', home.memoryMb(), { unit: 'MB', wanted: WANTED.memoryMb })
await home.stop()

for (const page of PAGES) {
  const { files, gzip, brotli } = scriptsOf('packages/web/dist', page)
  print(`JavaScript of ${page}, ${files} files, gzip (brotli ${(brotli / 1000).toFixed(0)} KB)`, gzip / 1000, {
    unit: 'KB',
    wanted: WANTED.scriptBytes / 1000,
  })
}
console.log(`median of ${STARTS} starts; load average ${loadavg()[0]?.toFixed(1)}`)

function print(what: string, figure: number, { unit, wanted }: { unit: string; wanted: number }): void {
  console.log(`${what}: ${figure.toFixed(0)} ${unit} → ratio ${(figure / wanted).toFixed(2)} of ${wanted} ${unit} (wanted ≤ 1)`)
}

/** In a directory that the first run has made; npm and the look for changes included. */
async function startTime(dataDirectory: string): Promise<number> {
  const port = await freePort()
  const environment = { ...process.env, PORT: String(port), QUITTANCE_DATA: dataDirectory }
  const started = performance.now()
  const child = spawn('npm', ['start'], { env: environment, stdio: 'ignore', detached: true })
  await healthy(`http://127.0.0.1:${port}`)
  const ms = performance.now() - started
  await endGroup(child)
  return ms
}

/** npm and what it started. */
async function endGroup(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM')
  await ended
}
