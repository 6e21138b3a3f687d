import type { Call } from '../call.ts'
import { Invoice, type InvoiceSummary } from '../invoice/record.ts'
import { type Day, type Instant, instantOf } from '../kit/day.ts'
import { fromSummary } from '../store/entity.ts'
import { listPage } from '../store/list.ts'
import { read, readIfAny } from '../store/transact.ts'
import { nextReminder } from './ladder.ts'
import { InvoiceReminders, ReminderStop, type ReminderTone, type SentReminder } from './record.ts'
import { readReminderSettings } from './settings.ts'

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
}

/** How many open invoices a preview looks at, the earliest due first. */
const LOOKED_AT_MAX = 500
const DAY_MS = 86_400_000

/** What will go out within `days`, the soonest first. Reads the open invoices, the earliest due first, 500 at most. */
export async function upcomingReminders(call: Call, { days }: { days: number }): Promise<UpcomingReminder[]> {
  const settings = await readReminderSettings(call)
  if (!settings.isOn) return []
  const now = instantOf(call.clock.now())
  const until = instantOf(call.clock.now() + days * DAY_MS)
  const found: UpcomingReminder[] = []
  for (const summary of await openInvoices(call)) {
    const { id, customerId, number, dueDate } = summary
    const sent = (await readIfAny(call, InvoiceReminders, { invoiceId: id }))?.sent ?? []
    const next = nextReminder(summary, { settings, sent, now })
    if (!next || next.at > until || number === null || dueDate === null || (await isStopped(call, { id, customerId }))) continue
    const { customerName, currency, amountDue } = summary
    found.push({
      invoiceId: id,
      number,
      customerName,
      currency,
      amountDue,
      dueDate,
      stepId: next.step.id,
      tone: next.step.tone,
      at: next.at,
    })
  }
  return found.sort((a, b) => (a.at < b.at ? -1 : 1))
}

async function openInvoices(call: Call): Promise<InvoiceSummary[]> {
  const invoices: InvoiceSummary[] = []
  let cursor: string | undefined
  do {
    const page = await listPage(call, { index: 'i3', pk: 'invoices/unpaid' }, { limit: 100, cursor }, (stored) =>
      fromSummary<InvoiceSummary>(stored),
    )
    invoices.push(...page.items)
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined && invoices.length < LOOKED_AT_MAX)
  return invoices
}

async function isStopped(call: Call, { id, customerId }: { id: string; customerId: string }): Promise<boolean> {
  const stops = await Promise.all([
    readIfAny(call, ReminderStop, { kind: 'invoice', id }),
    readIfAny(call, ReminderStop, { kind: 'customer', id: customerId }),
  ])
  return stops.some((stop) => stop !== undefined)
}

/** What was sent about an invoice, what comes next, and whether it is stopped. Errors: `not_found`. */
export async function remindersOfInvoice(
  call: Call,
  invoiceId: string,
): Promise<{ isStopped: boolean; sent: SentReminder[]; next: { stepId: string; at: Instant } | null }> {
  const invoice = await read(call, Invoice, { id: invoiceId })
  const sent = (await readIfAny(call, InvoiceReminders, { invoiceId }))?.sent ?? []
  const settings = await readReminderSettings(call)
  const stopped = await isStopped(call, { id: invoiceId, customerId: invoice.customerId })
  const next = settings.isOn && !stopped ? nextReminder(invoice, { settings, sent, now: instantOf(call.clock.now()) }) : undefined
  return { isStopped: stopped, sent, next: next === undefined ? null : { stepId: next.step.id, at: next.at } }
}
