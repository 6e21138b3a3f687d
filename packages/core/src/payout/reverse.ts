import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { dayIn, laterOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { JournalEntry, reversed } from '../ledger/entry.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import { touchFigures } from '../ledger/touch-figures.ts'
import { organisationOf } from '../organisation/of.ts'
import { type Tx, transact } from '../store/transact.ts'
import { Payout, type StoredPayout } from './record.ts'

/**
 * Takes a booked payout back, dated today, or on the day it was to arrive where that is still to come: the money is with the provider again. Errors: `not_found`, `illegal_transition`, `period_locked`,
 * `account_archived`.
 */
export async function reversePayout(call: Call, wanted: { id: string; reason: string }): Promise<StoredPayout> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Payout, { id: wanted.id })
    if (before.status !== 'booked') throw new AppError('illegal_transition', 'Only a booked payout can be taken back.', { allowed: [] })
    return await undoPayout(tx, before, wanted.reason)
  })
}

/** The same inside another use case's transaction. */
export async function undoPayout(tx: Tx, before: StoredPayout, reason: string): Promise<StoredPayout> {
  const organisation = await organisationOf(tx)
  const booked = await tx.get(JournalEntry, { id: before.entryId ?? '' })
  const on = laterOf(booked.date, dayIn(organisation.zone, tx.now))
  const entry = await postEntry(tx, {
    kind: 'payout_reversed',
    date: on,
    description: `Payout of ${before.provider} taken back, ${before.reference}`,
    subject: booked.subject,
    postings: reversed(booked.postings),
    reversalOf: booked.id,
    reason,
  })
  await touchFigures(tx, organisation)
  emit(tx, {
    type: 'payout.reversed',
    subject: { kind: 'payout', id: before.id },
    reason,
    data: { amount: before.amount, currency: before.currency, entries: [{ id: entry.id, sha256: entryHash(entry) }] },
  })
  return tx.put(Payout, { ...before, status: 'reversed', reversal: { entryId: entry.id, on, reason } })
}
