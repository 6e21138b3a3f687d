import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { feedContract } from '@quittance/core/contract/feed-contract'
import { storeContract } from '@quittance/core/contract/store-contract'
import { systemClock } from '@quittance/core/ports/clock'
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
