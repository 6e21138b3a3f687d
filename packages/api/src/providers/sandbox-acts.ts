import type { Call } from '@quittance/core/call'
import { instantOf } from '@quittance/core/kit/day'
import { AppError } from '@quittance/core/kit/errors'
import { type PayoutLine, type ProviderNotice, ProviderRefused } from '@quittance/core/ports/payment-provider'
import { type Tx, transact } from '@quittance/core/store/transact'
import { referenceOf, SandboxAccount, SandboxPayment, SandboxPayout, settlementOf } from './sandbox-book.ts'

/** What can be chosen on the sandbox's page, before there is a payment and after. */
export const SANDBOX_OUTCOMES = [
  'pay',
  'decline',
  'authenticate',
  'confirm',
  'reject',
  'late',
  'duplicate',
  'timeout',
  'refund',
  'refund_part',
  'chargeback',
  'return_chargeback',
  'pay_out',
] as const
/** One of them. */
export type SandboxOutcome = (typeof SANDBOX_OUTCOMES)[number]

/** How long a late payment is on its way. */
const LATE_MS = 30_000
/** More than this are not kept waiting for a payout. */
const WAITING_MAX = 500

/** What of a checkout the acts need. */
interface Asked {
  checkoutId: string
  amount: number
  currency: string
}

/** Does what was chosen, once, and says what the sandbox tells of it. Errors: `illegal_transition` for what does not fit the payment. */
export async function scriptedOutcome(call: Call, checkout: Asked, outcome: SandboxOutcome): Promise<ProviderNotice[]> {
  const { checkoutId } = checkout
  const told = (what: string): ProviderNotice => ({ kind: 'checkout', eventId: `sbx_ev_${checkoutId.slice(4)}_${what}`, checkoutId })
  switch (outcome) {
    case 'pay':
    case 'confirm':
      await pay(call, checkout)
      return [told('paid')]
    case 'duplicate':
      await pay(call, checkout)
      return [told('paid'), told('paid')]
    case 'late':
      await pay(call, checkout, instantOf(call.clock.now() + LATE_MS))
      return []
    case 'timeout':
      await pay(call, checkout)
      return []
    case 'authenticate':
      await change(call, checkout, 'authenticating')
      return []
    case 'decline':
    case 'reject':
      await change(call, checkout, 'declined')
      return [told('declined')]
    case 'refund':
    case 'refund_part':
      return [told(await refundFromPage(call, checkoutId, outcome === 'refund_part'))]
    case 'chargeback':
    case 'return_chargeback':
      await dispute(call, checkoutId, outcome === 'chargeback' ? 'withdrawn' : 'returned')
      return [{ kind: 'payment', eventId: `sbx_ev_${checkoutId.slice(4)}_${outcome}`, paymentReference: referenceOf('pi', checkoutId) }]
    case 'pay_out':
      return await payOut(call, checkout.currency)
  }
}

async function change(call: Call, { checkoutId, amount, currency }: Asked, state: 'authenticating' | 'declined'): Promise<void> {
  await transact(call, async (tx) => {
    const before = await tx.find(SandboxPayment, { checkoutId })
    if (before?.state !== 'paid') tx.put(SandboxPayment, { checkoutId, amount, currency, state, refunds: [] })
  })
}

async function pay(call: Call, { checkoutId, amount, currency }: Asked, lateUntil?: string): Promise<void> {
  await transact(call, async (tx) => {
    const before = await tx.find(SandboxPayment, { checkoutId })
    if (before?.state === 'paid') return
    const late = lateUntil === undefined ? {} : { lateUntil }
    tx.put(SandboxPayment, { checkoutId, amount, currency, state: 'paid', refunds: [], ...late })
    await wait(tx, { kind: 'payment', checkoutId, reference: referenceOf('pi', checkoutId), amount, currency })
  })
}

