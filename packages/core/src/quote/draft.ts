import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { requireAttachments } from '../invoice/attachments.ts'
import { requireItems } from '../invoice/items.ts'
import { mergedContent } from '../invoice/merged.ts'
import { organisationOf } from '../organisation/of.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import { type QuoteInput, type QuotePatch, quoteFrom } from './content.ts'
import { requireQuoteAction } from './lifecycle.ts'
import { Quote, type StoredQuote } from './record.ts'
import { removeQuote, saveQuote } from './save.ts'

/** Makes a draft. Errors: those of `createInvoice`. */
export async function createQuote(call: Call, input: QuoteInput): Promise<StoredQuote> {
  return await transact(call, async (tx) => {
    await requireAttachments(tx, input.attachmentIds ?? [], { isIssued: false })
    await requireItems(tx, input.lines)
    return await added(tx, { head: { id: call.newId('quo') }, input })
  })
}

/** Makes a new draft with the content of any quote, without its last day and attachments. Errors: `not_found`. */
export async function duplicateQuote(call: Call, { id }: { id: string }): Promise<StoredQuote> {
  return await transact(call, async (tx) => {
    const original = await tx.get(Quote, { id })
    const input = { ...original, validUntil: null, attachmentIds: [] }
    return await added(tx, { head: { id: call.newId('quo'), duplicateOf: id }, input })
  })
}

/** Changes a draft: members that are left out stay, null takes a value away. Errors: `not_found`, `illegal_transition`, `precondition_failed`, those of `createQuote`. */
export async function updateQuote(call: Call, { id, input }: { id: string; input: QuotePatch }): Promise<StoredQuote> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Quote, { id })
    requireVersion(call, before)
    requireQuoteAction(before, 'edit', tx.now)
    await requireAttachments(tx, input.attachmentIds ?? [], { isIssued: false })
    await requireItems(tx, input.lines ?? [])
    const customer = await tx.get(Customer, { id: input.customerId ?? before.customerId })
    const { createdAt, duplicateOf } = before
    const head = { id, createdAt, updatedAt: tx.now, ...(duplicateOf === undefined ? {} : { duplicateOf }) }
    const after = quoteFrom(head, mergedContent(before, input) as QuoteInput, { organisation: await organisationOf(tx), customer })
    const data = { changed: Object.keys(input), total: after.totals.total }
    emit(tx, { type: 'quote.updated', subject: { kind: 'quote', id }, customerId: after.customerId, data })
    return await saveQuote(tx, { before, after })
  })
}

/** Deletes a draft. Errors: `not_found`, `illegal_transition` (issued quotes stay), `precondition_failed`. */
export async function deleteQuote(call: Call, { id }: { id: string }): Promise<void> {
  await transact(call, async (tx) => {
    const before = await tx.get(Quote, { id })
    requireVersion(call, before)
    requireQuoteAction(before, 'delete', tx.now)
    const data = { total: before.totals.total }
    emit(tx, { type: 'quote.deleted', subject: { kind: 'quote', id }, customerId: before.customerId, data })
    await removeQuote(tx, before)
  })
}

async function added(tx: Tx, from: { head: { id: string; duplicateOf?: string }; input: QuoteInput }): Promise<StoredQuote> {
  const organisation = await organisationOf(tx)
  const customer = await tx.get(Customer, { id: from.input.customerId })
  const head = { ...from.head, createdAt: tx.now, updatedAt: tx.now }
  const quote = quoteFrom(head, from.input, { organisation, customer })
  emit(tx, {
    type: 'quote.created',
    subject: { kind: 'quote', id: quote.id },
    customerId: quote.customerId,
    data: { total: quote.totals.total, currency: quote.currency },
  })
  return await saveQuote(tx, { before: undefined, after: quote })
}
