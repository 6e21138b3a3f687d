import { beforeAll, describe, expect, it } from 'vitest'
import type { TestCall } from '../contract/test-world.ts'
import { testWorld } from '../contract/test-world.ts'
import { loadDemo } from '../src/demo/load-demo.ts'
import { DEMO_ORGANISATION } from '../src/demo/organisation.ts'
import { createOrganisation } from '../src/organisation/create-organisation.ts'
import { trialBalanceReport } from '../src/report/trial-balance.ts'
import { balancesBy, expectedBalances, hasTool, TOOLS, wholeExport } from './accounting-tools.ts'
import { randomBooks } from './random-books.ts'

const INVOICES = 400

let books: TestCall
let demo: TestCall

beforeAll(async () => {
  books = await randomBooks({ invoices: INVOICES, seed: 20_261_121 })
  const world = testWorld({ hostility: { conflict: 0, yield: 0, catchUp: 1 } })
  demo = world.call({ platform: true })
  await createOrganisation(demo, DEMO_ORGANISATION, { accountId: 'acc_1', name: 'Henrike Vogt' })
  while (await loadDemo(demo)) world.store.settle()
  world.store.settle()
})

describe.each(TOOLS)('%s', (tool) => {
  const known = hasTool(tool)
  if (!known) process.stdout.write(`skipped: ${tool} is not installed (apt-get install hledger ledger beancount)\n`)

  it.skipIf(!known)('reads random books and comes to the same balances to the cent', { timeout: 120_000 }, async () => {
    expect(await balancesBy(tool, books)).toEqual(await expectedBalances(tool, books))
  })

  it.skipIf(!known)('reads the demo and comes to the same balances to the cent', { timeout: 120_000 }, async () => {
    const balances = await balancesBy(tool, demo)
    expect(balances).toEqual(await expectedBalances(tool, demo))
    const { rows } = await trialBalanceReport(demo, { asOf: '2199-12-31' })
    const used = new Set(rows.filter(({ balance }) => balance !== 0).map(({ code }) => code))
    expect(used.size).toBeGreaterThan(3)
    for (const code of used) expect(balances.amounts.some((line) => line.includes(`:${code}`))).toBe(true)
  })
})

it('comes in parts that joined are the whole', async () => {
  for (const format of ['hledger', 'beancount', 'csv'] as const)
    expect(await wholeExport(books, format, 97)).toBe(await wholeExport(books, format))
})

it('writes CSV with every posting once', async () => {
  const rows = (await wholeExport(books, 'csv')).trimEnd().split('\r\n')
  expect(rows[0]).toMatch(/^Date,Entry,Kind/)
  expect(rows.length).toBeGreaterThan(INVOICES * 3)
})
