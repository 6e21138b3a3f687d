import { describe, expect, it } from 'vitest'
import { setRate } from '../exchange-rate/save.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { lockBooks } from '../ledger/lock.ts'
import { today } from '../payment/payment.fixture.ts'
import type { PayoutLine } from '../ports/payment-provider.ts'
import { trialBalanceReport } from '../report/trial-balance.ts'
import { read } from '../store/transact.ts'
import { readPayout } from './list.ts'
import { Movement } from './movement.ts'
import { opened, provider } from './payout.fixture.ts'
import { isReconciled } from './record.ts'
import { reversePayout } from './reverse.ts'

const line = (kind: PayoutLine['kind'], reference: string, gross: number, fee: number): PayoutLine => ({ kind, reference, gross, fee })

describe('a payout', () => {
  it('books the bank against the money in transit, and its own fees', async () => {
    const at = await opened()
    const payment = await at.taken('100.00')
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    const taken = await at.payout([line('payment', payment.reference, 11_900, 190), line('fee', 'txn_fee', -25, 0)])
    expect(isReconciled(taken)).toBe(true)
    expect(await at.postings(taken.entryId)).toEqual([
      ['1000', 11_685, 'EUR', 11_685],
      ['1050', -11_685, 'EUR', -11_685],
      ['6200', 25, 'EUR', 25],
      ['1050', -25, 'EUR', -25],
    ])
    expect(await at.sound()).toEqual([])
  })

  it('is booked once, also when it is told again', async () => {
    const at = await opened()
    const payment = await at.taken('100.00')
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    const lines = [line('payment', payment.reference, 11_900, 190)]
    const [first, again] = [await at.payout(lines), await at.payout(lines)]
    expect([again.id, again.entryId]).toEqual([first.id, first.entryId])
  })

  it('of a day that was closed since is booked on the first open one', async () => {
    const at = await opened()
    const payment = await at.taken('100.00')
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    await lockBooks(at.call, { through: '2026-01-13', reason: 'Closed' })
    const taken = await at.payout([line('payment', payment.reference, 11_900, 190)], { arrivesOn: '2026-01-12' })
    expect((await read(at.call, JournalEntry, { id: taken.entryId ?? '' })).date).toBe('2026-01-14')
  })

  it('that did not arrive is still explained when its lines come late', async () => {
    const at = await opened()
    const payment = await at.taken('100.00')
    const lines = [line('payment', payment.reference, 11_900, 190)]
    await at.payout(lines, { state: 'failed' })
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    expect((await at.payout(lines, { state: 'failed' })).totals.unmatchedCount).toBe(0)
  })

  it('is booked when it is paid, not before', async () => {
    const at = await opened()
    const payment = await at.taken('100.00')
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    const lines = [line('payment', payment.reference, 11_900, 190)]
    expect((await at.payout(lines, { state: 'pending' })).entryId).toBeUndefined()
    expect((await at.payout(lines)).status).toBe('booked')
  })

  it('names what is not in the books, and matches it when it has come', async () => {
    const at = await opened()
    const payment = await at.taken('100.00')
    const lines = [line('payment', payment.reference, 11_900, 190), line('payment', 'pi_of_another_shop', 5_000, 100)]
    const early = await at.payout(lines)
    expect([isReconciled(early), early.totals.unmatchedCount, early.totals.unmatched]).toEqual([false, 2, 16_610])
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    expect((await at.payout(lines)).totals).toMatchObject({ payments: 11_900, fees: 190, unmatchedCount: 1, unmatched: 4_900 })
    const { lines: kept } = await readPayout(at.call, early.id)
    expect(kept.map(({ about }) => about)).toEqual([payment.about, undefined])
  })

  it.each([
    ['another amount', line('payment', '', 11_899, 190)],
    ['another fee', line('payment', '', 11_900, 191)],
    ['another kind', line('refund', '', 11_900, 190)],
  ])('does not match a line of %s', async (_what, wrong) => {
    const at = await opened()
    const payment = await at.taken('100.00')
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    expect((await at.payout([{ ...wrong, reference: payment.reference }])).totals.unmatchedCount).toBe(1)
  })

  it('pays a movement out once', async () => {
    const at = await opened()
    const payment = await at.taken('100.00')
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    const lines = [line('payment', payment.reference, 11_900, 190)]
    await at.payout(lines)
    expect((await at.payout(lines, { reference: 'po_2' })).totals.unmatchedCount).toBe(1)
  })

  it('says when the provider contradicts itself', async () => {
    const at = await opened()
    const payment = await at.taken('100.00')
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    const taken = await at.payout([line('payment', payment.reference, 11_900, 190)], { amount: 11_000 })
    expect([taken.difference, isReconciled(taken)]).toEqual([-710, false])
  })

  it('of sixty lines is matched page by page', async () => {
    const at = await opened()
    const lines: PayoutLine[] = []
    for (let number = 0; number < 60; number++) {
      const payment = number < 3 ? await at.taken('1.00') : { reference: `pi_${number}` }
      if ('about' in payment) await at.move('payment', payment, { currency: 'EUR', gross: 119, fee: 27 })
      lines.push(line('payment', payment.reference, 119, 27))
    }
    const taken = await at.payout(lines)
    expect(taken).toMatchObject({ lineCount: 60, totals: { payments: 357, unmatchedCount: 57 } })
    expect((await readPayout(at.call, taken.id)).lines.map(({ reference }) => reference)).toEqual(lines.map(({ reference }) => reference))
  })

  it('that failed is taken back, and its money counted in the payout that brings it', async () => {
    const at = await opened()
    const payment = await at.taken('100.00')
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    const lines = [line('payment', payment.reference, 11_900, 190)]
    const first = await at.payout(lines)
    const failed = await at.payout(lines, { state: 'failed' })
    expect([failed.id, failed.status]).toEqual([first.id, 'reversed'])
    const second = await at.payout([line('payout_returned', 'po_1', 11_710, 0)], { reference: 'po_2' })
    expect([isReconciled(second), second.totals.returnedPayouts]).toEqual([true, 11_710])
    expect(await at.sound()).toEqual([])
  })

  it('can be taken back once', async () => {
    const at = await opened()
    const payment = await at.taken('100.00')
    await at.move('payment', payment, { currency: 'EUR', gross: 11_900, fee: 190 })
    const { id } = await at.payout([line('payment', payment.reference, 11_900, 190)])
    const back = await reversePayout(at.call, { id, reason: 'It never arrived' })
    expect(await at.postings(back.reversal?.entryId)).toEqual([
      ['1000', -11_710, 'EUR', -11_710],
      ['1050', 11_710, 'EUR', 11_710],
    ])
    await expect(reversePayout(at.call, { id, reason: 'Again' })).rejects.toMatchObject({ code: 'illegal_transition' })
  })
})

