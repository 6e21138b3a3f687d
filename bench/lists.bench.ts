// Whether what people look at costs the same however many invoices there are: the dashboard and pages of 50, by the API, with 1,000 and 100,000.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillInvoices } from './fill.ts'
import { type BenchedHome, startBenchedHome } from './home.ts'
import { send } from './load.ts'
import { middle } from './middle.ts'

const FEW = 1_000
const MANY = 100_000
const REQUESTS = 300
const WARM_UP = 100
const WANTED = 1.5

const VIEWS = {
  dashboard: '/v1/dashboard',
  'page of 50 invoices': '/v1/invoices?limit=50',
  'page of 50 overdue invoices': '/v1/invoices?limit=50&overdue=true',
}

const directories = { few: mkdtempSync(join(tmpdir(), 'quittance-few-')), many: mkdtempSync(join(tmpdir(), 'quittance-many-')) }
await (await startBenchedHome(directories.few)).stop()
await fillInvoices(directories.few, FEW, () => {})
cpSync(directories.few, directories.many, { recursive: true })
await fillInvoices(directories.many, MANY - FEW, (made) => console.log(`  … ${FEW + made} of ${MANY} invoices`))
const [few, many] = await Promise.all([startBenchedHome(directories.few), startBenchedHome(directories.many)])
await Promise.all([few.idle(), many.idle()])
for (const [name, path] of Object.entries(VIEWS)) {
  const times = await medianTimes([few, many], path)
  const ratio = (times[1] ?? 0) / (times[0] ?? 1)
  console.log(
    `${name}: ${times.map((ms) => `${ms.toFixed(2)} ms`).join(' with 1,000, ')} with 100,000 → ratio ${ratio.toFixed(2)} (wanted ≤ ${WANTED})`,
  )
}
console.log(`medians of ${REQUESTS} requests, one after the other; load average ${loadavg()[0]?.toFixed(1)}`)
await Promise.all([few.stop(), many.stop()])
for (const directory of Object.values(directories)) rmSync(directory, { recursive: true })

/** Asks the homes in turn, so that whatever else the machine does weighs on all alike. */
async function medianTimes(homes: readonly BenchedHome[], path: string): Promise<number[]> {
  const times = homes.map((): number[] => [])
  for (let at = -WARM_UP; at < REQUESTS; at++) {
    for (const [which, home] of homes.entries()) {
      const started = performance.now()
      await send(home.url, { method: 'GET', path, headers: home.headers })
      if (at >= 0) times[which]?.push(performance.now() - started)
    }
  }
  return times.map(middle)
}
