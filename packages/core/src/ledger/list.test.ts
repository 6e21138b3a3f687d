import { expect, test } from 'vitest'
import { issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { testCall } from '../../contract/test-world.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { accountsOf, listEntries, trialBalance } from './list.ts'

async function books() {
  const call = testCall({ now: '2026-01-31T12:00:00.000Z', hostility: { catchUp: 1, shortPage: 0 } })
  const { customerId } = await openBusiness(call)
  const { invoice } = await issuedInvoice(call, customerId, [line('100.00')])
  call.clock.set('2026-02-01T12:00:00.000Z')
  const { payment } = await recordPayment(call, { invoiceId: invoice.id, amount: 11_900, paidOn: '2026-02-01', method: 'bank_transfer' })
  return { call, invoiceId: invoice.id, paymentId: payment.id }
}

test('lists entries, the latest day first, between two days that both count', async () => {
  const { call } = await books()
  const days = async (query: object) => (await listEntries(call, { limit: 10, ...query })).items.map(({ date }) => date)
  expect(await days({})).toEqual(['2026-02-01', '2026-01-31'])
  expect(await days({ to: '2026-01-31' })).toEqual(['2026-01-31'])
  expect(await days({ from: '2026-02-01' })).toEqual(['2026-02-01'])
  expect(await days({ from: '2026-01-31', to: '2026-02-01' })).toHaveLength(2)
})

test('lists what was booked about one thing', async () => {
  const { call, paymentId } = await books()
  expect((await listEntries(call, { limit: 10, subjectId: paymentId })).items.map(({ kind }) => kind)).toEqual(['payment_received'])
})

test('the trial balance after a month has that month in it and no later one', async () => {
  const { call } = await books()
  const balanceOf = async (month: string) =>
    Object.fromEntries((await trialBalance(call, month)).rows.map(({ code, balance }) => [code, balance]))
  expect(await balanceOf('2025-12')).toEqual({})
  expect(await balanceOf('2026-01')).toEqual({ 1200: 11_900, 2200: -1_900, 4000: -10_000 })
  expect(await balanceOf('2026-02')).toEqual({ 1000: 11_900, 1200: 0, 2200: -1_900, 4000: -10_000 })
})

test('every account of the chart has a name and one type', async () => {
  const accounts = await accountsOf(testCall())
  expect(new Set(accounts.map(({ code }) => code)).size).toBe(accounts.length)
})
