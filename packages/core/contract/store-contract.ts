import { afterAll, beforeAll, describe } from 'vitest'
import type { Store } from '../src/ports/store.ts'
import { describeCommits } from './store-contract-commits.ts'
import { describeConcurrency } from './store-contract-concurrency.ts'
import { describeEventualReads } from './store-contract-eventual.ts'
import { describeExpiry } from './store-contract-expiry.ts'
import { describeIndexes } from './store-contract-indexes.ts'
import { describeLimits } from './store-contract-limits.ts'
import { describeLists } from './store-contract-lists.ts'
import { freshPartition, type StoreUnderTest } from './store-under-test.ts'

/** A store for the suite. */
export interface OpenedStore {
  store: Store
  close(): Promise<void> | void
}

/**
 * Everything the Store port promises (ports/store.ts), as tests that every adapter passes: no flags, no skips. The store's clock must be
 * the true time. Other users of the same store do no harm.
 */
export function storeContract({ name, open }: { name: string; open: () => Promise<OpenedStore> }): void {
  describe(`the Store contract on ${name}`, () => {
    let opened: OpenedStore | undefined
    const underTest: StoreUnderTest = {
      get store() {
        if (!opened) throw new Error('the store is not open yet')
        return opened.store
      },
      partition: freshPartition,
    }
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(async () => opened?.close())

    describeCommits(underTest)
    describeExpiry(underTest)
    describeEventualReads(underTest)
    describeLists(underTest)
    describeIndexes(underTest)
    describeLimits(underTest)
    describeConcurrency(underTest)
  })
}
