import { beforeAll, expect, it } from 'vitest'
import { issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { createCustomer } from '../customer/create-customer.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { AGEING_BUCKETS, ageing } from './ageing.ts'
import { type AgeingFigure, ageingInvoices } from './ageing-invoices.ts'

let call: TestCall

/** Two customers; invoices of January and March, one paid in part in April. */
beforeAll(async () => {
  call = testCall({ hostility: { catchUp: 1 } })
  const { customerId } = await openBusiness(call)
  const { id: otherId } = await createCustomer(call, { name: 'Åsa Öberg', email: 'asa@example.com' })
  const first = (await issuedInvoice(call, customerId, [line('100.00')])).invoice
  await issuedInvoice(call, otherId, [line('33.33')])
  call.clock.set('2026-03-20T12:00:00.000Z')
  await issuedInvoice(call, customerId, [line('50.00')])
  call.clock.set('2026-04-10T12:00:00.000Z')
  await recordPayment(call, { invoiceId: first.id, amount: 5_000, paidOn: '2026-04-10', method: 'cash' })
  call.world.store.settle()
})

/** Every page of two. */
async function everyInvoice(figure: AgeingFigure) {
  const items = []
  for (let cursor: string | undefined; ; ) {
    const page = await ageingInvoices(call, { ...figure, limit: 2, cursor })
    items.push(...page.items)
    if (page.nextCursor === null) return items
    cursor = page.nextCursor
  }
}

it.each(['2026-02-01', '2026-04-01', '2026-04-10', '2026-06-30'])('the invoices of each figure sum to it, on %s', async (asOf) => {
  const { rows, totals } = await ageing(call, { asOf })
  expect(rows.length).toBeGreaterThan(1)
  for (const bucket of [...AGEING_BUCKETS, 'total'] as const) {
    const of = bucket === 'total' ? {} : { bucket }
    const sum = async (figure: AgeingFigure) => (await everyInvoice({ ...figure, ...of })).reduce((total, { due }) => total + due, 0)
    for (const row of rows) expect(await sum({ asOf, currency: row.currency, customerId: row.customerId })).toBe(row[bucket])
    for (const total of totals) expect(await sum({ asOf, currency: total.currency })).toBe(total[bucket])
  }
})

it('names the one due first at first, with how late it is', async () => {
  const items = await everyInvoice({ asOf: '2026-04-10', currency: 'EUR' })
  expect(items.map(({ dueDate, daysLate, due }) => [dueDate, daysLate, due])).toEqual([
    ['2026-01-29', 71, 6_900],
    ['2026-01-29', 71, 3_966],
    ['2026-04-03', 7, 5_950],
  ])
})

it('has nothing of a currency in which nothing is owed', async () => {
  expect(await everyInvoice({ currency: 'USD' })).toEqual([])
})

it('refuses a made-up cursor', async () => {
  await expect(ageingInvoices(call, { currency: 'EUR', limit: 2, cursor: 'x' })).rejects.toMatchObject({ code: 'invalid_cursor' })
})
