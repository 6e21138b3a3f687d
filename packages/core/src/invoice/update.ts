import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { organisationOf } from '../organisation/of.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { requireAttachments } from './attachments.ts'
import { type DraftHead, draftFrom, type InvoiceInput } from './content.ts'
import { withFixedSums } from './fixed-sums.ts'
import { requireItems } from './items.ts'
import { requireAction } from './lifecycle.ts'
import { mergedContent } from './merged.ts'
import { Invoice, type InvoiceContent, type StoredInvoice } from './record.ts'
import { saveInvoice } from './save.ts'

/** What may be sent of a draft's content. */
export type InvoicePatch = { [K in keyof InvoiceInput]?: InvoiceInput[K] | undefined }

/** Changes a draft: members that are left out stay, null takes a value away. Errors: `not_found`, `illegal_transition`, `precondition_failed`, those of `createInvoice`. */
export async function updateInvoice(call: Call, change: { id: string; input: InvoicePatch }): Promise<StoredInvoice> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Invoice, { id: change.id })
    requireVersion(call, before)
    requireAction(before, 'edit')
    await requireAttachments(tx, change.input.attachmentIds ?? [], { isIssued: false })
    await requireItems(tx, change.input.lines ?? [])
    const organisation = await organisationOf(tx)
    const customer = await tx.get(Customer, { id: change.input.customerId ?? before.customerId })
    const input = mergedContent(pick(before, CONTENT_MEMBERS), change.input) as InvoiceInput
    const written = draftFrom({ ...headOf(before), updatedAt: tx.now }, input, { organisation, customer })
    const after = withFixedSums(before, written, organisation)
    emit(tx, {
      type: 'invoice.updated',
      subject: { kind: 'invoice', id: after.id },
      customerId: after.customerId,
      data: { changed: Object.keys(change.input), total: after.totals.total },
    })
    return await saveInvoice(tx, { before, after, organisation })
  })
}

const CONTENT_MEMBERS = [
  'customerId',
  'currency',
  'dueDate',
  'supplyDate',
  'deliveryPeriod',
  'pricesIncludeTax',
  'lines',
  'discountPercent',
  'discountAmount',
  'notes',
  'reference',
  'orderReference',
  'buyerReference',
  'taxExemptions',
  'metadata',
  'attachmentIds',
  'exchangeRate',
] as const

function pick(invoice: Invoice, names: readonly (keyof InvoiceContent)[]): Partial<InvoiceContent> {
  return Object.fromEntries(names.filter((name) => invoice[name] !== undefined).map((name) => [name, invoice[name]]))
}

function headOf({ id, createdAt, updatedAt, duplicateOf, quoteId, isQuotePart, recurringInvoiceId }: Invoice): DraftHead {
  return {
    id,
    createdAt,
    updatedAt,
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    ...(quoteId === undefined ? {} : { quoteId }),
    ...(isQuotePart === undefined ? {} : { isQuotePart }),
    ...(recurringInvoiceId === undefined ? {} : { recurringInvoiceId }),
  }
}
