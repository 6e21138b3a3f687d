import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { Invoice, type InvoiceStatus, type InvoiceSummary, invoiceSummaryFrom } from '../invoice/record.ts'
import { type Day, dayIn, type Instant, instantOf } from '../kit/day.ts'
import { Organisation } from '../organisation/record.ts'
import { listPage } from '../store/list.ts'
import { read, readIfAny } from '../store/transact.ts'
import { nextReminder, toneOn } from './ladder.ts'
import { InvoiceReminders, ReminderStop, type ReminderTone, type SentReminder } from './record.ts'
import { readReminderSettings } from './settings.ts'
import { resumesAt } from './stop.ts'

/** A reminder that is to go out. */
export interface UpcomingReminder {
  invoiceId: string
  number: string
  customerName: string
  currency: string
  amountDue: number
  dueDate: Day
  stepId: string
  tone: ReminderTone
  at: Instant
  /** What it will claim. */
  feeAmount?: number
}

/** How many open invoices a preview looks at, the earliest due first. */
const LOOKED_AT_MAX = 500
const DAY_MS = 86_400_000

/** What will go out within `days`, the soonest first. Reads the open invoices, the earliest due first, 500 at most. */
export async function upcomingReminders(call: Call, { days }: { days: number }): Promise<UpcomingReminder[]> {
  const settings = await readReminderSettings(call)
  if (!settings.isOn) return []
  const offices = await read(call, Organisation, {})
  const now = instantOf(call.clock.now())
  const until = instantOf(call.clock.now() + days * DAY_MS)
  const found: UpcomingReminder[] = []
  for (const summary of await openInvoices(call)) {
    const { id, customerId, number, dueDate } = summary
    const sent = (await readIfAny(call, InvoiceReminders, { invoiceId: id }))?.sent ?? []
    const from = resumesAt(await stopsOf(call, { id, customerId }), { zone: summary.zone, now })
    const next = from && !summary.isReminderFee && nextReminder(summary, { settings, sent, now: from, offices })
    if (!next || next.at > until || number === null || dueDate === null) continue
    const { customerName, currency, amountDue } = summary
    found.push({
      invoiceId: id,
      number,
      customerName,
      currency,
      amountDue,
      dueDate,
      stepId: next.step.id,
      tone: toneOn(dayIn(summary.zone, next.at), { step: next.step, dueDate }),
      at: next.at,
      ...(next.step.feeAmount && currency === offices.currency ? { feeAmount: next.step.feeAmount } : {}),
    })
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : 1))
}

async function openInvoices(call: Call): Promise<InvoiceSummary[]> {
  const invoices: InvoiceSummary[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(call, { index: 'i3', pk: 'invoices/unpaid' }, { limit: 100, cursor }, (stored) =>
      invoiceSummaryFrom(stored),
    )
    invoices.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && invoices.length < LOOKED_AT_MAX)
  return invoices
}

async function stopsOf(call: Call, { id, customerId }: { id: string; customerId: string }): Promise<(ReminderStop | undefined)[]> {
  return await Promise.all([
    readIfAny(call, ReminderStop, { kind: 'invoice', id }),
    readIfAny(call, ReminderStop, { kind: 'customer', id: customerId }),
  ])
}

/** Why nobody reminds, whose decision it is, and through the day before which. */
export interface ShownStop {
  kind: ReminderStop['kind']
  reason: string
  until?: Day
}

/** Whether a customer is reminded. Errors: `not_found`. */
export async function remindersOfCustomer(call: Call, customerId: string): Promise<{ isStopped: boolean; stop: ShownStop | null }> {
  await read(call, Customer, { id: customerId })
  const { zone } = await read(call, Organisation, {})
  const stop = await readIfAny(call, ReminderStop, { kind: 'customer', id: customerId })
  return shownStop([stop], { zone, now: instantOf(call.clock.now()) })
}

/** The first stop that is not over. */
function shownStop(stops: readonly (ReminderStop | undefined)[], at: { zone: string; now: Instant }) {
  const lasting = stops.find((stop) => stop && resumesAt([stop], at) !== at.now)
  if (!lasting) return { isStopped: false, stop: null }
  const { kind, reason, until } = lasting
  return { isStopped: true, stop: { kind, reason, ...(until && { until }) } }
}

/** The reminders of an invoice. */
export interface ShownReminders {
  isStopped: boolean
  stop: ShownStop | null
  sent: (SentReminder & { fee?: { number: string; status: InvoiceStatus; amount: number; amountDue: number } })[]
  next: { stepId: string; tone: ReminderTone; at: Instant } | null
}

/** What was sent about an invoice, what comes next, and whether it is stopped. Errors: `not_found`. */
export async function remindersOfInvoice(call: Call, invoiceId: string): Promise<ShownReminders> {
  const invoice = await read(call, Invoice, { id: invoiceId })
  const sent = (await readIfAny(call, InvoiceReminders, { invoiceId }))?.sent ?? []
  const settings = await readReminderSettings(call)
  const now = instantOf(call.clock.now())
  const stops = await stopsOf(call, { id: invoiceId, customerId: invoice.customerId })
  const from = resumesAt(stops, { zone: invoice.zone, now })
  const next =
    settings.isOn && from && !invoice.reminderFeeOf
      ? nextReminder(invoice, { settings, sent, now: from, offices: await read(call, Organisation, {}) })
      : undefined
  return {
    ...shownStop(stops, { zone: invoice.zone, now }),
    sent: await Promise.all(sent.map((each) => withFee(call, each))),
    next:
      next === undefined
        ? null
        : { stepId: next.step.id, tone: toneOn(dayIn(invoice.zone, next.at), { ...invoice, ...next }), at: next.at },
  }
}

async function withFee(call: Call, sent: SentReminder): Promise<ShownReminders['sent'][number]> {
  if (sent.feeInvoiceId === undefined) return sent
  const { number, status, totals, amountDue } = await read(call, Invoice, { id: sent.feeInvoiceId })
  return { ...sent, fee: { number: number ?? '', status, amount: totals.total, amountDue } }
}
