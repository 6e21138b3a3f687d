import { emit } from '../event/emit.ts'
import type { Invoice } from '../invoice/record.ts'
import type { Tx } from '../store/transact.ts'
import { Quote, QuotePart } from './record.ts'
import { saveQuote } from './save.ts'

/** Gives an invoice's part of its quote back, so that it can be invoiced again: for a draft that is deleted, and an invoice that is voided or credited in full. */
export async function releaseQuote(tx: Tx, { id, quoteId }: Pick<Invoice, 'id' | 'quoteId'>): Promise<void> {
  if (quoteId === undefined) return
  const before = await tx.get(Quote, { id: quoteId })
  const invoices = (before.invoices ?? []).filter(({ invoiceId }) => invoiceId !== id)
  if (invoices.length === (before.invoices ?? []).length) return
  const place = { quoteId, invoiceId: id }
  if (await tx.find(QuotePart, place)) tx.remove(QuotePart, place)
  emit(tx, { type: 'quote.released', subject: { kind: 'quote', id: quoteId }, customerId: before.customerId, data: { invoiceId: id } })
  await saveQuote(tx, { before, after: { ...before, status: 'accepted', invoices, updatedAt: tx.now } })
}
