import { expect, test } from 'vitest'
import { line, openBusiness } from '../../contract/business.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { deleteCustomer } from '../customer/delete-customer.ts'
import { deleteInvoice } from '../invoice/delete.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { updateInvoice } from '../invoice/update.ts'
import { voidInvoice } from '../invoice/void.ts'
import { trialBalance } from '../ledger/list.ts'
import { NumberClaim } from '../numbering/series.ts'
import { fromItem } from '../store/entity.ts'
import { read, readIfAny } from '../store/transact.ts'
import { decideQuote } from './decide.ts'
import { createQuote, deleteQuote, duplicateQuote, updateQuote } from './draft.ts'
import { invoiceQuote } from './invoice.ts'
import { issueQuote } from './issue.ts'
import { listQuotes } from './list.ts'
import { Quote } from './record.ts'

async function sent(call: TestCall) {
  const { customerId } = await openBusiness(call)
  const { id } = await createQuote(call, { customerId, lines: [line('138.66')] })
  return { customerId, quote: await issueQuote(call, { id }) }
}

async function accepted(call: TestCall) {
  const { quote } = await sent(call)
  return await decideQuote(call, { id: quote.id, answer: 'accepted' })
}

const statusesOf = (results: PromiseSettledResult<unknown>[]) => results.map(({ status }) => status).sort()

test('issuing gives a number of its own series and a last day, and books nothing', async () => {
  const call = testCall()
  const { quote } = await sent(call)
  expect([quote.number, quote.issueDate, quote.validUntil, quote.status, quote.totals.total]).toEqual([
    'QU-2026-0001',
    '2026-01-15',
    '2026-02-14',
    'sent',
    16_501,
  ])
  expect((await trialBalance(call, '2200-12')).rows.filter(({ balance }) => balance !== 0)).toEqual([])
})

test('a dry run and a refused issue take no number', async () => {
  const call = testCall()
  const { customerId } = await sent(call)
  const { id } = await createQuote(call, { customerId, lines: [line('1.00')] })
  const empty = await createQuote(call, { customerId, lines: [] })
  await issueQuote({ ...call, dryRun: true }, { id })
  await expect(issueQuote(call, { id: empty.id })).rejects.toMatchObject({ code: 'not_issuable' })
  expect((await issueQuote(call, { id })).number).toBe('QU-2026-0002')
})

test('six issues at once of one draft take one number', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = await createQuote(call, { customerId, lines: [line('1.00')] })
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => issueQuote(call, { id })))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await readIfAny(call, NumberClaim, { series: 'quote', number: 'QU-2026-0002' })).toBeUndefined()
})

test('an issued quote cannot be edited, deleted or issued again', async () => {
  const call = testCall()
  const { id } = (await sent(call)).quote
  const refused = { code: 'illegal_transition', details: { allowed: ['send', 'accept', 'decline', 'withdraw', 'duplicate'] } }
  await expect(updateQuote(call, { id, input: { notes: 'new' } })).rejects.toMatchObject(refused)
  await expect(deleteQuote(call, { id })).rejects.toMatchObject(refused)
  await expect(issueQuote(call, { id })).rejects.toMatchObject(refused)
})

test('an edit keeps what is left out, and one discount takes the place of the other', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = await createQuote(call, { customerId, lines: [line('100.00')], discountPercent: '10', notes: 'Kept' })
  const quote = await updateQuote(call, { id, input: { discountAmount: 500, validUntil: '2026-03-01' } })
  expect([quote.discountPercent, quote.discountAmount, quote.notes, quote.validUntil]).toEqual([undefined, 500, 'Kept', '2026-03-01'])
})

test('a last day that is past is refused at issue', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = await createQuote(call, { customerId, lines: [line('1.00')], validUntil: '2026-01-14' })
  await expect(issueQuote(call, { id })).rejects.toMatchObject({ code: 'invalid_date' })
})

test.each([
  ['two acceptances', ['accepted', 'accepted']],
  ['an acceptance and a refusal', ['accepted', 'declined']],
] as const)('of %s at once, one is recorded', async (_name, answers) => {
  const call = testCall()
  const { id } = (await sent(call)).quote
  const results = await Promise.allSettled(answers.map((answer) => decideQuote(call, { id, answer })))
  expect(statusesOf(results)).toEqual(['fulfilled', 'rejected'])
})

