import type { Day, Instant } from '../kit/day.ts'
import { entity, type Versioned } from '../store/entity.ts'
import type { LineTax, TaxGroup, Totals } from '../tax/document.ts'
import type { RoundingPolicyName } from '../tax/policies.ts'

export type InvoiceStatus = 'draft' | 'open' | 'partially_paid' | 'paid' | 'void' | 'uncollectible'

export interface Address {
  line1: string
  line2?: string
  city: string
  region?: string
  postalCode: string
  /** ISO 3166-1 alpha-2. */
  country: string
}

/** A party as it was when the document was issued: issued documents never change, whatever becomes of the record. */
export interface Party {
  name: string
  email?: string
  phone?: string
  website?: string
  address?: Address
  taxId?: string
  registration?: string
  accountHolder?: string
  iban?: string
  bic?: string
}

export interface InvoiceLine {
  itemId?: string
  description: string
  /** Decimal string. */
  quantity: string
  /** Decimal string in major units. */
  unitPrice: string
  unit?: string
  /** Decimal string, 0–100. At most one of the two discounts. */
  discountPercent?: string
  /** Minor units. */
  discountAmount?: number
  taxes: LineTax[]
}

/** The rate between the invoice's and the organisation's currency, frozen at issue: 1 unit of the invoice's currency = `rate` of the organisation's. */
export interface ExchangeRate {
  rate: string
  source: string
  date: Day
}

/** What its author decides about an invoice, as long as it is a draft. */
export interface InvoiceContent {
  customerId: string
  currency: string
  /** Null in a draft means: by the payment terms, from the day of issue. */
  dueDate: Day | null
  /** The day of supply where it differs from the day of issue (Directive 2006/112/EC art. 226 (7)). */
  supplyDate?: Day
  pricesIncludeTax: boolean
  lines: InvoiceLine[]
  discountPercent?: string
  discountAmount?: number
  notes?: string
  reference?: string
  metadata?: Record<string, string>
  attachmentIds: string[]
  exchangeRate?: ExchangeRate
}

export interface Invoice extends InvoiceContent {
  id: string
  status: InvoiceStatus
  number: string | null
  issueDate: Day | null
  /** Named and frozen with the document: how its amounts were rounded. */
  roundingPolicy: RoundingPolicyName
  totals: Totals
  amountPaid: number
  amountCredited: number
  /** The taxes of its credit notes, summed; absent before the first. */
  creditedTaxes?: TaxGroup[]
  amountDue: number
  /** The total in the organisation's currency, at the frozen rate. */
  baseTotal: number
  customer: Party
  /** Our own details, frozen at issue. */
  seller?: Party
  customerLocale: string
  /** The IANA zone whose days its dates are. */
  zone: string
  paymentTermsDays: number
  createdAt: Instant
  updatedAt: Instant
  issuedAt?: Instant
  /** The journal entry of the issue; an invoice in which every amount is zero has none. */
  issueEntryId?: string
  sentAt?: Instant
  paidOn?: Day
  voidReason?: string
  /** The day it was given up: nothing of it is in the receivables any more, and what is paid later is income. */
  writtenOffOn?: Day
  writeOffEntryId?: string
  duplicateOf?: string
}

/** What lists show of an invoice. */
export interface InvoiceSummary {
  id: string
  status: InvoiceStatus
  number: string | null
  customerId: string
  customerName: string
  currency: string
  issueDate: Day | null
  dueDate: Day | null
  reference?: string
  subtotal: number
  discountTotal: number
  taxTotal: number
  total: number
  amountPaid: number
  amountCredited: number
  amountDue: number
  zone: string
  createdAt: Instant
  updatedAt: Instant
  sentAt?: Instant
  paidOn?: Day
}

/** The group of the state index: open and partly paid invoices are listed together, by due date. */
export type InvoiceGroup = 'draft' | 'unpaid' | 'paid' | 'void' | 'uncollectible'

export function groupOf(status: InvoiceStatus): InvoiceGroup {
  return status === 'open' || status === 'partially_paid' ? 'unpaid' : status
}

/** Whether money is still owed after the due day. `today` in the organisation's zone. */
export function isOverdue(invoice: { status: InvoiceStatus; dueDate: Day | null }, today: Day): boolean {
  return groupOf(invoice.status) === 'unpaid' && invoice.dueDate !== null && invoice.dueDate < today
}

export function summaryOf(invoice: Invoice): InvoiceSummary {
  return {
    id: invoice.id,
    status: invoice.status,
    number: invoice.number,
    customerId: invoice.customerId,
    customerName: invoice.customer.name,
    currency: invoice.currency,
    issueDate: invoice.issueDate,
    dueDate: invoice.dueDate,
    ...(invoice.reference === undefined ? {} : { reference: invoice.reference }),
    subtotal: invoice.totals.subtotal,
    discountTotal: invoice.totals.discountTotal,
    taxTotal: invoice.totals.taxTotal,
    total: invoice.totals.total,
    amountPaid: invoice.amountPaid,
    amountCredited: invoice.amountCredited,
    amountDue: invoice.amountDue,
    zone: invoice.zone,
    createdAt: invoice.createdAt,
    updatedAt: invoice.updatedAt,
    ...(invoice.sentAt === undefined ? {} : { sentAt: invoice.sentAt }),
    ...(invoice.paidOn === undefined ? {} : { paidOn: invoice.paidOn }),
  }
}

export const Invoice = entity<Invoice, { id: string }>({
  name: 'invoice',
  schema: 1,
  key: ({ id }) => ({ pk: `invoice/${id}`, sk: 'invoice' }),
  indexes: (invoice) => ({
    i1: { pk: 'invoices', sk: invoice.id },
    i2: { pk: `invoices/customer/${invoice.customerId}`, sk: invoice.id },
    i3: { pk: `invoices/${groupOf(invoice.status)}`, sk: stateSortKey(invoice) },
  }),
  summary: summaryOf,
})

export type StoredInvoice = Versioned<Invoice>

function stateSortKey(invoice: Invoice): string {
  return groupOf(invoice.status) === 'unpaid' ? `${invoice.dueDate}/${invoice.id}` : invoice.id
}
