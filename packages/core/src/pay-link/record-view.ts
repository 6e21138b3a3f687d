import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { Invoice } from '../invoice/record.ts'
import type { Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'
import { transact } from '../store/transact.ts'

/** Says that somebody has opened an invoice's pay page. */
export interface InvoiceView {
  invoiceId: string
  firstViewedAt: Instant
}

export const InvoiceView = entity<InvoiceView, Pick<InvoiceView, 'invoiceId'>>({
  name: 'invoice_view',
  schema: 1,
  key: ({ invoiceId }) => ({ pk: `invoice/${invoiceId}`, sk: 'view' }),
})

/** Records the first view of an invoice by its payer, once; later ones change nothing. */
export async function recordView(call: Call, invoiceId: string): Promise<void> {
  await transact(call, async (tx) => {
    if (await tx.find(InvoiceView, { invoiceId })) return
    const invoice = await tx.peek(Invoice, { id: invoiceId })
    tx.put(InvoiceView, { invoiceId, firstViewedAt: tx.now })
    emit(tx, {
      type: 'invoice.viewed',
      subject: { kind: 'invoice', id: invoiceId },
      ...(invoice === undefined ? {} : { customerId: invoice.customerId }),
    })
  })
}
