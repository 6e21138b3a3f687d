import type { EInvoiceFormat } from '../einvoice/formats.ts'
import type { Invoice, Party } from '../invoice/record.ts'
import type { Day, Instant } from '../kit/day.ts'
import { entity, type Versioned } from '../store/entity.ts'
import type { CreditTotals, LineTax } from '../tax/document.ts'
import type { RoundingPolicyName } from '../tax/policies.ts'

/** What a credit note takes back of one line of the invoice; the amounts are at the same place in `totals.lines`. */
export interface CreditedLine {
  /** Its place on the invoice, from 0. */
  lineIndex: number
  description: string
  /** Decimal string; absent where an amount was credited and not pieces. */
  quantity?: string
  unit?: string
  /** Decimal string in major units, as on the invoice. */
  unitPrice: string
  taxes: LineTax[]
}

/** What a credit note takes over from its invoice as it is. */
export const INHERITED = [
  'exchangeRate',
  'supplyDate',
  'deliveryPeriod',
  'orderReference',
  'buyerReference',
  'reference',
  'taxExemptions',
] as const satisfies readonly (keyof Invoice)[]

/** Corrects an issued invoice. Amounts are positive; it has its own number, is frozen from the start, and the parts of an invoice never sum to more than the whole. */
export interface CreditNote extends Pick<Invoice, (typeof INHERITED)[number]> {
  id: string
  number: string
  invoiceId: string
  invoiceNumber: string
  /** Absent on those made before it was kept. */
  invoiceIssueDate?: Day
  customerId: string
  currency: string
  issueDate: Day
  reason: string
  pricesIncludeTax: boolean
  lines: CreditedLine[]
  totals: CreditTotals
  roundingPolicy: RoundingPolicyName
  /** What of it lowered the amount due; the rest is the customer's credit. */
  appliedToInvoice: number
  customer: Party
  customerLocale: string
  seller: Party
  /** The looks frozen at issue: see `FrozenBrand`. */
  brandId?: string
  /** Which e-invoices are made of it, decided at issue. */
  eInvoiceFormats?: EInvoiceFormat[]
  entryId: string
  createdAt: Instant
}

/** Listed by time (i1) and by invoice (i2). */
export const CreditNote = entity<CreditNote, { id: string }>({
  name: 'credit_note',
  schema: 1,
  key: ({ id }) => ({ pk: `credit-note/${id}`, sk: 'credit-note' }),
  indexes: (creditNote) => ({
    i1: { pk: 'credit-notes', sk: creditNote.id },
    i2: { pk: `credit-notes/invoice/${creditNote.invoiceId}`, sk: creditNote.id },
  }),
  summary: summaryOf,
})

/** A credit note as read. */
export type StoredCreditNote = Versioned<CreditNote>

/** What lists show: everything but the lines, the parties and their amounts. */
export interface CreditNoteSummary {
  id: string
  number: string
  invoiceId: string
  invoiceNumber: string
  customerId: string
  customerName: string
  currency: string
  issueDate: Day
  reason: string
  subtotal: number
  discountTotal: number
  taxTotal: number
  total: number
  appliedToInvoice: number
  createdAt: Instant
}

/** The summary of a credit note. */
export function summaryOf({ totals, customer, ...creditNote }: CreditNote): CreditNoteSummary {
  const { id, number, invoiceId, invoiceNumber, customerId, currency, issueDate, reason, appliedToInvoice, createdAt } = creditNote
  const { subtotal, discountTotal, taxTotal, total } = totals
  const about = { id, number, invoiceId, invoiceNumber, customerId, customerName: customer.name, currency, issueDate, reason }
  return { ...about, subtotal, discountTotal, taxTotal, total, appliedToInvoice, createdAt }
}

/**
 * The credit notes of an invoice so far, in the order of issue; changed by the commit of each, so that two at once cannot both
 * start from the same remainder.
 */
export interface CreditsOfInvoice {
  invoiceId: string
  creditNoteIds: string[]
}

/** Lies beside its invoice; absent before the first credit note. */
export const CreditsOfInvoice = entity<CreditsOfInvoice, { invoiceId: string }>({
  name: 'credits_of_invoice',
  schema: 1,
  key: ({ invoiceId }) => ({ pk: `invoice/${invoiceId}`, sk: 'credits' }),
})
