import { expect, test } from 'vitest'
import { draft, issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { testCall } from '../../contract/test-world.ts'
import { CustomerTotals } from '../customer/totals.ts'
import { readDashboard } from '../dashboard/read.ts'
import { Dashboard } from '../dashboard/record.ts'
import { trialBalance } from '../ledger/list.ts'
import { Organisation } from '../organisation/record.ts'
import { updateOrganisation } from '../organisation/update-organisation.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { read } from '../store/transact.ts'
import { createInvoice } from './create.ts'
import { deleteInvoice } from './delete.ts'
import { duplicateInvoice } from './duplicate.ts'
import { issueInvoice } from './issue.ts'
import { listInvoices } from './list.ts'
import { updateInvoice } from './update.ts'
import { voidInvoice } from './void.ts'

const balances = async (call: ReturnType<typeof testCall>) =>
  Object.fromEntries((await trialBalance(call, '2200-12')).rows.map((row) => [row.code, row.balance]))

test('a draft has totals and no number', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const invoice = await draft(call, customerId, [line('138.66')])
  expect([invoice.status, invoice.number, invoice.totals.total, invoice.version]).toEqual(['draft', null, 16_501, 1])
})

test('issuing gives a number, a due date and a balanced entry', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { invoice, entries } = await issuedInvoice(call, customerId, [line('138.66')])
  expect([invoice.number, invoice.issueDate, invoice.dueDate, invoice.status]).toEqual([
    'INV-2026-0001',
    '2026-01-15',
    '2026-01-29',
    'open',
  ])
  expect(entries[0]?.postings.map(({ account, amount }) => [account, amount])).toEqual([
    ['1200', 16_501],
    ['4000', -13_866],
    ['2200', -2_635],
  ])
})

test('numbers follow each other without gaps, also when a dry run and a refused issue come between', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  await issuedInvoice(call, customerId)
  const second = await draft(call, customerId)
  const dry = await issueInvoice({ ...call, dryRun: true }, { id: second.id })
  await expect(issueInvoice(call, { id: (await draft(call, customerId, [])).id })).rejects.toMatchObject({ code: 'not_issuable' })
  const { invoice } = await issueInvoice(call, { id: second.id })
  expect([dry.invoice.number, invoice.number]).toEqual(['INV-2026-0002', 'INV-2026-0002'])
})

test('an issued invoice cannot be edited, deleted or issued again', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = (await issuedInvoice(call, customerId)).invoice
  const refused = {
    code: 'illegal_transition',
    details: { allowed: ['send', 'pay', 'apply_credit', 'void', 'credit', 'write_off', 'duplicate'] },
  }
  await expect(updateInvoice(call, { id, input: { notes: 'new' } })).rejects.toMatchObject(refused)
  await expect(deleteInvoice(call, { id })).rejects.toMatchObject(refused)
  await expect(issueInvoice(call, { id })).rejects.toMatchObject(refused)
})

test('a payment in two parts settles the invoice, the books and the dashboard', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = (await issuedInvoice(call, customerId)).invoice
  const part = await recordPayment(call, { invoiceId: id, amount: 5_000, paidOn: '2026-01-15', method: 'bank_transfer' })
  expect([part.invoice.status, part.invoice.amountDue]).toEqual(['partially_paid', 6_900])
  const rest = await recordPayment(call, { invoiceId: id, amount: 6_900, paidOn: '2026-01-15', method: 'cash' })
  expect([rest.invoice.status, rest.invoice.amountDue, rest.invoice.paidOn]).toEqual(['paid', 0, '2026-01-15'])
  expect(await balances(call)).toEqual({ 1000: 5_000, 1010: 6_900, 1200: 0, 2200: -1_900, 4000: -10_000 })
  const dashboard = await readDashboard(call, {})
  expect([dashboard.received, dashboard.pending.amount, dashboard.totalInvoiced, dashboard.counts.paid]).toEqual([11_900, 0, 11_900, 1])
})

