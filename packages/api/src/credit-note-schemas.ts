import * as z from 'zod'
import { Invoice, Line, TaxBreakdown } from './invoice-schemas.ts'
import { lazily } from './lazily.ts'
import { amount, currencyCode, dayText, instantText } from './schemas.ts'

const summaryMembers = lazily(() => ({
  id: z.string(),
  number: z.string(),
  invoiceId: z.string(),
  invoiceNumber: z.string(),
  customerId: z.string(),
  customerName: z.string(),
  currency: currencyCode,
  issueDate: dayText,
  reason: z.string(),
  subtotal: amount,
  discountTotal: amount,
  taxTotal: amount,
  total: amount,
  appliedToInvoice: amount.meta({ description: 'What of it lowered the amount due; the rest is the customer’s credit.' }),
  createdAt: instantText,
  version: z.int(),
}))

/** What a list shows of a credit note. */
export const CreditNoteSummary = lazily(() => z.strictObject(summaryMembers()).meta({ id: 'CreditNoteSummary' }))

const CreditedLine = lazily(() =>
  z
    .strictObject({
      lineIndex: z.int().meta({ description: 'Place of the line on the invoice, from 0.' }),
      description: z.string(),
      quantity: z.string().optional().meta({ description: 'Absent where an amount was credited and not pieces.' }),
      unit: z.string().optional(),
      unitPrice: z.string(),
      taxes: Line().shape.taxes,
      amount: amount.meta({ description: 'The credited part of the line, net.' }),
      grossAmount: amount.optional().meta({ description: 'Where prices include tax.' }),
    })
    .meta({ id: 'CreditedLine' }),
)

export const CreditNote = lazily(() =>
  z
    .strictObject({
      ...summaryMembers(),
      customer: Invoice().shape.customer,
      seller: Invoice().shape.customer,
      pricesIncludeTax: z.boolean(),
      roundingPolicy: z.string(),
      exchangeRate: Invoice().shape.exchangeRate,
      invoiceIssueDate: dayText.optional(),
      supplyDate: Invoice().shape.supplyDate,
      deliveryPeriod: Invoice().shape.deliveryPeriod,
      orderReference: Invoice().shape.orderReference,
      buyerReference: Invoice().shape.buyerReference,
      reference: Invoice().shape.reference,
      taxExemptions: Invoice().shape.taxExemptions,
      eInvoiceFormats: Invoice().shape.eInvoiceFormats,
      lines: z.array(CreditedLine()),
      taxBreakdown: TaxBreakdown(),
    })
    .meta({ id: 'CreditNote', description: 'Amounts are positive where the invoice’s are.' }),
)
