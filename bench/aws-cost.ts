// Computes what an installation on AWS costs a month, from what the use cases write and from dated list prices, and writes docs/aws-cost.md. `npm run aws:cost`
import { writeFileSync } from 'node:fs'
import { FREE, PRICES, type Price } from './aws-prices.ts'
import { invoiceLife, unitsOf } from './invoice-life.ts'

const MILLION = 1_000_000

/** What a small business does in a month. Change it, and run the script again. */
const ASSUMED = {
  invoices: 30,
  /** Photographs of one page. */
  receipts: 8,
  /** Of these, sent by mail (with a receipt when paid, so that each makes two mails) and paid online. */
  people: 1.5,
  /** Requests of the web app and of programs: lists, pages, dashboards. */
  apiReads: 600,
  pageLoads: 60,
  readUnitsEach: 2.5,
  milliseconds: { api: 40, authorizer: 10, render: 700, mail: 500, relay: 60, work: 120, tick: 60, scan: 4_000, pictures: 2_500 },
  gigabytes: { api: 1, authorizer: 0.5, render: 1.73, mail: 1.73, relay: 0.5, work: 0.5, tick: 0.5, scan: 1, pictures: 1.73 },
  pdfKilobytes: 60,
  pictureKilobytes: 400,
  keptKilobytesAnInvoice: 30,
  keptMonths: 24,
  logBytesARequest: 700,
  webMegabytesALoad: 0.4,
  apiKilobytesAnAnswer: 4,
} as const
const TICKS = 43_800
/** Lambda asks an empty queue about three times a minute with each of five pollers. */
const EMPTY_ASKS = 5 * 5 * 3 * TICKS

const life = await invoiceLife()
const steps = Object.fromEntries(life.map((step) => [step.name, { writes: unitsOf(step), reads: step.reads }]))
const JOB_WRITES = 18
/** Drawn, mailed, sent and reminded of; drawn and mailed again when paid. */
const JOBS = 6
/** Uploaded, read, and confirmed into the books. */
const RECEIPT_WRITES = 90
const DOCUMENT_WRITES = 14
const SIZES = [1, 1_000, 100_000]
const bills = SIZES.map(billOf)
writeFileSync('docs/aws-cost.md', page())
console.log(`docs/aws-cost.md: ${bills.map((bill, at) => `${SIZES[at]?.toLocaleString('en')} → $${sum(bill).toFixed(2)}`).join(', ')}`)

/** USD by line. */
function billOf(organisations: number): Map<string, number> {
  const { invoices, people, apiReads, milliseconds: ms, gigabytes: gb } = ASSUMED
  const made = organisations * invoices
  const scanned = organisations * ASSUMED.receipts
  const writesEach =
    ['draft', 'issue', 'payment'].reduce((total, name) => total + (steps[name]?.writes ?? 0), 0) + JOBS * JOB_WRITES + 2 * DOCUMENT_WRITES
  const apiCalls = organisations * apiReads + made * 8 + scanned * 5
  const calls = {
    api: apiCalls,
    authorizer: apiCalls / 10,
    render: made * 2,
    mail: made * 2,
    relay: made * 4 + scanned * 2,
    work: made * 2,
    tick: TICKS,
    scan: scanned,
    pictures: scanned,
  }
  const gbSeconds = Object.entries(calls).reduce(
    (total, [name, count]) => total + (count * ms[name as keyof typeof ms] * gb[name as keyof typeof gb]) / 1_000,
    0,
  )
  const requests = Object.values(calls).reduce((total, count) => total + count, 0)
  const storedGb = (made * ASSUMED.keptKilobytesAnInvoice * ASSUMED.keptMonths) / MILLION
  const filesGb = ((made * 2 * ASSUMED.pdfKilobytes + scanned * ASSUMED.pictureKilobytes) * ASSUMED.keptMonths) / MILLION
  const outGb =
    (organisations * ASSUMED.pageLoads * ASSUMED.webMegabytesALoad) / 1_000 + (apiCalls * ASSUMED.apiKilobytesAnAnswer) / MILLION
  const edgeRequests = apiCalls + organisations * ASSUMED.pageLoads * 12
  return new Map([
    ['DynamoDB: writes', ((made * writesEach + scanned * RECEIPT_WRITES) * PRICES.tableWrites.usd) / MILLION],
    ['DynamoDB: reads', ((apiCalls + made * 30) * ASSUMED.readUnitsEach * PRICES.tableReads.usd) / MILLION],
    ['DynamoDB: storage and recovery', above(storedGb, FREE.tableGb) * PRICES.tableStorage.usd + storedGb * PRICES.tableRecovery.usd],
    [
      'Lambda',
      (above(requests, FREE.functionRequests) * PRICES.functionRequests.usd) / MILLION +
        above(gbSeconds, FREE.functionGbSeconds) * PRICES.functionGbSeconds.usd,
    ],
    ['API Gateway', (apiCalls * PRICES.gatewayRequests.usd) / MILLION],
    ['SQS', (above(EMPTY_ASKS + (made * JOBS + scanned) * 3, FREE.queueRequests) * PRICES.queueRequests.usd) / MILLION],
    [
      'S3',
      filesGb * PRICES.fileStorage.usd +
        ((made + scanned) * 2 * PRICES.filePuts.usd + (made + scanned) * 4 * PRICES.fileGets.usd) / MILLION,
    ],
    ['Textract', (scanned * PRICES.scans.usd) / 1_000],
    ['SES', (made * 2 * PRICES.mails.usd) / MILLION + ((made * 2 * ASSUMED.pdfKilobytes) / MILLION) * PRICES.mailBytes.usd],
    ['Cognito', above(organisations * people, FREE.logins) * PRICES.logins.usd],
    [
      'CloudFront',
      above(outGb, FREE.edgeGb) * PRICES.edgeBytes.usd +
        (above(edgeRequests, FREE.edgeRequests) * PRICES.edgeRequests.usd +
          above(edgeRequests, FREE.edgeFunctions) * PRICES.edgeFunctions.usd) /
          MILLION,
    ],
    ['CloudWatch: logs', above((requests * ASSUMED.logBytesARequest) / 1e9, FREE.logGb) * PRICES.logBytes.usd],
    ['KMS key', PRICES.key.usd],
  ])
}