test('more than is due is refused, and so is a day to come', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = (await issuedInvoice(call, customerId)).invoice
  await expect(recordPayment(call, { invoiceId: id, amount: 11_901, paidOn: '2026-01-15', method: 'cash' })).rejects.toMatchObject({
    code: 'overpayment',
  })
  await expect(recordPayment(call, { invoiceId: id, amount: 1, paidOn: '2026-01-16', method: 'cash' })).rejects.toMatchObject({
    code: 'invalid_date',
  })
  await expect(recordPayment(call, { invoiceId: id, amount: 0, paidOn: '2026-01-15', method: 'cash' })).rejects.toMatchObject({
    code: 'invalid_amount',
  })
})

test('voiding keeps the number and takes the entry back', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = (await issuedInvoice(call, customerId)).invoice
  const { invoice, entries } = await voidInvoice(call, { id, reason: 'wrong customer' })
  expect([invoice.status, invoice.number, invoice.amountDue, entries[0]?.reason]).toEqual(['void', 'INV-2026-0001', 0, 'wrong customer'])
  expect(Object.values(await balances(call))).toEqual([0, 0, 0])
  expect((await readDashboard(call, {})).totalInvoiced).toBe(0)
})

test('an invoice with a payment cannot be voided', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = (await issuedInvoice(call, customerId)).invoice
  await recordPayment(call, { invoiceId: id, amount: 1, paidOn: '2026-01-15', method: 'cash' })
  await expect(voidInvoice(call, { id, reason: 'no' })).rejects.toMatchObject({ code: 'illegal_transition' })
})

test('an unpaid invoice becomes overdue on the day after it was due, without a write', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  await issuedInvoice(call, customerId)
  call.clock.set('2026-01-29T12:00:00.000Z')
  expect((await readDashboard(call, {})).overdue).toEqual({ amount: 0, count: 0 })
  call.clock.set('2026-01-30T12:00:00.000Z')
  expect((await readDashboard(call, {})).overdue).toEqual({ amount: 11_900, count: 1 })
})

test.each([
  ['Pacific/Kiritimati', '2026-01-29T09:59:59.000Z', '2026-01-29'],
  ['Pacific/Kiritimati', '2026-01-29T10:00:00.000Z', '2026-01-30'],
  ['Pacific/Pago_Pago', '2026-01-30T10:59:59.000Z', '2026-01-29'],
  ['Pacific/Pago_Pago', '2026-01-30T11:00:00.000Z', '2026-01-30'],
])('lists an invoice as overdue by the days of its own zone: %s at %s, when it is %s there', async (zone, at, day) => {
  const call = testCall({ hostility: { catchUp: 1, shortPage: 0 }, now: '2026-01-15T12:00:00.000Z' })
  const { customerId } = await openBusiness(call, { zone })
  const draft = await createInvoice(call, { customerId, lines: [line('100.00')], dueDate: '2026-01-29' })
  await issueInvoice(call, { id: draft.id })
  call.clock.set(at)
  const count = async (overdue: boolean) => (await listInvoices(call, { limit: 25, overdue })).items.length
  expect([await count(true), await count(false)]).toEqual(day > '2026-01-29' ? [1, 0] : [0, 1])
})

test('a draft is edited in parts; null takes a value away', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = await draft(call, customerId)
  await updateInvoice(call, { id, input: { notes: 'Thank you', discountPercent: '10' } })
  const changed = await updateInvoice(call, { id, input: { discountAmount: 1_000 } })
  expect([changed.notes, changed.discountPercent, changed.discountAmount, changed.totals.total]).toEqual([
    'Thank you',
    undefined,
    1_000,
    10_710,
  ])
  const cleared = await updateInvoice(call, { id, input: { notes: null, discountAmount: null } })
  expect([cleared.notes, cleared.totals.total]).toEqual([undefined, 11_900])
})

