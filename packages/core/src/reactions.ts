import type { Event } from './event/record.ts'
import type { EventType } from './event/types.ts'
import { instantOf } from './kit/day.ts'
import type { Jobs, NewJob } from './ports/jobs.ts'

export const JOB_KINDS = [
  'render_invoice',
  'render_credit_note',
  'render_receipt',
  'render_quote',
  'render_format',
  'send_delivery',
  'request_receipt',
  'scan_receipt',
  'record_sent',
  'plan_reminders',
  'plan_recurring_invoices',
  'send_invitation',
  'seal_events',
  'follow_checkout',
  'look_up_checkout',
  'process_notice',
  'send_refund',
  'do_due',
  'tell_recurring_failure',
] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** The one table of what follows from what: after these events, these jobs. */
export const REACTIONS: { readonly [T in EventType]?: readonly JobKind[] } = {
  'invoice.issued': ['render_invoice', 'plan_reminders'],
  'invoice.reopened': ['plan_reminders'],
  'organization.days_changed': ['plan_recurring_invoices', 'plan_reminders'],
  'reminder.updated': ['plan_reminders'],
  'reminder.stopped': ['plan_reminders'],
  'reminder.resumed': ['plan_reminders'],
  'reminder.send_requested': ['send_delivery'],
  'invoice.send_requested': ['send_delivery'],
  'delivery.sent': ['record_sent'],
  'quote.issued': ['render_quote'],
  'quote.accepted': ['render_quote'],
  'quote.send_requested': ['send_delivery'],
  'quote.notice_requested': ['send_delivery'],
  'credit_note.issued': ['render_credit_note'],
  'credit_note.send_requested': ['send_delivery'],
  'statement.send_requested': ['send_delivery'],
  'document.requested': ['render_format'],
  'payment.recorded': ['render_receipt', 'request_receipt'],
  'receipt.send_requested': ['send_delivery'],
  'receipt.scan_requested': ['scan_receipt'],
  'invitation.sent': ['send_invitation'],
  'checkout.started': ['follow_checkout'],
  'payment_provider.notified': ['process_notice'],
  'recurring_invoice.failed': ['tell_recurring_failure'],
  'refund.ordered': ['send_refund'],
}

/** From the beginning of the minute: late enough for all its commits. */
const SEAL_AFTER_MS = 90_000

/** Brings events from the change feed to the job queue. May get an event twice: a job's id says whose reaction it is. */
export async function relay(jobs: Jobs, events: readonly Event[]): Promise<void> {
  const due = new Map(events.flatMap((event) => [...jobsOf(event), sealJobOf(event)]).map((job) => [job.id, job]))
  if (due.size > 0) await jobs.enqueue([...due.values()])
}

function jobsOf(event: Event): NewJob[] {
  return (REACTIONS[event.type] ?? []).map((kind) => ({
    id: `${event.id}:${kind}`,
    orgId: event.orgId,
    kind,
    payload: { eventId: event.id, subjectId: event.subject.id, ...event.data },
  }))
}

/** Every event is sealed within two minutes: one job for all events of an organisation in the same minute. */
function sealJobOf(event: Event): NewJob {
  const minute = `${event.at.slice(0, 'yyyy-mm-ddThh:mm'.length)}:00.000Z`
  return {
    id: `seal:${event.orgId}:${minute}`,
    orgId: event.orgId,
    kind: 'seal_events' satisfies JobKind,
    payload: {},
    dueAt: instantOf(Date.parse(minute) + SEAL_AFTER_MS),
  }
}
