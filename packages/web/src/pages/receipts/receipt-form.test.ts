import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../data/receipts.ts'
import { formOf, patchOf, sumOfLines } from './receipt-form.ts'

const RECEIPT: Receipt = {
  id: 'rcp_1',
  status: 'to_review',
  attachmentId: 'att_1',
  merchant: 'Corner Café',
  currency: 'EUR',
  total: 1190,
  tax: 190,
  lines: [
    { description: 'Soup', quantity: '2', amount: 700 },
    { description: 'Tea', amount: 490 },
  ],
  paidFrom: 'bank',
  corrected: [],
  doubles: [],
  addedBy: 'Ada',
  allowedActions: ['correct', 'book', 'reject'],
  createdAt: '2026-01-15T10:00:00Z',
  updatedAt: '2026-01-15T10:00:00Z',
  version: 1,
}
const form = formOf(RECEIPT)

describe('what a review changes', () => {
  it('is nothing where nothing was touched', () => {
    expect(patchOf(RECEIPT, form)).toBeUndefined()
  })

  it('is all lines where one was changed', () => {
    const lines = form.lines.map((line) => (line.key === 1 ? { ...line, amount: 500 } : line))
    expect(patchOf(RECEIPT, { ...form, lines })).toEqual({
      lines: [
        { description: 'Soup', quantity: '2', amount: 700 },
        { description: 'Tea', amount: 500 },
      ],
    })
  })

  it('leaves out a line that was taken away', () => {
    expect(patchOf(RECEIPT, { ...form, lines: form.lines.slice(1) })).toEqual({ lines: [{ description: 'Tea', amount: 490 }] })
  })

  it('takes no line without an amount', () => {
    const lines = [...form.lines, { key: 2, description: 'Cake', quantity: '', amount: null }]
    expect(patchOf(RECEIPT, { ...form, lines })).toBeUndefined()
  })

  it('names the project with the customer', () => {
    expect(patchOf(RECEIPT, { ...form, customerId: 'cus_1', projectId: 'prj_1' })).toEqual({
      billing: { customerId: 'cus_1', projectId: 'prj_1' },
    })
  })
})

it.each([
  ['the total', 1190, 190, 'total', 0],
  ['the total without its tax', 1390, 200, 'net', -200],
  ['less than the total', 1500, 190, 'neither', -310],
  ['more than the total', 1000, null, 'neither', 190],
  ['nothing, where no total is known', null, null, 'unknown', 0],
] as const)('lines add up to %s', (_name, total, tax, fits, by) => {
  expect(sumOfLines({ ...form, total, tax })).toEqual({ sum: 1190, by, fits })
})
