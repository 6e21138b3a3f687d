import type { InvoiceContent, Party } from '../invoice/record.ts'
import type { Day, Instant } from '../kit/day.ts'
import type { JsonObject } from '../ports/store.ts'
import { entity, type Versioned } from '../store/entity.ts'
import type { CreditTotals, Totals } from '../tax/document.ts'
import type { RoundingPolicyName } from '../tax/policies.ts'

/** What is kept. That a sent quote has expired follows from the day: see `statusOn`. */
export type KeptQuoteStatus = 'draft' | 'sent' | 'accepted' | 'declined' | 'withdrawn' | 'invoiced'

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
  /** The member who issued it, where it was one. */
  issuedBy?: string
  decidedAt?: Instant
  /** Why it was accepted, declined or withdrawn, in the words of who recorded it. */
  decisionReason?: string
  /** Where the customer accepted it on the page of its link. */
  acceptance?: QuoteAcceptance
  /** What it became, in the order of making. While it is accepted, more can follow. */
  invoices?: InvoiceOfQuote[]
  /** The looks frozen at issue: see `FrozenBrand`. */
  brandId?: string
  /** When sending it was last asked for. */
  sendRequestedAt?: Instant
  duplicateOf?: string
}

/** What an acceptance leaves behind, frozen with the quote. The time is the quote's `decidedAt`. */
export interface QuoteAcceptance {
  /** Who accepted, as they wrote it. */
  name: string
  /** The signature they typed. */
  signature?: string
  /** The signature they drew, as `readDrawing` gives it. */
  drawing?: string
  /** Keyed hash of the network address it came from: compares, and tells nobody where somebody lives. */
  addressHash: string
  /** Of the PDF that was offered, where it had been made by then. */
  documentSha256?: string
}

/** An invoice made of a quote, and how much of the quote it took, with tax. */
export interface InvoiceOfQuote {
  invoiceId: string
  amount: number
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
  /** How much of it was made into invoices, with tax. */
  amountInvoiced: number
  invoiceIds: string[]
  zone: string
  sendRequestedAt?: Instant
  createdAt: Instant
  updatedAt: Instant
}

/** How long a quote holds unless it says otherwise. */
export const QUOTE_VALID_DAYS = 30

/** The state on a day of the quote's zone: a sent quote has expired after its last day. */
export function statusOn(quote: { status: KeptQuoteStatus; validUntil: Day | null }, today: Day): QuoteStatus {
  return quote.status === 'sent' && quote.validUntil !== null && quote.validUntil < today ? 'expired' : quote.status
}

/** How much of a quote was made into invoices, with tax. */
export function amountInvoiced({ invoices = [] }: Pick<Quote, 'invoices'>): number {
  return invoices.reduce((sum, { amount }) => sum + amount, 0)
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
    amountInvoiced: amountInvoiced(quote),
    invoiceIds: (quote.invoices ?? []).map(({ invoiceId }) => invoiceId),
    zone: quote.zone,
    ...(quote.sendRequestedAt === undefined ? {} : { sendRequestedAt: quote.sendRequestedAt }),
    createdAt: quote.createdAt,
    updatedAt: quote.updatedAt,
  }
}

/** Listed by age (i1), by customer (i2) and by state (i3): sent ones by their last day, so that the expired are a span of them. */
export const Quote = entity<Quote, Pick<Quote, 'id'>>({
  name: 'quote',
  schema: 2,
  key: ({ id }) => ({ pk: `quote/${id}`, sk: 'quote' }),
  indexes: (quote) => ({
    i1: { pk: 'quotes', sk: quote.id },
    i2: { pk: `quotes/customer/${quote.customerId}`, sk: quote.id },
    i3: { pk: `quotes/${quote.status}`, sk: quote.status === 'sent' ? `${quote.validUntil}/${quote.id}` : quote.id },
  }),
  summary: quoteSummaryOf,
  // In schema 1 a quote became one invoice, as a whole.
  upgrade: { 1: wholeInvoice },
})

function wholeInvoice({ invoiceId, ...kept }: JsonObject): JsonObject {
  if (invoiceId === undefined) return kept
  return { ...kept, invoices: [{ invoiceId, amount: (kept.totals as JsonObject).total ?? 0 }] }
}

export type StoredQuote = Versioned<Quote>

/** What an invoice took of a quote: the next one starts from what is left. Gone when the invoice is. */
export interface QuotePart {
  quoteId: string
  invoiceId: string
  totals: CreditTotals
}

/** Lies beside the quote, one for each of its `invoices`. */
export const QuotePart = entity<QuotePart, Pick<QuotePart, 'quoteId' | 'invoiceId'>>({
  name: 'quote_part',
  schema: 1,
  key: ({ quoteId, invoiceId }) => ({ pk: `quote/${quoteId}`, sk: `part/${invoiceId}` }),
})

/** How many invoices one quote may become at the same time. */
export const QUOTE_INVOICES_MAX = 20

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
