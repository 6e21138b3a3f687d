import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { feedContract } from '@quittance/core/contract/feed-contract'
import { storeContract } from '@quittance/core/contract/store-contract'
import { create } from '@quittance/core/contract/store-under-test'
import { systemClock } from '@quittance/core/ports/clock'
import { expect, it } from 'vitest'
import { openStore } from './open-store.ts'

storeContract({
  name: 'SQLite in a file',
  async open() {
    const directory = mkdtempSync(join(tmpdir(), 'quittance-store-'))
    const { store, close } = openStore({ path: join(directory, 'data.sqlite'), clock: systemClock })
    return {
      store,
      close() {
        close()
        rmSync(directory, { recursive: true })
      },
    }
  },
})

storeContract({
  name: 'SQLite in memory',
  open: async () => openStore({ path: ':memory:', clock: systemClock }),
})

feedContract({
  name: 'SQLite in memory',
  open: async () => openStore({ path: ':memory:', clock: systemClock }),
})

it('knows when a page ends with the last item', async () => {
  const { store, close } = openStore({ path: ':memory:', clock: systemClock })
  await store.commit(['a', 'b'].map((sk) => create({ pk: 'p', sk }, {}, { indexes: { i1: { pk: 'p', sk } } })))
  expect((await store.list({ pk: 'p', limit: 2 })).cursor).toBeUndefined()
  expect((await store.list({ index: 'i1', pk: 'p', limit: 2 })).cursor).toBeUndefined()
  expect((await store.list({ pk: 'p', limit: 1 })).cursor).toBeDefined()
  close()
})
