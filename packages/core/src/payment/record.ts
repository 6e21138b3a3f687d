import type { ExchangeRate } from '../invoice/record.ts'
import type { Day, Instant } from '../kit/day.ts'
import { entity, type Versioned } from '../store/entity.ts'

/** How money comes in. */
export const PAYMENT_METHODS = ['bank_transfer', 'card', 'cash', 'cheque', 'direct_debit', 'paypal', 'sandbox', 'other'] as const
/** One of the ways money comes in. */
export type PaymentMethod = (typeof PAYMENT_METHODS)[number]

/** How much of a payment settles which invoice, in the payment's currency. */
export interface Allocated {
  invoiceId: string
  invoiceNumber: string
  amount: number
  /** The invoice had been given up: this is income. */
  recovered?: boolean
}

/** How much of a payment went back since, by refunds, chargebacks or because it never was. */
export interface Returned {
  amount: number
  /** Of it, what had settled each invoice, by id. */
  invoices: Record<string, number>
  /** Present once the whole payment was taken back as a mistake. */
  reversedBy?: string
}

/** Money that came in. What came and what it settled is never changed; what was wrong is undone by a linked record, and counted here. */
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
  /** The rate of its day, where that was known. */
  exchangeRate?: ExchangeRate
  /** The amount in the organisation's currency, as booked. */
  baseAmount: number
  entryId?: string
  returned: Returned
  /** The refund or chargeback that it takes back. */
  restores?: string
  /** What of it had been booked as lost by the chargeback that it takes back. */
  restoredLoss?: number
  /** Where a provider took it. */
  provider?: {
    name: string
    reference: string
    checkoutId: string
    /** The account that its money lies on until it is paid out; absent: the chart's payments in transit. */
    clearingAccount?: string
  }
  createdAt: Instant
}

/** Listed by the day of payment (i1), and so for each customer (i2). */
export const Payment = entity<Payment, { id: string }>({
  name: 'payment',
  schema: 2,
  key: ({ id }) => ({ pk: `payment/${id}`, sk: 'payment' }),
  upgrade: { 1: (old) => ({ ...old, baseAmount: old.amount ?? 0, returned: { amount: 0, invoices: {} } }) },
  indexes: (payment) => ({
    i1: { pk: 'payments', sk: `${payment.paidOn}/${payment.id}` },
    i2: { pk: `payments/customer/${payment.customerId}`, sk: `${payment.paidOn}/${payment.id}` },
  }),
})

/** A payment as read. */
export type StoredPayment = Versioned<Payment>

/** What settled an invoice: money, or the customer's credit. */
export type SettlementMethod = PaymentMethod | 'credit'

/**
 * The part of a payment, or of the customer's credit, that settles one invoice; lies beside the invoice, so that its payments are one
 * read. What is taken back again is another one with a negative amount.
 */
export interface Allocation {
  invoiceId: string
  /** The id of the payment, credit application or refund. */
  paymentId: string
  amount: number
  paidOn: Day
  method: SettlementMethod
  reference?: string
}

/** Lies beside its invoice. */
export const Allocation = entity<Allocation, { invoiceId: string; paymentId: string }>({
  name: 'allocation',
  schema: 1,
  key: ({ invoiceId, paymentId }) => ({ pk: `invoice/${invoiceId}`, sk: `allocation/${paymentId}` }),
})
