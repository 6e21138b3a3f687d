import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { type DraftHead, draftFrom } from '../invoice/content.ts'
import type { Invoice, StoredInvoice } from '../invoice/record.ts'
import { saveInvoice } from '../invoice/save.ts'
import { AppError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import type { CreditTotals } from '../tax/document.ts'
import { requireQuoteAction } from './lifecycle.ts'
import { draftOfPart, type PartRequest, partOf } from './part.ts'
import { amountInvoiced, QUOTE_INVOICES_MAX, Quote, QuotePart, type StoredQuote } from './record.ts'
import { saveQuote } from './save.ts'

/**
 * Makes a draft invoice of an accepted quote: of all that is left, or of a part. Quote, part and invoice are written in one commit, so that
 * the invoices of a quote never sum to more than it, and its parts to exactly it. The first invoice over everything has the quote's lines as
 * they are and can be changed like any draft; a part keeps its lines and sums.
 * Errors: `not_found`, `illegal_transition`, `precondition_failed`, `limit_exceeded`, those of `partOf`.
 */
export async function invoiceQuote(call: Call, { id, ...request }: { id: string } & PartRequest): Promise<StoredInvoice> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Quote, { id })
    requireVersion(call, before)
    requireQuoteAction(before, 'invoice', tx.now)
    const earlier = await partsOf(tx, before)
    const part = partOf(before, earlier, request)
    const organisation = await organisationOf(tx)
    const customer = await tx.get(Customer, { id: before.customerId })
    const head: DraftHead = { id: call.newId('inv'), createdAt: tx.now, updatedAt: tx.now, quoteId: id }
    const isWhole = part.total === before.totals.total
    const invoice = isWhole
      ? draftFrom(head, before, { organisation, customer })
      : draftOfPart(before, { head, part, organisation, customer })
    tx.put(QuotePart, { quoteId: id, invoiceId: invoice.id, totals: part })
    const invoices = [...(before.invoices ?? []), { invoiceId: invoice.id, amount: part.total }]
    const status = amountInvoiced({ invoices }) === before.totals.total ? 'invoiced' : 'accepted'
    announce(tx, { quote: before, invoice })
    await saveQuote(tx, { before, after: { ...before, status, invoices, updatedAt: tx.now } })
    return await saveInvoice(tx, { before: undefined, after: invoice, organisation })
  })
}

/** Errors: `limit_exceeded`. */
async function partsOf(tx: Tx, { id, invoices = [] }: StoredQuote): Promise<CreditTotals[]> {
  if (invoices.length >= QUOTE_INVOICES_MAX) {
    throw new AppError('limit_exceeded', `A quote becomes at most ${QUOTE_INVOICES_MAX} invoices. Invoice the rest in one.`)
  }
  const parts = await Promise.all(invoices.map(({ invoiceId }) => tx.get(QuotePart, { quoteId: id, invoiceId })))
  return parts.map(({ totals }) => totals)
}

function announce(tx: Tx, { quote, invoice }: { quote: Quote; invoice: Invoice }): void {
  const { customerId, currency, totals } = invoice
  const data = { quoteId: quote.id, total: totals.total, currency }
  emit(tx, { type: 'invoice.created', subject: { kind: 'invoice', id: invoice.id }, customerId, data })
  const about = { number: quote.number, invoiceId: invoice.id, total: totals.total, currency }
  emit(tx, { type: 'quote.invoiced', subject: { kind: 'quote', id: quote.id }, customerId, data: about })
}
