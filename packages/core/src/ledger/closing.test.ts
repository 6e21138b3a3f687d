import { expect, it } from 'vitest'
import { issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { testCall } from '../../contract/test-world.ts'
import { balanceSheet } from '../report/balance-sheet.ts'
import { profitAndLoss } from '../report/profit-and-loss.ts'
import { postManual, reverseEntry } from './post-manual.ts'

const YEAR = { from: '2026-01-01', to: '2026-12-31' }

/** A result of 100.00 €, closed into equity on the last day of its year. */
async function closed() {
  const call = testCall({ hostility: { catchUp: 1 } })
  const { customerId } = await openBusiness(call)
  await issuedInvoice(call, customerId, [line('100.00')])
  const entry = await postManual(call, {
    date: '2026-12-31',
    description: 'Result of 2026',
    reason: 'Year closed',
    closing: true,
    postings: [
      { account: '4000', amount: 10_000 },
      { account: '3000', amount: -10_000 },
    ],
  })
  call.world.store.settle()
  return { call, entry }
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
  const sheet = await balanceSheet(call, { asOf: '2027-12-31' })
  expect([sheet.resultOfEarlierYears + sheet.resultOfYear, sheet.equity]).toEqual([10_000, []])
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
