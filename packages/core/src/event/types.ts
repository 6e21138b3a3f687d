/** Everything that can happen, for ever. The list is closed; a name is never reused for something else. Past tense, `<noun>.<what happened>`. */
export const EVENT_TYPES = [
  'organization.created',
  'organization.updated',
  'member.added',
  'member.updated',
  'member.removed',
  'api_key.created',
  'api_key.revoked',
  'customer.created',
  'customer.updated',
  'customer.deleted',
  'item.created',
  'item.updated',
  'item.archived',
  'item.restored',
  'item.deleted',
  'invoice.created',
  'invoice.updated',
  'invoice.deleted',
  'invoice.issued',
  'invoice.send_requested',
  'invoice.sent',
  'invoice.viewed',
  'receipt.send_requested',
  'invoice.partially_paid',
  'invoice.paid',
  'invoice.voided',
  'invoice.credited',
  'invoice.marked_uncollectible',
  'invoice.reopened',
  'credit_note.issued',
  'payment.recorded',
  'payment.failed',
  'payment.reversed',
  'checkout.started',
  'document.rendered',
  'document.failed',
  'attachment.added',
  'attachment.removed',
  'delivery.sent',
  'delivery.failed',
  'job.died',
  'job.retried',
] as const

export type EventType = (typeof EVENT_TYPES)[number]

/** What an event is about: a word of the vocabulary, as the first half of the event's type or the thing that owns it. */
export const SUBJECT_KINDS = [
  'organization',
  'member',
  'api_key',
  'customer',
  'item',
  'invoice',
  'credit_note',
  'payment',
  'checkout',
  'document',
  'attachment',
  'delivery',
  'job',
] as const

export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export interface Subject {
  kind: SubjectKind
  id: string
}
