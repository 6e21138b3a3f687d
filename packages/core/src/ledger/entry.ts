import type { Actor } from '../call.ts'
import type { Day, Instant } from '../kit/day.ts'
import { invariant } from '../kit/errors.ts'
import { entity } from '../store/entity.ts'

import type { AccountRole } from './chart.ts'
import type { TaxEffect } from './tax-effects.ts'

/** The event that an entry books. */
export type EntryKind =
  | 'invoice_issued'
  | 'invoice_voided'
  | 'credit_note_issued'
  | 'payment_received'
  | 'payment_reversed'
  | 'payment_refunded'
  | 'payment_charged_back'
  | 'credit_refunded'
  | 'credit_applied'
  | 'credit_unapplied'
  | 'invoice_written_off'
  | 'invoice_reinstated'
  | 'expense_booked'
  | 'expense_reversed'
  | 'provider_fee'
  | 'payout'
  | 'payout_reversed'
  | 'payout_exchange'
  | 'manual'
  | 'manual_reversed'

/** One line of an entry. Debits are positive, credits negative, in minor units. */
export interface Posting {
  account: string
  /** What the account was for when it was posted to; `none` where it had no role. Absent in entries from before there were charts. */
  role?: AccountRole | 'none'
  amount: number
  currency: string
  /** The same in the organisation's currency. */
  baseAmount: number
  /** For tax postings: which tax. */
  tax?: { category: string; percent: string; name?: string }
}

/** An entry of the journal: immutable, balanced in each currency and in the base currency. Corrected by a reversal only. */
export interface JournalEntry {
  id: string
  kind: EntryKind
  /** The effective date. */
  date: Day
  recordedAt: Instant
  description: string
  subject: {
    kind: 'invoice' | 'payment' | 'credit_note' | 'refund' | 'credit_application' | 'payout' | 'receipt' | 'journal_entry'
    id: string
  }
  /** Absent where it is about no customer: manual entries. */
  customerId?: string
  postings: Posting[]
  /** What it adds to the tax report; absent where it has nothing to do with tax on sales. */
  taxes?: TaxEffect[]
  /** The entry that this one takes back. */
  reversalOf?: string
  /** It closes income and expenses into equity at the end of a year: profit and loss leaves it out. Its reversal does too. */
  closing?: true
  actor: Actor
  reason?: string
}

/** The partition of the third index that has the entries which close years; they are about no customer. */
export const CLOSINGS = 'entries/closing'

/** Listed by effective day (i1), by what they are about (i2) and by customer, or among those that close years (i3). */
export const JournalEntry = entity<JournalEntry, { id: string }>({
  name: 'journal_entry',
  schema: 1,
  key: ({ id }) => ({ pk: `entry/${id}`, sk: 'entry' }),
  indexes: (entry) => ({
    i1: { pk: 'entries', sk: `${entry.date}/${entry.id}` },
    i2: { pk: `entries/${entry.subject.id}`, sk: entry.id },
    ...(entry.customerId === undefined ? {} : { i3: { pk: `entries/${entry.customerId}`, sk: `${entry.date}/${entry.id}` } }),
    ...(entry.closing === undefined ? {} : { i3: { pk: CLOSINGS, sk: `${entry.date}/${entry.id}` } }),
  }),
})

/** Throws (a programmer's error) unless the postings sum to zero in every currency and in the base currency. */
export function requireBalanced(postings: readonly Posting[]): void {
  const sums = new Map<string, number>()
  let base = 0
  for (const posting of postings) {
    invariant(Number.isSafeInteger(posting.amount) && Number.isSafeInteger(posting.baseAmount), 'postings are safe integers')
    sums.set(posting.currency, (sums.get(posting.currency) ?? 0) + posting.amount)
    base += posting.baseAmount
  }
  for (const [currency, sum] of sums) invariant(sum === 0, `entry is out of balance by ${sum} ${currency}`)
  invariant(base === 0, `entry is out of balance by ${base} in the base currency`)
}

/** The postings that take an entry back. */
export function reversed(postings: readonly Posting[]): Posting[] {
  return postings.map((posting) => ({ ...posting, amount: minus(posting.amount), baseAmount: minus(posting.baseAmount) }))
}

/** The opposite amount; zero has none, so that it is never −0. */
export function minus(amount: number): number {
  return amount === 0 ? 0 : -amount
}

/** Beside an entry that was taken back: by which one. An entry is taken back once. */
export interface EntryReversal {
  id: string
  reversedBy: string
}

export const EntryReversal = entity<EntryReversal, { id: string }>({
  name: 'entry_reversal',
  schema: 1,
  key: ({ id }) => ({ pk: `entry/${id}`, sk: 'reversal' }),
})
