import type { Day } from '../src/kit/day.ts'
import type { SeededRandom } from '../src/kit/seeded-random.ts'
import {
  type CheckoutRequest,
  type CollectedDispute,
  type CollectedRefund,
  type FoundCheckout,
  type FoundPayout,
  type PaymentProvider,
  type PayoutLine,
  ProviderRefused,
  ProviderUnavailable,
  type RefundRequest,
  type Settlement,
} from '../src/ports/payment-provider.ts'
import { RATES } from './pick.ts'

/** What the provider knows of a checkout. */
export interface Charge {
  checkoutId: string
  amount: number
  currency: string
  /** Of the account that its money comes to. */
  settledIn: string
  state: 'open' | 'failed' | 'succeeded'
  settlement?: Settlement
  refunds: CollectedRefund[]
  disputes: CollectedDispute[]
}

/** A line of the provider's own account that no payout has paid out yet. */
interface OpenLine extends PayoutLine {
  currency: string
}

/** What happens at a payment provider, whether or not our books have heard of it. */
export interface SimulatedProvider {
  port: Pick<PaymentProvider, 'name' | 'method' | 'startCheckout' | 'findCheckout' | 'refund'>
  charges: Map<string, Charge>
  payouts: FoundPayout[]
  /** Money moves on the account in the charge's currency of settlement. */
  settle(charge: Charge, moved: { kind: PayoutLine['kind']; reference: string; amount: number }): Settlement
  /** Gives money back; `refundId` where we ordered it. Undefined where nothing is left. */
  giveBack(charge: Charge, wanted: { amount: number; isPending: boolean; refundId?: string }): CollectedRefund | undefined
  /** A payout of all that is there in a currency. Undefined where that is nothing. */
  payOut(currency: string, on: { arrivesOn: Day; isSent: boolean; fee: number }): FoundPayout | undefined
  /** A payout never arrives after all. */
  bounce(payout: FoundPayout): void
  newReference(prefix: string): string
}

/** A provider named `card`, with an account of its own in each currency. The first answer to every third refund is a time-out. */
export function simulatedProvider(random: SeededRandom): SimulatedProvider {
  const charges = new Map<string, Charge>()
  const payouts: FoundPayout[] = []
  const answered = new Set<string>()
  let open: OpenLine[] = []
  let named = 0
  const newReference = (prefix: string) => `${prefix}_${++named}`

  function settle(
    charge: Charge,
    { kind, reference, amount }: { kind: PayoutLine['kind']; reference: string; amount: number },
  ): Settlement {
    const gross = inAccount(amount, charge)
    const fee = kind === 'payment' ? Math.floor(gross / 30) : kind === 'chargeback' ? 1_500 : 0
    open.push({ kind, reference, gross, fee, currency: charge.settledIn, checkoutId: charge.checkoutId })
    return { currency: charge.settledIn, gross, fee }
  }

  const giveBack: SimulatedProvider['giveBack'] = (charge, { amount, isPending, refundId }) => {
    const left = leftOf(charge)
    if (charge.state !== 'succeeded' || charge.settlement === undefined || amount > left) return undefined
    const reference = newReference('re')
    const refund: CollectedRefund = { reference, amount, state: isPending ? 'pending' : 'succeeded', ...(refundId ? { refundId } : {}) }
    if (!isPending) refund.settlement = settle(charge, { kind: 'refund', reference, amount: -amount })
    charge.refunds.push(refund)
    return refund
  }

  return {
    charges,
    payouts,
    settle,
    giveBack,
    newReference,
    port: {
      name: 'card',
      method: 'card',
      async startCheckout(_account, { checkoutId, amount, currency }: CheckoutRequest) {
        const settledIn = currency === 'EUR' || random.happens(0.5) ? currency : 'EUR'
        if (!charges.has(checkoutId))
          charges.set(checkoutId, { checkoutId, amount, currency, settledIn, state: 'open', refunds: [], disputes: [] })
        return { redirectUrl: '', reference: checkoutId }
      },
      async findCheckout(_account, { checkoutId }): Promise<FoundCheckout> {
        const charge = charges.get(checkoutId)
        if (charge === undefined || charge.state === 'open') return { state: 'open' }
        if (charge.state === 'failed') return { state: 'failed', message: 'Declined.' }
        return { ...structuredClone(charge), state: 'succeeded', paymentReference: `pi_${checkoutId}` }
      },
      async refund(_account, { refundId, paymentReference, amount }: RefundRequest) {
        const charge = charges.get(paymentReference.slice('pi_'.length))
        const known = charge?.refunds.find((each) => each.refundId === refundId)
        const refund = known ?? (charge && giveBack(charge, { amount, isPending: amount % 2 === 1, refundId }))
        if (refund === undefined) throw new ProviderRefused('Nothing of it is left.')
        const isLate = amount % 3 === 0 && !answered.has(refundId)
        answered.add(refundId)
        if (isLate) throw new ProviderUnavailable('timed out')
        return { reference: refund.reference, state: refund.state === 'pending' ? 'pending' : 'succeeded' }
      },
    },
    payOut(currency, { arrivesOn, isSent, fee }) {
      const lines: PayoutLine[] = open.filter((line) => line.currency === currency)
      if (fee > 0) lines.push({ kind: 'fee', reference: newReference('fee'), gross: 0, fee })
      const amount = lines.reduce((sum, line) => sum + line.gross - line.fee, 0)
      if (amount <= 0) return undefined
      open = open.filter((line) => line.currency !== currency)
      const payout: FoundPayout = {
        reference: newReference('po'),
        amount,
        currency,
        arrivesOn,
        state: isSent ? 'paid' : 'pending',
        isItemised: true,
        lines,
      }
      payouts.push(payout)
      return payout
    },
    bounce(payout) {
      payout.state = 'failed'
      const { reference, amount, currency } = payout
      open.push({ kind: 'payout_returned', reference, gross: amount, fee: 0, currency })
    },
  }
}

/** What the provider can still give back of a charge. */
export function leftOf({ amount, refunds }: Charge): number {
  return refunds.filter(({ state }) => state !== 'failed').reduce((left, refund) => left - refund.amount, amount)
}

/** At the provider's own rate, which is not that of the books. Rates are of major units; the sandbox of rounding is the provider's. */
function inAccount(amount: number, { currency, settledIn }: Charge): number {
  if (currency === settledIn) return amount
  const scale = currency === 'JPY' ? 100 : currency === 'KWD' ? 0.1 : 1
  return Math.round(amount * Number(RATES[currency]) * scale * 0.98)
}
