import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { emit } from '../event/emit.ts'
import { organisationOf } from '../organisation/of.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { requireAttachments } from './attachments.ts'
import { type DraftHead, draftFrom, type InvoiceInput } from './content.ts'
import { requireItems } from './items.ts'
import { requireAction } from './lifecycle.ts'
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
    const after = draftFrom({ ...headOf(before), updatedAt: tx.now }, merged(before, change.input), { organisation, customer })
    emit(tx, {
      type: 'invoice.updated',
      subject: { kind: 'invoice', id: after.id },
      customerId: after.customerId,
      data: { changed: Object.keys(change.input), total: after.totals.total },
    })
    return await saveInvoice(tx, { before, after, organisation })
  })
}

/** A new discount of one kind takes the place of the other kind. */
function merged(before: Invoice, input: InvoicePatch): InvoiceInput {
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  const isReplaced = (given.discountPercent ?? given.discountAmount ?? null) !== null
  const discount = isReplaced ? {} : pick(before, ['discountPercent', 'discountAmount'])
  const kept = pick(before, CONTENT_MEMBERS)
  return { ...kept, ...discount, ...given } as InvoiceInput
}

const CONTENT_MEMBERS = [
  'customerId',
  'currency',
  'dueDate',
  'supplyDate',
  'deliveryPeriod',
  'pricesIncludeTax',
  'lines',
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

function headOf({ id, createdAt, updatedAt, duplicateOf, quoteId, recurringInvoiceId }: Invoice): DraftHead {
  return {
    id,
    createdAt,
    updatedAt,
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    ...(quoteId === undefined ? {} : { quoteId }),
    ...(recurringInvoiceId === undefined ? {} : { recurringInvoiceId }),
  }
}
