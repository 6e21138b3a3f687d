import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { organisationOf } from '../organisation/of.ts'
import { releaseQuote } from '../quote/release.ts'
import { releaseReceipts } from '../receipt/release.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { releaseTime } from '../time-entry/sheet.ts'
import { requireAction } from './lifecycle.ts'
import { Invoice } from './record.ts'
import { removeInvoice } from './save.ts'

/** Deletes a draft. Errors: `not_found`, `illegal_transition` (issued invoices stay for ever), `precondition_failed`. */
export async function deleteInvoice(call: Call, { id }: { id: string }): Promise<void> {
  await transact(call, async (tx) => {
    const before = await tx.get(Invoice, { id })
    requireVersion(call, before)
    requireAction(before, 'delete')
    emit(tx, {
      type: 'invoice.deleted',
      subject: { kind: 'invoice', id },
      customerId: before.customerId,
      data: { total: before.totals.total },
    })
    await releaseQuote(tx, before)
    await releaseReceipts(tx, { invoiceId: id })
    await releaseTime(tx, { invoiceId: id, isGone: true })
    await removeInvoice(tx, { before, organisation: await organisationOf(tx) })
  })
}
