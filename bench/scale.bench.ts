// How far the key design carries on DynamoDB, on paper: what one invoice writes to which partition, what the busiest partition gets at month's end of
// 100,000 organisations, how fast one organisation can issue, and how far the queues fall behind. `npm run bench scale`
import type { Call } from '@quittance/core/call'
import { createInvoice } from '@quittance/core/invoice/create'
import { issueInvoice } from '@quittance/core/invoice/issue'
import { AppError } from '@quittance/core/kit/errors'
import { seededRandom } from '@quittance/core/kit/seeded-random'
import { openBusiness } from '../packages/core/contract/business.ts'
import { invoiceLife, LINES } from './invoice-life.ts'
import { countingTable, type Taken } from './scale-commits.ts'
import { lagOf, type Stage } from './scale-queue.ts'

/** What a partition takes a second (AWS), with the splitting of hot ones left out. */
const PARTITION_WRITES_MAX = 1_000
/** What a new on-demand table takes before it grows. */
const NEW_TABLE_WRITES = 4_000
const ORGANISATIONS = 100_000
const INVOICES_A_MONTH = 30
/** Half of a month's invoices go out on its last day, in eight hours. */
const RUSH = { share: 0.5, hours: 8, peakFactor: 2 }
/** Photographed by each organisation, as `aws-cost.ts` has it; a fifth of them when the month is wound up. */
const RECEIPTS = { aMonth: 8, share: 0.2 }
const HOT_INVOICES_A_DAY = 100_000
const COMMIT_MS = 10
const READ_MS = 3

const steps = await invoiceLife()
printSteps()
printHotOrganisation()
printRush()
await printContention()
printLags()

/** Ids in a partition's name are different for each invoice; what is left names the kind of partition. */
function kindOf({ where, partition }: Taken): string {
  return `${where} ${partition
    .replace(/^org_\w+\//, '')
    .replace(/\b(inv|cus|pay|je|evt|cn)_\w+/g, '…')
    .replace(/[0-9a-f]{64}/g, '…')
    .replace(/\/\d{4,}/g, '/…')}`
}

/** Write units of a step by partition: `shared` are those that every invoice of the organisation writes to. */
function byPartition(writes: readonly Taken[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const one of writes) sums.set(kindOf(one), (sums.get(kindOf(one)) ?? 0) + one.writes)
  return sums
}

function printSteps(): void {
  for (const { name, writes, reads } of steps) {
    const total = writes.reduce((sum, one) => sum + one.writes, 0)
    const hottest = [...byPartition(writes)].filter(([kind]) => !kind.includes('…')).sort(([, a], [, b]) => b - a)
    console.log(
      `${name}: ${total} write units, ${reads} reads; shared partitions: ${hottest
        .slice(0, 4)
        .map(([kind, units]) => `${kind} ${units}`)
        .join(', ')}`,
    )
  }
}

function hottestShared(names: readonly string[]): { kind: string; units: number } {
  const writes = steps.filter(({ name }) => names.includes(name)).flatMap((step) => step.writes)
  const [kind, units] = [...byPartition(writes)].filter(([one]) => !one.includes('…')).sort(([, a], [, b]) => b - a)[0] ?? ['none', 0]
  return { kind, units }
}

function printHotOrganisation(): void {
  const { kind, units } = hottestShared(['draft', 'issue'])
  const perSecondMax = PARTITION_WRITES_MAX / units
  const perDay = HOT_INVOICES_A_DAY / (RUSH.hours * 3_600)
  console.log(
    `one organisation: its busiest partition is ${kind}, ${units} units an invoice → ${perSecondMax.toFixed(0)} invoices a second before the partition is full`,
  )
  console.log(
    `${HOT_INVOICES_A_DAY} invoices in eight hours are ${perDay.toFixed(1)} a second → ratio ${(perDay / perSecondMax).toFixed(3)} of that (wanted ≤ 1)`,
  )
}

/** A second of the peak hour, many times over: who issues is drawn, large organisations more often (Zipf). */
function printRush(): void {
  const perSecond = ((ORGANISATIONS * INVOICES_A_MONTH * RUSH.share) / (RUSH.hours * 3_600)) * RUSH.peakFactor
  const life = steps.filter(({ name }) => name !== 'payment').flatMap(({ writes }) => writes)
  const units = life.reduce((sum, one) => sum + one.writes, 0)
  const total = perSecond * units
  const partitions = Math.ceil(total / PARTITION_WRITES_MAX)
  console.log(
    `rush of ${ORGANISATIONS} organisations: ${perSecond.toFixed(0)} invoices a second at the peak, ${total.toFixed(0)} write units a second, at least ${partitions} partitions`,
  )
  console.log(`a new on-demand table takes ${NEW_TABLE_WRITES}: ratio ${(total / NEW_TABLE_WRITES).toFixed(2)} (above 1: warm it before)`)
  const { units: shared } = hottestShared(['draft', 'issue'])
  const seconds = 600
  const random = seededRandom(20_260_131)
  const cumulative = zipf(ORGANISATIONS)
  let keyMax = 0
  let partitionMax = 0
  const spread = partitions * 2
  for (let second = 0; second < seconds; second++) {
    const keys = new Map<number, number>()
    const physical = new Float64Array(spread)
    for (let at = 0; at < perSecond; at++) {
      const organisation = pick(cumulative, random.below(1_000_000) / 1_000_000)
      keys.set(organisation, (keys.get(organisation) ?? 0) + shared)
      for (const one of life) {
        const place = one.partition.includes('inv_') ? random.below(spread) : hash(`${organisation}${kindOf(one)}`) % spread
        physical[place] = (physical[place] ?? 0) + one.writes
      }
    }
    keyMax = Math.max(keyMax, ...keys.values())
    partitionMax = Math.max(partitionMax, ...physical)
  }
  console.log(
    `hottest partition key in ${seconds} such seconds: ${keyMax} units a second → ratio ${(keyMax / PARTITION_WRITES_MAX).toFixed(2)} of a partition (wanted ≤ 1)`,
  )
  console.log(
    `hottest of ${spread} partitions (twice the least): ${partitionMax.toFixed(0)} units a second → ratio ${(partitionMax / PARTITION_WRITES_MAX).toFixed(2)} (wanted ≤ 1)`,
  )
}

