import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { draftFrom } from '../invoice/content.ts'
import type { Invoice, StoredInvoice } from '../invoice/record.ts'
import { saveInvoice } from '../invoice/save.ts'
import { organisationOf } from '../organisation/of.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import { requireQuoteAction } from './lifecycle.ts'
import { Quote } from './record.ts'
import { saveQuote } from './save.ts'

/**
 * Makes the draft invoice of an accepted quote, with all that it offers. A quote is invoiced once: both are written in one commit.
 * Errors: `not_found`, `illegal_transition`, `precondition_failed`.
 */
export async function invoiceQuote(call: Call, { id }: { id: string }): Promise<StoredInvoice> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Quote, { id })
    requireVersion(call, before)
    requireQuoteAction(before, 'invoice', tx.now)
    const organisation = await organisationOf(tx)
    const customer = await tx.get(Customer, { id: before.customerId })
    const head = { id: call.newId('inv'), createdAt: tx.now, updatedAt: tx.now, quoteId: id }
    const invoice = draftFrom(head, before, { organisation, customer })
    const about = { customerId: invoice.customerId }
    emit(tx, {
      ...about,
      type: 'invoice.created',
      subject: { kind: 'invoice', id: invoice.id },
      data: { quoteId: id, total: invoice.totals.total, currency: invoice.currency },
    })
    emit(tx, { ...about, type: 'quote.invoiced', subject: { kind: 'quote', id }, data: { number: before.number, invoiceId: invoice.id } })
    await saveQuote(tx, { before, after: { ...before, status: 'invoiced', invoiceId: invoice.id, updatedAt: tx.now } })
    return await saveInvoice(tx, { before: undefined, after: invoice, organisation })
  })
}

/** Gives an invoice's quote back, so that it can be invoiced again: for a draft that is deleted and an invoice that is voided. */
export async function releaseQuote(tx: Tx, { id, quoteId }: Pick<Invoice, 'id' | 'quoteId'>): Promise<void> {
  if (quoteId === undefined) return
  const before = await tx.get(Quote, { id: quoteId })
  if (before.invoiceId !== id) return
  const { invoiceId: _gone, ...kept } = before
  emit(tx, { type: 'quote.released', subject: { kind: 'quote', id: quoteId }, customerId: before.customerId, data: { invoiceId: id } })
  await saveQuote(tx, { before, after: { ...kept, status: 'accepted', updatedAt: tx.now } })
}
