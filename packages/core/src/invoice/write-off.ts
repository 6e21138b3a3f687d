import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { type Day, dayIn } from '../kit/day.ts'
import { AppError, invariant } from '../kit/errors.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import { entryForWriteOff } from '../ledger/settlement-entries.ts'
import { organisationOf } from '../organisation/of.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import { requireAction, settledStatus } from './lifecycle.ts'
import { Invoice, type StoredInvoice } from './record.ts'
import { saveInvoice } from './save.ts'

/** An invoice that was given up, or is hoped for again, with what that booked. */
export interface WrittenOff {
  invoice: StoredInvoice
  entries: JournalEntry[]
}

/**
 * Gives up what is still due of an invoice: it becomes a loss, and what is paid later is income. Errors: `not_found`,
 * `illegal_transition`, `precondition_failed`, `invalid_date`.
 */
export async function writeOffInvoice(
  call: Call,
  wanted: { id: string; reason: string; writtenOffOn?: Day | undefined },
): Promise<WrittenOff> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Invoice, { id: wanted.id })
    requireVersion(call, before)
    requireAction(before, 'write_off')
    const organisation = await organisationOf(tx)
    const date = requireDate(wanted.writtenOffOn, { issued: before.issueDate, today: dayIn(organisation.zone, tx.now) })
    const entry = await postEntry(tx, entryForWriteOff(before, { date, reason: wanted.reason, baseCurrency: organisation.currency }))
    const after: Invoice = { ...before, status: 'uncollectible', writtenOffOn: date, writeOffEntryId: entry.id, updatedAt: tx.now }
    announce(tx, 'invoice.marked_uncollectible', { invoice: after, entry, reason: wanted.reason })
    return { invoice: await saveInvoice(tx, { before, after, organisation }), entries: [entry] }
  })
}

/** Takes a write-off back: the invoice owes again what is not paid. Errors: `not_found`, `illegal_transition`, `precondition_failed`. */
export async function reinstateInvoice(call: Call, wanted: { id: string; reason: string }): Promise<WrittenOff> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Invoice, { id: wanted.id })
    requireVersion(call, before)
    requireAction(before, 'reinstate')
    const organisation = await organisationOf(tx)
    invariant(before.writeOffEntryId, 'an invoice that was given up was booked')
    const at = { date: dayIn(organisation.zone, tx.now), reason: wanted.reason, baseCurrency: organisation.currency }
    const entry = await postEntry(tx, entryForWriteOff(before, { ...at, reinstates: before.writeOffEntryId }))
    const { writtenOffOn: _on, writeOffEntryId: _entry, ...owing } = { ...before, updatedAt: tx.now }
    const after: Invoice = { ...owing, status: settledStatus(owing) }
    announce(tx, 'invoice.reopened', { invoice: after, entry, reason: wanted.reason })
    return { invoice: await saveInvoice(tx, { before, after, organisation }), entries: [entry] }
  })
}

function requireDate(wanted: Day | undefined, known: { issued: Day | null; today: Day }): Day {
  const day = wanted ?? known.today
  if (day <= known.today && (known.issued === null || day >= known.issued)) return day
  const message = 'Give a day from the day of issue to today.'
  throw new AppError('invalid_date', message, { errors: [{ pointer: '/writtenOffOn', code: 'invalid_date', message }] })
}

function announce(
  tx: Tx,
  type: 'invoice.marked_uncollectible' | 'invoice.reopened',
  what: { invoice: Invoice; entry: JournalEntry; reason: string },
): void {
  const { invoice, entry, reason } = what
  const { id, number, customerId, amountDue, currency } = invoice
  emit(tx, {
    type,
    subject: { kind: 'invoice', id },
    customerId,
    reason,
    data: { number, amountDue, currency, entries: [{ id: entry.id, sha256: entryHash(entry) }] },
  })
}
