import type { Day, Instant } from '../kit/day.ts'
import type { PayoutLine } from '../ports/payment-provider.ts'
import { entity, type Versioned } from '../store/entity.ts'

/** What a payout is made of, in minor units of its currency: gross amounts of each kind, and the fees. */
export interface PayoutTotals {
  payments: number
  refunds: number
  chargebacks: number
  /** Earlier payouts that did not arrive. */
  returnedPayouts: number
  /** Fees of those. */
  fees: number
  /** Fees that belong to no payment: a month's, the payout's own. */
  otherFees: number
  /** Movements that are not in our books: net. */
  unmatched: number
  unmatchedCount: number
}

/** Money that a provider sent to the bank, with what it was made of. */
export interface Payout {
  id: string
  provider: string
  /** The provider's. */
  reference: string
  amount: number
  currency: string
  arrivesOn: Day
  /** `pending`: known, not yet sent; `booked`; `reversed`: it never arrived, or was taken back. */
  status: 'pending' | 'booked' | 'reversed'
  /** Whether the provider names what it pays out. */
  isItemised: boolean
  totals: PayoutTotals
  /** Amount less all of its lines: zero, or the provider contradicts itself. */
  difference: number
  lineCount: number
  /** What the amount is in the books, as it was booked. */
  baseAmount: number
  baseFees: number
  /** What it turned out to be worth, where lines were matched after it was booked: a foreign payout's movements say more exactly. */
  baseWorth?: number
  /** The entries that booked the difference, as gains or losses on exchange. */
  corrections?: string[]
  /** The accounts as they were chosen when it was booked; absent: the chart's own. */
  accounts: { clearing?: string; fee?: string; payout?: string }
  entryId?: string
  reversal?: { entryId: string; on: Day; reason: string }
  createdAt: Instant
}

/** Listed by the day of arrival (i1). */
export const Payout = entity<Payout, { id: string }>({
  name: 'payout',
  schema: 1,
  key: ({ id }) => ({ pk: `payout/${id}`, sk: 'payout' }),
  indexes: (payout) => ({ i1: { pk: 'payouts', sk: `${payout.arrivesOn}/${payout.id}` } }),
})

/** A payout as read. */
export type StoredPayout = Versioned<Payout>

/** Our id of a provider's payout. */
export interface PayoutOfReference {
  provider: string
  reference: string
  payoutId: string
}

/** By the provider and its reference: a payout is taken once. */
export const PayoutOfReference = entity<PayoutOfReference, Pick<PayoutOfReference, 'provider' | 'reference'>>({
  name: 'payout_of_reference',
  schema: 1,
  key: ({ provider, reference }) => ({ pk: `provider-payout/${provider}/${reference}`, sk: 'payout' }),
})

/** A line with what it is in our books, if anything. */
export interface MatchedLine extends PayoutLine {
  /** The payment or refund. */
  about?: string
  /** What its net is in the books. */
  baseNet?: number
}

/** Some lines of a payout, in the provider's order. */
export interface PayoutLines {
  payoutId: string
  page: number
  lines: MatchedLine[]
}

/** Beside the payout, page by page. */
export const PayoutLines = entity<PayoutLines, Pick<PayoutLines, 'payoutId' | 'page'>>({
  name: 'payout_lines',
  schema: 1,
  key: ({ payoutId, page }) => ({ pk: `payout/${payoutId}`, sk: `lines/${String(page).padStart(5, '0')}` }),
})

/** How many lines are matched in one commit, and lie on one page. */
export const LINES_PER_PAGE = 25
/** The most lines of one payout. */
export const PAYOUT_LINES_MAX = 20_000

/** Whether every line is in our books and all of them make up the amount. */
export function isReconciled({ isItemised, totals, difference }: Payout): boolean {
  return isItemised && totals.unmatchedCount === 0 && difference === 0
}

/** What the amount is in the books by all that is known. */
export function worthOf({ baseAmount, baseWorth = baseAmount }: Payout): number {
  return baseWorth
}
