import type { Day, Instant } from '@quittance/core/kit/day'
import type { TaxCategory } from '@quittance/core/tax/categories'
import type { InvoiceStatus } from '../components/status-badge.tsx'

export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

export interface Address {
  line1: string
  line2?: string
  city: string
  region?: string
  postalCode: string
  country: string
}

export interface Organisation {
  id: string
  name: string
  legalName?: string
  country: string
  currency: string
  locale: string
  zone: string
  email?: string
  phone?: string
  website?: string
  address?: Address
  taxId?: string
  registration?: string
  accountHolder?: string
  iban?: string
  bic?: string
  paymentTermsDays: number
  pricesIncludeTax: boolean
  invoiceNumberPattern: string
  creditNoteNumberPattern: string
  taxPresets: TaxPreset[]
  brandColor?: string
  footer?: string
  version: number
}

export interface Customer {
  id: string
  name: string
  email: string
  phone?: string
  address?: Address
  taxId?: string
  currency?: string
  locale?: string
  paymentTermsDays?: number
  createdAt: Instant
  updatedAt: Instant
  version: number
}

export interface CustomerTotals {
  customerId: string
  draftCount: number
  issuedCount: number
  byCurrency: Record<string, { invoiced: number; paid: number; credited: number; due: number; credit: number }>
  lastInvoicedOn?: Day
}

/** A tax the organisation usually charges. */
export interface TaxPreset {
  name: string
  percent: string
  category: TaxCategory
}

export interface Item {
  id: string
  name: string
  description?: string
  sku?: string
  unit?: string
  unitPrice: string
  currency?: string
  taxCategory?: TaxCategory
  taxPercent: string
  archived: boolean
  version: number
}

export interface LineTax {
  name?: string
  category: TaxCategory
  percent: string
}

export interface InvoiceLine {
  itemId?: string
  description: string
  quantity: string
  unitPrice: string
  unit?: string
  discountPercent?: string
  discountAmount?: number
  taxes: LineTax[]
  amount: number
  grossAmount?: number
}

export interface Party {
  name: string
  email?: string
  phone?: string
  website?: string
  address?: Address
  taxId?: string
  iban?: string
  bic?: string
}

export interface Finding {
  severity: 'error' | 'warning'
  code: string
  pointer: string
  message: string
}

export interface InvoiceSummary {
  id: string
  status: InvoiceStatus
  overdue: boolean
  number: string | null
  customerId: string
  customerName: string
  currency: string
  issueDate: Day | null
  dueDate: Day | null
  reference?: string
  total: number
  amountPaid: number
  amountDue: number
  createdAt: Instant
  updatedAt: Instant
  sentAt?: Instant
  paidOn?: Day
}

export interface Invoice extends InvoiceSummary {
  subtotal: number
  discountTotal: number
  taxTotal: number
  amountCredited: number
  supplyDate?: Day
  pricesIncludeTax: boolean
  lines: InvoiceLine[]
  discountPercent?: string
  discountAmount?: number
  taxBreakdown: { name?: string; category: TaxCategory; percent: string; taxableAmount: number; taxAmount: number }[]
  notes?: string
  customer: Party
  seller?: Party
  attachmentIds: string[]
  payUrl?: string | null
  allowedActions: string[]
  voidReason?: string
  version: number
}

/** What an action answers: the invoice as it becomes, and how that is booked. */
export interface InvoiceActed extends Invoice {
  journalEntries: JournalEntry[]
  findings?: Finding[]
}

export interface Allocation {
  paymentId: string
  amount: number
  paidOn: Day
  method: string
  reference?: string
}

export interface CreditNote {
  id: string
  number: string
  issueDate: Day
  reason: string
  currency: string
  total: number
}

export interface DocumentLink {
  kind: string
  contentType: string
  fileName: string
  sizeBytes: number
  sha256: string
  url: string
  expiresAt: Instant
}

export interface EventRow {
  id: string
  type: string
  at: Instant
  actor: { kind: string; name: string }
  data?: Record<string, unknown>
  reason?: string
}

export interface JournalEntry {
  id: string
  kind: string
  date: Day
  description: string
  postings: { account: string; amount: number; currency: string; baseAmount: number }[]
}

export interface LedgerAccount {
  code: string
  name: string
  type: string
}

export interface Dashboard {
  currency: string
  received: number
  pending: number
  overdue: number
  totalInvoiced: number
  today: Day
  counts: { draft: number; open: number; partiallyPaid: number; paid: number; overdue: number; void: number; uncollectible: number }
  receivedInPeriod: number
  receivedInPeriodBefore: number
  paymentsPerDay: { date: Day; amount: number }[]
  upcoming: { dueDate: Day; amount: number; count: number }[]
}

export interface Member {
  id: string
  name: string
  email?: string
  role: string
  createdAt: Instant
}

export interface ApiKey {
  id: string
  name: string
  hint: string
  scopes: string[]
  version: number
  createdAt: Instant
  lastUsedAt?: Instant
}

export interface Job {
  id: string
  kind: string
  state: 'waiting' | 'running' | 'done' | 'dead'
  attempts: number
  createdAt: Instant
  dueAt: Instant
  lastError?: string
  subjectId?: string
}

export interface Attachment {
  id: string
  fileName: string
  contentType: string
  sizeBytes: number
  status: 'pending' | 'ready'
}
