import { describe, expect, test } from 'vitest'
import { issuedInvoice } from '../../contract/business.ts'
import { createCreditNote } from '../credit-note/create.ts'
import { readDashboard } from '../dashboard/read.ts'
import { reinstateInvoice, writeOffInvoice } from '../invoice/write-off.ts'
import { applyCredit } from './apply-credit.ts'
import { business, reason, shown } from './payment.fixture.ts'
import { refundPayment } from './refund.ts'
import { reverseRefund } from './reverse-refund.ts'

describe('a refund', () => {
  test('gives back credit first, and then what settled invoices, which owe it again', async () => {
    const at = await business()
    const id = await at.issue()
    const { payment } = await at.pay(id, 11_900)
    await createCreditNote(at.call, { invoiceId: id, amount: 2_000, reason })
    const { refund, entries } = await refundPayment(at.call, { kind: 'refund', paymentId: payment.id, amount: 5_000, reason })
    expect([refund.fromCredit, await at.credit(), await at.state(id)]).toEqual([2_000, 0, ['partially_paid', 8_900, 3_000]])
    expect(shown(entries)).toEqual([
      ['1200', 3_000],
      ['2050', 2_000],
      ['1000', -5_000],
    ])
    expect((await readDashboard(at.call, {})).received).toBe(6_900)
    expect(await at.sound()).toEqual([])
  })

  test('of more than is left of the payment is refused', async () => {
    const at = await business()
    const { payment } = await at.pay(await at.issue(), 11_900)
    await refundPayment(at.call, { kind: 'refund', paymentId: payment.id, amount: 11_000 })
    await expect(refundPayment(at.call, { kind: 'refund', paymentId: payment.id, amount: 901 })).rejects.toMatchObject({
      code: 'invalid_amount',
    })
  })

  test('in parts of a foreign payment takes back all it was booked with', async () => {
    const at = await business()
    const { payment } = await at.pay(await at.issue('100.00', '0.913337'), 11_900)
    for (const amount of [3_333, 3_333, undefined]) await refundPayment(at.call, { kind: 'refund', paymentId: payment.id, amount })
    expect((await readDashboard(at.call, {})).received).toBe(0)
    expect(await at.sound()).toEqual([])
  })

  test('taken back is a new payment of the same invoices', async () => {
    const at = await business()
    const id = await at.issue()
    const { payment } = await at.pay(id, 11_900)
    const { refund } = await refundPayment(at.call, { kind: 'chargeback', paymentId: payment.id })
    expect(await at.state(id)).toEqual(['open', 0, 11_900])
    const restored = await reverseRefund(at.call, { id: refund.id, reason })
    expect([restored.payment.restores, restored.entries[0]?.reversalOf]).toEqual([refund.id, refund.entryId])
    expect(await at.state(id)).toEqual(['paid', 11_900, 0])
    expect(await at.sound()).toEqual([])
  })

  test('of credit that was used since is refused, but a chargeback of it is booked as a loss', async () => {
    const at = await business()
    const { payment } = await at.receive(11_900)
    await applyCredit(at.call, { invoiceId: await at.issue() })
    const whole = { paymentId: payment.id }
    await expect(refundPayment(at.call, { kind: 'refund', ...whole })).rejects.toMatchObject({ code: 'conflict' })
    const { refund, entries } = await refundPayment(at.call, { kind: 'chargeback', ...whole })
    expect(refund.lost).toBe(11_900)
    expect(shown(entries)).toEqual([
      ['6300', 11_900],
      ['1000', -11_900],
    ])
    expect(await at.sound()).toEqual([])
  })
})

describe('a payment recorded by mistake', () => {
  test('is taken back by an entry that mirrors its own', async () => {
    const at = await business()
    const id = await at.issue('100.00', '0.913337')
    const { payment, entries } = await at.pay(id, 12_345, { excess: 'credit' })
    const reversal = await refundPayment(at.call, { kind: 'reversal', paymentId: payment.id, reason })
    const mirrored = shown(entries)?.map(([account, amount, base]) => [account, -(amount as number), -(base as number)])
    expect(shown(reversal.entries)?.sort()).toEqual(mirrored?.sort())
    expect([reversal.entries[0]?.reversalOf, await at.state(id), await at.credit('USD')]).toEqual([entries[0]?.id, ['open', 0, 11_900], 0])
    expect(await at.sound()).toEqual([])
  })

  test('is taken back once', async () => {
    const at = await business()
    const { payment } = await at.pay(await at.issue(), 100)
    await refundPayment(at.call, { kind: 'reversal', paymentId: payment.id, reason })
    await expect(refundPayment(at.call, { kind: 'reversal', paymentId: payment.id, reason })).rejects.toMatchObject({
      code: 'illegal_transition',
    })
  })
})

describe('an invoice that is written off', () => {
  test('is a loss of what is due, and no longer pending', async () => {
    const at = await business()
    const id = await at.issue()
    await at.pay(id, 1_900)
    const { invoice, entries } = await writeOffInvoice(at.call, { id, reason })
    expect([invoice.status, invoice.amountDue, (await readDashboard(at.call, {})).pending.amount]).toEqual(['uncollectible', 10_000, 0])
    expect(shown(entries)).toEqual([
      ['6300', 10_000],
      ['1200', -10_000],
    ])
    expect(await at.sound()).toEqual([])
  })

  test('and paid after all is income', async () => {
    const at = await business()
    const id = await at.issue()
    await writeOffInvoice(at.call, { id, reason })
    const { entries } = await at.pay(id, 4_000)
    expect(shown(entries)).toEqual([
      ['1000', 4_000],
      ['4920', -4_000],
    ])
    expect(await at.state(id)).toEqual(['uncollectible', 4_000, 7_900])
    await at.pay(id, 7_900)
    expect(await at.state(id)).toEqual(['paid', 11_900, 0])
    expect(await at.sound()).toEqual([])
  })

  test('and hoped for again is owed again', async () => {
    const at = await business()
    const { invoice } = await issuedInvoice(at.call, at.customerId)
    await writeOffInvoice(at.call, { id: invoice.id, reason })
    const again = await reinstateInvoice(at.call, { id: invoice.id, reason })
    expect([again.invoice.status, again.invoice.writtenOffOn]).toEqual(['open', undefined])
    expect((await readDashboard(at.call, {})).pending.amount).toBe(11_900)
    expect(await at.sound()).toEqual([])
  })
})

test('a dry run shows the entry and changes nothing', async () => {
  const at = await business()
  const { payment } = await at.pay(await at.issue(), 11_900)
  const tried = await refundPayment({ ...at.call, dryRun: true }, { kind: 'refund', paymentId: payment.id })
  expect(tried.entries).toHaveLength(1)
  expect((await readDashboard(at.call, {})).received).toBe(11_900)
})
