import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { type Day, dayIn, laterOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { JournalEntry, reversed } from '../ledger/entry.ts'
import { entryHash, type NewEntry, postEntry } from '../ledger/post.ts'
import { touchFigures } from '../ledger/touch-figures.ts'
import { organisationOf } from '../organisation/of.ts'
import { titleOf } from '../payment-provider/title.ts'
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

/** The same inside another use case's transaction. What was booked of its exchange later is taken back with it. */
export async function undoPayout(tx: Tx, before: StoredPayout, reason: string): Promise<StoredPayout> {
  const organisation = await organisationOf(tx)
  const entries: JournalEntry[] = []
  for (const id of [before.entryId ?? '', ...(before.corrections ?? [])]) {
    const booked = await tx.get(JournalEntry, { id })
    const on = laterOf(booked.date, dayIn(organisation.zone, tx.now))
    entries.push(await postEntry(tx, undoing(before, { booked, on, reason })))
  }
  await touchFigures(tx, organisation)
  const { amount, currency } = before
  emit(tx, {
    type: 'payout.reversed',
    subject: { kind: 'payout', id: before.id },
    reason,
    data: { amount, currency, entries: entries.map((entry) => ({ id: entry.id, sha256: entryHash(entry) })) },
  })
  const [{ id: entryId, date: on }] = entries as [JournalEntry]
  return tx.put(Payout, { ...before, status: 'reversed', reversal: { entryId, on, reason } })
}

function undoing(payout: Payout, { booked, on, reason }: { booked: JournalEntry; on: Day; reason: string }): NewEntry {
  return {
    kind: 'payout_reversed',
    date: on,
    description: `Payout of ${titleOf(payout.provider)} taken back, ${payout.reference}`,
    subject: booked.subject,
    postings: reversed(booked.postings),
    reversalOf: booked.id,
    reason,
  }
}
