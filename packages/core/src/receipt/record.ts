import type { Day, Instant } from '../kit/day.ts'
import type { Scan } from '../ports/scanner.ts'
import { entity, type Versioned } from '../store/entity.ts'
import type { ExpenseKind } from './kinds.ts'

/** `scanning` until it has been read; `to_review` until a person confirms (`booked`) or rejects it. */
export const RECEIPT_STATUSES = ['scanning', 'to_review', 'booked', 'rejected'] as const
export type ReceiptStatus = (typeof RECEIPT_STATUSES)[number]

/** Where the money came from: our bank or till, a member's own pocket, or nowhere yet (a supplier's bill). */
export const PAID_FROM = ['bank', 'cash', 'member', 'unpaid'] as const
export type PaidFrom = (typeof PAID_FROM)[number]

/** A line of the receipt; amounts in minor units of the receipt's currency. */
export interface ReceiptLine {
  description?: string
  quantity?: string
  amount: number
}

/** What the receipt says, as proposed by the scan and corrected by people. Amounts in minor units of `currency`. */
export interface ReceiptContent {
  merchant?: string
  number?: string
  date?: Day
  currency: string
  /** What was paid, tax included. */
  total?: number
  /** The tax in it that can be claimed back. */
  tax?: number
  kind?: ExpenseKind
  lines: ReceiptLine[]
  notes?: string
}

/** How the receipt is to be booked. */
export interface ReceiptBooking {
  /** The code of the expense account. */
  account?: string
  paidFrom: PaidFrom
  /** Whose pocket, with `member`. */
  memberId?: string
  /** 1 unit of the receipt's currency in the organisation's, where they differ: a decimal string. */
  exchangeRate?: string
}

/** Whom the cost is passed on to. */
export interface ReceiptBilling {
  customerId: string
  projectId?: string
  /** Added to the cost without tax: a decimal string, 0 to 1000. */
  markupPercent?: string
}

/** A receipt or supplier's bill that somebody gave us. Nothing is booked before a person confirms it. */
export interface Receipt extends ReceiptContent, ReceiptBooking {
  id: string
  status: ReceiptStatus
  attachmentId: string
  /** Of the file as it was uploaded. */
  fileSha256: string
  /** What the engine read, and when. */
  scan?: Scan & { at: Instant }
  /** Why it could not be read, in words for people; it can be filled in by hand. */
  scanProblem?: string
  /** The fields that a person has set: a scan leaves them alone. */
  corrected: string[]
  billing?: ReceiptBilling
  /** The draft or invoice that passes its cost on. A receipt stands on one at most. */
  billedOn?: string
  /** The receipts it may be a double of. */
  doubles: string[]
  entryId?: string
  /** What the total was in the organisation's currency. */
  baseTotal?: number
  /** Why it was rejected or taken back. */
  reason?: string
  addedBy: string
  createdAt: Instant
  updatedAt: Instant
}

/** Listed by time (i1), by state (i2) and, where billed on, by customer (i3). */
export const Receipt = entity<Receipt, { id: string }>({
  name: 'receipt',
  schema: 1,
  key: ({ id }) => ({ pk: `receipt/${id}`, sk: 'receipt' }),
  indexes: (receipt) => ({
    i1: { pk: 'receipts', sk: receipt.id },
    i2: { pk: `receipts/${receipt.status}`, sk: receipt.id },
    ...(receipt.billing ? { i3: { pk: `receipts/customer/${receipt.billing.customerId}`, sk: receipt.id } } : {}),
  }),
})

/** A receipt with its version. */
export type StoredReceipt = Versioned<Receipt>

/** The receipts an invoice passes on, kept beside it: what deleting, voiding or crediting it sets free again. */
export interface ReceiptsOfInvoice {
  invoiceId: string
  receiptIds: string[]
}

export const ReceiptsOfInvoice = entity<ReceiptsOfInvoice, { invoiceId: string }>({
  name: 'receipts_of_invoice',
  schema: 1,
  key: ({ invoiceId }) => ({ pk: `invoice/${invoiceId}`, sk: 'receipts' }),
})

/** Receipts that share something: the bytes of their file, or merchant, day and total. */
export interface ReceiptTwins {
  of: string
  receiptIds: string[]
}

export const ReceiptTwins = entity<ReceiptTwins, { of: string }>({
  name: 'receipt_twins',
  schema: 1,
  key: ({ of }) => ({ pk: `receipt-twins/${of}`, sk: 'twins' }),
})

/** How receipts of a merchant were booked the last time: the suggestion for the next. */
export interface MerchantHabit {
  merchantKey: string
  account: string
  kind?: ExpenseKind
  updatedAt: Instant
}

export const MerchantHabit = entity<MerchantHabit, { merchantKey: string }>({
  name: 'merchant_habit',
  schema: 1,
  key: ({ merchantKey }) => ({ pk: `merchant/${merchantKey}`, sk: 'habit' }),
})

/** Lengths in characters. */
export const RECEIPT_LIMITS = { linesMax: 200, textLengthMax: 200, notesLengthMax: 2_000, perInvoiceMax: 40, twinsMax: 20 } as const
