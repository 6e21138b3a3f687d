import { expect, test } from 'vitest'
import { line, openBusiness } from '../../contract/business.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { createCreditNote } from '../credit-note/create.ts'
import type { LineInput } from '../invoice/content.ts'
import { deleteInvoice } from '../invoice/delete.ts'
import { issueInvoice } from '../invoice/issue.ts'
import type { Invoice } from '../invoice/record.ts'
import { updateInvoice } from '../invoice/update.ts'
import { voidInvoice } from '../invoice/void.ts'
import { AppError } from '../kit/errors.ts'
import { seededRandom } from '../kit/seeded-random.ts'
import { read } from '../store/transact.ts'
import { decideQuote } from './decide.ts'
import { createQuote } from './draft.ts'
import { invoiceQuote } from './invoice.ts'
import { issueQuote } from './issue.ts'
import { Quote } from './record.ts'

const LINES: LineInput[] = [
  { description: 'Design', quantity: '3', unitPrice: '33.33', taxPercent: '19' },
  { description: 'Print', quantity: '7', unitPrice: '1.11', taxPercent: '7', discountPercent: '3' },
  { description: 'Hosting', quantity: '12', unitPrice: '9.99', taxPercent: '19' },
]

async function accepted(call: TestCall, more: Partial<Parameters<typeof createQuote>[1]> = {}): Promise<Quote> {
  const { customerId } = await openBusiness(call)
  const { id } = await createQuote(call, { customerId, lines: LINES, ...more })
  await issueQuote(call, { id })
  return await decideQuote(call, { id, answer: 'accepted' })
}