function above(amount: number, free: number): number {
  return Math.max(0, amount - free)
}

function sum(bill: ReadonlyMap<string, number>): number {
  return [...bill.values()].reduce((total, one) => total + one, 0)
}

function dollars(amount: number): string {
  return `$${amount < 100 ? amount.toFixed(2) : Math.round(amount).toLocaleString('en')}`
}

function page(): string {
  const [first] = bills
  const rows = [...(first?.keys() ?? [])].map((line) => `| ${line} | ${bills.map((bill) => dollars(bill.get(line) ?? 0)).join(' | ')} |`)
  const prices: [string, Price][] = Object.entries(PRICES)
  const stepRows = Object.entries(steps).map(([name, { writes, reads }]) => `| ${name} | ${writes} | ${reads} |`)
  return `# What it costs on AWS

Computed by \`npm run aws:cost\` from what the use cases write (counted over a table in memory by DynamoDB's rules: two units a begun KB in a transaction, one in
an index) and from list prices of us-east-1; nothing here was billed to anybody. Frankfurt is a tenth to a fifth dearer. The free tiers that never end are taken
off, those of an account's first year are not.

| a month | ${SIZES.map((size) => `${size.toLocaleString('en')} organisation${size === 1 ? '' : 's'}`).join(' | ')} |
| --- | ${SIZES.map(() => '---:').join(' | ')} |
${rows.join('\n')}
| **in all** | ${bills.map((bill) => `**${dollars(sum(bill))}**`).join(' | ')} |
| for each organisation | ${bills.map((bill, at) => `$${(sum(bill) / (SIZES[at] ?? 1)).toFixed(3)}`).join(' | ')} |

## Idle
An installation that nobody uses costs the KMS key, $${PRICES.key.usd.toFixed(2)}, and $${(((EMPTY_ASKS - FREE.queueRequests) * PRICES.queueRequests.usd) / MILLION).toFixed(2)} for the requests by which Lambda looks into five empty queues. \`tick\` runs ${TICKS.toLocaleString('en')} times a month, within
Lambda's free tier. With \`alarms: 'all'\` add about $${PRICES.alarms.usd.toFixed(2)} for each alarm beyond ${FREE.alarms} (52 in \`prod\`: $${((52 - FREE.alarms) * PRICES.alarms.usd).toFixed(2)}), with \`firewall\` from $8, with a domain $0.50 for its zone.
Provisioned capacity costs by the hour whether it is used or not: 25 units each way for the table and its three indexes stay within the free 25 only for the table.

## What was counted
| step of an invoice | write units | reads |
| --- | ---: | ---: |
${stepRows.join('\n')}

Besides, ${JOB_WRITES} write units for each of ${JOBS} jobs (added, taken, ended, with two index entries) and ${DOCUMENT_WRITES} for each of two documents, and ${RECEIPT_WRITES} for a receipt: estimated from the size of the records.

## What was assumed
An organisation makes ${ASSUMED.invoices} invoices a month of three lines, mails each and its receipt, and has ${ASSUMED.people} people who log in; its web app and programs send ${ASSUMED.apiReads} requests besides,
and load the app ${ASSUMED.pageLoads} times. It photographs ${ASSUMED.receipts} receipts of one page. A request takes ${ASSUMED.milliseconds.api} ms of ${ASSUMED.gigabytes.api} GB, a PDF ${ASSUMED.milliseconds.render} ms of ${ASSUMED.gigabytes.render} GB, a mail ${ASSUMED.milliseconds.mail} ms. Everything is kept for ${ASSUMED.keptMonths} months.
The times are assumptions until an account has measured them: \`bench/aws-cost.ts\` holds them all.

## Prices
| what | USD | per | read at | of | confirmed |
| --- | ---: | --- | --- | --- | --- |
${prices.map(([name, { usd, per, source, date, isConfirmed }]) => `| ${name} | ${usd} | ${per} | ${source} | ${date} | ${isConfirmed ? 'yes' : 'no page at hand said so'} |`).join('\n')}

The pages were read from a stored copy, not from AWS's price list of today: check the AWS Pricing Calculator before deciding by these figures.
`
}
