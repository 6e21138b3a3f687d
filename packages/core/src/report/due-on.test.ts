import fc from 'fast-check'
import { expect, test } from 'vitest'
import { JournalEntry } from '../ledger/entry.ts'
import { business, reason, shown } from '../payment/payment.fixture.ts'
import { refundPayment } from '../payment/refund.ts'
import { transact } from '../store/transact.ts'
import { ageing } from './ageing.ts'
import { owedOn } from './due-on.ts'
import { trialBalanceReport } from './trial-balance.ts'

const DAYS = ['2026-01-15', '2026-01-16', '2026-01-17', '2026-01-18', '2026-01-19', '2026-01-20']
/** A cent is worth a third, so that nearly every part is rounded. */
const RATE = '0.333333'

type Business = Awaited<ReturnType<typeof business>>

/** Two invoices in dollars, some weeks ago. */
async function twoInvoices() {
  const at = await business()
  const ids = [await at.issue('100.00', RATE), await at.issue('33.33', RATE)] as const
  at.call.clock.set('2026-03-01T12:00:00.000Z')
  return { ...at, ids }
}

/** What the ageing of each day says, and what the receivables account was at its end: amount and amount in the currency of the books. */
async function onEachDay({ call }: Business): Promise<{ owed: number[][]; booked: number[][] }> {
  call.world.store.settle()
  const [owed, booked]: number[][][] = [[], []]
  for (const asOf of DAYS) {
    const { totals, baseTotal } = await ageing(call, { asOf })
    owed?.push([totals.reduce((sum, { total }) => sum + total, 0), baseTotal])
    const { rows } = await trialBalanceReport(call, { asOf })
    const receivable = rows.filter(({ role }) => role === 'receivable')
    booked?.push([sumOf(receivable, 'balance'), sumOf(receivable, 'baseBalance')])
  }
  return { owed: owed ?? [], booked: booked ?? [] }
}

function sumOf<K extends string>(rows: readonly Record<K, number>[], key: K): number {
  return rows.reduce((sum, row) => sum + row[key], 0)
}

const step = fc.record({ amounts: fc.tuple(fc.nat(900), fc.nat(900)), day: fc.constantFrom(...DAYS), takenBack: fc.boolean() })

test('what was owed on a past day is the receivables of that day to the cent, whenever and in whatever order it was booked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      const at = await twoInvoices()
      for (const { amounts, day, takenBack } of steps) {
        const allocations = at.ids.map((invoiceId, n) => ({ invoiceId, amount: amounts[n] ?? 0 })).filter(({ amount }) => amount > 0)
        const amount = sumOf(allocations, 'amount')
        if (amount === 0) continue
        const { payment } = await at.receive(amount, { currency: 'USD', paidOn: day, allocations })
        if (takenBack) await refundPayment(at.call, { kind: 'reversal', paymentId: payment.id, refundedOn: '2026-01-20', reason })
      }
      const { owed, booked } = await onEachDay(at)
      expect(owed).toEqual(booked)
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('an invoice that owed nothing stands in it with what rounding left in the books that day', async () => {
  const at = await twoInvoices()
  const [one] = at.ids
  const first = await at.receive(1, { currency: 'USD', paidOn: '2026-01-19', allocations: [{ invoiceId: one, amount: 1 }] })
  await at.receive(11_899, { currency: 'USD', paidOn: '2026-01-16', allocations: [{ invoiceId: one, amount: 11_899 }] })
  await refundPayment(at.call, { kind: 'reversal', paymentId: first.payment.id, refundedOn: '2026-01-20', reason })
  await at.receive(1, { currency: 'USD', paidOn: '2026-01-16', allocations: [{ invoiceId: one, amount: 1 }] })
  const { owed, booked } = await onEachDay(at)
  expect(owed).toEqual(booked)
})

test('a payment whose invoices were booked as one sum is told apart by their amounts', async () => {
  const at = await twoInvoices()
  const [one, two] = at.ids
  const allocations = [
    { invoiceId: one, amount: 11_000 },
    { invoiceId: two, amount: 3_966 },
  ]
  const { entries } = await at.receive(14_966, { currency: 'USD', paidOn: '2026-01-18', allocations })
  expect(shown(entries)?.slice(1, 3)).toEqual([
    ['1200', -11_000, -3_667],
    ['1200', -3_966, -1_322],
  ])
  await transact(at.call, async (tx) => {
    const entry = await tx.get(JournalEntry, { id: entries[0]?.id ?? '' })
    const [money, first, second, ...others] = entry.postings
    if (!(money && first && second)) throw new Error('postings of two invoices')
    const sum = { ...first, amount: first.amount + second.amount, baseAmount: first.baseAmount + second.baseAmount }
    tx.put(JournalEntry, { ...entry, postings: [money, sum, ...others] })
  })
  at.call.world.store.settle()
  const before = await owedOn(at.call, '2026-01-17', 'EUR')
  expect(before.map(({ invoice, due, baseDue }) => [invoice.id, due, baseDue])).toEqual([
    [one, 11_900, 3_967],
    [two, 3_966, 1_322],
  ])
})
