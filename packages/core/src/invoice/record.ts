import type { EInvoiceFormat } from '../einvoice/formats.ts'
import type { Day, Instant } from '../kit/day.ts'
import type { Stored } from '../ports/store.ts'
import { entity, fromSummary, type Versioned } from '../store/entity.ts'
import type { TaxCategory } from '../tax/categories.ts'
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

/** Where e-invoices reach a party (BT-34, BT-49). */
export interface ElectronicAddress {
  /** A code of the EAS list: `0204` Leitweg-ID, `9930` German VAT id, `EM` e-mail … */
  scheme: string
  value: string
}

/** From a day to a day, both included. */
export interface Period {
  start: Day
  end: Day
}

/** A party's number in a register of companies (BT-30, BT-47). */
export interface LegalId {
  value: string
  /** A code of ISO 6523 where the number is of such a scheme: `0002` SIREN, `0106` KvK … */
  scheme?: string
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
  legalId?: LegalId
  electronicAddress?: ElectronicAddress
  /** What a buyer's invoices quote where they say nothing else (BT-10). */
  buyerReference?: string
  /** Whom to ask (BT-41). */
  contactName?: string
  /** Where a seller without an address is. ISO 3166-1 alpha-2. */
  country?: string
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

/** Why no tax is charged on what is of a category (BT-120, BT-121). */
export interface TaxExemption {
  category: TaxCategory
  /** A code of the VATEX list. */
  code?: string
  reason?: string
}

/** What its author decides about an invoice, as long as it is a draft. */
export interface InvoiceContent {
  customerId: string
  currency: string
  /** Null in a draft means: by the payment terms, from the day of issue. */
  dueDate: Day | null
  /** The day of supply where it differs from the day of issue (Directive 2006/112/EC art. 226 (7)). */
  supplyDate?: Day
  /** When services of a span of time were supplied (BT-73, BT-74). */
  deliveryPeriod?: Period
  pricesIncludeTax: boolean
  lines: InvoiceLine[]
  discountPercent?: string
  discountAmount?: number
  notes?: string
  reference?: string
  /** The buyer's order (BT-13). */
  orderReference?: string
  /** What the buyer routes by (BT-10), where it is not the customer's usual one. */
  buyerReference?: string
  taxExemptions?: TaxExemption[]
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
  /** When sending it was last asked for. */
  sendRequestedAt?: Instant
  /** When the mail server last took it. */
  sentAt?: Instant
  paidOn?: Day
  voidReason?: string
  /** The day it was given up: nothing of it is in the receivables any more, and what is paid later is income. */
  writtenOffOn?: Day
  writeOffEntryId?: string
  duplicateOf?: string
  /** The quote it was made of. */
  quoteId?: string
  /** The recurring invoice that made it. */
  recurringInvoiceId?: string
  /** It claims the fee of a reminder of that invoice: compensation, which no tax is on. */
  reminderFeeOf?: { invoiceId: string; number: string }
  /** It bills a part of that quote: its lines, prices and sums are the part's and do not change. */
  isQuotePart?: true
  /** What the payer shall write on the payment, where it is not the number: a creditor reference of ISO 11649 (BT-83). */
  paymentReference?: string
  /** The looks frozen at issue: see `FrozenBrand`. */
  brandId?: string
  /** Which e-invoices are made of it, decided at issue. */
  eInvoiceFormats?: EInvoiceFormat[]
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
  sendRequestedAt?: Instant
  sentAt?: Instant
  paidOn?: Day
  isReminderFee?: true
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
    ...(invoice.sendRequestedAt === undefined ? {} : { sendRequestedAt: invoice.sendRequestedAt }),
    ...(invoice.sentAt === undefined ? {} : { sentAt: invoice.sentAt }),
    ...(invoice.paidOn === undefined ? {} : { paidOn: invoice.paidOn }),
    ...(invoice.reminderFeeOf === undefined ? {} : { isReminderFee: true }),
  }
}

/** A page of fifty is the most that lists show at once: with names it would be half as much again to read. */
const SUMMARY_MEMBERS = [
  'id',
  'status',
  'number',
  'customerId',
  'customerName',
  'currency',
  'issueDate',
  'dueDate',
  'subtotal',
  'discountTotal',
  'taxTotal',
  'total',
  'amountPaid',
  'amountCredited',
  'amountDue',
  'zone',
  'createdAt',
  'updatedAt',
  'reference?',
  'sendRequestedAt?',
  'sentAt?',
  'paidOn?',
  'isReminderFee?',
] as const satisfies readonly (keyof InvoiceSummary | `${keyof InvoiceSummary}?`)[]

export const Invoice = entity<Invoice, { id: string }>({
  name: 'invoice',
  schema: 2,
  key: ({ id }) => ({ pk: `invoice/${id}`, sk: 'invoice' }),
  indexes: (invoice) => ({
    i1: { pk: 'invoices', sk: invoice.id },
    i2: { pk: `invoices/customer/${invoice.customerId}`, sk: invoice.id },
    i3: { pk: `invoices/${groupOf(invoice.status)}`, sk: stateSortKey(invoice) },
  }),
  summary: summaryOf,
  summaryMembers: SUMMARY_MEMBERS,
  // In schema 1 sentAt was the time of the request; the mail went out within moments.
  upgrade: { 1: (old) => (old.sentAt === undefined ? old : { ...old, sendRequestedAt: old.sentAt }) },
})

export type StoredInvoice = Versioned<Invoice>

/** What an index shows of an invoice. */
export function invoiceSummaryFrom(stored: Stored): Versioned<InvoiceSummary> {
  return fromSummary<InvoiceSummary>(stored, Invoice)
}

function stateSortKey(invoice: Invoice): string {
  return groupOf(invoice.status) === 'unpaid' ? `${invoice.dueDate}/${invoice.id}` : invoice.id
}
