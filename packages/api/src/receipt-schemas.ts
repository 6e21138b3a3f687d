import { EXPENSE_KINDS } from '@quittance/core/receipt/kinds'
import { allowedActions } from '@quittance/core/receipt/lifecycle'
import { PAID_FROM, RECEIPT_LIMITS, RECEIPT_STATUSES, type Receipt as ReceiptRecord } from '@quittance/core/receipt/record'
import type { Versioned } from '@quittance/core/store/entity'
import * as z from 'zod'
import { lazily } from './lazily.ts'
import { amount, currencyCode, dayText, decimalText, idParam, instantText, longText, text } from './schemas.ts'

const name = lazily(() => text(RECEIPT_LIMITS.textLengthMax))

const Box = lazily(() =>
  z
    .strictObject({ page: z.int(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })
    .meta({ id: 'Box', description: 'A place on a page, in fractions of its width and height from the top left.' }),
)

const found = lazily(() => ({
  confidence: z.number().meta({ description: 'The chance that it is right, 0 to 1.' }),
  box: Box().exactOptional(),
}))

const FoundText = lazily(() => z.strictObject({ value: z.string(), ...found() }).meta({ id: 'FoundText' }))

const Scan = lazily(() =>
  z
    .strictObject({
      at: instantText,
      engine: z.string(),
      pages: z.int(),
      pagesRead: z.int(),
      fields: z.strictObject({
        merchant: FoundText().exactOptional(),
        address: FoundText().exactOptional(),
        taxId: FoundText().exactOptional(),
        number: FoundText().exactOptional(),
        date: FoundText().exactOptional(),
        total: FoundText().exactOptional(),
        tax: FoundText().exactOptional(),
        currency: FoundText().exactOptional(),
        kind: FoundText().exactOptional(),
        lines: z.array(
          z.strictObject({ description: z.string().exactOptional(), quantity: z.string().exactOptional(), amount: z.string(), ...found() }),
        ),
      }),
    })
    .meta({ id: 'ReceiptScan', description: 'What was read of the file. Amounts are decimal strings in major units, as printed.' }),
)

const ReceiptLine = lazily(() =>
  z.strictObject({ description: name().exactOptional(), quantity: decimalText.exactOptional(), amount }).meta({ id: 'ReceiptLine' }),
)

/** To whom a receipt is passed on. */
export const ReceiptBilling = lazily(() =>
  z
    .strictObject({
      customerId: idParam('cus'),
      projectId: idParam('prj').exactOptional().meta({ description: 'A project of the customer, billed in the receipt’s currency.' }),
      markupPercent: decimalText.exactOptional().meta({ description: 'Added to the cost without tax: "10" is ten percent.' }),
    })
    .meta({ id: 'ReceiptBilling' }),
)

/** A receipt as answers show it. */
export const Receipt = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      status: z.enum(RECEIPT_STATUSES),
      attachmentId: z.string(),
      merchant: z.string().exactOptional(),
      number: z.string().exactOptional(),
      date: dayText.exactOptional(),
      currency: currencyCode,
      total: amount.exactOptional(),
      tax: amount.exactOptional(),
      kind: z.enum(EXPENSE_KINDS).exactOptional(),
      lines: z.array(z.strictObject({ description: z.string().exactOptional(), quantity: z.string().exactOptional(), amount })),
      notes: z.string().exactOptional(),
      account: z.string().exactOptional().meta({ description: 'The account of the expense; left out: other expenses.' }),
      paidFrom: z.enum(PAID_FROM),
      memberId: z.string().exactOptional(),
      exchangeRate: z.string().exactOptional(),
      billing: z
        .strictObject({ customerId: z.string(), projectId: z.string().exactOptional(), markupPercent: z.string().exactOptional() })
        .exactOptional(),
      billedOn: z.string().exactOptional().meta({ description: 'The invoice that passes it on.' }),
      scan: Scan().exactOptional(),
      scanProblem: z.string().exactOptional().meta({ description: 'Why it could not be read. It can be filled in by hand.' }),
      corrected: z.array(z.string()).meta({ description: 'What a person has set; a scan leaves it alone.' }),
      doubles: z
        .array(z.string())
        .meta({ description: 'Receipts it may be a double of: the same file, or the same merchant, day and total.' }),
      entryId: z.string().exactOptional(),
      baseTotal: amount.exactOptional(),
      reason: z.string().exactOptional(),
      addedBy: z.string(),
      allowedActions: z.array(z.string()),
      createdAt: instantText,
      updatedAt: instantText,
      version: z.int(),
    })
    .meta({ id: 'Receipt' }),
)

/** What may be set of a receipt. */
export const ReceiptPatch = lazily(() =>
  z
    .strictObject({
      merchant: name().nullable().optional(),
      number: name().nullable().optional(),
      date: dayText.nullable().optional(),
      currency: currencyCode.optional(),
      total: amount.nullable().optional(),
      tax: amount.nullable().optional(),
      kind: z.enum(EXPENSE_KINDS).nullable().optional(),
      lines: z.array(ReceiptLine()).max(RECEIPT_LIMITS.linesMax).optional(),
      notes: longText(RECEIPT_LIMITS.notesLengthMax).nullable().optional(),
      account: text(20).nullable().optional(),
      paidFrom: z.enum(PAID_FROM).optional(),
      memberId: idParam('mem').nullable().optional(),
      exchangeRate: decimalText.nullable().optional(),
      billing: ReceiptBilling().nullable().optional(),
    })
    .meta({ id: 'ReceiptPatch' }),
)

/** A receipt without what is ours alone, with what may be done. */
export function presentReceipt(receipt: Versioned<ReceiptRecord>): z.input<ReturnType<typeof Receipt>> {
  const { fileSha256: _sha256, ...shown } = receipt
  return { ...shown, allowedActions: [...allowedActions(receipt)] }
}
