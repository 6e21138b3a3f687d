// Scores what is read from the labelled development receipts, where they are there: `npm run score:receipts [-- --engine=tesseract.js]`.
// With `--weights` it prints those that all of them together give, for `weights.ts`. Readings are kept outside the repository, so that a change of what is made of them is scored in seconds.
import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReceiptFields } from '@quittance/core/ports/scanner'
import { fieldsOf } from '@quittance/core/receipt/extract/fields'
import type { Reading } from '@quittance/core/receipt/extract/word'
import { certainties, type Label } from './certainties.ts'
import { fittedOn, heldOut } from './held-out.ts'
import { HINTS } from './hints.ts'

const SHARED = process.env.QUITTANCE_SHARED ?? join(import.meta.dirname, '../../../shared')
const IMAGES = join(SHARED, 'data/receipts/images')
const LABELS = join(SHARED, 'data/receipts/labels.json')
const SCORER = join(SHARED, 'tools/score-receipts.mjs')
const WORKERS = 2

if ([IMAGES, LABELS, SCORER].every((path) => existsSync(path))) await score()
else console.log(`skipped: the labelled receipts are not at ${SHARED} (QUITTANCE_SHARED names another place)`)

async function score(): Promise<void> {
  const labels = JSON.parse(readFileSync(LABELS, 'utf8')) as Label[]
  const engine = process.argv.find((arg) => arg.startsWith('--engine='))?.slice('--engine='.length) ?? ''
  const readings = await readAll(
    readdirSync(IMAGES).filter((name) => name.endsWith('.jpg')),
    engine,
  )
  const fields = new Map([...readings].map(([id, each]) => [id, fieldsOf(each, HINTS)]))
  console.log('── as the product stands')
  printScore(fields)
  console.log(certainties(labels, fields))
  console.log('── weights fitted anew, all receipts of a merchant left out together')
  const left = heldOut(labels, readings)
  printScore(left)
  console.log(certainties(labels, left))
  if (process.argv.includes('--weights')) console.log(JSON.stringify(fittedOn(labels, readings), rounded, 2))
}

function rounded(_name: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value
}

/** Two processes share the pictures. One that ends early fails the score, and says with which picture. */
async function readAll(names: readonly string[], engine: string): Promise<Map<string, Reading[]>> {
  const queue = [...names]
  const readings = new Map<string, Reading[]>()
  await Promise.all(Array.from({ length: WORKERS }, () => readSome(queue, engine, readings)))
  return readings
}

function readSome(queue: string[], engine: string, readings: Map<string, Reading[]>): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(join(import.meta.dirname, 'read-worker.ts'), [engine], { execArgv: ['--import', 'tsx'] })
    let current = next(worker, queue)
    worker.on('message', ({ readings: read }: { readings: Reading[] }) => {
      if (current) readings.set(current.replace('.jpg', ''), read)
      if (process.stderr.isTTY) process.stderr.write(`\r${readings.size} read`)
      current = next(worker, queue)
    })
    worker.on('exit', (code) => (current ? reject(new Error(`reading ${current} ended with ${code ?? 'a signal'}`)) : resolve()))
  })
}

function next(worker: ChildProcess, queue: string[]): string | undefined {
  const name = queue.shift()
  if (name === undefined) worker.disconnect()
  else worker.send(join(IMAGES, name))
  return name
}

function printScore(fields: ReadonlyMap<string, ReceiptFields>): void {
  const folder = mkdtempSync(join(tmpdir(), 'receipts-'))
  try {
    const file = join(folder, 'predictions.json')
    writeFileSync(file, JSON.stringify(Object.fromEntries(fields)))
    const args = [SCORER, '--pred', file, '--labels', LABELS, ...process.argv.filter((arg) => arg === '--misses')]
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
    if (status !== 0) throw new Error(`the scorer ended with ${status}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