/** A part that is more than is left, or comes to nothing, is refused and takes nothing. */
function nothingMade(error: unknown): undefined {
  if (!(error instanceof AppError) || !['overpayment', 'invalid_amount'].includes(error.code)) throw error
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** The tax of each group, summed over documents. */
function taxesOf(documents: readonly Pick<Invoice, 'totals'>[]): Record<string, number[]> {
  const groups: Record<string, number[]> = {}
  for (const { taxBreakdown } of documents.map(({ totals }) => totals)) {
    for (const { category, percent, taxableAmount, taxAmount } of taxBreakdown) {
      const [base = 0, tax = 0] = groups[`${category} ${percent}`] ?? []
      groups[`${category} ${percent}`] = [base + taxableAmount, tax + taxAmount]
    }
  }
  return groups
}

/** The lines' amounts in the terms of the prices, summed by description. */
function linesOf(documents: readonly Pick<Invoice, 'totals' | 'lines'>[]): Record<string, number> {
  const lines: Record<string, number> = {}
  for (const { lines: own, totals } of documents) {
    for (const [at, { description }] of own.entries()) {
      const amount = totals.lines[at]?.grossAmount ?? totals.lines[at]?.amount ?? 0
      lines[description] = (lines[description] ?? 0) + amount
    }
  }
  return lines
}

test.each([
  ['net prices', {}],
  ['prices with tax', { pricesIncludeTax: true }],
] as const)('a percentage, pieces, an amount and the rest sum to the quote by line, tax and total: %s', async (_name, more) => {
  const call = testCall()
  const quote = await accepted(call, more)
  const parts = [
    await invoiceQuote(call, { id: quote.id, percent: '33.3' }),
    await invoiceQuote(call, { id: quote.id, lines: [{ lineIndex: 2, quantity: '5' }] }),
    await invoiceQuote(call, { id: quote.id, amount: 1_001 }),
    await invoiceQuote(call, { id: quote.id }),
  ]
  expect(sum(parts.map(({ totals }) => totals.total))).toBe(quote.totals.total)
  expect(taxesOf(parts)).toEqual(taxesOf([quote]))
  expect(linesOf(parts)).toEqual(linesOf([quote]))
  expect((await read(call, Quote, { id: quote.id })).status).toBe('invoiced')
})

test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('random parts sum to the quote, seed %i', async (seed) => {
  const call = testCall()
  const random = seededRandom(seed)
  const lines = Array.from({ length: 1 + random.below(5) }, (_, at) => ({
    description: `Line ${at}`,
    quantity: String(1 + random.below(9)),
    unitPrice: `${random.below(300)}.${String(random.below(100)).padStart(2, '0')}`,
    taxPercent: ['19', '7', '0'][random.below(3)] ?? '19',
  }))
  const paid = [...lines, { description: 'Base', quantity: '1', unitPrice: '10.01', taxPercent: '19' }]
  const quote = await accepted(call, { lines: paid, pricesIncludeTax: random.below(2) === 0, discountPercent: ['0', '5'][random.below(2)] })
  const parts: Invoice[] = []
  for (let nth = 0; nth < 4; nth++) {
    parts.push(await invoiceQuote(call, { id: quote.id, percent: String(1 + random.below(23)) }))
  }
  parts.push(await invoiceQuote(call, { id: quote.id }))
  expect(sum(parts.map(({ totals }) => totals.total))).toBe(quote.totals.total)
  expect(taxesOf(parts)).toEqual(taxesOf([quote]))
})

test.each(Array.from({ length: 24 }, (_, seed) => seed + 1))(
  'random parts of a quote with a discount in money sum to it, to the cent, seed %i',
  async (seed) => {
    const call = testCall()
    const random = seededRandom(seed)
    const lines = Array.from({ length: 2 + random.below(4) }, (_, at) => ({
      description: `Line ${at}`,
      quantity: String(1 + random.below(9)),
      unitPrice: `${1 + random.below(300)}.${String(random.below(100)).padStart(2, '0')}`,
      taxPercent: ['19', '7', '0'][random.below(3)] ?? '19',
      ...(random.happens(0.3) ? { discountAmount: 1 + random.below(90) } : {}),
    }))
    const quote = await accepted(call, { lines, pricesIncludeTax: random.happens(0.5), discountAmount: 10 + random.below(90) })
    expect(quote.totals.discountTotal).toBeGreaterThan(0)
    const parts: (Invoice | undefined)[] = []
    for (let nth = 0; nth < 3; nth++) {
      const request = random.happens(0.5) ? { percent: `${1 + random.below(25)}.${random.below(10)}` } : { amount: 1 + random.below(200) }
      parts.push(await invoiceQuote(call, { id: quote.id, ...request }).catch(nothingMade))
    }
    const pieces = await invoiceQuote(call, { id: quote.id, lines: [{ lineIndex: random.below(lines.length), quantity: '0.5' }] }).catch(
      nothingMade,
    )
    const made = [...parts, pieces, await invoiceQuote(call, { id: quote.id })].filter((part) => part !== undefined)
    expect(sum(made.map(({ totals }) => totals.total))).toBe(quote.totals.total)
    expect(sum(made.map(({ totals }) => totals.discountTotal))).toBe(quote.totals.discountTotal)
    expect(sum(made.map(({ totals }) => totals.subtotal))).toBe(quote.totals.subtotal)
    expect(taxesOf(made)).toEqual(taxesOf([quote]))
    expect(linesOf(made)).toEqual(linesOf([quote]))
  },
)

test('two halves of an odd sum are the whole', async () => {
  const call = testCall()
  const quote = await accepted(call, { lines: [line('138.66')] })
  const halves = [await invoiceQuote(call, { id: quote.id, percent: '50' }), await invoiceQuote(call, { id: quote.id, percent: '50' })]
  expect(halves.map(({ totals }) => totals.total)).toEqual([8_251, 8_250])
})

test('more than what is left is refused, and says how much that is', async () => {
  const call = testCall()
  const quote = await accepted(call, { lines: [line('100.00')] })
  await invoiceQuote(call, { id: quote.id, percent: '80' })
  const refused = { code: 'overpayment', message: expect.stringContaining('23.80 EUR'), details: { errors: [{ pointer: '/percent' }] } }
  await expect(invoiceQuote(call, { id: quote.id, percent: '21' })).rejects.toMatchObject(refused)
  await expect(invoiceQuote(call, { id: quote.id, amount: 2_381 })).rejects.toMatchObject({ code: 'overpayment' })
})

test.each([
  ['two ways at once', { percent: '10', amount: 100 }],
  ['no percentage', { percent: '0' }],
  ['more than the whole', { percent: '100.01' }],
  ['an unknown line', { lines: [{ lineIndex: 9 }] }],
  ['a line twice', { lines: [{ lineIndex: 0 }, { lineIndex: 0 }] }],
])('refuses %s', async (_name, request) => {
  const call = testCall()
  const { id } = await accepted(call)
  await expect(invoiceQuote(call, { id, ...request })).rejects.toMatchObject({ code: 'invalid_amount' })
})

test('of ten invoices at once over 30 % each, three are made', async () => {
  const call = testCall()
  const { id } = await accepted(call)
  const results = await Promise.allSettled(Array.from({ length: 10 }, () => invoiceQuote(call, { id, percent: '30' })))
  const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
  const made = results.length - reasons.length
  expect(reasons.every((code) => code === 'overpayment' || code === 'busy')).toBe(true)
  expect(made).toBeLessThanOrEqual(3)
  const { invoices = [], totals } = await read(call, Quote, { id })
  expect(invoices).toHaveLength(made)
  expect(sum(invoices.map(({ amount }) => amount))).toBeLessThan(totals.total)
})

const UNDOINGS: readonly [string, (call: TestCall, id: string) => Promise<unknown>][] = [
  ['the draft is deleted', (call, id) => deleteInvoice(call, { id })],
  [
    'the invoice is voided',
    async (call, id) => {
      await issueInvoice(call, { id })
      await voidInvoice(call, { id, reason: 'wrong' })
    },
  ],
  [
    'the invoice is credited in full',
    async (call, id) => {
      await issueInvoice(call, { id })
      await createCreditNote(call, { invoiceId: id, amount: 100, reason: 'part' })
      await createCreditNote(call, { invoiceId: id, reason: 'the rest' })
    },
  ],
]

test.each(UNDOINGS)('a part is free again when %s', async (_name, undo) => {
  const call = testCall()
  const quote = await accepted(call)
  const part = await invoiceQuote(call, { id: quote.id, percent: '40' })
  const rest = await invoiceQuote(call, { id: quote.id })
  await undo(call, part.id)
  const released = await read(call, Quote, { id: quote.id })
  expect([released.status, released.invoices]).toEqual(['accepted', [{ invoiceId: rest.id, amount: rest.totals.total }]])
  expect((await invoiceQuote(call, { id: quote.id })).totals.total).toBe(part.totals.total)
})

test('an invoice that is credited in part keeps its part', async () => {
  const call = testCall()
  const quote = await accepted(call)
  const { id } = await invoiceQuote(call, { id: quote.id, percent: '40' })
  await issueInvoice(call, { id })
  await createCreditNote(call, { invoiceId: id, amount: 100, reason: 'part' })
  expect((await read(call, Quote, { id: quote.id })).invoices).toHaveLength(1)
})

test('a part keeps its lines and sums when texts and days change, and to the issue', async () => {
  const call = testCall()
  const quote = await accepted(call)
  const part = await invoiceQuote(call, { id: quote.id, amount: 5_001 })
  const { lines } = part
  const changed = await updateInvoice(call, { id: part.id, input: { notes: 'First part', dueDate: '2026-03-01', lines } })
  expect([changed.notes, changed.totals, changed.amountDue]).toEqual(['First part', part.totals, 5_001])
  const changes = [{ lines: LINES }, { discountPercent: '1' }, { currency: 'USD' }, { pricesIncludeTax: true }]
  for (const input of changes) {
    await expect(updateInvoice(call, { id: part.id, input })).rejects.toMatchObject({ code: 'illegal_transition' })
  }
  const { invoice } = await issueInvoice(call, { id: part.id })
  expect(invoice.totals).toEqual(part.totals)
})
