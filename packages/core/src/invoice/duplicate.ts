import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { organisationOf } from '../organisation/of.ts'
import { transact } from '../store/transact.ts'
import { contentOf, draftOf } from './content.ts'
import { Invoice, type StoredInvoice } from './record.ts'
import { saveInvoice } from './save.ts'

/** Makes a new draft with the content of any invoice, without its due date, exchange rate and attachments. Errors: `not_found`. */
export async function duplicateInvoice(call: Call, { id }: { id: string }): Promise<StoredInvoice> {
  return await transact(call, async (tx) => {
    const { exchangeRate: _rate, ...original } = await tx.get(Invoice, { id })
    const organisation = await organisationOf(tx)
    const customer = await tx.get(Customer, { id: original.customerId })
    const content = contentOf({ ...original, dueDate: null, supplyDate: null, attachmentIds: [] }, { organisation, customer })
    const head = { id: call.newId('inv'), createdAt: tx.now, updatedAt: tx.now, duplicateOf: id }
    const copy = draftOf(head, content, { organisation, customer })
    emit(tx, {
      type: 'invoice.created',
      subject: { kind: 'invoice', id: copy.id },
      customerId: copy.customerId,
      data: { duplicateOf: id, total: copy.totals.total },
    })
    return await saveInvoice(tx, { before: undefined, after: copy, organisation })
  })
}
