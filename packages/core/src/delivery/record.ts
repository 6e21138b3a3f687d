import type { Instant } from '../kit/day.ts'
import { invariant } from '../kit/errors.ts'
import type { ReminderStep } from '../reminder/record.ts'
import { entity, type Versioned } from '../store/entity.ts'

export type DeliveryKind = 'invoice' | 'receipt' | 'quote' | 'quote_answer' | 'reminder'
export type DeliveryStatus = 'queued' | 'sent' | 'failed'

/** A mail to a customer, or about one to ourselves: asked for, then sent or failed. One record per mail, so that no retry sends a second one unnoticed. */
export interface Delivery {
  id: string
  kind: DeliveryKind
  /** The invoice or quote it is about, and beside which it lies. */
  subjectId: string
  customerId: string
  /** For receipts: which payment. */
  paymentId?: string
  to: string[]
  /** For reminders: which rung of the ladder, as it was. */
  step?: ReminderStep
  subject?: string
  message?: string
  status: DeliveryStatus
  requestedAt: Instant
  sentAt?: Instant
  /** What the mail server said when it took the mail, or calls it. */
  transportId?: string
  lastError?: string
}

/** What a delivery can be about, by the prefix of its id. */
const SUBJECTS = { inv: 'invoice', quo: 'quote' } as const

/** What a delivery is about. */
export function subjectOf({ subjectId }: Pick<Delivery, 'subjectId'>): { kind: 'invoice' | 'quote'; id: string } {
  const prefix = subjectId.split('_', 1)[0]
  invariant(prefix === 'inv' || prefix === 'quo', 'a delivery is about an invoice or a quote')
  return { kind: SUBJECTS[prefix], id: subjectId }
}

export const Delivery = entity<Delivery, Pick<Delivery, 'subjectId' | 'id'>>({
  name: 'delivery',
  schema: 2,
  key: ({ subjectId, id }) => ({ pk: `${subjectOf({ subjectId }).kind}/${subjectId}`, sk: `delivery/${id}` }),
  indexes: (delivery) => (delivery.status === 'failed' ? { i1: { pk: 'deliveries/failed', sk: delivery.id } } : {}),
  // In schema 1 mails were about invoices only.
  upgrade: { 1: ({ invoiceId = '', ...kept }) => ({ ...kept, subjectId: invoiceId }) },
})

export type StoredDelivery = Versioned<Delivery>
