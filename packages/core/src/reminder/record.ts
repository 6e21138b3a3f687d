import type { Day, Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'

/** How a reminder speaks. `upcoming` is for before the day of payment. */
export const REMINDER_TONES = ['upcoming', 'friendly', 'firm', 'final'] as const

/** One of them. */
export type ReminderTone = (typeof REMINDER_TONES)[number]

/** A rung of the ladder. */
export interface ReminderStep {
  /** Kept when the ladder changes, so that no step is taken twice. */
  id: string
  /** After the day of payment; negative before it. */
  days: number
  tone: ReminderTone
  /** In place of our words; `{number}`, `{amount}`, `{dueDate}`, `{daysLate}`, `{customer}` and `{sender}` are filled in. */
  subject?: string | undefined
  text?: string | undefined
  /** What is claimed with it, in minor units of the organisation's currency; of invoices in another currency nothing is. */
  feeAmount?: number | undefined
}

/** How an organisation reminds. */
export interface ReminderSettings {
  isOn: boolean
  /** In the order of their days. */
  steps: ReminderStep[]
  /** Hours of the organisation's zone between which reminders go out: from 9 up to, not including, 17. */
  hourFrom: number
  hourTo: number
  businessDaysOnly: boolean
  /** Whether a payment is thanked for, with its receipt. */
  thanksForPayments: boolean
}

/** One item per organisation; `DEFAULT_REMINDERS` before it is first changed. */
export const ReminderSettings = entity<ReminderSettings, object>({
  name: 'reminder_settings',
  schema: 1,
  key: () => ({ pk: 'reminder-settings', sk: 'settings' }),
})

/** What organisations begin with: a good ladder, switched off until they want it. */
export const DEFAULT_REMINDERS: ReminderSettings = {
  isOn: false,
  steps: [
    { id: 'before', days: -3, tone: 'upcoming' },
    { id: 'first', days: 3, tone: 'friendly' },
    { id: 'second', days: 10, tone: 'firm' },
    { id: 'third', days: 24, tone: 'final' },
  ],
  hourFrom: 9,
  hourTo: 17,
  businessDaysOnly: true,
  thanksForPayments: true,
}

/** A reminder that was asked for. */
export interface SentReminder {
  stepId: string
  at: Instant
  deliveryId: string
  to: string
  /** The fee that was claimed with it: the document of that claim. */
  feeInvoiceId?: string
}

/** What was sent about an invoice: the key that no step is taken twice. Committed with the deliveries. */
export interface InvoiceReminders {
  invoiceId: string
  sent: SentReminder[]
}

/** Lies beside the invoice. */
export const InvoiceReminders = entity<InvoiceReminders, Pick<InvoiceReminders, 'invoiceId'>>({
  name: 'invoice_reminders',
  schema: 1,
  key: ({ invoiceId }) => ({ pk: `invoice/${invoiceId}`, sk: 'reminders' }),
})

/** That nobody reminds of an invoice, or a customer of anything: a dispute, a plan of payments, or an agreement. */
export interface ReminderStop {
  kind: 'invoice' | 'customer'
  id: string
  reason: string
  at: Instant
  /** Through the day before; absent: until somebody resumes. */
  until?: Day
  /** The provider's dispute that stopped them, and whose end lets them go on. */
  dispute?: string
}

/** Lies beside what it is about; absent: reminders go out. */
export const ReminderStop = entity<ReminderStop, Pick<ReminderStop, 'kind' | 'id'>>({
  name: 'reminder_stop',
  schema: 1,
  key: ({ kind, id }) => ({ pk: `${kind}/${id}`, sk: 'reminder-stop' }),
})
