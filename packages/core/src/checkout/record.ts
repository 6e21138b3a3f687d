import type { Instant } from '../kit/day.ts'
import { entity, type Versioned } from '../store/entity.ts'

/** Money that somebody asked the provider to give back. */
export interface RefundOrder {
  id: string
  amount: number
  reason?: string
  /** `ordered`: not yet with the provider, or not yet known to be; `sent`: the provider has it; `refused`: it said no. */
  state: 'ordered' | 'sent' | 'refused'
  /** The provider's, once it has it. */
  reference?: string
  /** Why it was refused, in the provider's words. */
  message?: string
}

/** What our books made of a dispute. */
export interface BookedDispute {
  refundId: string
  /** The payment by which it came back. */
  returnedBy?: string
}

/** A payer's attempt to pay an invoice through a provider. It leads to one payment at most, and knows what came of that since. */
export interface Checkout {
  id: string
  invoiceId: string
  customerId: string
  provider: string
  amount: number
  currency: string
  /** `processing`: the payer has done their part. */
  status: 'started' | 'processing' | 'succeeded' | 'failed'
  /** The provider's name of the checkout. */
  providerReference?: string
  paymentId?: string
  /** Why it failed, in the provider's words. */
  message?: string
  refundOrders?: RefundOrder[]
  /** Refunds in our books by the provider's reference. */
  refunds?: Record<string, string>
  /** Refunds that came back, with the payment by which they did, by the provider's reference. */
  returnedRefunds?: Record<string, string>
  disputes?: Record<string, BookedDispute>
  /** The disputes that stopped its invoice's reminders, each once. */
  disputesSeen?: string[]
  createdAt: Instant
}

/** By id only: the provider's objects carry it. */
export const Checkout = entity<Checkout, { id: string }>({
  name: 'checkout',
  schema: 1,
  key: ({ id }) => ({ pk: `checkout/${id}`, sk: 'checkout' }),
})

/** A checkout with its version. */
export type StoredCheckout = Versioned<Checkout>

/** Which checkout a provider's payment belongs to: notices of refunds and disputes name the payment only. */
export interface CheckoutOfPayment {
  provider: string
  paymentReference: string
  checkoutId: string
}

/** By the provider and its reference. */
export const CheckoutOfPayment = entity<CheckoutOfPayment, Pick<CheckoutOfPayment, 'provider' | 'paymentReference'>>({
  name: 'checkout_of_payment',
  schema: 1,
  key: ({ provider, paymentReference }) => ({ pk: `provider-payment/${provider}/${paymentReference}`, sk: 'checkout' }),
})
