import type { Actor } from '../call.ts'
import type { Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'

/** One thing that was entered: sealed, with what of it may be shown. */
export interface StoredCredential {
  sealed: string
  /** Its last four characters, where it is long enough that they give nothing away. */
  endsWith?: string
  setAt: Instant
  setBy: Actor
}

/** An organisation's account at a provider. Nothing here can be read without the home's sealing key. */
export interface ProviderCredentials {
  /** The provider's name. */
  name: string
  fields: Record<string, StoredCredential>
}

/** One item per provider, apart from the settings, so that listing those never touches these. */
export const ProviderCredentials = entity<ProviderCredentials, { name: string }>({
  name: 'payment_provider_credentials',
  schema: 1,
  key: ({ name }) => ({ pk: 'payment-providers', sk: `credentials/${name}` }),
})

/** What a field's ciphertext is bound to, besides the organisation. */
export function purposeOf(provider: string, field: string): string {
  return `payment-provider/${provider}/${field}`
}
