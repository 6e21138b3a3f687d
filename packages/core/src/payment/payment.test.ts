import { describe, expect, test } from 'vitest'
import { deleteCustomer } from '../customer/delete-customer.ts'
import { CustomerTotals } from '../customer/totals.ts'
import { readDashboard } from '../dashboard/read.ts'
import { read } from '../store/transact.ts'
import { applyCredit, unapplyCredit } from './apply-credit.ts'
import { allocationsOf } from './list.ts'
import { business, reason, shown, today, usd } from './payment.fixture.ts'
import type { receivePayment } from './receive.ts'
import { refundCredit } from './refund-credit.ts'

describe('a payment', () => {
  test('settles several invoices, and the rest is the customer’s credit', async () => {
    const at = await business()
    const [one, two] = [await at.issue(), await at.issue()]
    const allocations = [
      { invoiceId: one, amount: 11_900 },
      { invoiceId: two, amount: 5_000 },
    ]
    const { entries } = await at.receive(20_000, { allocations })
    expect([await at.state(one), await at.state(two), await at.credit()]).toEqual([
      ['paid', 11_900, 0],
      ['partially_paid', 5_000, 6_900],
      3_100,
    ])
    expect(shown(entries)).toEqual([
      ['1000', 20_000],
      ['1200', -11_900],
      ['1200', -5_000],
      ['2050', -3_100],
    ])
    expect(await at.sound()).toEqual([])
  })

  test('without an invoice keeps its customer from being deleted', async () => {
    const at = await business()
    await at.receive(500)
    await refundCredit(at.call, { customerId: at.customerId, amount: 500, currency: 'EUR', refundedOn: today, method: 'cash' })
    await expect(deleteCustomer(at.call, at.customerId)).rejects.toMatchObject({ code: 'customer_in_use' })
  })

  test('of more than is due is refused, or keeps the excess as credit where asked', async () => {
    const at = await business()
    const id = await at.issue()
    await expect(at.pay(id, 12_000)).rejects.toMatchObject({ code: 'overpayment' })
    const { payment } = await at.pay(id, 12_000, { excess: 'credit' })
    expect([payment.unallocated, await at.credit(), await at.state(id)]).toEqual([100, 100, ['paid', 11_900, 0]])
  })

  type More = Partial<Parameters<typeof receivePayment>[1]>
  const refusals: [string, string, (id: string) => More][] = [
    ['parts that are more than the whole', 'invalid_amount', (invoiceId) => ({ allocations: [{ invoiceId, amount: 501 }] })],
    ['a part of nothing', 'invalid_amount', (invoiceId) => ({ allocations: [{ invoiceId, amount: 0 }] })],
    [
      'the same invoice twice',
      'invalid_amount',
      (invoiceId) => ({
        allocations: [
          { invoiceId, amount: 1 },
          { invoiceId, amount: 1 },
        ],
      }),
    ],
    ['another currency', 'currency_mismatch', (invoiceId) => ({ currency: 'USD', allocations: [{ invoiceId, amount: 1 }] })],
    ['foreign money of unknown worth', 'exchange_rate_missing', () => ({ currency: 'USD' })],
    ['a day that has not come', 'invalid_date', () => ({ paidOn: '2026-01-16' })],
    ['another customer’s invoice', 'not_found', (invoiceId) => ({ customerId: 'cus_x', allocations: [{ invoiceId, amount: 1 }] })],
  ]
  test.each(refusals)('over %s is refused', async (_what, code, more) => {
    const at = await business()
    await expect(at.receive(500, more(await at.issue()))).rejects.toMatchObject({ code })
  })
})

describe('a payment in a foreign currency', () => {
  test('at another rate than the invoice’s books the gain', async () => {
    const at = await business()
    const { entries } = await at.pay(await at.issue('100.00', '0.9'), 11_900, { exchangeRate: usd('0.95') })
    expect(shown(entries)).toEqual([
      ['1000', 11_900, 11_305],
      ['1200', -11_900, -10_710],
      ['4910', 0, -595],
    ])
    expect(await at.sound()).toEqual([])
  })

  test('books the loss, and counts what came in at the rate of its day', async () => {
    const at = await business()
    const { entries } = await at.pay(await at.issue('100.00', '0.9'), 11_900, { exchangeRate: usd('0.85') })
    expect(shown(entries)?.at(-1)).toEqual(['6910', 0, 595])
    expect((await readDashboard(at.call, {})).received).toBe(10_115)
  })

  test('credit keeps its worth until it is used, to the last cent', async () => {
    const at = await business()
    await at.receive(1_000, { currency: 'USD', exchangeRate: usd('0.933333') })
    await at.receive(777, { currency: 'USD', exchangeRate: usd('0.871') })
    const id = await at.issue('100.00', '0.9')
    for (const amount of [333, 1, 999, 444]) await applyCredit(at.call, { invoiceId: id, amount })
    expect((await read(at.call, CustomerTotals, { customerId: at.customerId })).byCurrency.USD).toMatchObject({ credit: 0, creditBase: 0 })
    expect(await at.sound()).toEqual([])
  })
})

describe('credit', () => {
  test('settles an invoice: as much as there is and is due', async () => {
    const at = await business()
    await at.receive(5_000)
    const id = await at.issue()
    const { entries } = await applyCredit(at.call, { invoiceId: id })
    expect([await at.state(id), await at.credit()]).toEqual([['partially_paid', 5_000, 6_900], 0])
    expect(shown(entries)).toEqual([
      ['2050', 5_000],
      ['1200', -5_000],
    ])
    expect(await at.sound()).toEqual([])
  })

  test('that is not there is refused', async () => {
    const at = await business()
    const invoiceId = await at.issue()
    await expect(applyCredit(at.call, { invoiceId })).rejects.toMatchObject({ code: 'invalid_amount' })
    await at.receive(5_000)
    await expect(applyCredit(at.call, { invoiceId, amount: 5_001 })).rejects.toMatchObject({ code: 'invalid_amount' })
  })

  test('taken back is credit again, once', async () => {
    const at = await business()
    await at.receive(5_000)
    const id = await at.issue()
    const { application } = await applyCredit(at.call, { invoiceId: id })
    await unapplyCredit(at.call, { id: application.id, reason })
    await expect(unapplyCredit(at.call, { id: application.id, reason })).rejects.toMatchObject({ code: 'illegal_transition' })
    expect([await at.state(id), await at.credit()]).toEqual([['open', 0, 11_900], 5_000])
    expect((await allocationsOf(at.call, id)).map(({ amount }) => amount)).toEqual([5_000, -5_000])
    expect(await at.sound()).toEqual([])
  })

  test('used twice at once is used once', async () => {
    const at = await business()
    await at.receive(11_900)
    const ids = [await at.issue(), await at.issue()]
    const done = await Promise.allSettled(ids.map((invoiceId) => applyCredit(at.call, { invoiceId, amount: 11_900 })))
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await at.credit()).toBe(0)
  })
})
