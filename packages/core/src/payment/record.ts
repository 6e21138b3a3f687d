import type { Day, Instant } from '../kit/day.ts'
import { entity, type Versioned } from '../store/entity.ts'

/** How money comes in. */
export const PAYMENT_METHODS = ['bank_transfer', 'card', 'cash', 'cheque', 'direct_debit', 'sandbox', 'other'] as const
/** One of the ways money comes in. */
export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

/** How much of a payment settles which invoice, in the payment's currency. */
export interface Allocated {
  invoiceId: string
  invoiceNumber: string
  amount: number
}

/** Money that came in. It is never changed; what was wrong is undone by a linked record. */
export interface Payment {
  id: string
  customerId: string
  customerName: string
  amount: number
  currency: string
  paidOn: Day
  method: PaymentMethod
  reference?: string
  allocations: Allocated[]
  /** What no invoice needed: the customer's credit. */
  unallocated: number
  /** Where a provider took it. */
  provider?: { name: string; reference: string; checkoutId: string }
  createdAt: Instant
}

/** Listed by the day of payment (i1), and so for each customer (i2). */
export const Payment = entity<Payment, { id: string }>({
  name: 'payment',
  schema: 1,
  key: ({ id }) => ({ pk: `payment/${id}`, sk: 'payment' }),
  indexes: (payment) => ({
    i1: { pk: 'payments', sk: `${payment.paidOn}/${payment.id}` },
    i2: { pk: `payments/customer/${payment.customerId}`, sk: `${payment.paidOn}/${payment.id}` },
  }),
})

/** A payment as read. */
export type StoredPayment = Versioned<Payment>

/** The part of a payment that settles one invoice; lies beside the invoice, so that its payments are one read. */
export interface Allocation {
  invoiceId: string
  paymentId: string
  amount: number
  paidOn: Day
  method: PaymentMethod
  reference?: string
}

/** Lies beside its invoice. */
export const Allocation = entity<Allocation, { invoiceId: string; paymentId: string }>({
  name: 'allocation',
  schema: 1,
  key: ({ invoiceId, paymentId }) => ({ pk: `invoice/${invoiceId}`, sk: `allocation/${paymentId}` }),
})
