import { expect, it } from 'vitest'
import type { TestHome } from '../../contract/test-home.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { deleteInvoice } from '../invoice/delete.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { voidInvoice } from '../invoice/void.ts'
import { read } from '../store/transact.ts'
import { invoiceFromReceipts } from './bill.ts'
import { bookReceipt, unbookReceipt } from './book.ts'
import { openReceipts, scannedReceipt } from './receipt.fixture.ts'
import { Receipt } from './record.ts'
import { updateReceipt } from './update.ts'

async function booked(home: TestHome): Promise<string> {
  const { id } = await scannedReceipt(home)
  await bookReceipt(home.call, { id })
  return id
}

async function billed() {
  const { home, customerId } = await openReceipts()
  const id = await booked(home)
  const invoice = await invoiceFromReceipts(home.call, { customerId, receiptIds: [id], taxPercent: '19' })
  const billedOn = async () => (await read(home.call, Receipt, { id })).billedOn
  return { home, customerId, id, invoice, billedOn }
}

it('passes the cost on without the tax that is claimed back', async () => {
  const { invoice, billedOn } = await billed()
  expect(invoice.lines).toMatchObject([{ description: 'Corner Café, 2026-01-12', quantity: '1', unitPrice: '10' }])
  expect(invoice.totals.total).toBe(1190)
  expect(await billedOn()).toBe(invoice.id)
})

it('adds the markup exactly', async () => {
  const { home, customerId } = await openReceipts()
  const id = await booked(home)
  await updateReceipt(home.call, { id, input: { billing: { customerId, markupPercent: '12.5' } } })
  const invoice = await invoiceFromReceipts(home.call, { customerId, receiptIds: [id], taxPercent: '19' })
  expect(invoice.lines[0]?.unitPrice).toBe('11.25')
})

it('bills a receipt once, also when several ask at the same time', async () => {
  const { home, customerId } = await openReceipts()
  const id = await booked(home)
  const results = await Promise.allSettled(
    [1, 2, 3].map(() => invoiceFromReceipts(home.call, { customerId, receiptIds: [id], taxPercent: '19' })),
  )
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
})

it('refuses one that is not booked, naming its place', async () => {
  const { home, customerId } = await openReceipts()
  const { id } = await scannedReceipt(home)
  await expect(invoiceFromReceipts(home.call, { customerId, receiptIds: [id] })).rejects.toMatchObject({
    code: 'conflict',
    details: { errors: [{ pointer: '/receiptIds/0' }] },
  })
})

it('keeps the booking as long as an invoice passes it on', async () => {
  const { home, id } = await billed()
  await expect(unbookReceipt(home.call, { id, reason: 'x' })).rejects.toMatchObject({ code: 'illegal_transition' })
})

it('is free again when the draft is deleted', async () => {
  const { home, invoice, billedOn } = await billed()
  await deleteInvoice(home.call, { id: invoice.id })
  expect(await billedOn()).toBeUndefined()
})

it('is free again when the invoice is voided', async () => {
  const { home, invoice, billedOn } = await billed()
  await issueInvoice(home.call, { id: invoice.id })
  await voidInvoice(home.call, { id: invoice.id, reason: 'Wrong customer' })
  expect(await billedOn()).toBeUndefined()
})

it('is free again when the whole invoice is credited, and not before', async () => {
  const { home, invoice, billedOn } = await billed()
  await issueInvoice(home.call, { id: invoice.id })
  await createCreditNote(home.call, { invoiceId: invoice.id, amount: 100, reason: 'A part' })
  expect(await billedOn()).toBe(invoice.id)
  await createCreditNote(home.call, { invoiceId: invoice.id, reason: 'The rest' })
  expect(await billedOn()).toBeUndefined()
})
