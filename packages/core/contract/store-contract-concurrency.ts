import { randomBytes, randomInt } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Call } from '../src/call.ts'
import { idMaker } from '../src/kit/id.ts'
import { systemClock } from '../src/ports/clock.ts'
import type { Store } from '../src/ports/store.ts'
import { entity } from '../src/store/entity.ts'
import { transact } from '../src/store/transact.ts'
import { conflictOf, create, listAll, replace, type StoreUnderTest, sleep } from './store-under-test.ts'

interface Counter {
  id: string
  count: number
}

const Counter = entity<Counter, Pick<Counter, 'id'>>({ name: 'counter', schema: 1, key: ({ id }) => ({ pk: id, sk: 'counter' }) })
const Taken = entity<{ id: string; count: number }, { id: string; count: number }>({
  name: 'taken',
  schema: 1,
  key: ({ id, count }) => ({ pk: id, sk: `taken/${String(count).padStart(4, '0')}` }),
})

/** What many writers at once must not be able to break. */
export function describeConcurrency(test: StoreUnderTest): void {
  describe('concurrency', () => {
    it('lets exactly one of many creations of one key through', async () => {
      const key = { pk: test.partition(), sk: 'a' }
      const results = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => test.store.commit([create(key, { n })])))
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
      const winner = results.findIndex((result) => result.status === 'fulfilled')
      expect((await test.store.get(key))?.doc).toEqual({ n: winner })
    })

    it('lets exactly one of many replacements of one version through', async () => {
      const key = { pk: test.partition(), sk: 'a' }
      await test.store.commit([create(key)])
      const results = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => test.store.commit([replace(key, 1, { n })])))
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
      expect((await test.store.get(key))?.version).toBe(2)
    })

    it('lets only one of two commits that check what the other writes through, or both in some order', async () => {
      const pk = test.partition()
      const [a, b] = [
        { pk, sk: 'a' },
        { pk, sk: 'b' },
      ] as const
      await Promise.allSettled([
        test.store.commit([create(a), { op: 'check', key: b, expect: 'absent' }]),
        test.store.commit([create(b), { op: 'check', key: a, expect: 'absent' }]),
      ])
      expect(await listAll(test.store, { pk, limit: 10 })).not.toHaveLength(2)
      expect(await conflictOf(test.store.commit([create(a), create(b)]))).not.toEqual([])
    })

    it('loses none of 80 increments by 8 writers, and gives no number twice', async () => {
      const id = test.partition()
      const call = callOver(test.store)
      await Promise.all(Array.from({ length: 8 }, () => incrementTimes(call, { id, times: 10 })))
      expect((await test.store.get(Counter.key({ id })))?.doc).toMatchObject({ count: 80 })
      expect(await listAll(test.store, { pk: id, prefix: 'taken/', limit: 100 })).toHaveLength(80)
    })
  })
}

async function incrementTimes(call: Call, { id, times }: { id: string; times: number }): Promise<void> {
  for (let time = 0; time < times; time++) {
    await transact(call, async (tx) => {
      const found = await tx.find(Counter, { id })
      const next = { ...found, id, count: (found?.count ?? 0) + 1 }
      tx.put(Counter, next)
      tx.put(Taken, { id, count: next.count })
    })
  }
}

function callOver(store: Store): Call {
  return {
    store,
    orgId: 'org_test',
    actor: { kind: 'system', id: 'test', name: 'Test' },
    clock: systemClock,
    newId: idMaker({ now: systemClock.now, randomBytes }),
    requestId: 'req_test',
    backOff: (attempt) => sleep(randomInt(2 ** Math.min(attempt + 2, 9))),
  }
}
