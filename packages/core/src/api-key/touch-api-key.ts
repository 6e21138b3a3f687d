import { type Instant, instantOf } from '../kit/day.ts'
import { Conflict, type Store } from '../ports/store.ts'
import { toItem, type Versioned } from '../store/entity.ts'
import { ApiKey } from './record.ts'

const TOUCH_AFTER_MS = 3_600_000

/** Whether the last use on record is an hour old, so that this one is worth a write. */
export function isTouchDue(apiKey: ApiKey, nowMs: number): boolean {
  return apiKey.lastUsedAt === undefined || nowMs - Date.parse(apiKey.lastUsedAt) >= TOUCH_AFTER_MS
}

/** Notes that the key was used. Does nothing when the key changed or was revoked meanwhile. `store` is the organisation's. */
export async function touchApiKey(store: Store, apiKey: Versioned<ApiKey>, nowMs: number): Promise<void> {
  const lastUsedAt: Instant = instantOf(nowMs)
  try {
    await store.commit([{ op: 'put', item: toItem(ApiKey, { ...apiKey, lastUsedAt }), expect: { version: apiKey.version } }])
  } catch (error) {
    if (!(error instanceof Conflict)) throw error
  }
}
