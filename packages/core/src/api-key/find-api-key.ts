import type { Store } from '../ports/store.ts'
import { fromItem, type Versioned } from '../store/entity.ts'
import { scoped } from '../store/scoped.ts'
import { ApiKey } from './record.ts'
import { readSecret } from './secret.ts'

/** The key of a secret and its organisation, or undefined when there is none (any more). `store` is the platform's. Always current. */
export async function findApiKey(store: Store, secret: string): Promise<{ orgId: string; apiKey: Versioned<ApiKey> } | undefined> {
  const place = readSecret(secret)
  if (!place) return undefined
  const stored = await scoped(store, { orgId: place.orgId }).get(ApiKey.key(place))
  return stored && { orgId: place.orgId, apiKey: fromItem(ApiKey, stored) }
}