test('saving over somebody else’s change is refused', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id, version } = await draft(call, customerId)
  await updateInvoice({ ...call, ifMatch: version }, { id, input: { notes: 'first' } })
  await expect(updateInvoice({ ...call, ifMatch: version }, { id, input: { notes: 'second' } })).rejects.toMatchObject({
    code: 'precondition_failed',
  })
})

test('deleting a draft leaves nothing behind in the counts', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = await draft(call, customerId)
  await deleteInvoice(call, { id })
  const { draftCount, issuedCount } = await read(call, CustomerTotals, { customerId })
  expect([draftCount, issuedCount, (await readDashboard(call, {})).counts.draft]).toEqual([0, 0, 0])
})

test('a duplicate is a new draft with the same lines', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { invoice } = await issuedInvoice(call, customerId, [line('12.34')])
  const copy = await duplicateInvoice(call, { id: invoice.id })
  expect([copy.status, copy.number, copy.duplicateOf, copy.totals]).toEqual(['draft', null, invoice.id, invoice.totals])
})

test('a reverse charge without the customer’s VAT id cannot be issued', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = await draft(call, customerId, [{ ...line('10.00', '0'), taxCategory: 'AE' }])
  await expect(issueInvoice(call, { id })).rejects.toMatchObject({
    code: 'not_issuable',
    details: { errors: [{ pointer: '/customer/taxId' }] },
  })
})

test('a foreign currency needs a rate, and its entry balances in both currencies', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = await draft(call, customerId, [line('33.33')])
  await updateInvoice(call, { id, input: { currency: 'USD' } })
  await expect(issueInvoice(call, { id })).rejects.toMatchObject({ code: 'exchange_rate_missing' })
  await updateInvoice(call, { id, input: { exchangeRate: { rate: '0.91', source: 'ECB', date: '2026-01-14' } } })
  const { invoice, entries } = await issueInvoice(call, { id })
  expect([invoice.totals.total, invoice.baseTotal]).toEqual([3_966, 3_609])
  expect(entries[0]?.postings.reduce((sum, posting) => sum + posting.baseAmount, 0)).toBe(0)
})

test('lists by state, customer and lateness, and finds by words', async () => {
  const call = testCall({ hostility: { catchUp: 1, shortPage: 0 } })
  const { customerId } = await openBusiness(call)
  const open = (await issuedInvoice(call, customerId, [line('77.00')])).invoice
  const drafted = await draft(call, customerId)
  const ids = async (filter: object) => (await listInvoices(call, { limit: 25, ...filter })).items.map((item) => item.id)
  call.clock.set('2026-03-01T12:00:00.000Z')
  expect(await ids({})).toEqual([drafted.id, open.id])
  expect(await ids({ status: 'open' })).toEqual([open.id])
  expect(await ids({ overdue: true })).toEqual([open.id])
  expect(await ids({ overdue: false })).toEqual([drafted.id])
  expect(await ids({ customerId, status: 'draft' })).toEqual([drafted.id])
  expect(await ids({ search: 'hopper 91.63' })).toEqual([open.id])
  expect(await ids({ search: 'inv-2026-0001' })).toEqual([open.id])
})

test('taking away a discount that is not there leaves the other kind', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = await draft(call, customerId)
  await updateInvoice(call, { id, input: { discountAmount: 1_000 } })
  expect((await updateInvoice(call, { id, input: { discountPercent: null, notes: 'x' } })).discountAmount).toBe(1_000)
})

test('the currency of the books does not change under the first invoice', async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const call = testCall({ seed, hostility: { yield: 0.7, conflict: 0 } })
    const { customerId } = await openBusiness(call)
    const settled = async (work: Promise<unknown>) => work.then(() => 'done').catch((error: { code: string }) => error.code)
    const [changed] = await Promise.all([settled(updateOrganisation(call, { currency: 'USD' })), settled(draft(call, customerId))])
    const { currency } = await read(call, Organisation, {})
    expect([changed, currency]).toEqual(changed === 'done' ? ['done', 'USD'] : ['conflict', 'EUR'])
    expect((await read(call, Dashboard, { currency })).counts.draft).toBe(1)
  }
})
