import { beforeEach, describe, expect, it } from 'vitest'
import { issuedInvoice, line, openBusiness } from '../../contract/business.ts'
import { type TestCall, testCall } from '../../contract/test-world.ts'
import { createCreditNote } from '../credit-note/create.ts'
import type { StoredInvoice } from '../invoice/record.ts'
import { writeOffInvoice } from '../invoice/write-off.ts'
import { applyCredit, unapplyCredit } from '../payment/apply-credit.ts'
import { recordPayment } from '../payment/record-payment.ts'
import { refundPayment } from '../payment/refund.ts'
import { refundCredit } from '../payment/refund-credit.ts'
import { reverseRefund } from '../payment/reverse-refund.ts'
import { taxReport } from './tax-report.ts'

const DAY = '2026-01-15'
let call: TestCall
let customerId: string
let invoice: StoredInvoice

/** 100.00 at 19 % and 100.00 without tax: 219.00 in all. */
beforeEach(async () => {
  call = testCall({ hostility: { catchUp: 1 } })
  customerId = (await openBusiness(call)).customerId
  invoice = (await issuedInvoice(call, customerId, [line('100.00'), line('100.00', '0')])).invoice
})

async function pay(amount: number, excess?: 'credit') {
  return await recordPayment(call, { invoiceId: invoice.id, amount, paidOn: DAY, method: 'cash', excess })
}

/** Tax of 19 % and what was sold without tax, by what was paid so far. */
async function cash(): Promise<number[]> {
  call.world.store.settle()
  const { rows, totals } = await taxReport(call, { basis: 'cash' })
  const of = (percent: string) => rows.find((row) => row.percent === percent)
  expect(totals.baseTax).toBe(of('19')?.tax ?? 0)
  return [of('19')?.tax ?? 0, of('0')?.taxable ?? 0]
}

async function accrual(): Promise<number[]> {
  const { rows } = await taxReport(call, { basis: 'accrual' })
  const of = (percent: string) => rows.find((row) => row.percent === percent)
  return [of('19')?.tax ?? 0, of('0')?.taxable ?? 0]
}

describe('tax on the cash basis', () => {
  it('is of what is left to pay, where a line of another rate was credited before', async () => {
    await createCreditNote(call, { invoiceId: invoice.id, lines: [{ lineIndex: 0 }], reason: 'cancelled' })
    expect(await cash()).toEqual([0, 0])
    await pay(10_000)
    expect(await cash()).toEqual([0, 10_000])
    expect(await accrual()).toEqual([0, 10_000])
  })

  it('is that of the invoice less that of the credit note, where a line is credited after part payment', async () => {
    await pay(10_950)
    expect(await cash()).toEqual([950, 5_000])
    await createCreditNote(call, { invoiceId: invoice.id, lines: [{ lineIndex: 0 }], reason: 'cancelled' })
    expect(await cash()).toEqual([0, 10_000])
  })

  it('counts at issue where lines set each other off, so that nothing will ever be paid', async () => {
    const { invoice: even } = await issuedInvoice(call, customerId, [line('100.00'), line('-119.00', '0')])
    expect(even.amountDue).toBe(0)
    expect(await cash()).toEqual([1_900, -11_900])
    expect(await accrual()).toEqual([3_800, -1_900])
  })

  it('counts with the credit note that leaves lines which set each other off', async () => {
    const lines = [line('100.00'), line('-119.00', '0'), line('50.00', '0')]
    const { invoice: last } = await issuedInvoice(call, customerId, lines)
    expect(await cash()).toEqual([0, 0])
    await createCreditNote(call, { invoiceId: last.id, lines: [{ lineIndex: 2 }], reason: 'cancelled' })
    expect(await cash()).toEqual([1_900, -11_900])
  })

  it('goes back with a refund, and comes again when the refund is taken back', async () => {
    const { payment } = await pay(21_900)
    expect(await cash()).toEqual([1_900, 10_000])
    const { refund } = await refundPayment(call, { kind: 'refund', paymentId: payment.id, amount: 10_950, reason: 'goodwill' })
    expect(await cash()).toEqual([950, 5_000])
    await reverseRefund(call, { id: refund.id, reason: 'mistake' })
    expect(await cash()).toEqual([1_900, 10_000])
  })

  it('goes back with a chargeback and with a payment that never was', async () => {
    const first = await pay(10_950)
    const second = await pay(10_950)
    await refundPayment(call, { kind: 'chargeback', paymentId: second.payment.id, reason: 'disputed' })
    expect(await cash()).toEqual([950, 5_000])
    await refundPayment(call, { kind: 'reversal', paymentId: first.payment.id, reason: 'typed twice' })
    expect(await cash()).toEqual([0, 0])
  })

  it('does not count credit before it settles something, and counts it then', async () => {
    await pay(31_900, 'credit')
    expect(await cash()).toEqual([1_900, 10_000])
    const other = (await issuedInvoice(call, customerId, [line('100.00')])).invoice
    const { application } = await applyCredit(call, { invoiceId: other.id, amount: 5_950 })
    expect(await cash()).toEqual([2_850, 10_000])
    await unapplyCredit(call, { id: application.id, reason: 'wrong invoice' })
    expect(await cash()).toEqual([1_900, 10_000])
    await refundCredit(call, { customerId, amount: 10_000, currency: 'EUR', refundedOn: DAY, method: 'bank_transfer' })
    expect(await cash()).toEqual([1_900, 10_000])
  })

  it('is never below nothing while credit of the same invoice waits to be used', async () => {
    const { payment } = await pay(21_900)
    await createCreditNote(call, { invoiceId: invoice.id, amount: 14_600, reason: 'late' })
    await refundPayment(call, { kind: 'reversal', paymentId: payment.id, reason: 'bounced' })
    expect(await cash()).toEqual([0, 0])
    await applyCredit(call, { invoiceId: invoice.id })
    await pay(7_300)
    expect(await cash()).toEqual(await accrual())
  })

  it('counts what comes after a write-off', async () => {
    await writeOffInvoice(call, { id: invoice.id, reason: 'insolvent' })
    await pay(10_950)
    expect(await cash()).toEqual([950, 5_000])
  })
})