/** Gives money back, once for each refund of ours. Returns its reference. Errors: `ProviderRefused`. */
export async function refundInSandbox(call: Call, checkoutId: string, wanted: { refundId?: string; amount: number }): Promise<string> {
  return await transact(call, async (tx) => {
    const payment = await tx.find(SandboxPayment, { checkoutId })
    if (payment?.state !== 'paid') throw new ProviderRefused('There is no such payment.')
    const known = payment.refunds.find(({ refundId }) => refundId !== undefined && refundId === wanted.refundId)
    if (known) return known.reference
    const left = payment.amount - payment.refunds.reduce((sum, { amount }) => sum + amount, 0)
    if (wanted.amount > left || payment.dispute === 'withdrawn') throw new ProviderRefused('There is not enough left of this payment.')
    const reference = referenceOf('rf', checkoutId, payment.refunds.length + 1)
    tx.put(SandboxPayment, { ...payment, refunds: [...payment.refunds, { reference, ...wanted }] })
    await wait(tx, { kind: 'refund', checkoutId, reference, amount: wanted.amount, currency: payment.currency })
    return reference
  })
}

async function refundFromPage(call: Call, checkoutId: string, isPart: boolean): Promise<string> {
  const payment = await transact(call, async (tx) => await tx.find(SandboxPayment, { checkoutId }))
  const left = (payment?.amount ?? 0) - (payment?.refunds ?? []).reduce((sum, { amount }) => sum + amount, 0)
  const amount = isPart ? Math.ceil(left / 2) : left
  try {
    return await refundInSandbox(call, checkoutId, { amount })
  } catch (error) {
    if (!(error instanceof ProviderRefused)) throw error
    throw new AppError('illegal_transition', error.message, { allowed: [] })
  }
}

async function dispute(call: Call, checkoutId: string, after: 'withdrawn' | 'returned'): Promise<void> {
  await transact(call, async (tx) => {
    const payment = await tx.find(SandboxPayment, { checkoutId })
    const fits =
      payment?.state === 'paid' && payment.refunds.length === 0 && payment.dispute === (after === 'withdrawn' ? undefined : 'withdrawn')
    if (payment?.dispute === after) return
    if (!fits) throw new AppError('illegal_transition', 'This does not fit the payment.', { allowed: [] })
    tx.put(SandboxPayment, { ...payment, dispute: after })
    const { amount, currency } = payment
    const kind = after === 'withdrawn' ? 'chargeback' : 'chargeback_returned'
    await wait(tx, { kind, checkoutId, reference: referenceOf('dp', checkoutId), amount, currency })
  })
}

/** Notes what the next payout pays out. */
async function wait(tx: Tx, of: Asked & Pick<PayoutLine, 'kind' | 'reference'>): Promise<void> {
  const { kind, reference, checkoutId, amount, currency } = of
  const account = (await tx.find(SandboxAccount, {})) ?? { waiting: [], payouts: 0 }
  const { gross, fee } = settlementOf(kind, { amount, currency })
  const line: PayoutLine = { kind, reference, gross, fee, checkoutId }
  tx.put(SandboxAccount, { ...account, waiting: [...account.waiting, { currency, line }].slice(-WAITING_MAX) })
}

/** Pays out what waits in a currency, less a fee of its own. */
async function payOut(call: Call, currency: string): Promise<ProviderNotice[]> {
  return await transact(call, async (tx) => {
    const account = await tx.find(SandboxAccount, {})
    const lines = (account?.waiting ?? []).filter((each) => each.currency === currency).map(({ line }) => line)
    const payoutReference = `sbx_po_${(account?.payouts ?? 0) + 1}`
    const all: PayoutLine[] = [...lines, { kind: 'fee', reference: `${payoutReference}_fee`, gross: 0, fee: 10, description: 'Payout' }]
    const amount = all.reduce((sum, { gross, fee }) => sum + gross - fee, 0)
    if (!account || lines.length === 0 || amount <= 0)
      throw new AppError('illegal_transition', 'There is nothing to pay out.', { allowed: [] })
    const waiting = account.waiting.filter((each) => each.currency !== currency)
    tx.put(SandboxAccount, { ...account, waiting, payouts: account.payouts + 1 })
    const arrivesOn = tx.now.slice(0, 'yyyy-mm-dd'.length)
    tx.put(SandboxPayout, { reference: payoutReference, amount, currency, arrivesOn, state: 'paid', isItemised: true, lines: all })
    return [{ kind: 'payout', eventId: `${payoutReference}_paid`, payoutReference }]
  })
}
