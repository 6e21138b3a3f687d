import * as z from 'zod'
import { lazily } from './lazily.ts'
import { JournalEntry } from './ledger-schemas.ts'
import {
  Address,
  amount,
  currencyCode,
  dayText,
  decimalText,
  EInvoiceFormat,
  ElectronicAddress,
  idParam,
  instantText,
  LegalId,
  longText,
  percentText,
  TaxCategory,
  text,
} from './schemas.ts'

const LineTaxInput = lazily(() => z.strictObject({ name: text(40).optional(), category: TaxCategory.optional(), percent: percentText }))

/** A line as sent. */
export const LineInput = lazily(() =>
  z
    .strictObject({
      itemId: idParam('itm').optional(),
      description: longText(1_000).min(1),
      quantity: decimalText,
      unitPrice: decimalText.meta({ description: 'Price of one unit in major units, as a decimal string.' }),
      unit: text(20).optional(),
      discountPercent: percentText.optional(),
      discountAmount: amount.optional(),
      taxCategory: TaxCategory.optional(),
      taxPercent: percentText.optional(),
      taxes: z
        .array(LineTaxInput())
        .max(5)
        .optional()
        .meta({ description: 'Instead of taxPercent: several taxes, each on the line’s net.' }),
    })
    .meta({ id: 'LineInput' }),
)

export const ExchangeRate = lazily(() =>
  z
    .strictObject({
      rate: decimalText.refine((rate) => /^(?!-|0(\.0*)?$)/.test(rate), 'Give a rate of more than zero.'),
      source: text(100),
      date: dayText,
    })
    .meta({ id: 'ExchangeRate', description: 'How much of the organisation’s currency one unit of the invoice’s currency is.' }),
)

const Period = lazily(() =>
  z
    .strictObject({ start: dayText, end: dayText })
    .meta({ id: 'Period', description: 'When services of a span of time were supplied (BT-73, BT-74).' }),
)

const TaxExemption = lazily(() =>
  z
    .strictObject({
      category: TaxCategory,
      code: text(40)
        .optional()
        .meta({ description: 'A code of the VATEX list (BT-121).', examples: ['VATEX-EU-132-1I'] }),
      reason: text(300).optional().meta({ description: 'In words (BT-120); printed.' }),
    })
    .meta({ id: 'TaxExemption', description: 'Why no tax is charged on what is of a category.' }),
)

const optionalContent = lazily(() => ({
  currency: currencyCode.optional(),
  dueDate: dayText.nullable().optional().meta({ description: 'Left out or null: by the payment terms, from the day of issue.' }),
  supplyDate: dayText.nullable().optional().meta({ description: 'The day of supply, where it is not the day of issue (BT-72).' }),
  deliveryPeriod: Period().nullable().optional(),
  pricesIncludeTax: z.boolean().optional(),
  discountPercent: percentText.nullable().optional(),
  discountAmount: amount.nullable().optional(),
  notes: longText(4_000).nullable().optional(),
  reference: text(100).nullable().optional(),
  orderReference: text(100).nullable().optional().meta({ description: 'The buyer’s order (BT-13).' }),
  buyerReference: text(100)
    .nullable()
    .optional()
    .meta({ description: 'What the buyer routes by (BT-10), where it is not the customer’s usual one.' }),
  taxExemptions: z.array(TaxExemption()).max(9).nullable().optional(),
  metadata: z
    .record(z.string().min(1).max(40), z.string().max(500))
    .refine((value) => Object.keys(value).length <= 50, 'Give at most 50 entries.')
    .nullable()
    .optional(),
  attachmentIds: z.array(idParam('att')).max(10).optional(),
  exchangeRate: ExchangeRate().nullable().optional(),
}))

const lines = lazily(() => z.array(LineInput()).max(500, 'An invoice has at most 500 lines. Split it into several.'))

/** What makes a draft. */
export const InvoiceInput = lazily(() =>
  z.strictObject({ customerId: idParam('cus'), lines: lines(), ...optionalContent() }).meta({ id: 'InvoiceInput' }),
)

/** What changes a draft. */
export const InvoicePatch = lazily(() =>
  z
    .strictObject({ customerId: idParam('cus').optional(), lines: lines().optional(), ...optionalContent() })
    .meta({ id: 'InvoicePatch', description: 'Members that are left out stay as they are; null takes a value away.' }),
)

/** The six states of an invoice. */
export const InvoiceStatus = lazily(() => z.enum(['draft', 'open', 'partially_paid', 'paid', 'void', 'uncollectible']))

export const Party = lazily(() =>
  z
    .strictObject({
      name: z.string(),
      email: z.string().optional(),
      phone: z.string().optional(),
      website: z.string().optional(),
      address: Address().optional(),
      taxId: z.string().optional(),
      registration: z.string().optional(),
      legalId: LegalId().optional(),
      electronicAddress: ElectronicAddress().optional(),
      buyerReference: z.string().optional(),
      contactName: z.string().optional(),
      country: z.string().optional(),
      accountHolder: z.string().optional(),
      iban: z.string().optional(),
      bic: z.string().optional(),
    })
    .meta({ id: 'Party', description: 'A party as it was when the document was issued.' }),
)

const LineTax = lazily(() => z.strictObject({ name: z.string().optional(), category: TaxCategory, percent: z.string() }))

