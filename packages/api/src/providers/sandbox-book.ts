import type { Instant } from '@quittance/core/kit/day'
import { divideRounded } from '@quittance/core/kit/decimal'
import type { FoundCheckout, FoundPayout, PayoutLine, Settlement } from '@quittance/core/ports/payment-provider'
import { entity } from '@quittance/core/store/entity'

/** What the sandbox takes: 1.4 % and 25 of the smallest unit of a payment, 15 for a dispute; nothing comes back with a refund. */
const FEE = { permille: 14, fixed: 25, dispute: 1_500 } as const

/** What the sandbox knows of a checkout. */
export interface SandboxPayment {
  checkoutId: string
  amount: number
  currency: string
  state: 'authenticating' | 'paid' | 'declined'
  /** Until then it says that the money is on its way. */
  lateUntil?: Instant
  refunds: { reference: string; refundId?: string; amount: number }[]
  dispute?: 'withdrawn' | 'returned'
}

/** By checkout. */
export const SandboxPayment = entity<SandboxPayment, { checkoutId: string }>({
  name: 'sandbox_payment',
  schema: 1,
  key: ({ checkoutId }) => ({ pk: `sandbox/${checkoutId}`, sk: 'payment' }),
})

/** What an organisation has in the sandbox: money not yet paid out, and what was. */
export interface SandboxAccount {
  waiting: { currency: string; line: PayoutLine }[]
  payouts: number
}

/** One per organisation. */
export const SandboxAccount = entity<SandboxAccount, object>({
  name: 'sandbox_account',
  schema: 1,
  key: () => ({ pk: 'sandbox', sk: 'account' }),
})

/** A payout as the sandbox keeps it. */
export const SandboxPayout = entity<FoundPayout, { reference: string }>({
  name: 'sandbox_payout',
  schema: 1,
  key: ({ reference }) => ({ pk: `sandbox/${reference}`, sk: 'payout' }),
})

/** The sandbox's name of a checkout's payment, refund … */
export function referenceOf(kind: 'pi' | 'rf' | 'dp', checkoutId: string, number = 0): string {
  return `sbx_${kind}_${checkoutId.slice('chk_'.length)}${number === 0 ? '' : `_${number}`}`
}

/** Which checkout a payment is of. */
export function checkoutOfReference(reference: string): string | undefined {
  const [, rest] = /^sbx_pi_([0-9a-z]{26})$/.exec(reference) ?? []
  return rest === undefined ? undefined : `chk_${rest}`
}

/** What a payment, refund or dispute does to the account. */
export function settlementOf(kind: PayoutLine['kind'], { amount, currency }: { amount: number; currency: string }): Settlement {
  if (kind === 'payment')
    return { currency, gross: amount, fee: Number(divideRounded(BigInt(amount * FEE.permille), 1000n, 'half-up')) + FEE.fixed }
  if (kind === 'chargeback') return { currency, gross: -amount, fee: FEE.dispute }
  return { currency, gross: kind === 'refund' ? -amount : amount, fee: 0 }
}

/** What became of a payment, as the port says it. */
export function foundOf(payment: SandboxPayment | undefined, now: Instant): FoundCheckout {
  if (payment === undefined || payment.state === 'authenticating') return { state: 'open' }
  if (payment.state === 'declined') return { state: 'failed', message: 'Declined in the sandbox.' }
  if (payment.lateUntil !== undefined && payment.lateUntil > now) return { state: 'processing' }
  const { checkoutId, amount, currency, refunds, dispute } = payment
  const disputed = { amount, currency }
  return {
    state: 'succeeded',
    paymentReference: referenceOf('pi', checkoutId),
    amount,
    currency,
    settlement: settlementOf('payment', payment),
    refunds: refunds.map((refund) => ({ ...refund, state: 'succeeded', settlement: settlementOf('refund', { ...refund, currency }) })),
    disputes:
      dispute === undefined
        ? []
        : [
            {
              reference: referenceOf('dp', checkoutId),
              amount,
              state: dispute,
              settlement: settlementOf('chargeback', disputed),
              ...(dispute === 'returned' ? { returnSettlement: settlementOf('chargeback_returned', disputed) } : {}),
            },
          ],
  }
}
