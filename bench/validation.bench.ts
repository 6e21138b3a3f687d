/**
 * How much CPU the check of an e-invoice costs: the very bytes, by the rules of EN 16931 and Peppol BIS 3. Two invoices of different length
 * show that it grows with the lines. Run: npm run bench validation
 */
import { exampleInvoice } from '../packages/core/src/einvoice/example.fixture.ts'
import { makeEInvoice } from '../packages/core/src/einvoice/make.ts'
import { validateFile } from '../packages/core/src/einvoice/validate/validate.ts'

const LIMITS_MS: Readonly<Record<number, number>> = { 10: 2, 500: 60 }
/** Twice the lines may cost at most so much more: room for noise above 2. */
const GROWTH_MAX = 3

const measured = new Map<number, { check: number; make: number }>()
for (const lines of [10, 500, 1_000]) {
  const invoice = exampleInvoice(lines)
  const { bytes, report } = makeEInvoice(invoice, 'ubl')
  if (!report.valid) throw new Error(`the example of ${lines} lines is not valid`)
  const runs = lines > 100 ? 9 : 60
  const check = cpuMs(() => validateFile(bytes), runs)
  const make = cpuMs(() => makeEInvoice(invoice, 'ubl'), runs)
  measured.set(lines, { check, make })
  const limit = LIMITS_MS[lines]
  const share = limit === undefined ? '' : `   ${(check / limit).toFixed(2)} of ${limit} ms`
  console.log(
    `${String(lines).padStart(5)} lines   check ${check.toFixed(2).padStart(7)} ms   write and check ${make.toFixed(2).padStart(7)} ms${share}`,
  )
  if (limit !== undefined && check > limit) process.exitCode = 1
}
const growth = (measured.get(1_000)?.check ?? 0) / (measured.get(500)?.check ?? 1)
console.log(`twice the lines: ${growth.toFixed(2)}× (linear is 2, at most ${GROWTH_MAX})`)
if (growth > GROWTH_MAX) process.exitCode = 1

/** Median CPU time, in milliseconds, after a warm-up. */
function cpuMs(work: () => unknown, runs: number): number {
  for (let run = 0; run < runs; run += 1) work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    times.push((user + system) / 1000)
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0
}