/** A line as shown, with its amounts. */
export const Line = lazily(() =>
  z
    .strictObject({
      itemId: z.string().optional(),
      description: z.string(),
      quantity: z.string(),
      unitPrice: z.string(),
      unit: z.string().optional(),
      discountPercent: z.string().optional(),
      discountAmount: amount.optional(),
      taxCategory: TaxCategory.optional(),
      taxPercent: z.string().optional(),
      taxes: z.array(LineTax()),
      amount: amount.meta({ description: 'Net: round(quantity × unitPrice) − round(line discount).' }),
      grossAmount: amount.optional().meta({ description: 'Where prices include tax.' }),
    })
    .meta({ id: 'Line' }),
)

/** One row for each category, percent and name. */
export const TaxBreakdown = lazily(() =>
  z
    .array(
      z.strictObject({ name: z.string().optional(), category: TaxCategory, percent: z.string(), taxableAmount: amount, taxAmount: amount }),
    )
    .meta({ id: 'TaxBreakdown' }),
)

const summaryMembers = lazily(() => ({
  id: z.string(),
  status: InvoiceStatus(),
  overdue: z.boolean(),
  number: z.string().nullable(),
  customerId: z.string(),
  customerName: z.string(),
  currency: currencyCode,
  issueDate: dayText.nullable(),
  dueDate: dayText.nullable(),
  reference: z.string().optional(),
  subtotal: amount,
  discountTotal: amount,
  taxTotal: amount,
  total: amount,
  amountPaid: amount,
  amountCredited: amount,
  amountDue: amount,
  sendRequestedAt: instantText.optional().meta({ description: 'When sending it was last asked for.' }),
  sentAt: instantText.optional().meta({ description: 'When the mail server last took it.' }),
  paidOn: dayText.optional(),
  isReminderFee: z.literal(true).optional().meta({ description: 'It claims the fee of a reminder.' }),
  createdAt: instantText,
  updatedAt: instantText,
  version: z.int(),
}))

/** What lists show. */
export const InvoiceSummary = lazily(() => z.strictObject(summaryMembers()).meta({ id: 'InvoiceSummary' }))

/** An invoice in full. */
export const Invoice = lazily(() =>
  z
    .strictObject({
      ...summaryMembers(),
      customer: Party(),
      seller: Party().optional(),
      supplyDate: dayText.optional(),
      deliveryPeriod: Period().optional(),
      orderReference: z.string().optional(),
      buyerReference: z.string().optional(),
      taxExemptions: z.array(TaxExemption()).optional(),
      paymentReference: z
        .string()
        .optional()
        .meta({ description: 'What to write on the payment, where it is not the number (ISO 11649).' }),
      eInvoiceFormats: z.array(EInvoiceFormat).optional().meta({ description: 'Which e-invoices are made of it, decided at issue.' }),
      pricesIncludeTax: z.boolean(),
      roundingPolicy: z.string(),
      lines: z.array(Line()),
      discountPercent: z.string().optional(),
      discountAmount: amount.optional(),
      taxBreakdown: TaxBreakdown(),
      notes: z.string().optional(),
      metadata: z.record(z.string(), z.string()),
      attachmentIds: z.array(z.string()),
      exchangeRate: ExchangeRate().optional(),
      baseTotal: amount.meta({ description: 'The total in the organisation’s currency, at the frozen rate.' }),
      payUrl: z.string().nullable().meta({ description: 'Where the payer pays, without login. Null in a draft.' }),
      allowedActions: z.array(z.string()),
      issuedAt: instantText.optional(),
      voidReason: z.string().optional(),
      writtenOffOn: dayText.optional().meta({ description: 'Since when it is given up as a loss.' }),
      duplicateOf: z.string().optional(),
      quoteId: z.string().optional().meta({ description: 'The quote it was made of.' }),
      recurringInvoiceId: z.string().optional().meta({ description: 'The recurring invoice that made it.' }),
      reminderFeeOf: z
        .strictObject({ invoiceId: z.string(), number: z.string() })
        .optional()
        .meta({ description: 'It claims the fee of a reminder of that invoice.' }),
      isQuotePart: z
        .literal(true)
        .optional()
        .meta({ description: 'It bills a part of that quote: customer, lines and prices stay as they are.' }),
    })
    .meta({ id: 'Invoice' }),
)

/** What stands in the way of issuing, or could be better. */
export const Finding = lazily(() =>
  z
    .strictObject({
      severity: z.enum(['error', 'warning', 'hint']).meta({
        description: '`error` refuses the issue; `warning`: law or buyer would like it better; `hint`: it would make it an e-invoice too.',
      }),
      code: z.string(),
      pointer: z.string().meta({ description: 'Into the invoice; /seller is your organisation, /customer the customer.' }),
      message: z.string(),
      rule: z.string().optional().meta({ description: 'The official id of the rule, like BR-DE-15.' }),
      term: z.string().optional().meta({ description: 'The business term of EN 16931, like BT-10.' }),
      format: EInvoiceFormat.optional(),
    })
    .meta({ id: 'Finding' }),
)

/** An invoice after an action, with what the action booked. `dryRun` answers look the same. */
export const InvoiceActed = lazily(() =>
  z
    .strictObject({ ...Invoice().shape, journalEntries: z.array(JournalEntry()), findings: z.array(Finding()).optional() })
    .meta({ id: 'InvoiceActed' }),
)
