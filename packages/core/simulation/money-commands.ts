import type { Call } from '../src/call.ts'
import { settleCheckout } from '../src/checkout/settle.ts'
import { startCheckout } from '../src/checkout/start.ts'
import { reinstateInvoice, writeOffInvoice } from '../src/invoice/write-off.ts'
import type { SeededRandom } from '../src/kit/seeded-random.ts'
import { applyCredit, unapplyCredit } from '../src/payment/apply-credit.ts'
import { receivePayment } from '../src/payment/receive.ts'
import { refundPayment } from '../src/payment/refund.ts'
import { refundCredit } from '../src/payment/refund-credit.ts'
import type { RefundKind } from '../src/payment/refund-record.ts'
import { reverseRefund } from '../src/payment/reverse-refund.ts'
import type { CheckoutRequest, FoundCheckout, ProviderAccount } from '../src/ports/payment-provider.ts'
import type { Command, Known, Make } from './known.ts'
import { anyOf, pick, RATES, todayOf } from './pick.ts'

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
  openCheckout,
  openCheckout,
  notice,
  notice,
  notice,
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
  return { name: 'receive', run: (call) => receivePayment(call, { ...wanted, paidOn: todayOf(call) }) }
}

function useCredit(known: Known, random: SeededRandom): Command {
  const invoiceId = anyOf(known.issued, known, random)
  const amount = random.happens(0.5) ? undefined : pick(AMOUNTS, random)
  return { name: 'apply credit', run: (call) => applyCredit(call, { invoiceId, amount }) }
}

function takeBack(kind: RefundKind, known: Known, random: SeededRandom): Command {
  const paymentId = someOf(known.payments, random)
  const amount = kind === 'reversal' || random.happens(0.4) ? undefined : pick(AMOUNTS, random)
  return { name: kind, run: (call) => refundPayment(call, { kind, paymentId, amount, reason }) }
}

function payOut(known: Known, random: SeededRandom): Command {
  const customerId = pick(known.customerIds.slice(0, 4), random)
  const currency = random.happens(0.3) ? pick(Object.keys(RATES), random) : 'EUR'
  const wanted = { customerId, currency, amount: pick(AMOUNTS, random), method: 'bank_transfer' as const, reason }
  return { name: 'pay out credit', run: (call) => refundCredit(call, { ...wanted, refundedOn: todayOf(call) }) }
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
  return { name: 'write off', run: (call) => writeOffInvoice(call, { id, reason }) }
}

function hopeAgain(known: Known, random: SeededRandom): Command {
  const id = anyOf(known.issued, known, random)
  return { name: 'reinstate', run: (call) => reinstateInvoice(call, { id, reason }) }
}

/** In one of several tabs, for all that is due then. */
function openCheckout(known: Known, random: SeededRandom): Command {
  const invoiceId = anyOf(known.issued, known, random)
  return {
    name: 'open checkout',
    async run(call) {
      let request: CheckoutRequest | undefined
      const provider = {
        name: 'card',
        async startCheckout(_account: ProviderAccount, asked: CheckoutRequest) {
          request = asked
          return { redirectUrl: '', reference: asked.checkoutId }
        },
      }
      await startCheckout(call, { provider, account: { orgId: call.orgId, credentials: {} } }, { invoiceId, pageUrl: '' })
      return { checkout: { id: request?.checkoutId, status: 'started', currency: request?.currency, amount: request?.amount } }
    },
  }
}

/** Late, again, in any order, and after the invoice was paid, credited or voided otherwise. */
function notice(known: Known, random: SeededRandom): Command {
  const checkout = known.checkouts.length === 0 ? undefined : pick(known.checkouts.slice(-15), random)
  const { id: checkoutId = 'chk_00000000000000000000000000', amount = 1, currency = 'EUR' } = checkout ?? {}
  const settle = (found: FoundCheckout) => (call: Call) => settleCheckout(call, { name: 'card', method: 'card' }, { checkoutId, found })
  const collected = { paymentReference: checkoutId, amount, currency, refunds: [], disputes: [] }
  return random.happens(0.7)
    ? { name: 'collected', run: settle({ state: 'succeeded', ...collected }) }
    : { name: 'declined', run: settle({ state: 'failed', message: 'Declined.' }) }
}

function someOf(ids: readonly string[], random: SeededRandom): string {
  return ids.length === 0 ? NOTHING : pick(ids.slice(-25), random)
}
