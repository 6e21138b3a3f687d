import * as z from 'zod'
import { Invoice, InvoiceInput, InvoicePatch } from './invoice-schemas.ts'
import { dayText, instantText } from './schemas.ts'

const ofInvoicesOnly = { dueDate: true, supplyDate: true, deliveryPeriod: true, exchangeRate: true } as const
const validUntil = dayText.nullable().optional().meta({
  description: 'The last day on which it can be accepted. Left out or null: 30 days from the day of issue.',
})

/** What makes a draft: an invoice's content, and until when it holds. */
export const QuoteInput = InvoiceInput.omit(ofInvoicesOnly).extend({ validUntil }).meta({ id: 'QuoteInput' })

/** What changes a draft. */
export const QuotePatch = InvoicePatch.omit(ofInvoicesOnly)
  .extend({ validUntil })
  .meta({ id: 'QuotePatch', description: 'Members that are left out stay as they are; null takes a value away.' })

/** The six states of a quote. */
export const QuoteStatus = z.enum(['draft', 'sent', 'accepted', 'declined', 'expired', 'invoiced'])

const summaryMembers = {
  ...Invoice.pick({
    id: true,
    number: true,
    customerId: true,
    customerName: true,
    currency: true,
    issueDate: true,
    reference: true,
    total: true,
    createdAt: true,
    updatedAt: true,
    version: true,
  }).shape,
  status: QuoteStatus,
  validUntil: dayText.nullable(),
  invoiceId: z.string().optional().meta({ description: 'The invoice it became.' }),
}

/** What lists show. */
export const QuoteSummary = z.strictObject(summaryMembers).meta({ id: 'QuoteSummary' })

/** A quote in full. */
export const Quote = z
  .strictObject({
    ...summaryMembers,
    ...Invoice.pick({
      customer: true,
      seller: true,
      subtotal: true,
      discountTotal: true,
      taxTotal: true,
      orderReference: true,
      buyerReference: true,
      taxExemptions: true,
      pricesIncludeTax: true,
      roundingPolicy: true,
      lines: true,
      discountPercent: true,
      discountAmount: true,
      taxBreakdown: true,
      notes: true,
      metadata: true,
      attachmentIds: true,
      allowedActions: true,
      issuedAt: true,
      duplicateOf: true,
    }).shape,
    decidedAt: instantText.optional(),
    decisionReason: z.string().optional(),
  })
  .meta({ id: 'Quote' })
