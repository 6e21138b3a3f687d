// How much a function costs before it does anything: CPU of a fresh process that imports the built bundle, over one that imports nothing, and its size.
// Each is the least of its rounds: whatever else the machine does only ever adds.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { FUNCTIONS } from '../packages/aws/src/functions.ts'
import { buildFunctions } from '../scripts/build-aws.mjs'
import { least } from './least.ts'

const ROUNDS = 9
const WANTED = { cpuMs: 100, allKb: 1_000 }
const OUTPUT = resolve('dist/aws')
const ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 'secret',
  QUITTANCE_TABLE: 'quittance',
  QUITTANCE_PUBLIC_URL: 'https://api.example.com',
  QUITTANCE_USAGE_LANES: 'quittance people=1 programs=1',
}

const built = await buildFunctions({ arch: process.arch })
const empty = join(OUTPUT, '.empty.mjs')
writeFileSync(empty, 'export const handler = () => {}\n')

const kinds = new Map<string, string>(FUNCTIONS.map(({ name, kind }) => [name, kind]))
const samples = new Map<string, number[]>([
  [empty, []],
  ...built.map(({ name }) => [join(OUTPUT, name, 'index.mjs'), []] as [string, number[]]),
])
// Round by round, so that a busy minute of the machine touches all alike.
for (let round = 0; round < ROUNDS; round++) for (const [file, found] of samples) found.push(importCpuMs(file))

const emptyMs = least(samples.get(empty) ?? [])
const rows = built.map(({ name, startBytes, allBytes }) => {
  const cpuMs = Math.max(0, least(samples.get(join(OUTPUT, name, 'index.mjs')) ?? []) - emptyMs)
  return {
    name,
    kind: kinds.get(name),
    importCpuMs: Math.round(cpuMs * 10) / 10,
    startKb: Math.round(startBytes / 1000),
    allKb: Math.round(allBytes / 1000),
  }
})
for (const { name, kind, importCpuMs, startKb, allKb } of rows) {
  // Nobody waits for a function behind a queue: its size counts, its time is only told.
  const isAwaited = kind === 'api' || kind === 'authorizer' || kind === 'engine'
  const ratio = Math.max(isAwaited ? importCpuMs / WANTED.cpuMs : 0, allKb / WANTED.allKb)
  console.log(
    `${name.padEnd(14)} ${importCpuMs.toFixed(1).padStart(6)} ms CPU over an empty process, ${String(startKb).padStart(4)} KB loaded of ${allKb} KB → ratio ${ratio.toFixed(2)} of ${WANTED.cpuMs} ms and ${WANTED.allKb} KB (wanted ≤ 1)`,
  )
  if (ratio > 1) process.exitCode = 1
}
writeFileSync(join(OUTPUT, 'cold-start.json'), `${JSON.stringify({ node: process.version, emptyMs, rows }, null, 2)}\n`)
console.log(`least of ${ROUNDS} rounds; an empty process takes ${emptyMs.toFixed(1)} ms; load average ${loadavg()[0]?.toFixed(1)}`)

function importCpuMs(file: string): number {
  const program = `const before = process.cpuUsage(); import(${JSON.stringify(file)}).then(() => { const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000); process.exit(0) })`
  return Number(execFileSync(process.execPath, ['-e', program], { env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'ignore'] }).toString())
}
