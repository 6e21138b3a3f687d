import { emit } from '../event/emit.ts'
import type { Tx } from '../store/transact.ts'
import { Receipt, ReceiptsOfInvoice } from './record.ts'
import { saveReceipt } from './save.ts'

/** In the commit that deletes a draft, or voids or wholly credits an invoice: the receipts on it can be billed again. */
export async function releaseReceipts(tx: Tx, { invoiceId }: { invoiceId: string }): Promise<void> {
  const tied = await tx.find(ReceiptsOfInvoice, { invoiceId })
  if (!tied) return
  for (const id of tied.receiptIds) {
    const before = await tx.find(Receipt, { id })
    if (before?.billedOn !== invoiceId) continue
    const { billedOn: _billedOn, ...after } = before
    await saveReceipt(tx, { before, after })
    emit(tx, { type: 'receipt.released', subject: { kind: 'receipt', id }, data: { invoiceId } })
  }
  tx.remove(ReceiptsOfInvoice, { invoiceId })
}
