import type { Instant } from '../kit/day.ts'
import { sha256 } from '../kit/hash.ts'
import type { ProviderNotice } from '../ports/payment-provider.ts'
import { entity } from '../store/entity.ts'

/** A verified notice of a provider, kept for ever: the same one again, however late, is known. */
export interface StoredNotice {
  provider: string
  notice: ProviderNotice
  receivedAt: Instant
}

/** By the provider and its id of the event. */
export const StoredNotice = entity<StoredNotice, { provider: string; notice: Pick<ProviderNotice, 'eventId'> }>({
  name: 'provider_notice',
  schema: 1,
  key: ({ provider, notice }) => ({ pk: `provider-notice/${provider}/${sha256(notice.eventId)}`, sk: 'notice' }),
})
