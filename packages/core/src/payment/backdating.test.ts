import { describe, expect, test } from 'vitest'
import { draft } from '../../contract/business.ts'
import { CustomerTotals } from '../customer/totals.ts'
import { issueInvoice } from '../invoice/issue.ts'
import { reinstateInvoice, writeOffInvoice } from '../invoice/write-off.ts'
import { postManual, reverseEntry } from '../ledger/post-manual.ts'
import { read } from '../store/transact.ts'
import { applyCredit } from './apply-credit.ts'
import { business, reason, today } from './payment.fixture.ts'
import { refundPayment } from './refund.ts'
import { refundCredit } from './refund-credit.ts'
import type { RefundKind } from './refund-record.ts'

const paidOn = '2026-01-10'
const before = '2026-01-09'
const invalidDate = (pointer: string) => ({ code: 'invalid_date', details: { errors: [{ pointer, code: 'invalid_date' }] } })

describe('nothing is dated before what it undoes or uses', () => {
  test.each<RefundKind>(['refund', 'chargeback', 'reversal'])('a %s before its payment is refused, on its day it is not', async (kind) => {
    const at = await business()
    const { payment } = await at.pay(await at.issue(), 11_900, { paidOn })
    const wanted = { kind, paymentId: payment.id, reason }
    await expect(refundPayment(at.call, { ...wanted, refundedOn: before })).rejects.toMatchObject(invalidDate('/refundedOn'))
    expect((await refundPayment(at.call, { ...wanted, refundedOn: paidOn })).refund.refundedOn).toBe(paidOn)
    expect(await at.sound()).toEqual([])
  })

  test('a refund that needs credit which came later is refused, for the customer had less on its day', async () => {
    const at = await business()
    const { payment } = await at.pay(await at.issue(), 11_900, { paidOn })
    await at.receive(5_000, { paidOn: '2026-01-12' })
    const wanted = { kind: 'refund' as const, paymentId: payment.id, amount: 5_000 }
    await expect(refundPayment(at.call, { ...wanted, refundedOn: '2026-01-11' })).rejects.toMatchObject(invalidDate('/refundedOn'))
    expect((await refundPayment(at.call, { ...wanted, refundedOn: '2026-01-12' })).refund.fromCredit).toBe(5_000)
  })

  test('credit is applied and paid out from the day it was last added to', async () => {
    const at = await business()
    await at.receive(5_000, { paidOn })
    const credit = { customerId: at.customerId, amount: 1_000, currency: 'EUR', method: 'bank_transfer' as const }
    await expect(refundCredit(at.call, { ...credit, refundedOn: before })).rejects.toMatchObject(invalidDate('/refundedOn'))
    expect((await refundCredit(at.call, { ...credit, refundedOn: paidOn })).refund.amount).toBe(1_000)
    expect((await read(at.call, CustomerTotals, { customerId: at.customerId })).creditedOn).toEqual({ EUR: paidOn })
    await at.receive(5_000)
    const { id: invoiceId } = await draft(at.call, at.customerId)
    await issueInvoice(at.call, { id: invoiceId, issueDate: paidOn })
    await expect(applyCredit(at.call, { invoiceId, appliedOn: paidOn })).rejects.toMatchObject(invalidDate('/appliedOn'))
    expect((await applyCredit(at.call, { invoiceId, appliedOn: today })).application.amount).toBe(9_000)
    expect(await at.sound()).toEqual([])
  })

  test('credit is not applied to an invoice before it was issued', async () => {
    const at = await business()
    await at.receive(5_000, { paidOn })
    const wanted = { invoiceId: await at.issue(), appliedOn: '2026-01-14' }
    await expect(applyCredit(at.call, wanted)).rejects.toMatchObject({
      ...invalidDate('/appliedOn'),
      message: 'The invoice was issued on 2026-01-15, so this cannot be of 2026-01-14. Give 2026-01-15 or a later day.',
    })
  })

  test('money that came before a write-off is recorded once the write-off is taken back', async () => {
    const at = await business()
    const id = await at.issue()
    await writeOffInvoice(at.call, { id, reason })
    await expect(at.pay(id, 11_900, { paidOn: '2026-01-14' })).rejects.toMatchObject(invalidDate('/paidOn'))
    const allocations = [{ invoiceId: id, amount: 11_900 }]
    await expect(at.receive(11_900, { paidOn: '2026-01-14', allocations })).rejects.toMatchObject(invalidDate('/paidOn'))
    await reinstateInvoice(at.call, { id, reason })
    expect((await at.pay(id, 11_900, { paidOn: '2026-01-14' })).invoice.status).toBe('paid')
  })

  test('a manual entry is reversed on its own day at the earliest, also where that is still to come', async () => {
    const { call } = await business()
    const postings = [
      { account: '6000', amount: 100 },
      { account: '1000', amount: -100 },
    ]
    const { id } = await postManual(call, { date: '2026-02-01', description: 'Rent', reason, postings })
    await expect(reverseEntry(call, { id, date: '2026-01-31', reason })).rejects.toMatchObject(invalidDate('/date'))
    expect((await reverseEntry(call, { id, reason })).date).toBe('2026-02-01')
  })
})
