import { reinstateInvoice, writeOffInvoice } from '../src/invoice/write-off.ts'
import type { SeededRandom } from '../src/kit/seeded-random.ts'
import { applyCredit, unapplyCredit } from '../src/payment/apply-credit.ts'
import { receivePayment } from '../src/payment/receive.ts'
import { refundPayment } from '../src/payment/refund.ts'
import { refundCredit } from '../src/payment/refund-credit.ts'
import type { RefundKind } from '../src/payment/refund-record.ts'
import { reverseRefund } from '../src/payment/reverse-refund.ts'
import type { Command, Known, Make } from './known.ts'
import { anyOf, dayBefore, daysAgo, pick, RATES } from './pick.ts'

const NOTHING = 'pay_00000000000000000000000000'
const AMOUNTS = [1, 33, 500, 16_501, 60_000]
const reason = 'simulated'

/** Every kind of command that moves money or credit about; those named more often happen more often. */
export const MONEY_KINDS: readonly Make[] = [
  receive,
  receive,
  useCredit,
  useCredit,
  (known, random) => takeBack('refund', known, random),
  (known, random) => takeBack('refund', known, random),
  (known, random) => takeBack('chargeback', known, random),
  (known, random) => takeBack('reversal', known, random),
  payOut,
  takeCreditBack,
  restore,
  giveUp,
  hopeAgain,
]

/** Over up to three invoices of whatever customer and currency: often refused. With a rate of the day, sometimes another one. */
function receive(known: Known, random: SeededRandom): Command {
  const currency = random.happens(0.25) ? pick(Object.keys(RATES), random) : 'EUR'
  const rate = random.happens(0.5) ? RATES[currency] : '0.877'
  const allocations = Array.from({ length: random.below(4) }, () => ({
    invoiceId: anyOf(known.issued, known, random),
    amount: pick([1, 33, 500, random.below(20_000)], random),
  }))
  const wanted = {
    customerId: pick(known.customerIds.slice(0, 4), random),
    amount: pick([...AMOUNTS, random.below(50_000)], random),
    currency,
    method: pick(['card', 'bank_transfer', 'cash'] as const, random),
    allocations,
    ...(currency === 'EUR' || rate === undefined || random.happens(0.3)
      ? {}
      : { exchangeRate: { rate, source: 'ECB', date: '2026-10-30' } }),
  }
  const ago = daysAgo(random)
  return { name: 'receive', run: (call) => receivePayment(call, { ...wanted, paidOn: dayBefore(call, ago) }) }
}

function useCredit(known: Known, random: SeededRandom): Command {
  const invoiceId = anyOf(known.issued, known, random)
  const amount = random.happens(0.5) ? undefined : pick(AMOUNTS, random)
  const ago = daysAgo(random)
  return { name: 'apply credit', run: (call) => applyCredit(call, { invoiceId, amount, appliedOn: dayBefore(call, ago) }) }
}

function takeBack(kind: RefundKind, known: Known, random: SeededRandom): Command {
  const paymentId = someOf(known.payments, random)
  const amount = kind === 'reversal' || random.happens(0.4) ? undefined : pick(AMOUNTS, random)
  const ago = daysAgo(random)
  return { name: kind, run: (call) => refundPayment(call, { kind, paymentId, amount, reason, refundedOn: dayBefore(call, ago) }) }
}

function payOut(known: Known, random: SeededRandom): Command {
  const customerId = pick(known.customerIds.slice(0, 4), random)
  const currency = random.happens(0.3) ? pick(Object.keys(RATES), random) : 'EUR'
  const wanted = { customerId, currency, amount: pick(AMOUNTS, random), method: 'bank_transfer' as const, reason }
  const ago = daysAgo(random)
  return { name: 'pay out credit', run: (call) => refundCredit(call, { ...wanted, refundedOn: dayBefore(call, ago) }) }
}

function takeCreditBack(known: Known, random: SeededRandom): Command {
  const id = someOf(known.applications, random)
  return { name: 'unapply credit', run: (call) => unapplyCredit(call, { id, reason }) }
}

function restore(known: Known, random: SeededRandom): Command {
  const id = someOf(known.refunds, random)
  return { name: 'reverse refund', run: (call) => reverseRefund(call, { id, reason }) }
}

function giveUp(known: Known, random: SeededRandom): Command {
  const id = anyOf(known.issued, known, random)
  const ago = daysAgo(random)
  return { name: 'write off', run: (call) => writeOffInvoice(call, { id, reason, writtenOffOn: dayBefore(call, ago) }) }
}

function hopeAgain(known: Known, random: SeededRandom): Command {
  const id = anyOf(known.issued, known, random)
  return { name: 'reinstate', run: (call) => reinstateInvoice(call, { id, reason }) }
}

function someOf(ids: readonly string[], random: SeededRandom): string {
  return ids.length === 0 ? NOTHING : pick(ids.slice(-25), random)
}
