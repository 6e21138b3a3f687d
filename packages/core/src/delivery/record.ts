import type { Instant } from '../kit/day.ts'
import { entity, type Versioned } from '../store/entity.ts'

export type DeliveryKind = 'invoice' | 'receipt'
export type DeliveryStatus = 'queued' | 'sent' | 'failed'

/** A mail to a customer: asked for, then sent or failed. One record per mail, so that no retry sends a second one unnoticed. */
export interface Delivery {
  id: string
  kind: DeliveryKind
  invoiceId: string
  customerId: string
  /** For receipts: which payment. */
  paymentId?: string
  to: string[]
  subject?: string
  message?: string
  status: DeliveryStatus
  requestedAt: Instant
  sentAt?: Instant
  /** What the mail server said when it took the mail, or calls it. */
  transportId?: string
  lastError?: string
}

export const Delivery = entity<Delivery, { invoiceId: string; id: string }>({
  name: 'delivery',
  schema: 1,
  key: ({ invoiceId, id }) => ({ pk: `invoice/${invoiceId}`, sk: `delivery/${id}` }),
  indexes: (delivery) => (delivery.status === 'failed' ? { i1: { pk: 'deliveries/failed', sk: delivery.id } } : {}),
})

export type StoredDelivery = Versioned<Delivery>
