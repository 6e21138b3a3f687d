import { describe, expect, it } from 'vitest'
import { Payment } from '../payment/record.ts'
import { refundPayment } from '../payment/refund.ts'
import { Refund } from '../payment/refund-record.ts'
import { reverseRefund } from '../payment/reverse-refund.ts'
import { opened } from '../payout/payout.fixture.ts'
import { ReminderStop } from '../reminder/record.ts'
import { stopReminders } from '../reminder/settings.ts'
import { ageing } from '../report/ageing.ts'
import { read, readIfAny } from '../store/transact.ts'
import { bookDispute, bookRefund } from './book-returns.ts'

describe('what a provider did to a payment', () => {
  const refund = { reference: 're_1', amount: 1_900, state: 'succeeded' as const }

  it('a refund that failed after it was booked is taken back, once', async () => {
    const at = await opened()
    const { checkoutId, invoiceId } = await at.taken('100.00')
    await bookRefund(at.call, checkoutId, refund)
    expect(await at.state(invoiceId)).toEqual(['partially_paid', 10_000, 1_900])
    for (let time = 1; time <= 2; time++) await bookRefund(at.call, checkoutId, { ...refund, state: 'failed' })
    expect(await at.state(invoiceId)).toEqual(['paid', 11_900, 0])
    expect(await at.sound()).toEqual([])
  })

  it('a dispute that took the money and was won is taken back, once', async () => {
    const at = await opened()
    const first = await at.taken('100.00')
    await bookDispute(at.call, first.checkoutId, { reference: 'dp_1', amount: 11_900, state: 'withdrawn' })
    for (let time = 1; time <= 2; time++)
      await bookDispute(at.call, first.checkoutId, { reference: 'dp_1', amount: 11_900, state: 'returned' })
    expect(await at.state(first.invoiceId)).toEqual(['paid', 11_900, 0])
    expect(await at.sound()).toEqual([])
  })

  it('a dispute stops the reminders of the invoice from its beginning until it is won, once', async () => {
    const at = await opened()
    const { checkoutId, invoiceId } = await at.taken('100.00')
    const dispute = { reference: 'dp_1', amount: 11_900 }
    const stop = () => readIfAny(at.call, ReminderStop, { kind: 'invoice', id: invoiceId })
    await bookDispute(at.call, checkoutId, { ...dispute, state: 'open' })
    expect(await stop()).toMatchObject({ dispute: 'dp_1', reason: expect.stringContaining('disputed') })
    await stopReminders(at.call, { kind: 'invoice', id: invoiceId, reason: null })
    await bookDispute(at.call, checkoutId, { ...dispute, state: 'withdrawn' })
    expect(await stop()).toBeUndefined()
    await bookDispute(at.call, checkoutId, { reference: 'dp_2', amount: 1, state: 'open' })
    await bookDispute(at.call, checkoutId, { ...dispute, state: 'returned' })
    expect(await stop()).toMatchObject({ dispute: 'dp_2' })
  })

  it('a dispute that was won lets the reminders go on, but not where somebody stopped them', async () => {
    const at = await opened()
    const { checkoutId, invoiceId } = await at.taken('100.00')
    const dispute = { reference: 'dp_1', amount: 11_900 }
    const stop = () => readIfAny(at.call, ReminderStop, { kind: 'invoice', id: invoiceId })
    await bookDispute(at.call, checkoutId, { ...dispute, state: 'withdrawn' })
    expect(await stop()).toMatchObject({ dispute: 'dp_1' })
    await bookDispute(at.call, checkoutId, { ...dispute, state: 'returned' })
    expect(await stop()).toBeUndefined()
    await stopReminders(at.call, { kind: 'invoice', id: invoiceId, reason: 'agreed' })
    await bookDispute(at.call, checkoutId, { reference: 'dp_3', amount: 1, state: 'open' })
    expect(await stop()).toMatchObject({ reason: 'agreed' })
  })

  it('a refund that left and came back before we heard of it is booked both ways', async () => {
    const at = await opened()
    const { checkoutId, invoiceId } = await at.taken('100.00')
    const back = { currency: 'EUR', gross: 1_900, fee: 0 }
    const { refunds, returnedRefunds } = await bookRefund(at.call, checkoutId, { ...refund, state: 'failed', returnSettlement: back })
    expect([Object.keys(refunds ?? {}), Object.keys(returnedRefunds ?? {})]).toEqual([['re_1'], ['re_1']])
    expect(await at.state(invoiceId)).toEqual(['paid', 11_900, 0])
    expect((await bookRefund(at.call, checkoutId, { ...refund, reference: 're_2', state: 'failed' })).refunds).toEqual(refunds)
    expect(await at.sound()).toEqual([])
  })

  it('a dispute of what had been refunded is booked all the same, as lost, and won it is no loss', async () => {
    const at = await opened()
    const { checkoutId, about, invoiceId } = await at.taken('100.00')
    await refundPayment(at.call, { kind: 'refund', paymentId: about, amount: 10_000 })
    const dispute = { reference: 'dp_1', amount: 11_900 }
    const { disputes } = await bookDispute(at.call, checkoutId, { ...dispute, state: 'withdrawn' })
    const { lost, beyond, entryId } = await read(at.call, Refund, { id: disputes?.dp_1?.refundId ?? '' })
    expect([lost, beyond, (await read(at.call, Payment, { id: about })).returned.amount]).toEqual([10_000, 10_000, 11_900])
    expect(await at.postings(entryId)).toEqual([
      ['1200', 1_900, 'EUR', 1_900],
      ['6300', 10_000, 'EUR', 10_000],
      ['1050', -11_900, 'EUR', -11_900],
    ])
    await bookDispute(at.call, checkoutId, { ...dispute, state: 'returned' })
    expect(await at.state(invoiceId)).toEqual(['partially_paid', 1_900, 10_000])
    expect(await at.sound()).toEqual([])
  })

  it('is not undone by hand: neither as a payment that never was, nor as a refund that came back', async () => {
    const at = await opened()
    const { checkoutId, about } = await at.taken('100.00')
    await expect(refundPayment(at.call, { kind: 'reversal', paymentId: about })).rejects.toMatchObject({ code: 'illegal_transition' })
    const { refunds } = await bookRefund(at.call, checkoutId, refund)
    await expect(reverseRefund(at.call, { id: refunds?.re_1 ?? '', reason: 'x' })).rejects.toMatchObject({ code: 'illegal_transition' })
  })

  it('what we give back ourselves leaves our bank, and comes back there', async () => {
    const at = await opened()
    const { about } = await at.taken('100.00')
    const { refund: given, entries } = await refundPayment(at.call, { kind: 'refund', paymentId: about, amount: 1_000 })
    const again = await reverseRefund(at.call, { id: given.id, reason: 'It bounced' })
    const accounts = [...entries, ...again.entries].map(({ postings }) => postings.map(({ account }) => account))
    expect(accounts).toEqual([
      ['1200', '1000'],
      ['1000', '1200'],
    ])
  })

  it('its fee is not taken for a payment by the ageing of a past day', async () => {
    const at = await opened()
    const payment = await at.taken('100.00')
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    expect((await ageing(at.call, { asOf: '2026-01-01' })).totals).toEqual([])
  })

  it('an open dispute changes nothing', async () => {
    const at = await opened()
    const { checkoutId, invoiceId } = await at.taken('100.00')
    await bookDispute(at.call, checkoutId, { reference: 'dp_1', amount: 11_900, state: 'open' })
    expect(await at.state(invoiceId)).toEqual(['paid', 11_900, 0])
  })
})
