import { expect, it } from 'vitest'
import { issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { balanceSheet } from '../report/balance-sheet.ts'
import { profitAndLoss } from '../report/profit-and-loss.ts'
import { postManual, reverseEntry } from './post-manual.ts'

const YEAR = { from: '2026-01-01', to: '2026-12-31' }

/** A result of 100.00 € in 2026. */
async function earned(): Promise<TestCall> {
  const call = testCall({ hostility: { catchUp: 1 } })
  const { customerId } = await openBusiness(call)
  await issuedInvoice(call, customerId, [line('100.00')])
  return call
}

/** Moves it into equity. */
const close = (call: TestCall, date: string) =>
  postManual(call, {
    date,
    description: 'Result of 2026',
    reason: 'Year closed',
    closing: true,
    postings: [
      { account: '4000', amount: 10_000 },
      { account: '3000', amount: -10_000 },
    ],
  })

/** Closed on the last day of its year. */
async function closed() {
  const call = await earned()
  const entry = await close(call, '2026-12-31')
  call.world.store.settle()
  return { call, entry }
}

/** The three places where a result can stand on a balance sheet, which balances. */
async function shown(call: TestCall, asOf: string) {
  const sheet = await balanceSheet(call, { asOf })
  expect(sheet.totalLiabilitiesAndEquity).toBe(sheet.totalAssets)
  return { earlier: sheet.resultOfEarlierYears, year: sheet.resultOfYear, equity: sheet.equity.map(({ amount }) => amount) }
}

it('leaves profit and loss as it was, and moves the result to equity', async () => {
  const { call } = await closed()
  expect((await profitAndLoss(call, YEAR)).result).toBe(10_000)
  const sheet = await balanceSheet(call, { asOf: '2026-12-31' })
  expect([sheet.resultOfYear, sheet.equity.map(({ code, amount }) => [code, amount])]).toEqual([0, [['3000', 10_000]]])
})

it('taken back in the next year changes no profit and loss either', async () => {
  const { call, entry } = await closed()
  await reverseEntry(call, { id: entry.id, date: '2027-01-01', reason: 'Wrong account' })
  call.world.store.settle()
  expect((await profitAndLoss(call, YEAR)).result).toBe(10_000)
  expect((await profitAndLoss(call, { from: '2027-01-01', to: '2027-12-31' })).result).toBe(0)
  expect(await shown(call, '2027-12-31')).toEqual({ earlier: 10_000, year: 0, equity: [] })
})

it('taken back on its own day is as if it had never been', async () => {
  const { call, entry } = await closed()
  await reverseEntry(call, { id: entry.id, date: '2026-12-31', reason: 'Wrong account' })
  call.world.store.settle()
  expect(await shown(call, '2026-12-31')).toEqual({ earlier: 0, year: 10_000, equity: [] })
  expect(await shown(call, '2027-06-30')).toEqual({ earlier: 10_000, year: 0, equity: [] })
})

it.each([
  ['a day before the last of the next year', '2027-03-31', { earlier: 0, year: 0, equity: [10_000] }],
  ['the last day of the next year, of what a closing before it moved', '2027-12-31', { earlier: 10_000, year: 0, equity: [] }],
])('booked in the next year, or taken back there, is of the year before: %s', async (_name, asOf, expected) => {
  const call = await earned()
  const { id } = await close(call, '2027-01-15')
  await reverseEntry(call, { id, date: '2027-12-31', reason: 'Wrong account' })
  call.world.store.settle()
  expect(await shown(call, asOf)).toEqual(expected)
})

it('is refused over an account that is no part of the result', async () => {
  const { call } = await closed()
  const postings = [
    { account: '4000', amount: 100 },
    { account: '1000', amount: -100 },
  ]
  const entry = { date: '2026-12-31', description: 'x', reason: 'x', closing: true, postings }
  await expect(postManual(call, entry)).rejects.toMatchObject({
    code: 'invalid_request',
    details: { errors: [{ pointer: '/postings/1/account' }] },
  })
})
