// Posts journal entries through the use cases, durably, beside a bare SQLite loop that writes the same bytes in the same batches; reads the trial
// balance and the ageing with few and with many entries; verifies the chain. `npm run bench ledger`, or with fewer entries:
// BENCH_ENTRIES=10000 npm run bench ledger
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInvoice } from '@quittance/core/invoice/create'
import { issueInvoice } from '@quittance/core/invoice/issue'
import { postManual } from '@quittance/core/ledger/post-manual'
import { recordPayment } from '@quittance/core/payment/record-payment'
import { ageing } from '@quittance/core/report/ageing'
import { trialBalanceReport } from '@quittance/core/report/trial-balance'
import { sealEvents } from '@quittance/core/seal/seal-events'
import { verifyPage } from '@quittance/core/seal/verify-page'
import { openBusiness } from '../packages/core/contract/business.ts'
import { middle } from './middle.ts'
import { openRecorded } from './recorded-books.ts'

const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 100_000)
const FEW = 1_000
const AT_ONCE = 32
const OPEN_INVOICES = 50
const CHUNK = 500
const READS = 31

const directory = mkdtempSync(join(tmpdir(), 'quittance-bench-'))
const books = openRecorded(directory)
const { call } = books
const { customerId } = await openBusiness(call)
let drawn = 0

for (let made = 0; made < OPEN_INVOICES; made++) await issueInvoice(call, { id: await draft(), issueDate: nextDay() })
books.replay()
await post(FEW)
const few = await readTimes()
books.seconds = { posted: 0, bare: 0 } // the first ones warmed up
await post(ENTRIES - FEW)
const many = await readTimes()
const { posted, bare } = books.seconds
const share = bare / posted
const counted = ENTRIES - FEW
console.log(`${counted} entries through the use cases: ${(counted / posted).toFixed(0)} a second, ${AT_ONCE} at once, synchronous FULL`)
console.log(
  `bare SQLite, the same bytes in the same batches: ${(counted / bare).toFixed(0)} a second → ratio ${share.toFixed(2)} (wanted ≥ 0.30)`,
)
printGrowth('trial balance', few.trialBalance, many.trialBalance)
printGrowth('ageing', few.ageing, many.ageing)
await printVerified()
console.log(`load average ${loadavg()[0]?.toFixed(1)}`)
books.close()
rmSync(directory, { recursive: true })

/** Half of the entries are of invoices and their payments, half are booked by hand. */
async function post(count: number): Promise<void> {
  for (let left = count; left > 0; left -= CHUNK) {
    const size = Math.min(left, CHUNK)
    const invoices = await Promise.all(Array.from({ length: Math.floor(size / 4) }, draft))
    books.replay()
    const started = performance.now()
    const works = Array.from({ length: size - 2 * invoices.length }, () => byHand)
    await inTurns([...invoices.map((id) => () => sell(id)), ...works])
    books.seconds.posted += (performance.now() - started) / 1000
    books.seconds.bare += books.replay()
  }
}

/** So many at once, each beginning in a turn of the event loop of its own, as requests do. */
async function inTurns(works: (() => Promise<unknown>)[]): Promise<void> {
  const worker = async () => {
    for (let work = works.pop(); work; work = works.pop()) {
      await new Promise((resolve) => setImmediate(resolve))
      await work()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

async function draft(): Promise<string> {
  const lines = [{ description: 'Work', quantity: '1.5', unitPrice: '99.95', taxPercent: '19' }]
  return (await createInvoice(call, { customerId, lines })).id
}

async function sell(id: string): Promise<void> {
  const { invoice } = await issueInvoice(call, { id, issueDate: nextDay() })
  await new Promise((resolve) => setImmediate(resolve))
  await recordPayment(call, { invoiceId: id, amount: invoice.amountDue, paidOn: nextDay(), method: 'bank_transfer' })
}

async function byHand(): Promise<void> {
  const postings = [
    { account: '6300', amount: 1_234 },
    { account: '1000', amount: -1_234 },
  ]
  await postManual(call, { date: nextDay(), description: 'Something bought', reason: 'Receipt', postings })
}

/** Days of ten months in turn, so that few and many entries lie in as many months. */
function nextDay(): string {
  drawn += 1
  return `2026-${String((drawn % 10) + 1).padStart(2, '0')}-${String((drawn % 28) + 1).padStart(2, '0')}`
}

async function readTimes(): Promise<{ trialBalance: number; ageing: number }> {
  return { trialBalance: await timeOf(() => trialBalanceReport(call, {})), ageing: await timeOf(() => ageing(call, {})) }
}

async function timeOf(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < READS; round++) {
    const started = performance.now()
    await read()
    times.push(performance.now() - started)
  }
  return middle(times)
}

function printGrowth(name: string, before: number, after: number): void {
  const times = `${before.toFixed(2)} ms with ${FEW} entries, ${after.toFixed(2)} ms with ${ENTRIES}`
  console.log(`${name}: ${times} → ratio ${(after / before).toFixed(2)} (wanted ≤ 1.50)`)
}

async function printVerified(): Promise<void> {
  await sealEvents(call)
  const started = performance.now()
  let records = 0
  for (let cursor: string | undefined; ; ) {
    const page = await verifyPage(call, { limit: 100, cursor })
    if (!page.intact) throw new Error(page.problems.join('\n'))
    records += page.events + page.entries + page.blocks
    if (page.nextCursor === null) break
    cursor = page.nextCursor
  }
  const rate = records / ((performance.now() - started) / 1000)
  console.log(`verified ${records} records: ${rate.toFixed(0)} a second → ratio ${(rate / 50_000).toFixed(2)} of 50,000 (wanted ≥ 1.00)`)
}
