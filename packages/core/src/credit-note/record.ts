import type { InvoiceLine, Party } from '../invoice/record.ts'
import type { Day, Instant } from '../kit/day.ts'
import { entity, type Versioned } from '../store/entity.ts'
import type { Totals } from '../tax/document.ts'

/** Which part of an invoice's line a credit note takes back. */
export interface CreditedLine extends InvoiceLine {
  /** Its place on the invoice, from 0. */
  lineIndex: number
}

/** Corrects an issued invoice. Amounts are positive; it has its own number, is frozen from the start, and the parts of an invoice never sum to more than the whole. */
export interface CreditNote {
  id: string
  number: string
  invoiceId: string
  invoiceNumber: string
  customerId: string
  currency: string
  issueDate: Day
  reason: string
  pricesIncludeTax: boolean
  lines: CreditedLine[]
  totals: Totals
  /** What of it lowered the amount due; the rest is the customer's credit. */
  appliedToInvoice: number
  customer: Party
  customerLocale: string
  seller: Party
  entryId: string
  createdAt: Instant
}

export const CreditNote = entity<CreditNote, { id: string }>({
  name: 'credit_note',
  schema: 1,
  key: ({ id }) => ({ pk: `credit-note/${id}`, sk: 'credit-note' }),
  indexes: (creditNote) => ({
    i1: { pk: 'credit-notes', sk: creditNote.id },
    i2: { pk: `credit-notes/invoice/${creditNote.invoiceId}`, sk: creditNote.id },
  }),
  summary: ({ lines: _lines, customer, seller: _seller, ...rest }) => ({ ...rest, customerName: customer.name }),
})

export type StoredCreditNote = Versioned<CreditNote>

/** What has been credited of an invoice so far, so that the next credit note starts from there; in the commit of each credit note. */
export interface CreditedSoFar {
  invoiceId: string
  totals: Totals[]
}