test('it can be accepted until the end of its last day in the zone of the organisation, and not after', async () => {
  const call = testCall()
  const { quote } = await sent(call)
  call.clock.set('2026-02-14T23:00:00.000Z')
  await expect(decideQuote(call, { id: quote.id, answer: 'accepted' })).rejects.toMatchObject({ code: 'illegal_transition' })
  call.clock.set('2026-02-14T22:59:59.000Z')
  expect((await decideQuote(call, { id: quote.id, answer: 'accepted' })).status).toBe('accepted')
})

test('six invoicings at once make one draft', async () => {
  const call = testCall()
  const { id, totals } = await accepted(call)
  const results = await Promise.allSettled(Array.from({ length: 6 }, () => invoiceQuote(call, { id })))
  const made = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
  expect(made.map(({ quoteId, status, totals }) => [quoteId, status, totals.total])).toEqual([[id, 'draft', totals.total]])
  expect(await read(call, Quote, { id })).toMatchObject({
    status: 'invoiced',
    invoices: [{ invoiceId: made[0]?.id, amount: totals.total }],
  })
})

test('the quote comes back when the draft is deleted, and when the invoice is voided', async () => {
  const call = testCall()
  const { id } = await accepted(call)
  const first = await invoiceQuote(call, { id })
  await updateInvoice(call, { id: first.id, input: { notes: 'Edited' } })
  await deleteInvoice(call, { id: first.id })
  expect((await read(call, Quote, { id })).status).toBe('accepted')
  const second = await invoiceQuote(call, { id })
  await issueInvoice(call, { id: second.id })
  await voidInvoice(call, { id: second.id, reason: 'Wrong' })
  expect((await read(call, Quote, { id })).status).toBe('accepted')
})

test('only an accepted quote becomes an invoice', async () => {
  const call = testCall()
  const { quote } = await sent(call)
  await expect(invoiceQuote(call, { id: quote.id })).rejects.toMatchObject({ code: 'illegal_transition' })
})

test('a customer with quotes cannot be deleted; without, they can', async () => {
  const call = testCall()
  const { customerId } = await openBusiness(call)
  const { id } = await createQuote(call, { customerId, lines: [] })
  await expect(deleteCustomer(call, customerId)).rejects.toMatchObject({ code: 'customer_in_use' })
  await deleteQuote(call, { id })
  await deleteCustomer(call, customerId)
})

test('lists know the state of the day, the customer and the words', async () => {
  const call = testCall()
  const { customerId, quote } = await sent(call)
  const copy = await duplicateQuote(call, { id: quote.id })
  const ids = async (filter: object) => (await listQuotes(call, { limit: 10, ...filter })).items.map(({ id }) => id)
  call.world.store.settle()
  expect(await ids({ search: 'QU-2026' })).toEqual([quote.id])
  call.clock.advance({ days: 40 })
  expect(await ids({ status: 'sent' })).toEqual([])
  expect(await ids({ status: 'expired' })).toEqual([quote.id])
  expect(await ids({ status: 'draft' })).toEqual([copy.id])
  expect(await ids({ customerId })).toEqual([copy.id, quote.id])
})

test('a quote that is withdrawn, also after its last day, cannot be accepted any more', async () => {
  const call = testCall()
  const { quote } = await sent(call)
  call.clock.advance({ days: 40 })
  const { status, decisionReason } = await decideQuote(call, { id: quote.id, answer: 'withdrawn', reason: 'New prices' })
  expect([status, decisionReason]).toEqual(['withdrawn', 'New prices'])
  call.clock.set('2026-01-15T12:00:00.000Z')
  await expect(decideQuote(call, { id: quote.id, answer: 'accepted' })).rejects.toMatchObject({ code: 'illegal_transition' })
})

test('a quote kept in its first shape has one invoice over all of it', () => {
  const { invoices } = fromItem(Quote, {
    type: 'quote',
    key: { pk: 'quote/q', sk: 'quote' },
    version: 3,
    doc: { schema: 1, id: 'q', status: 'invoiced', invoiceId: 'inv_1', totals: { total: 100 } },
  } as never)
  expect(invoices).toEqual([{ invoiceId: 'inv_1', amount: 100 }])
})
