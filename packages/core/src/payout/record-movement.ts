import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { findRate } from '../exchange-rate/find.ts'
import { RatesOfDay } from '../exchange-rate/record.ts'
import { dayIn } from '../kit/day.ts'
import { invariant } from '../kit/errors.ts'
import { shareOf, toBase } from '../ledger/exchange.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import { entryForMovement, type MovementBooking } from '../ledger/provider-entries.ts'
import { touchFigures } from '../ledger/touch-figures.ts'
import { organisationOf } from '../organisation/of.ts'
import { Payment } from '../payment/record.ts'
import { Refund } from '../payment/refund-record.ts'
import { accountsOf } from '../payment-provider/record.ts'
import type { Settlement } from '../ports/payment-provider.ts'
import { type Tx, transact } from '../store/transact.ts'
import { Movement, type MovementKind } from './movement.ts'

/** Something that happened on the account at the provider, about a payment or refund that is in the books. */
export interface NewMovement {
  provider: string
  kind: MovementKind
  reference: string
  /** The id of the payment or refund. */
  about: string
  settlement: Settlement
}

/**
 * Keeps a movement, once, and books its fee, and the exchange where the provider credited another currency than the payer paid. Errors:
 * `exchange_rate_missing`, `period_locked`, `account_archived`.
 */
export async function recordMovement(call: Call, movement: NewMovement): Promise<void> {
  await transact(call, async (tx) => {
    if (await tx.find(Movement, movement)) return
    const { provider, kind, reference, about, settlement } = movement
    const organisation = await organisationOf(tx)
    const money = await moneyOf(tx, movement)
    const baseGross = await worthOf(tx, { money, settlement, baseCurrency: organisation.currency })
    const baseFee =
      settlement.gross === 0 ? settlement.fee : shareOf(baseGross, { before: 0, after: settlement.fee, whole: settlement.gross })
    const booking: MovementBooking = {
      ...movement,
      money,
      date: dayIn(organisation.zone, tx.now),
      baseGross,
      baseFee,
      feeAccount: (await accountsOf(tx, provider)).fee,
    }
    const newEntry = entryForMovement(booking)
    const entry = newEntry && (await postEntry(tx, newEntry))
    tx.put(Movement, {
      provider,
      kind,
      reference,
      about,
      ...settlement,
      baseNet: baseGross - baseFee,
      ...(money.clearingAccount === undefined ? {} : { clearingAccount: money.clearingAccount }),
      ...(entry ? { entryId: entry.id } : {}),
      createdAt: tx.now,
    })
    if (!entry) return
    await touchFigures(tx, organisation)
    const data = { provider, reference, fee: settlement.fee, currency: settlement.currency }
    emit(tx, {
      type: 'payment_provider.fee_booked',
      subject: { kind: 'payment', id: money.paymentId },
      customerId: money.customerId,
      data: { ...data, entries: [{ id: entry.id, sha256: entryHash(entry) }] },
    })
  })
}

/** How a payment or refund stands in the books: positive in, negative out. */
export interface MovedMoney {
  paymentId: string
  customerId: string
  customerName: string
  amount: number
  baseAmount: number
  currency: string
  clearingAccount?: string | undefined
}

async function moneyOf(tx: Tx, { kind, about }: NewMovement): Promise<MovedMoney> {
  if (kind === 'payment' || kind === 'refund_returned' || kind === 'chargeback_returned') {
    const { id: paymentId, customerId, customerName, amount, baseAmount, currency, provider } = await tx.get(Payment, { id: about })
    return { paymentId, customerId, customerName, amount, baseAmount, currency, clearingAccount: provider?.clearingAccount }
  }
  const { paymentId, customerId, customerName, amount, baseAmount, currency } = await tx.get(Refund, { id: about })
  invariant(paymentId, 'money that a provider gave back was of a payment')
  const { provider } = await tx.get(Payment, { id: paymentId })
  return {
    paymentId,
    customerId,
    customerName,
    amount: -amount,
    baseAmount: -baseAmount,
    currency,
    clearingAccount: provider?.clearingAccount,
  }
}

/**
 * What the gross amount at the provider is in the books. In the books' own currency it says so itself; in the payer's it is worth what the
 * payment is; in a third one, what the rate of the day says, or the payment.
 */
async function worthOf(tx: Tx, of: { money: MovedMoney; settlement: Settlement; baseCurrency: string }): Promise<number> {
  const { money, settlement, baseCurrency } = of
  if (settlement.currency === baseCurrency) return settlement.gross
  if (settlement.currency === money.currency && settlement.gross === money.amount) return money.baseAmount
  const on = tx.now.slice(0, 'yyyy-mm-dd'.length)
  const rate = await findRate((date) => tx.peek(RatesOfDay, { date }), { from: settlement.currency, to: baseCurrency, on })
  if (rate === undefined) return money.baseAmount
  return toBase(settlement.gross, { currency: settlement.currency, baseCurrency, rate: rate.rate })
}
