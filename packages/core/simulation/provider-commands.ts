import type { Call } from '../src/call.ts'
import { bringUpToDate } from '../src/checkout/bring-up-to-date.ts'
import { orderRefund } from '../src/checkout/order-refund.ts'
import { Checkout } from '../src/checkout/record.ts'
import { sendRefund } from '../src/checkout/send-refund.ts'
import { startCheckout } from '../src/checkout/start.ts'
import type { SeededRandom } from '../src/kit/seeded-random.ts'
import { takePayout } from '../src/payout/take.ts'
import type { FoundPayout } from '../src/ports/payment-provider.ts'
import { readIfAny } from '../src/store/transact.ts'
import type { Command, Known, Make } from './known.ts'
import { anyOf, pick, RATES, todayOf } from './pick.ts'
import { type Charge, leftOf, type SimulatedProvider } from './provider.ts'

/** Every kind of command about a provider's money; those named more often happen more often. What happens at the provider, happens when the command is made. */
export const PROVIDER_KINDS: readonly Make[] = [
  openCheckout,
  openCheckout,
  openCheckout,
  charge,
  charge,
  charge,
  goOn,
  goOn,
  goOn,
  order,
  order,
  sendOrders,
  payOut,
  bounce,
]

/** In one of several tabs, for all that is due then. */
function openCheckout(known: Known, random: SeededRandom): Command {
  const invoiceId = anyOf(known.issued, known, random)
  return {
    name: 'open checkout',
    async run(call) {
      let checkoutId = ''
      const { port } = known.provider
      const provider: Pick<typeof port, 'name' | 'startCheckout'> = {
        name: port.name,
        async startCheckout(account, asked) {
          checkoutId = asked.checkoutId
          return await port.startCheckout(account, asked)
        },
      }
      await startCheckout(call, { provider, account: accountOf(call) }, { invoiceId, pageUrl: '' })
      return { checkout: { id: checkoutId } }
    },
  }
}

/** The payer pays or is declined, late, and after the invoice was paid, credited or voided otherwise. */
function charge(known: Known, random: SeededRandom): Command {
  const found = someCharge(known, random, ({ state }) => state !== 'succeeded')
  if (found === undefined) return lookUp('look up', known, NOTHING)
  found.state = random.happens(0.75) ? 'succeeded' : 'failed'
  if (found.state === 'succeeded' && random.happens(0.6)) settlePayment(known.provider, found)
  return lookUp(found.state === 'succeeded' ? 'collected' : 'declined', known, found.checkoutId)
}

/** Whatever may happen to money that was collected: fees become known, refunds on the provider's pages, disputes; and their ends. */
function goOn(known: Known, random: SeededRandom): Command {
  const found = someCharge(known, random, ({ state }) => state === 'succeeded')
  if (found === undefined) return lookUp('look up', known, NOTHING)
  if (found.settlement === undefined) {
    settlePayment(known.provider, found)
    return lookUp('fee known', known, found.checkoutId)
  }
  const happened = pick([refundThere, refundEnds, dispute, disputeEnds], random)(known.provider, found, random)
  // Books need not hear of it at once.
  return lookUp(random.happens(0.7) ? happened : 'look up', known, random.happens(0.7) ? found.checkoutId : anyCheckout(known, random))
}

function refundThere(provider: SimulatedProvider, charge: Charge, random: SeededRandom): string {
  const amount = 1 + random.below(Math.max(leftOf(charge), 1))
  return provider.giveBack(charge, { amount, isPending: random.happens(0.3) }) ? 'refund there' : 'look up'
}

function refundEnds(provider: SimulatedProvider, charge: Charge, random: SeededRandom): string {
  const refund = charge.refunds.find(({ state }) => state !== 'failed')
  if (refund === undefined) return 'look up'
  const { reference, amount } = refund
  const isReturned = random.happens(refund.state === 'pending' ? 0.2 : 0.5)
  if (refund.state === 'pending' && (!isReturned || random.happens(0.5)))
    refund.settlement = provider.settle(charge, { kind: 'refund', reference, amount: -amount })
  refund.state = isReturned ? 'failed' : 'succeeded'
  if (isReturned && refund.settlement) refund.returnSettlement = provider.settle(charge, { kind: 'refund_returned', reference, amount })
  return isReturned ? 'refund returned' : 'refund arrived'
}

function dispute(provider: SimulatedProvider, charge: Charge, random: SeededRandom): string {
  if (charge.disputes.length > 1) return 'look up'
  const amount = random.happens(0.7) ? charge.amount : 1 + random.below(charge.amount)
  charge.disputes.push({ reference: provider.newReference('dp'), amount, state: 'open' })
  if (random.happens(0.6)) disputeEnds(provider, charge)
  return 'dispute'
}

