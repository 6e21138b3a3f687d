import type { Instant } from '../kit/day.ts'
import { entity, type Versioned } from '../store/entity.ts'

/** A payer's attempt to pay an invoice through a provider. Notices of the provider settle it once. */
export interface Checkout {
  id: string
  invoiceId: string
  customerId: string
  provider: string
  amount: number
  currency: string
  status: 'started' | 'succeeded' | 'failed'
  providerReference?: string
  paymentId?: string
  /** Why it failed, in the provider's words. */
  message?: string
  createdAt: Instant
}

/** By id only: notices of the provider carry it. */
export const Checkout = entity<Checkout, { id: string }>({
  name: 'checkout',
  schema: 1,
  key: ({ id }) => ({ pk: `checkout/${id}`, sk: 'checkout' }),
})

/** A checkout with its version. */
export type StoredCheckout = Versioned<Checkout>
