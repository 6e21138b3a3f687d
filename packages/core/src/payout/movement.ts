import type { Instant } from '../kit/day.ts'
import type { PayoutLine } from '../ports/payment-provider.ts'
import { entity, type Versioned } from '../store/entity.ts'

/** What can be paid out. */
export type MovementKind = Exclude<PayoutLine['kind'], 'payout_returned' | 'fee' | 'other'>

/** Money of one of our payments or refunds that entered or left the account at the provider, with the fee. Waits for its payout. */
export interface Movement {
  provider: string
  kind: MovementKind
  /** The provider's. */
  reference: string
  /** The payment or refund in our books. */
  about: string
  /** Of the account at the provider, in minor units; negative when money left. */
  currency: string
  gross: number
  fee: number
  /** What gross less fee is in the books. */
  baseNet: number
  /** The account that it lies on until the payout. */
  clearingAccount?: string
  entryId?: string
  payoutId?: string
  createdAt: Instant
}

/** By the provider, the kind (a dispute takes and gives back under one reference) and the provider's reference. */
export const Movement = entity<Movement, Pick<Movement, 'provider' | 'kind' | 'reference'>>({
  name: 'provider_movement',
  schema: 1,
  key: ({ provider, kind, reference }) => ({ pk: `provider-movement/${provider}/${reference}`, sk: kind }),
})

/** A movement as read. */
export type StoredMovement = Versioned<Movement>
