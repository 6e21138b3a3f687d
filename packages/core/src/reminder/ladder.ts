import { groupOf, type Invoice } from '../invoice/record.ts'
import { addDays, type Day, dayIn, type Instant, instantOf } from '../kit/day.ts'
import { localTime } from '../kit/local-time.ts'
import { isBusinessDay, type OfficeDays } from '../organisation/business-days.ts'
import type { InvoiceReminders, ReminderSettings, ReminderStep, ReminderTone } from './record.ts'

/** The next rung for an invoice, and when it is taken. */
export interface NextReminder {
  step: ReminderStep
  at: Instant
}

type Owing = Pick<Invoice, 'status' | 'dueDate' | 'amountDue' | 'issueDate' | 'zone'>

/**
 * The next reminder of an invoice: the latest rung whose day has come, so that a downtime makes no burst, else the first that is still to come.
 * Undefined where nothing is owed or no rung is left. Rungs whose day was over before the issue are left out.
 */
export function nextReminder(
  invoice: Owing,
  of: { settings: ReminderSettings; sent: InvoiceReminders['sent']; now: Instant; offices: OfficeDays },
): NextReminder | undefined {
  const { settings, now, offices } = of
  const { dueDate, issueDate, zone } = invoice
  if (groupOf(invoice.status) !== 'unpaid' || dueDate === null || invoice.amountDue <= 0) return undefined
  const dayOf = (step: ReminderStep): Day => addDays(dueDate, step.days)
  const steps = [...settings.steps].sort((a, b) => a.days - b.days)
  const last = steps.findLastIndex(({ id }) => of.sent.some(({ stepId }) => stepId === id))
  const open = steps.slice(last + 1).filter((step) => issueDate === null || dayOf(step) > issueDate)
  const today = dayIn(zone, now)
  const latest = open.findLast((step) => dayOf(step) <= today)
  if (latest) return { step: latest, at: sendableFrom(zone, { settings, offices, from: now }) }
  const [first] = open
  return first && { step: first, at: sendableFrom(zone, { settings, offices, from: startOf(zone, dayOf(first)) }) }
}

const QUARTER_MS = 900_000
const HOUR_MS = 3_600_000

/** The first instant from `from` on at which reminders may go out: in the hours, and on the days, of the organisation. */
export function sendableFrom(
  zone: string,
  at: { settings: Pick<ReminderSettings, 'hourFrom' | 'hourTo' | 'businessDaysOnly'>; offices: OfficeDays; from: Instant },
): Instant {
  const { hourFrom, hourTo, businessDaysOnly } = at.settings
  let ms = Date.parse(at.from)
  for (;;) {
    const { hour, day } = localTime(zone, ms)
    const isClosed = businessDaysOnly && !isBusinessDay(at.offices, day)
    if (!isClosed && hour >= hourFrom && hour < hourTo) return instantOf(ms)
    // To the evening of a closed day at once, an hour before its end at least, should the clocks be put forward.
    if (isClosed && hour < 22) ms += (22 - hour) * HOUR_MS
    ms = (Math.floor(ms / QUARTER_MS) + 1) * QUARTER_MS
  }
}

/** The first quarter of an hour of a day in a zone: no zone is more than 14 hours from UTC, and since 1980 all are whole quarters away. */
export function startOf(zone: string, day: Day): Instant {
  let ms = Date.parse(`${day}T00:00:00.000Z`) - 14 * 4 * QUARTER_MS
  while (localTime(zone, ms).day < day) ms += QUARTER_MS
  return instantOf(ms)
}

/**
 * How a step speaks on a day: nobody is called late through the day of payment, as by a step of that day or one that is taken by hand; and what was to
 * go out before it, but had to wait for a business day, does not say that it is still to come.
 */
export function toneOn(day: Day, { step, dueDate }: { step: Pick<ReminderStep, 'tone'>; dueDate: Day | null }): ReminderTone {
  const isLate = dueDate !== null && day > dueDate
  if (!isLate) return 'upcoming'
  return step.tone === 'upcoming' ? 'friendly' : step.tone
}