describe('foreign money at a provider', () => {
  it('converted to the books’ currency books the exchange, and leaves nothing of the foreign one in transit', async () => {
    const at = await opened()
    const payment = await at.taken('100.00', '0.9')
    await at.move('payment', payment, { currency: 'EUR', gross: 10_500, fee: 300 })
    const { entryId, baseNet } = await read(at.call, Movement, { provider, kind: 'payment', reference: payment.reference })
    expect(baseNet).toBe(10_200)
    expect(await at.postings(entryId)).toEqual([
      ['1050', -11_900, 'USD', -10_710],
      ['6910', 11_900, 'USD', 10_710],
      ['1050', 10_500, 'EUR', 10_500],
      ['6910', -10_500, 'EUR', -10_500],
      ['6200', 300, 'EUR', 300],
      ['1050', -300, 'EUR', -300],
    ])
    await at.payout([line('payment', payment.reference, 10_500, 300)])
    expect(await at.sound()).toEqual([])
  })

  it('kept in its currency is paid out at what it was booked with', async () => {
    const at = await opened()
    const payment = await at.taken('100.00', '0.9')
    await at.move('payment', payment, { currency: 'USD', gross: 11_900, fee: 400 })
    const taken = await at.payout([line('payment', payment.reference, 11_900, 400)], { currency: 'USD' })
    expect(await at.postings(taken.entryId)).toEqual([
      ['1000', 11_500, 'USD', 10_350],
      ['1050', -11_500, 'USD', -10_350],
    ])
    expect(await at.sound()).toEqual([])
  })

  const late = async () => {
    const at = await opened()
    const payment = await at.taken('100.00', '0.9')
    await setRates(at)
    const lines = [line('payment', payment.reference, 11_900, 400)]
    const early = await at.payout(lines, { currency: 'USD' })
    await at.move('payment', payment, { currency: 'USD', gross: 11_900, fee: 400 })
    return { at, payment, lines, early, matched: await at.payout(lines, { currency: 'USD' }) }
  }

  it('that is matched after its payout leaves nothing in transit: the difference to the rate of that day is booked once', async () => {
    const { at, lines, early, matched } = await late()
    expect(await at.postings(early.entryId)).toEqual([
      ['1000', 11_500, 'USD', 9_200],
      ['1050', -11_500, 'USD', -9_200],
    ])
    expect(matched.corrections).toHaveLength(1)
    expect(await at.postings(matched.corrections?.[0])).toEqual([
      ['1050', 0, 'USD', -1_150],
      ['6910', 0, 'USD', 1_150],
    ])
    expect(await at.payout(lines, { currency: 'USD' })).toEqual(matched)
    expect(await inTransit(at)).toEqual([0, 0])
    expect(await at.sound()).toEqual([])
  })

  it('that comes back is in transit again with what it is worth, and leaves with the payout that brings it', async () => {
    const { at, lines } = await late()
    const failed = await at.payout(lines, { currency: 'USD', state: 'failed' })
    expect(failed.status).toBe('reversed')
    expect(await inTransit(at)).toEqual([11_500, 10_350])
    await at.payout([line('payout_returned', 'po_1', 11_500, 0)], { reference: 'po_2', currency: 'USD' })
    expect(await inTransit(at)).toEqual([0, 0])
    expect(await at.sound()).toEqual([])
  })

  it('is worth the same where it came back before its lines were known', async () => {
    const at = await opened()
    const payment = await at.taken('100.00', '0.9')
    await setRates(at)
    const lines = [line('payment', payment.reference, 11_900, 400)]
    const returned = [line('payout_returned', 'po_1', 11_500, 0)]
    const second = { reference: 'po_2', currency: 'USD' }
    await at.payout(lines, { currency: 'USD' })
    await at.payout(lines, { currency: 'USD', state: 'failed' })
    await at.payout(returned, second)
    await at.move('payment', payment, { currency: 'USD', gross: 11_900, fee: 400 })
    await at.payout(lines, { currency: 'USD', state: 'failed' })
    await at.payout(returned, second)
    expect(await inTransit(at)).toEqual([0, 0])
    expect(await at.sound()).toEqual([])
  })
})

/** One dollar is worth 0.80 € these days, where the invoice says 0.90 €. */
async function setRates({ call }: Awaited<ReturnType<typeof opened>>) {
  await setRate(call, { currency: 'USD', date: today, rate: '0.8' })
}

/** What the account at the provider holds of dollars, and what that is in the books. */
async function inTransit({ call }: Awaited<ReturnType<typeof opened>>) {
  const { rows } = await trialBalanceReport(call, { asOf: '2199-12-31' })
  const row = rows.find(({ code, currency }) => code === '1050' && currency === 'USD')
  return [row?.balance ?? 0, row?.baseBalance ?? 0]
}