function disputeEnds(provider: SimulatedProvider, charge: Charge): string {
  const found = charge.disputes.find(({ state }) => state !== 'returned')
  if (found === undefined) return 'look up'
  const { reference, amount } = found
  if (found.state === 'open') {
    found.state = 'withdrawn'
    found.settlement = provider.settle(charge, { kind: 'chargeback', reference, amount: -amount })
    return 'dispute lost'
  }
  found.state = 'returned'
  found.returnSettlement = provider.settle(charge, { kind: 'chargeback_returned', reference, amount })
  return 'dispute won'
}

/** We ask the provider to give money back. */
function order(known: Known, random: SeededRandom): Command {
  const paymentId = known.payments.length === 0 ? 'pay_00000000000000000000000000' : pick(known.payments.slice(-40), random)
  const amount = random.happens(0.4) ? undefined : pick([1, 33, 500, 6_000], random)
  return { name: 'order refund', run: (call) => orderRefund(call, { paymentId, amount, reason: 'simulated' }) }
}

function sendOrders(known: Known, random: SeededRandom): Command {
  const checkoutId = anyCheckout(known, random)
  const look = lookUp('send refund', known, checkoutId)
  return {
    ...look,
    async run(call) {
      const job = jobOf(call)
      const at = { provider: known.provider.port as Parameters<typeof sendRefund>[1]['provider'], account: accountOf(call) }
      for (const { id, state } of (await readIfAny(job, Checkout, { id: checkoutId }))?.refundOrders ?? [])
        if (state === 'ordered') await sendRefund(job, at, { checkoutId, refundId: id })
      return await look.run(call)
    },
  }
}

function payOut(known: Known, random: SeededRandom): Command {
  const currency = pick(['EUR', 'EUR', ...Object.keys(RATES)], random)
  const fee = random.happens(0.3) ? 250 : 0
  const isSent = random.happens(0.8)
  let made: FoundPayout | undefined
  let isMade = false
  return {
    name: 'payout',
    isJob: true,
    async run(call) {
      if (!isMade) made = known.provider.payOut(currency, { arrivesOn: todayOf(call), isSent, fee })
      isMade = true
      return made && { payout: (await takePayout(jobOf(call), 'card', structuredClone(made))).id }
    },
  }
}

/** A payout is sent after all, or comes back. */
function bounce(known: Known, random: SeededRandom): Command {
  const payout = known.provider.payouts.slice(-6).find(({ state }) => state !== 'failed')
  if (payout?.state === 'pending' && random.happens(0.6)) payout.state = 'paid'
  else if (payout && random.happens(0.5)) known.provider.bounce(payout)
  return {
    name: payout?.state === 'failed' ? 'payout returned' : 'payout again',
    isJob: true,
    run: async (call) => payout && { payout: (await takePayout(jobOf(call), 'card', structuredClone(payout))).id },
  }
}

const NOTHING = 'chk_00000000000000000000000000'

/** A notice came, or it is time to ask. */
function lookUp(name: string, known: Known, checkoutId: string): Command {
  return {
    name,
    isJob: true,
    async run(call) {
      const job = jobOf(call)
      const { checkout } = await bringUpToDate(job, atProvider(known.provider, call), checkoutId)
      return { made: documentsOf(checkout) }
    },
  }
}

/** Everything that our books know of a checkout, brought up to date. */
export async function catchUp(call: Call, provider: SimulatedProvider): Promise<void> {
  for (const checkoutId of provider.charges.keys()) await bringUpToDate(call, atProvider(provider, call), checkoutId)
  // What came back is a line of a later payout.
  for (const _round of [1, 2]) for (const payout of provider.payouts) await takePayout(call, 'card', structuredClone(payout))
}

function atProvider({ port }: SimulatedProvider, call: Call): Parameters<typeof bringUpToDate>[1] {
  return { provider: port as Parameters<typeof bringUpToDate>[1]['provider'], account: accountOf(call) }
}

function documentsOf({ paymentId, refunds = {}, returnedRefunds = {}, disputes = {} }: Checkout): string[] {
  const ofDisputes = Object.values(disputes).flatMap(({ refundId, returnedBy }) => [refundId, returnedBy])
  const all = [paymentId, ...Object.values(refunds), ...Object.values(returnedRefunds), ...ofDisputes]
  return all.filter((id) => id !== undefined)
}

function settlePayment(provider: SimulatedProvider, charge: Charge): void {
  charge.settlement = provider.settle(charge, { kind: 'payment', reference: `pi_${charge.checkoutId}`, amount: charge.amount })
}

function accountOf({ orgId }: Call) {
  return { orgId, credentials: {} }
}

/** Jobs have no key: each of their steps is done once. */
function jobOf({ idempotency: _none, ...call }: Call): Call {
  return call
}

function anyCheckout(known: Known, random: SeededRandom): string {
  return known.checkouts.length === 0 ? NOTHING : pick(known.checkouts.slice(-25), random)
}

function someCharge(known: Known, random: SeededRandom, isWanted: (charge: Charge) => boolean): Charge | undefined {
  const charges = known.checkouts.slice(-25).flatMap((id) => known.provider.charges.get(id) ?? [])
  const wanted = charges.filter(isWanted)
  return wanted.length === 0 ? undefined : pick(wanted, random)
}
