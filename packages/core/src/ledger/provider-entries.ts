import type { Day } from '../kit/day.ts'
import { titleOf } from '../payment-provider/title.ts'
import type { Payout } from '../payout/record.ts'
import type { MovedMoney, NewMovement } from '../payout/record-movement.ts'
import { ACCOUNTS } from './chart.ts'
import { minus, type Posting } from './entry.ts'
import { exchangeDifference } from './exchange-difference.ts'
import type { NewEntry } from './post.ts'

/** What the entry of a movement is made from. */
export interface MovementBooking extends NewMovement {
  money: MovedMoney
  date: Day
  /** What gross and fee are in the books. */
  baseGross: number
  baseFee: number
  feeAccount?: string | undefined
}

/** A posting on the account that providers' money lies on until they pay it out: the provider's own, or the chart's. */
export function clearing(account: string | undefined, posting: Omit<Posting, 'account' | 'role'>): Posting {
  return account === undefined ? { ...posting, account: ACCOUNTS.paymentClearing } : { ...posting, account, role: 'paymentClearing' }
}

function fees(account: string | undefined, posting: Omit<Posting, 'account' | 'role'>): Posting {
  return account === undefined ? { ...posting, account: ACCOUNTS.providerFees } : { ...posting, account, role: 'providerFees' }
}

/** What a provider kept of a movement; and where it credited another currency than the payer's, the exchange. Undefined: neither. */
export function entryForMovement(booking: MovementBooking): NewEntry | undefined {
  const { provider, settlement, money, date, baseFee, feeAccount } = booking
  const { currency, fee } = settlement
  const postings = [
    ...exchanged(booking),
    fees(feeAccount, { amount: fee, currency, baseAmount: baseFee }),
    clearing(money.clearingAccount, { amount: minus(fee), currency, baseAmount: minus(baseFee) }),
  ].filter(({ amount, baseAmount }) => amount !== 0 || baseAmount !== 0)
  if (postings.length === 0) return undefined
  return {
    kind: 'provider_fee',
    date,
    description: `Fee of ${titleOf(provider)}, ${money.customerName}`,
    subject: { kind: 'payment', id: money.paymentId },
    customerId: money.customerId,
    postings,
  }
}

/**
 * The payer's currency leaves the account, the provider's enters it. Both sides pass through gains or losses on exchange, so that every
 * currency balances by itself and what is left there is the difference.
 */
function exchanged({ money, settlement, baseGross }: MovementBooking): Posting[] {
  const isSame = money.currency === settlement.currency && money.amount === settlement.gross && money.baseAmount === baseGross
  if (isSame) return []
  const account = baseGross >= money.baseAmount ? ACCOUNTS.exchangeGain : ACCOUNTS.exchangeLoss
  const out = { amount: minus(money.amount), currency: money.currency, baseAmount: minus(money.baseAmount) }
  const into = { amount: settlement.gross, currency: settlement.currency, baseAmount: baseGross }
  const through = ({ amount, currency, baseAmount }: typeof out): Posting => ({
    account,
    amount: minus(amount),
    currency,
    baseAmount: minus(baseAmount),
  })
  return [clearing(money.clearingAccount, out), through(out), clearing(money.clearingAccount, into), through(into)]
}

/** A payout: money left the account at the provider, and is in the bank; fees that belong to no payment are booked with it. */
export function entryForPayout(payout: Omit<Payout, 'entryId'>): NewEntry {
  const { provider, amount, baseAmount, currency, totals, baseFees, accounts } = payout
  const inBank = { amount, currency, baseAmount }
  const kept = { amount: totals.otherFees, currency, baseAmount: baseFees }
  return {
    kind: 'payout',
    date: payout.arrivesOn,
    description: `Payout of ${titleOf(provider)}, ${payout.reference}`,
    subject: { kind: 'payout', id: payout.id },
    postings: [
      accounts.payout === undefined
        ? { ...inBank, account: ACCOUNTS.bank }
        : { ...inBank, account: accounts.payout, role: 'bank' as const },
      clearing(accounts.clearing, negative(inBank)),
      fees(accounts.fee, kept),
      clearing(accounts.clearing, negative(kept)),
    ].filter((posting) => posting.amount !== 0 || posting.baseAmount !== 0),
  }
}

/**
 * What a foreign payout turned out to be worth beyond what it was booked with, since its lines were matched late: it leaves the account at
 * the provider too, as a gain or loss on exchange, so that nothing stays there of money that is gone. `difference` is in the base currency.
 */
export function entryForPayoutExchange(payout: Payout, of: { difference: number; date: Day }): NewEntry {
  const { provider, reference, currency, accounts, id } = payout
  return {
    kind: 'payout_exchange',
    date: of.date,
    description: `Exchange difference of the payout of ${provider}, ${reference}`,
    subject: { kind: 'payout', id },
    postings: exchangeDifference([clearing(accounts.clearing, { amount: 0, currency, baseAmount: minus(of.difference) })], currency),
  }
}

function negative(of: { amount: number; currency: string; baseAmount: number }): typeof of {
  return { ...of, amount: minus(of.amount), baseAmount: minus(of.baseAmount) }
}
