import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { organisationOf } from '../organisation/of.ts'
import { transact } from '../store/transact.ts'
import { requireAttachments } from './attachments.ts'
import { draftFrom, type InvoiceInput } from './content.ts'
import { requireItems } from './items.ts'
import type { StoredInvoice } from './record.ts'
import { saveInvoice } from './save.ts'

/**
 * Makes a draft. Errors: `not_found` (customer, item), `invalid_request`, `invalid_amount`, `invalid_currency`,
 * `amount_too_large`, `too_many_lines`, `attachment_invalid`.
 */
export async function createInvoice(call: Call, input: InvoiceInput): Promise<StoredInvoice> {
  return await transact(call, async (tx) => {
    await requireAttachments(tx, input.attachmentIds ?? [], { isIssued: false })
    await requireItems(tx, input.lines)
    const organisation = await organisationOf(tx)
    const customer = await tx.get(Customer, { id: input.customerId })
    const head = { id: call.newId('inv'), createdAt: tx.now, updatedAt: tx.now }
    const invoice = draftFrom(head, input, { organisation, customer })
    emit(tx, {
      type: 'invoice.created',
      subject: { kind: 'invoice', id: invoice.id },
      customerId: invoice.customerId,
      data: { total: invoice.totals.total, currency: invoice.currency },
    })
    return await saveInvoice(tx, { before: undefined, after: invoice, organisation })
  })
}
