import type { ExchangeRate } from '../invoice/record.ts'
import type { Day, Instant } from '../kit/day.ts'
import { entity, type Versioned } from '../store/entity.ts'
import type { Allocated, PaymentMethod } from './record.ts'

/** Why money went back: we gave it, the payer's bank took it, or it never was there. */
export type RefundKind = 'refund' | 'chargeback' | 'reversal'

/** Money that went back to a customer, of one payment or of the customer's credit. Never changed. */
export interface Refund {
  id: string
  kind: RefundKind
  /** Absent: the customer's credit was paid out, whatever it came from. */
  paymentId?: string
  customerId: string
  customerName: string
  amount: number
  currency: string
  refundedOn: Day
  method: PaymentMethod
  reference?: string
  reason?: string
  /** What of it the customer had as credit. */
  fromCredit: number
  /** The invoices that owe it again. */
  reopened: Allocated[]
  /** What neither covers: a chargeback of credit that was used since. */
  lost: number
  /** Of what is lost, what had gone back of the payment before. */
  beyond?: number
  exchangeRate?: ExchangeRate
  /** The amount in the organisation's currency, as booked. */
  baseAmount: number
  entryId: string
  /** The payment by which it came back. */
  reversedBy?: string
  provider?: { name: string; reference: string; clearingAccount?: string }
  createdAt: Instant
}

/** Listed by day (i1), by payment (i2) and by customer (i3). */
export const Refund = entity<Refund, { id: string }>({
  name: 'refund',
  schema: 1,
  key: ({ id }) => ({ pk: `refund/${id}`, sk: 'refund' }),
  indexes: (refund) => ({
    i1: { pk: 'refunds', sk: `${refund.refundedOn}/${refund.id}` },
    ...(refund.paymentId === undefined ? {} : { i2: { pk: `refunds/payment/${refund.paymentId}`, sk: refund.id } }),
    i3: { pk: `refunds/customer/${refund.customerId}`, sk: `${refund.refundedOn}/${refund.id}` },
  }),
})

/** A refund as read. */
export type StoredRefund = Versioned<Refund>
