import type { Event } from './event/record.ts'
import type { EventType } from './event/types.ts'
import type { Jobs, NewJob } from './ports/jobs.ts'

export const JOB_KINDS = ['render_invoice', 'render_credit_note', 'render_receipt', 'send_delivery', 'request_receipt', 'seal_events'] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** The one table of what follows from what: after these events, these jobs. */
export const REACTIONS: { readonly [T in EventType]?: readonly JobKind[] } = {
  'invoice.issued': ['render_invoice'],
  'invoice.send_requested': ['send_delivery'],
  'credit_note.issued': ['render_credit_note'],
  'payment.recorded': ['render_receipt', 'request_receipt'],
  'receipt.send_requested': ['send_delivery'],
}

/** Brings events from the change feed to the job queue. May get an event twice: a job's id says whose reaction it is. */
export async function relay(jobs: Jobs, events: readonly Event[]): Promise<void> {
  const due = events.flatMap(jobsOf)
  if (due.length > 0) await jobs.enqueue(due)
}

function jobsOf(event: Event): NewJob[] {
  return (REACTIONS[event.type] ?? []).map((kind) => ({
    id: `${event.id}:${kind}`,
    orgId: event.orgId,
    kind,
    payload: { eventId: event.id, subjectId: event.subject.id, ...event.data },
  }))
}
