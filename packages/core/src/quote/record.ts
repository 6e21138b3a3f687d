import type { InvoiceContent, Party } from '../invoice/record.ts'
import type { Day, Instant } from '../kit/day.ts'
import { entity, type Versioned } from '../store/entity.ts'
import type { Totals } from '../tax/document.ts'
import type { RoundingPolicyName } from '../tax/policies.ts'

/** What is kept. That a sent quote has expired follows from the day: see `statusOn`. */
export type KeptQuoteStatus = 'draft' | 'sent' | 'accepted' | 'declined' | 'invoiced'

export type QuoteStatus = KeptQuoteStatus | 'expired'

/** What of an invoice's content only an invoice has. */
type OfInvoicesOnly = 'dueDate' | 'supplyDate' | 'deliveryPeriod' | 'exchangeRate'

/** What its author decides about a quote: an invoice's content, and until when it holds. */
export interface QuoteContent extends Omit<InvoiceContent, OfInvoicesOnly> {
  /** The last day on which it can be accepted. Null in a draft means: `QUOTE_VALID_DAYS` from the day of issue. */
  validUntil: Day | null
}

export interface Quote extends QuoteContent {
  id: string
  status: KeptQuoteStatus
  number: string | null
  issueDate: Day | null
  roundingPolicy: RoundingPolicyName
  totals: Totals
  customer: Party
  /** Our own details, frozen at issue. */
  seller?: Party
  customerLocale: string
  /** The IANA zone whose days its dates are. */
  zone: string
  createdAt: Instant
  updatedAt: Instant
  issuedAt?: Instant
  decidedAt?: Instant
  /** Why it was accepted or declined, in the words of who recorded it. */
  decisionReason?: string
  /** What it became. */
  invoiceId?: string
  duplicateOf?: string
}

/** What lists show of a quote. */
export interface QuoteSummary {
  id: string
  status: KeptQuoteStatus
  number: string | null
  customerId: string
  customerName: string
  currency: string
  issueDate: Day | null
  validUntil: Day | null
  reference?: string
  total: number
  zone: string
  invoiceId?: string
  createdAt: Instant
  updatedAt: Instant
}

/** How long a quote holds unless it says otherwise. */
export const QUOTE_VALID_DAYS = 30

/** The state on a day of the quote's zone: a sent quote has expired after its last day. */
export function statusOn(quote: { status: KeptQuoteStatus; validUntil: Day | null }, today: Day): QuoteStatus {
  return quote.status === 'sent' && quote.validUntil !== null && quote.validUntil < today ? 'expired' : quote.status
}

export function quoteSummaryOf(quote: Quote): QuoteSummary {
  return {
    id: quote.id,
    status: quote.status,
    number: quote.number,
    customerId: quote.customerId,
    customerName: quote.customer.name,
    currency: quote.currency,
    issueDate: quote.issueDate,
    validUntil: quote.validUntil,
    ...(quote.reference === undefined ? {} : { reference: quote.reference }),
    total: quote.totals.total,
    zone: quote.zone,
    ...(quote.invoiceId === undefined ? {} : { invoiceId: quote.invoiceId }),
    createdAt: quote.createdAt,
    updatedAt: quote.updatedAt,
  }
}

/** Listed by age (i1), by customer (i2) and by state (i3): sent ones by their last day, so that the expired are a span of them. */
export const Quote = entity<Quote, Pick<Quote, 'id'>>({
  name: 'quote',
  schema: 1,
  key: ({ id }) => ({ pk: `quote/${id}`, sk: 'quote' }),
  indexes: (quote) => ({
    i1: { pk: 'quotes', sk: quote.id },
    i2: { pk: `quotes/customer/${quote.customerId}`, sk: quote.id },
    i3: { pk: `quotes/${quote.status}`, sk: quote.status === 'sent' ? `${quote.validUntil}/${quote.id}` : quote.id },
  }),
  summary: quoteSummaryOf,
})

export type StoredQuote = Versioned<Quote>

/** How many quotes name a customer, so that one who is named cannot be deleted. Lies beside the customer. */
export interface CustomerQuotes {
  customerId: string
  count: number
}

export const CustomerQuotes = entity<CustomerQuotes, Pick<CustomerQuotes, 'customerId'>>({
  name: 'customer_quotes',
  schema: 1,
  key: ({ customerId }) => ({ pk: `customer/${customerId}`, sk: 'quotes' }),
})
