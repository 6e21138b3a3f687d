import type { Day, Instant } from '../kit/day.ts'
import { invariant } from '../kit/errors.ts'
import type { ReminderStep } from '../reminder/record.ts'
import { entity, type Versioned } from '../store/entity.ts'

export type DeliveryKind = 'invoice' | 'receipt' | 'quote' | 'quote_answer' | 'reminder' | 'credit_note' | 'statement'
export type DeliveryStatus = 'queued' | 'sent' | 'failed'

/** A mail to a customer, or about one to ourselves: asked for, then sent or failed. One record per mail, so that no retry sends a second one unnoticed. */
export interface Delivery {
  id: string
  kind: DeliveryKind
  /** The invoice, quote, credit note or, for statements, customer that it is about, and beside which it lies. */
  subjectId: string
  customerId: string
  /** For receipts: which payment. */
  paymentId?: string
  to: string[]
  /** For reminders: which rung of the ladder, as it was. */
  step?: ReminderStep
  /** For statements: of which days and in which currency. */
  statement?: { from: Day; to: Day; currency: string }
  subject?: string
  message?: string
  status: DeliveryStatus
  requestedAt: Instant
  sentAt?: Instant
  /** When its link was first opened by a person, as far as one can tell. */
  openedAt?: Instant
  /** What the mail server said when it took the mail, or calls it. */
  transportId?: string
  lastError?: string
}

/** What a delivery can be about, by the prefix of its id, and the partition of each. */
const SUBJECTS = {
  inv: { kind: 'invoice', partition: 'invoice' },
  quo: { kind: 'quote', partition: 'quote' },
  cn: { kind: 'credit_note', partition: 'credit-note' },
  cus: { kind: 'customer', partition: 'customer' },
} as const

/** What a delivery is about. */
export function subjectOf({ subjectId }: Pick<Delivery, 'subjectId'>): {
  kind: 'invoice' | 'quote' | 'credit_note' | 'customer'
  id: string
} {
  return { kind: placeIn(subjectId).kind, id: subjectId }
}

/** The partition that the mails about a subject lie in, and with which words their keys begin. */
export function deliveriesOf(subjectId: string): { pk: string; prefix: string } {
  return { pk: `${placeIn(subjectId).partition}/${subjectId}`, prefix: 'delivery/' }
}

function placeIn(subjectId: string): (typeof SUBJECTS)[keyof typeof SUBJECTS] {
  const prefix = subjectId.split('_', 1)[0]
  invariant(prefix === 'inv' || prefix === 'quo' || prefix === 'cn' || prefix === 'cus', 'a delivery is about one of these')
  return SUBJECTS[prefix]
}

export const Delivery = entity<Delivery, Pick<Delivery, 'subjectId' | 'id'>>({
  name: 'delivery',
  schema: 2,
  key: ({ subjectId, id }) => ({ pk: deliveriesOf(subjectId).pk, sk: `delivery/${id}` }),
  indexes: (delivery) => (delivery.status === 'failed' ? { i1: { pk: 'deliveries/failed', sk: delivery.id } } : {}),
  // In schema 1 mails were about invoices only.
  upgrade: { 1: ({ invoiceId = '', ...kept }) => ({ ...kept, subjectId: invoiceId }) },
})

export type StoredDelivery = Versioned<Delivery>
