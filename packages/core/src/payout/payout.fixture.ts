import { settleCheckout } from '../checkout/settle.ts'
import { startCheckout } from '../checkout/start.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { business, today } from '../payment/payment.fixture.ts'
import type { FoundPayout, PayoutLine, Settlement } from '../ports/payment-provider.ts'
import { read } from '../store/transact.ts'
import type { MovementKind } from './movement.ts'
import { recordMovement } from './record-movement.ts'
import { takePayout } from './take.ts'

/** The provider of these tests. */
export const provider = 'stripe'

/** A business that a provider takes money for. */
export async function opened() {
  const at = await business()
  const { call } = at
  /** An invoice that a provider took. Foreign: what one dollar is worth. */
  const taken = async (price: string, foreign?: string) => {
    let checkoutId = ''
    const stub = {
      name: provider,
      startCheckout: async (_account: unknown, request: { checkoutId: string }) => {
        checkoutId = request.checkoutId
        return { redirectUrl: '', reference: 'cs_1' }
      },
    }
    const invoiceId = await at.issue(price, foreign)
    await startCheckout(call, { provider: stub, account: { orgId: call.orgId, credentials: {} } }, { invoiceId, pageUrl: '' })
    const amount = Math.round(Number(price) * 119)
    const found = { paymentReference: `pi_${checkoutId}`, amount, currency: foreign ? 'USD' : 'EUR', refunds: [], disputes: [] }
    const settled = await settleCheckout(call, { name: provider, method: 'card' }, { checkoutId, found: { state: 'succeeded', ...found } })
    return { checkoutId, reference: found.paymentReference, about: settled.paymentId ?? '', amount, invoiceId }
  }
  const move = (kind: MovementKind, of: { reference: string; about: string }, settlement: Settlement) =>
    recordMovement(call, { provider, kind, reference: of.reference, about: of.about, settlement })
  const payout = (lines: PayoutLine[], more: Partial<FoundPayout> = {}) =>
    takePayout(call, provider, {
      reference: 'po_1',
      amount: lines.reduce((sum, { gross, fee }) => sum + gross - fee, 0),
      currency: 'EUR',
      arrivesOn: today,
      state: 'paid',
      isItemised: true,
      lines,
      ...more,
    })
  const postings = async (id: string | undefined) =>
    (await read(call, JournalEntry, { id: id ?? '' })).postings.map(({ account, amount, currency, baseAmount }) => [
      account,
      amount,
      currency,
      baseAmount,
    ])
  return { ...at, taken, move, payout, postings }
}
