import { describe, expect, test } from 'vitest'
import { draft, issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { CustomerTotals } from '../customer/totals.ts'
import { readDashboard } from '../dashboard/read.ts'
import { listEvents } from '../event/list-events.ts'
import type { LineInput } from '../invoice/content.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { Invoice } from '../invoice/record.ts'
import { updateInvoice } from '../invoice/update.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { trialBalance } from '../ledger/list.ts'
import { entryHash } from '../ledger/post.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { read } from '../store/transact.ts'
import { createCreditNote } from './create.ts'
import { creditNotesOf, listCreditNotes } from './list.ts'

const reason = 'Agreed on the phone'
const balances = async (call: TestCall) =>
  Object.fromEntries((await trialBalance(call, '2200-12')).rows.map((row) => [row.code, row.balance]))
const baseBalances = async (call: TestCall) => (await trialBalance(call, '2200-12')).rows.map((row) => row.baseBalance)

async function issued(call: TestCall, lines: LineInput[] = [line('100.00')], changes: object = {}) {
  const { customerId } = await openBusiness(call)
  const { id } = await draft(call, customerId, lines)
  await updateInvoice(call, { id, input: changes })
  const { invoice } = await issueInvoice(call, { id })
  return { customerId, invoiceId: id, invoice }
}

const pay = (call: TestCall, invoiceId: string, amount: number) =>
  recordPayment(call, { invoiceId, amount, paidOn: '2026-01-15', method: 'bank_transfer' })

test('a credit note has its own number, its parties and its reason', async () => {
  const call = testCall()
  const { invoiceId, invoice } = await issued(call)
  const { creditNote } = await createCreditNote(call, { invoiceId, amount: 1_190, reason })
  expect(creditNote).toMatchObject({ number: 'CN-2026-0001', invoiceNumber: 'INV-2026-0001', issueDate: '2026-01-15', reason })
  expect([creditNote.seller, creditNote.customer]).toEqual([invoice.seller, invoice.customer])
})

test('a part lowers what is due, and is booked the other way round', async () => {
  const call = testCall()
  const { invoiceId } = await issued(call)
  const { invoice, entries } = await createCreditNote(call, { invoiceId, amount: 1_190, reason })
  expect([invoice.status, invoice.amountCredited, invoice.amountDue]).toEqual(['open', 1_190, 10_710])
  expect(entries[0]?.postings.map(({ account, amount }) => [account, amount])).toEqual([
    ['1200', -1_190],
    ['4000', 1_000],
    ['2200', 190],
  ])
})

test('the issued invoice itself stays as it was', async () => {
  const call = testCall()
  const { invoiceId, invoice: before } = await issued(call)
  const { invoice } = await createCreditNote(call, { invoiceId, amount: 1_190, reason })
  const { version: _v, status: _s, amountCredited: _c, amountDue: _d, updatedAt: _u, ...frozen } = before
  expect(invoice).toMatchObject(frozen)
})

test('an unpaid invoice credited in full is void, and leaves nothing in books and figures', async () => {
  const call = testCall()
  const { invoiceId, customerId } = await issued(call)
  const { invoice } = await createCreditNote(call, { invoiceId, reason })
  expect([invoice.status, invoice.amountDue, invoice.amountCredited, invoice.voidReason]).toEqual(['void', 0, 11_900, reason])
  expect(Object.values(await balances(call))).toEqual([0, 0, 0])
  const dashboard = await readDashboard(call, {})
  expect([dashboard.totalInvoiced, dashboard.pending, dashboard.counts.void]).toEqual([0, { amount: 0, count: 0 }, 1])
  expect((await read(call, CustomerTotals, { customerId })).byCurrency).toEqual({})
})

test('what is credited beyond what is due becomes the customer’s credit', async () => {
  const call = testCall()
  const { invoiceId, customerId } = await issued(call)
  await pay(call, invoiceId, 10_000)
  const { creditNote, invoice } = await createCreditNote(call, { invoiceId, amount: 5_000, reason })
  expect([creditNote.appliedToInvoice, invoice.amountDue, invoice.status, invoice.paidOn]).toEqual([1_900, 0, 'paid', '2026-01-15'])
  expect((await read(call, CustomerTotals, { customerId })).byCurrency.EUR?.credit).toBe(3_100)
  expect(await balances(call)).toMatchObject({ 1000: 10_000, 1200: 0, 2050: -3_100 })
})

test('a paid invoice stays paid when it is credited', async () => {
  const call = testCall()
  const { invoiceId } = await issued(call)
  await pay(call, invoiceId, 11_900)
  const { invoice } = await createCreditNote(call, { invoiceId, reason })
  expect([invoice.status, invoice.amountPaid, invoice.amountCredited, invoice.amountDue]).toEqual(['paid', 11_900, 11_900, 0])
  expect(await balances(call)).toEqual({ 1000: 11_900, 1200: 0, 2050: -11_900, 2200: 0, 4000: 0 })
})

test('a partly credited invoice can be paid to the end', async () => {
  const call = testCall()
  const { invoiceId } = await issued(call)
  await createCreditNote(call, { invoiceId, amount: 1_900, reason })
  expect((await pay(call, invoiceId, 10_000)).invoice).toMatchObject({ status: 'paid', amountDue: 0 })
  await expect(pay(call, invoiceId, 1)).rejects.toMatchObject({ code: 'illegal_transition' })
})

describe('the parts sum to the whole', () => {
  test('four one-line credit notes of 68.33 + 68.33 + 57.50 + 85.00 at 20 %', async () => {
    const call = testCall()
    const { invoiceId, invoice } = await issued(
      call,
      ['68.33', '68.33', '57.50', '85.00'].map((price) => line(price, '20')),
    )
    const totals: number[] = []
    for (const lineIndex of [2, 0, 3, 1]) {
      totals.push((await createCreditNote(call, { invoiceId, lines: [{ lineIndex }], reason })).creditNote.totals.total)
    }
    expect([invoice.totals.total, totals.reduce((a, b) => a + b)]).toEqual([33_499, 33_499])
    expect(Object.values(await balances(call))).toEqual([0, 0, 0])
  })

  const cases: [string, LineInput[], object, number][] = [
    ['9.975 %', [line('8180.00', '9.975')], {}, 899_596],
    ['138.66 + 19 %', [line('138.66')], {}, 16_501],
    ['8500 − 7500 discount, + 19 %', [line('8500.00')], { discountAmount: 750_000 }, 119_000],
    ['140 with 5 % and 9.975 %', [twoTaxes('140.00')], {}, 16_097],
    ['1140 with 5 % and 9.975 %', [twoTaxes('1140.00')], {}, 131_072],
    ['gross price 500.00 incl. 10 %', [line('500.00', '10')], { pricesIncludeTax: true }, 50_000],
    ['100 − 10 discount at 20 %', [line('100.00', '20')], { discountAmount: 1_000 }, 10_800],
  ]
  test.each(cases)('%s, credited in three parts', async (_name, lines, changes, total) => {
    const call = testCall()
    const { invoiceId, invoice } = await issued(call, lines, changes)
    const first = await createCreditNote(call, { invoiceId, amount: Math.round(total / 3), reason })
    const second = await createCreditNote(call, { invoiceId, amount: Math.round(total / 7), reason })
    const last = await createCreditNote(call, { invoiceId, reason })
    const parts = [first, second, last].map(({ creditNote }) => creditNote.totals)
    const sumOf = (name: 'total' | 'taxTotal') => parts.reduce((sum, part) => sum + part[name], 0)
    expect([invoice.totals.total, sumOf('total'), sumOf('taxTotal')]).toEqual([total, total, invoice.totals.taxTotal])
    expect(Object.values(await balances(call)).every((balance) => balance === 0)).toBe(true)
  })

  test('in a foreign currency also in the currency of the books, account by account', async () => {
    const call = testCall()
    const exchangeRate = { rate: '0.913337', source: 'ECB', date: '2026-01-14' }
    const { invoiceId } = await issued(call, [line('33.33'), line('0.77', '7'), twoTaxes('3.11')], { currency: 'USD', exchangeRate })
    for (const amount of [1_001, 7, 333, 1]) await createCreditNote(call, { invoiceId, amount, reason })
    await createCreditNote(call, { invoiceId, reason })
    expect((await baseBalances(call)).every((balance) => balance === 0)).toBe(true)
  })
})

describe('refuses', () => {
  test('more than is left', async () => {
    const call = testCall()
    const { invoiceId } = await issued(call)
    await createCreditNote(call, { invoiceId, amount: 11_000, reason })
    const refused = { code: 'over_credit', details: { errors: [{ pointer: '/amount' }] } }
    await expect(createCreditNote(call, { invoiceId, amount: 901, reason })).rejects.toMatchObject(refused)
  })

  test('a line that is credited already', async () => {
    const call = testCall()
    const { invoiceId } = await issued(call, [line('10.00'), line('20.00')])
    await createCreditNote(call, { invoiceId, lines: [{ lineIndex: 1 }], reason })
    const again = createCreditNote(call, { invoiceId, lines: [{ lineIndex: 1 }], reason })
    await expect(again).rejects.toMatchObject({ code: 'over_credit', details: { errors: [{ pointer: '/lines/0/lineIndex' }] } })
  })

  test('a draft', async () => {
    const call = testCall()
    const { id } = await draft(call, (await openBusiness(call)).customerId)
    await expect(createCreditNote(call, { invoiceId: id, reason })).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  test('without taking a number: the next credit note has the next one', async () => {
    const call = testCall()
    const { invoiceId } = await issued(call)
    await createCreditNote({ ...call, dryRun: true }, { invoiceId, amount: 1, reason })
    await expect(createCreditNote(call, { invoiceId, amount: 99_999, reason })).rejects.toMatchObject({ code: 'over_credit' })
    expect((await createCreditNote(call, { invoiceId, amount: 1, reason })).creditNote.number).toBe('CN-2026-0001')
  })
})

test('a credit note racing a payment: both count, in whatever order', async () => {
  const call = testCall({ hostility: { conflict: 0.3, yield: 0.6 } })
  const { invoiceId, customerId } = await issued(call)
  await Promise.all([pay(call, invoiceId, 11_900), createCreditNote(call, { invoiceId, amount: 5_000, reason })].map(settled))
  const invoice = await read(call, Invoice, { id: invoiceId })
  const { credit = 0 } = (await read(call, CustomerTotals, { customerId })).byCurrency.EUR ?? {}
  // The credit first leaves 69.00 due and the payment is refused; the payment first makes the credit the customer's.
  expect([
    [11_900, 0, 5_000],
    [0, 6_900, 0],
  ]).toContainEqual([invoice.amountPaid, invoice.amountDue, credit])
  expect(Object.values(await balances(call)).reduce((a, b) => a + b)).toBe(0)
})

test('two credit notes at once never credit more than the whole', async () => {
  const call = testCall({ hostility: { conflict: 0.3, yield: 0.6 } })
  const { invoiceId } = await issued(call)
  const outcomes = await Promise.all([8_000, 8_000].map((amount) => settled(createCreditNote(call, { invoiceId, amount, reason }))))
  expect(outcomes.sort()).toEqual(['done', 'over_credit'])
  expect((await read(call, Invoice, { id: invoiceId })).amountCredited).toBe(8_000)
})

test('the event names the entry with its hash', async () => {
  const call = testCall({ hostility: { catchUp: 1 } })
  const { invoiceId } = await issued(call)
  const { creditNote } = await createCreditNote(call, { invoiceId, reason })
  const [event] = (await listEvents(call, { subjectId: creditNote.id, limit: 10 })).items
  const entry = await read(call, JournalEntry, { id: creditNote.entryId })
  expect([event?.type, event?.data.entries]).toEqual(['credit_note.issued', [{ id: entry.id, sha256: entryHash(entry) }]])
})

test('lists all credit notes, and those of one invoice in order', async () => {
  const call = testCall({ hostility: { catchUp: 1, shortPage: 0 } })
  const { invoiceId, customerId } = await issued(call)
  await createCreditNote(call, { invoiceId, amount: 1, reason })
  await createCreditNote(call, { invoiceId, amount: 2, reason })
  const other = (await issuedInvoice(call, customerId)).invoice.id
  await createCreditNote(call, { invoiceId: other, amount: 3, reason })
  expect((await creditNotesOf(call, { invoiceId })).map((each) => each.total)).toEqual([1, 2])
  expect((await listCreditNotes(call, { limit: 10 })).items.map((each) => each.total)).toEqual([3, 2, 1])
  await expect(creditNotesOf(call, { invoiceId: 'inv_0' })).rejects.toMatchObject({ code: 'not_found' })
})

function twoTaxes(unitPrice: string): LineInput {
  return {
    description: 'Work',
    quantity: '1',
    unitPrice,
    taxes: [
      { name: 'GST', category: 'S', percent: '5' },
      { name: 'QST', category: 'S', percent: '9.975' },
    ],
  }
}

async function settled(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? 'unexpected',
  )
}