/** The first of 100,000 sends as much as the second twice, and so on, to the power of a half: large customers, no monster. */
function zipf(count: number): Float64Array {
  const sums = new Float64Array(count)
  let sum = 0
  for (let at = 0; at < count; at++) {
    sum += 1 / Math.sqrt(at + 1)
    sums[at] = sum
  }
  return sums.map((one) => one / sum)
}

function pick(cumulative: Float64Array, drawn: number): number {
  let low = 0
  let high = cumulative.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cumulative[middle] ?? 1) < drawn) low = middle + 1
    else high = middle
  }
  return low
}

function hash(text: string): number {
  let value = 2_166_136_261
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 16_777_619)
  return value >>> 0
}

/** Issues of one organisation meet at its series, balances and dashboard: commits that read the same version exclude each other. */
async function printContention(): Promise<void> {
  for (const atOnce of [1, 4, 16]) {
    const table = countingTable({ commitMs: COMMIT_MS, readMs: READ_MS })
    const call = table.callOf(table.newOrgId())
    const { customerId } = await openBusiness(call)
    const ids: string[] = []
    for (let at = 0; at < 96; at++) ids.push((await createInvoice(call, { customerId, lines: LINES })).id)
    table.taken()
    const started = performance.now()
    const refusals = await Promise.all(Array.from({ length: atOnce }, () => issueAll(call, ids)))
    const refused = refusals.reduce((total, one) => total + one, 0)
    const seconds = (performance.now() - started) / 1_000
    const { commits, conflicts } = table.taken()
    const wanted = HOT_INVOICES_A_DAY / (RUSH.hours * 3_600)
    console.log(
      `one organisation, ${atOnce} at once, a commit of ${COMMIT_MS} ms: ${(commits / seconds).toFixed(1)} issues a second, ${conflicts} conflicts, ${refused} told “busy” → ratio ${(wanted / (commits / seconds)).toFixed(2)} for ${HOT_INVOICES_A_DAY} in eight hours (wanted ≤ 1)`,
    )
  }
}

/** Issues what is left; a caller who is told “busy” tries again, as the SDK does. Answers how often that was. */
async function issueAll(call: Call, ids: string[]): Promise<number> {
  let refused = 0
  for (let id = ids.pop(); id !== undefined; id = ids.pop()) {
    const isIssued = await issueInvoice(call, { id }).then(
      () => true,
      (error: unknown) => !(error instanceof AppError && error.code === 'busy'),
    )
    if (isIssued) continue
    refused++
    ids.push(id)
  }
  return refused
}

/** The same day for what waits behind queues. */
function printLags(): void {
  const invoices = dayOf(ORGANISATIONS * INVOICES_A_MONTH * RUSH.share)
  const receipts = dayOf(ORGANISATIONS * RECEIPTS.aMonth * RECEIPTS.share)
  const ofInvoices: Stage[] = [
    { name: 'relay (4 shares of a shard, 100 events in 0.3 s)', instances: 4, secondsEach: 0.3 / 100 },
    { name: 'render, 50 instances, 0.6 s', instances: 50, secondsEach: 0.6 },
    { name: 'render, 100 instances, 0.6 s', instances: 100, secondsEach: 0.6 },
    { name: 'mail, new SES account (14 a second)', instances: 10, secondsEach: 0.5, perSecondMax: 14 },
    { name: 'mail, SES raised to 200 a second, 100 instances', instances: 100, secondsEach: 0.5, perSecondMax: 200 },
    { name: 'work (seals, one for each organisation and minute)', instances: 20, secondsEach: 0.15 },
  ]
  // A page is drawn anew by `pictures` in 2 s, while `scan` waits for it, and then read by Textract in 2 s.
  const ofReceipts: Stage[] = [
    { name: 'scan, 5 instances, 4 s, Textract as of a new account (1 page a second)', instances: 5, secondsEach: 4, perSecondMax: 1 },
    { name: 'scan, 5 instances, 4 s, Textract raised to 25 a second', instances: 5, secondsEach: 4, perSecondMax: 25 },
    { name: 'scan, 50 instances, 4 s, Textract raised to 25 a second', instances: 50, secondsEach: 4, perSecondMax: 25 },
  ]
  for (const stage of ofInvoices) printLag(stage, invoices)
  for (const stage of ofReceipts) printLag(stage, receipts)
}

/** The day's curve, jobs in each second: slow, then the peak hour in its middle. */
function dayOf(jobs: number): number[] {
  const seconds = RUSH.hours * 3_600
  const average = jobs / seconds
  return Array.from({ length: seconds }, (_, second) => {
    const isPeak = second >= seconds / 2 - 1_800 && second < seconds / 2 + 1_800
    return isPeak ? average * RUSH.peakFactor : (average * (RUSH.hours - RUSH.peakFactor)) / (RUSH.hours - 1)
  })
}

function printLag(stage: Stage, arrivals: readonly number[]): void {
  const lag = lagOf(stage, arrivals)
  console.log(
    `${lag.name}: takes ${lag.perSecond.toFixed(1)} a second, falls behind by ${lag.lagSecondsMax} s at most (${lag.waitingMax} waiting), empty ${lag.clearedAfterSeconds} s after the last`,
  )
}
