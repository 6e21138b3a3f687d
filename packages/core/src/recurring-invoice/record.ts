import type { Period } from '../invoice/record.ts'
import type { Day, Instant } from '../kit/day.ts'
import type { FieldError } from '../kit/errors.ts'
import { entity, type Versioned } from '../store/entity.ts'
import type { Schedule } from './schedule.ts'
import type { PriceChange, Template } from './template.ts'

/** `ended` is for good. */
export type RecurringStatus = 'active' | 'paused' | 'ended'

/** What becomes of each invoice: left as a draft, issued, or issued and mailed to the customer. */
export const AUTOMATIONS = ['draft', 'issue', 'send'] as const

/** One of them. */
export type Automation = (typeof AUTOMATIONS)[number]

/** What its author decides. */
export interface RecurringContent {
  /** For one's own lists; what it bills where left out. */
  name?: string
  schedule: Schedule
  template: Template
  automation: Automation
  priceChanges: PriceChange[]
}

/** An invoice that is made again and again, and how far it has come. */
export interface RecurringInvoice extends RecurringContent {
  id: string
  status: RecurringStatus
  customerId: string
  customerName: string
  currency: string
  /** The nominal day of the last turn that was made, failed or was skipped. */
  lastNominal?: Day
  /** How many turns were made or failed: the number of the last. */
  madeCount: number
  /** How many turns failed and wait for somebody. */
  failedCount: number
  /** When the next invoice is made; null when none is, or while paused. */
  nextOn: Day | null
  /** What it will be over, and over what the last one was where there is no next. */
  nextTotal: number
  pausedOn?: Day
  endedOn?: Day
  /** Ended since its schedule did. */
  isFinished?: boolean
  createdAt: Instant
  updatedAt: Instant
}

/** What lists show. */
export type RecurringSummary = Omit<RecurringInvoice, 'template' | 'priceChanges'>

/** The summary of one. */
export function recurringSummaryOf({ template: _template, priceChanges: _changes, ...summary }: RecurringInvoice): RecurringSummary {
  return summary
}

/** Listed by age (i1), by customer (i2) and by state (i3): active ones in the order in which they come. */
export const RecurringInvoice = entity<RecurringInvoice, Pick<RecurringInvoice, 'id'>>({
  name: 'recurring_invoice',
  schema: 1,
  key: ({ id }) => ({ pk: `recurring-invoice/${id}`, sk: 'recurring-invoice' }),
  indexes: ({ id, customerId, status, nextOn }) => ({
    i1: { pk: 'recurring-invoices', sk: id },
    i2: { pk: `recurring-invoices/customer/${customerId}`, sk: id },
    i3: { pk: `recurring-invoices/${status}`, sk: nextOn === null ? id : `${nextOn}/${id}` },
  }),
  summary: recurringSummaryOf,
})

/** One as read. */
export type StoredRecurring = Versioned<RecurringInvoice>

/** Why a turn's invoice was not made. */
export interface RunFailure {
  code: string
  message: string
  errors: FieldError[]
}

/** What became of one turn. There is one for each period: the commit that makes an invoice makes it too, where there was none. */
export interface RecurringRun {
  recurringInvoiceId: string
  /** See `periodKey`. */
  period: string
  status: 'made' | 'failed' | 'skipped'
  number: number
  nominal: Day
  date: Day
  billed: Period
  invoiceId?: string
  failure?: RunFailure
  /** When it was made, failed or skipped. */
  at: Instant
}

/** Those that failed are listed (i1), so that they are seen. */
export const RecurringRun = entity<RecurringRun, Pick<RecurringRun, 'recurringInvoiceId' | 'period'>>({
  name: 'recurring_run',
  schema: 1,
  key: ({ recurringInvoiceId, period }) => ({ pk: `recurring-invoice/${recurringInvoiceId}`, sk: `run/${period}` }),
  indexes: ({ status, at, recurringInvoiceId, period }) =>
    status === 'failed' ? { i1: { pk: 'recurring-runs/failed', sk: `${at}/${recurringInvoiceId}/${period}` } } : {},
})

/** How many recurring invoices name a customer, so that one who is named cannot be deleted. Lies beside the customer. */
export interface CustomerRecurring {
  customerId: string
  count: number
}

/** Lies beside the customer. */
export const CustomerRecurring = entity<CustomerRecurring, Pick<CustomerRecurring, 'customerId'>>({
  name: 'customer_recurring',
  schema: 1,
  key: ({ customerId }) => ({ pk: `customer/${customerId}`, sk: 'recurring-invoices' }),
})
