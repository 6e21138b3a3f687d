import type { Customer } from '../customer/record.ts'
import { draftFrom, type InvoiceInput } from '../invoice/content.ts'
import type { Day } from '../kit/day.ts'
import type { Organisation } from '../organisation/record.ts'
import type { Quote } from './record.ts'

/** What a draft is made of; what is left out is guessed from the customer and the organisation. Null takes a value away. */
export interface QuoteInput extends Omit<InvoiceInput, 'dueDate' | 'supplyDate' | 'deliveryPeriod' | 'exchangeRate'> {
  validUntil?: Day | null | undefined
}

/** What may be sent of a draft's content. */
export type QuotePatch = { [K in keyof QuoteInput]?: QuoteInput[K] | undefined }

type QuoteHead = Pick<Quote, 'id' | 'createdAt' | 'updatedAt' | 'duplicateOf'>

/** The draft of what was sent, by the invoice's engine. Errors: those of `draftFrom`. */
export function quoteFrom(head: QuoteHead, input: QuoteInput, from: { organisation: Organisation; customer: Customer }): Quote {
  const { validUntil, ...content } = input
  const draft = draftFrom(head, content, from)
  const {
    dueDate: _due,
    amountPaid: _paid,
    amountCredited: _credited,
    amountDue: _amountDue,
    baseTotal: _base,
    paymentTermsDays: _terms,
    ...shared
  } = draft
  return { ...shared, status: 'draft', validUntil: validUntil ?? null }
}
