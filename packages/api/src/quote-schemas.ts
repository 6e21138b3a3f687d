import * as z from 'zod'
import { Invoice, InvoiceInput, InvoicePatch } from './invoice-schemas.ts'
import { lazily } from './lazily.ts'
import { amount, dayText, decimalText, emailAddress, instantText, longText, percentText, text } from './schemas.ts'

const ofInvoicesOnly = { dueDate: true, supplyDate: true, deliveryPeriod: true, exchangeRate: true } as const
const validUntil = lazily(() =>
  dayText.nullable().optional().meta({
    description: 'The last day on which it can be accepted. Left out or null: 30 days from the day of issue.',
  }),
)

/** What makes a draft: an invoice's content, and until when it holds. */
export const QuoteInput = lazily(() => InvoiceInput().omit(ofInvoicesOnly).extend({ validUntil: validUntil() }).meta({ id: 'QuoteInput' }))

/** What changes a draft. */
export const QuotePatch = lazily(() =>
  InvoicePatch()
    .omit(ofInvoicesOnly)
    .extend({ validUntil: validUntil() })
    .meta({ id: 'QuotePatch', description: 'Members that are left out stay as they are; null takes a value away.' }),
)

/** How an invoice or quote is mailed. */
export const MailInput = lazily(() =>
  z.strictObject({
    to: z.array(emailAddress).min(1).max(10).optional(),
    subject: text(200).optional(),
    message: longText(4_000).optional(),
  }),
)

/** What is made into an invoice: lines, a percentage, an amount, or by none all that is left. */
export const QuotePartInput = lazily(() =>
  z
    .strictObject({
      lines: z
        .array(
          z.strictObject({
            lineIndex: z.int().min(0).meta({ description: 'Place of the line on the quote, from 0.' }),
            quantity: decimalText.optional().meta({ description: 'Pieces; left out with `amount` too: all that is left of the line.' }),
            amount: amount.optional().meta({ description: 'In the terms of the prices, before the discount of the whole.' }),
          }),
        )
        .min(1)
        .max(500)
        .optional(),
      percent: percentText.optional().meta({ description: 'Of the whole quote, whatever is left of it.' }),
      amount: amount.optional().meta({ description: 'With tax.' }),
    })
    .optional()
    .meta({ id: 'QuotePartInput' }),
)

/** The seven states of a quote. One that is accepted may be made into invoices in part. */
export const QuoteStatus = lazily(() => z.enum(['draft', 'sent', 'accepted', 'declined', 'withdrawn', 'expired', 'invoiced']))

const summaryMembers = lazily(() => ({
  ...Invoice().pick({
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
  status: QuoteStatus(),
  validUntil: dayText.nullable(),
  amountInvoiced: amount.meta({ description: 'How much of it was made into invoices, with tax.' }),
  invoiceIds: z.array(z.string()).meta({ description: 'The invoices it became so far.' }),
  sendRequestedAt: instantText.optional(),
}))

/** What lists show. */
export const QuoteSummary = lazily(() => z.strictObject(summaryMembers()).meta({ id: 'QuoteSummary' }))

/** A quote in full. */
export const Quote = lazily(() =>
  z
    .strictObject({
      ...summaryMembers(),
      ...Invoice().pick({
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
      acceptance: z
        .strictObject({
          name: z.string(),
          signature: z.string().optional().meta({ description: 'As they typed it.' }),
          drawing: z.string().optional().meta({ description: 'As they drew it: the path of an SVG of 600 × 200, of M and L only.' }),
          addressHash: z.string().meta({ description: 'Keyed hash of the network address it came from.' }),
          documentSha256: z.string().optional().meta({ description: 'Of the PDF that was offered.' }),
        })
        .optional()
        .meta({ description: 'Where the customer accepted it on the page of its link.' }),
      quoteUrl: z.string().optional().meta({ description: 'Where the customer looks at it and answers. Absent on a draft.' }),
    })
    .meta({ id: 'Quote' }),
)
