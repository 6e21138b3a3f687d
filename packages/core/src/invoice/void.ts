import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { dayIn } from '../kit/day.ts'
import { invariant } from '../kit/errors.ts'
import { JournalEntry } from '../ledger/entry.ts'
import { entryForVoid } from '../ledger/invoice-entries.ts'
import { entryHash, postEntry } from '../ledger/post.ts'
import { organisationOf } from '../organisation/of.ts'
import { releaseQuote } from '../quote/release.ts'
import { releaseReceipts } from '../receipt/release.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { releaseTime } from '../time-entry/sheet.ts'
import { requireAction } from './lifecycle.ts'
import { Invoice, type StoredInvoice } from './record.ts'
import { saveInvoice } from './save.ts'

/**
 * Voids an open invoice without payments or credits: it keeps its number, and its entry is reversed.
 * Errors: `not_found`, `illegal_transition`, `precondition_failed`.
 */
export async function voidInvoice(
  call: Call,
  { id, reason }: { id: string; reason: string },
): Promise<{ invoice: StoredInvoice; entries: JournalEntry[] }> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Invoice, { id })
    requireVersion(call, before)
    requireAction(before, 'void')
    const organisation = await organisationOf(tx)
    invariant(before.issueEntryId, 'an open invoice was booked')
    const issued = await tx.get(JournalEntry, { id: before.issueEntryId })
    const date = dayIn(organisation.zone, tx.now)
    const entry = await postEntry(tx, entryForVoid(before, { issued, date, reason }))
    const after: Invoice = { ...before, status: 'void', amountDue: 0, voidReason: reason, updatedAt: tx.now }
    emit(tx, {
      type: 'invoice.voided',
      subject: { kind: 'invoice', id },
      customerId: after.customerId,
      reason,
      data: { number: after.number, entries: [{ id: entry.id, sha256: entryHash(entry) }] },
    })
    await releaseQuote(tx, before)
    await releaseReceipts(tx, { invoiceId: id })
    await releaseTime(tx, { invoiceId: id, isGone: false })
    return { invoice: await saveInvoice(tx, { before, after, organisation }), entries: [entry] }
  })
}
