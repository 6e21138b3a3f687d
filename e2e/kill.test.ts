import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createQuittance, type Quittance } from '@quittance/sdk/client'
import { paginate } from '@quittance/sdk/paginate'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drained } from './drained.ts'
import { Acknowledged, startLoad } from './load.ts'
import { runCommand } from './run-command.ts'
import { type RunningHome, startHome } from './start-home.ts'

const ROUNDS = 20
const CLIENTS = 16
/** The crash comes so many answers after the start of a round, and so long after that. */
const moment = fc.noBias(fc.record({ answers: fc.integer({ min: 1, max: 60 }), thenMs: fc.integer({ min: 0, max: 15 }) }))

let home: RunningHome
let api: Quittance
let customerId: string
let today: string
const acknowledged = new Acknowledged()

beforeAll(async () => {
  home = await startHome({ demo: true })
  const { apiKey } = JSON.parse(readFileSync(join(home.dataDirectory, 'demo.json'), 'utf8'))
  api = createQuittance({ baseUrl: home.url, token: apiKey, retry: { retriesMax: 0 } })
  customerId = (await api.post('/v1/customers', { body: { name: 'Load', email: 'load@example.com' } })).id
  today = (await api.get('/v1/dashboard')).today
})

afterAll(() => home.stop())

async function found() {
  const invoices = new Map<string, { number: string | null; amountPaid: number }>()
  const query = { customerId, limit: 100 }
  for await (const invoice of paginate((page) => api.get('/v1/invoices', { params: { query: { ...query, ...page } } }))) {
    invoices.set(invoice.id, invoice)
  }
  const payments = new Map<string, number>()
  for await (const payment of paginate((page) => api.get('/v1/payments', { params: { query: { ...query, ...page } } }))) {
    payments.set(payment.id, payment.amount)
  }
  return { invoices, payments }
}

/** What was acknowledged and is not there, or is there otherwise. */
async function losses(): Promise<string[]> {
  const { invoices, payments } = await found()
  return [
    ...[...acknowledged.drafts].filter((id) => !invoices.has(id)),
    ...[...acknowledged.numbers].filter(([id, number]) => invoices.get(id)?.number !== number).map(String),
    ...[...acknowledged.payments].filter(([id, amount]) => payments.get(id) !== amount).map(([id]) => id),
  ]
}

/** The numbers of this year's series that are missing between the first and the last, and those taken twice. */
async function flawsOfNumbering(): Promise<string[]> {
  const numbers: number[] = []
  for await (const { number } of paginate((page) => api.get('/v1/invoices', { params: { query: { ...page, limit: 100 } } }))) {
    if (number?.includes(today.slice(0, 4))) numbers.push(Number(number.split('-').at(-1)))
  }
  const taken = new Set(numbers)
  const missing = Array.from({ length: Math.max(...numbers) }, (_, at) => at + 1).filter((number) => !taken.has(number))
  return [...missing.map((number) => `${number} is missing`), ...(taken.size < numbers.length ? ['a number is taken twice'] : [])]
}

test(`kill -9 in the middle of ${ROUNDS} rounds of work loses nothing acknowledged and leaves numbers and books whole`, async () => {
  const seed = Number(process.env.QUITTANCE_KILL_SEED ?? Date.now() % 1_000_000)
  const moments = fc.sample(moment, { seed, numRuns: ROUNDS })
  console.info(
    `QUITTANCE_KILL_SEED=${seed}: killed after ${moments.map(({ answers, thenMs }) => `${answers} answers + ${thenMs} ms`).join(', ')}`,
  )
  for (const [round, { answers, thenMs }] of moments.entries()) {
    const enough = acknowledged.count + answers
    const load = startLoad({ api, customerId, today, acknowledged }, CLIENTS)
    while (acknowledged.count < enough) await sleep(1)
    await sleep(thenMs)
    await home.crash()
    await load.stop()
    expect(await losses(), `after round ${round + 1}`).toEqual([])
  }
  expect(await flawsOfNumbering()).toEqual([])
  const { drafts, numbers, payments } = acknowledged
  console.info(`acknowledged: ${drafts.size} drafts, ${numbers.size} numbers, ${payments.size} payments`)
  expect(payments.size).toBeGreaterThan(ROUNDS)
}, 180_000)

test('the books are proven afterwards', { timeout: 180_000 }, async () => {
  await drained(api)
  const { exitCode, output } = await runCommand(home.dataDirectory, ['doctor'])
  expect(exitCode, output).toBe(0)
  expect(output).toContain('All is well.')
})
