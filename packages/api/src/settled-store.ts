import type { Store } from '@quittance/core/ports/store'

/** A request's view of the store that knows whether its answer could still be undone by a crash. */
export interface SettledStore extends Store {
  /** Resolves when all that this request has read is durable. */
  settle(): Promise<void>
}

/**
 * Whoever commits waits for all that was read before, so that only what was read after the last commit, or without one, is waited for: one
 * durable commit a request instead of two.
 */
export function settledStore(store: Store): SettledStore {
  let reads = 0
  let settledReads = -1
  return {
    get(key, consistency) {
      reads++
      return store.get(key, consistency)
    },
    list(query) {
      reads++
      return store.list(query)
    },
    async commit(writes) {
      const before = reads
      await store.commit(writes)
      settledReads = before
    },
    async settle() {
      if (settledReads < reads) await store.commit([])
    },
  }
}
