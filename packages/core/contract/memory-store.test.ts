import { seededRandom } from '../src/kit/seeded-random.ts'
import { systemClock } from '../src/ports/clock.ts'
import { feedContract } from './feed-contract.ts'
import { hostileStore } from './hostile-store.ts'
import { memoryStore } from './memory-store.ts'
import { storeContract } from './store-contract.ts'

storeContract({ name: 'memory', open: async () => ({ store: memoryStore(systemClock).store, close() {} }) })
feedContract({ name: 'memory', open: async () => ({ ...memoryStore(systemClock), close() {} }) })

// What the hostile store adds is within the port. Only conflicts are left out: the suite commits without retrying.
storeContract({
  name: 'the hostile store (seed 7)',
  open: async () => ({
    store: hostileStore(memoryStore(systemClock).store, { clock: systemClock, random: seededRandom(7), hostility: { conflict: 0 } }),
    close() {},
  }),
})
