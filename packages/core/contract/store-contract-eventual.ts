import { describe, expect, it } from 'vitest'
import { systemClock } from '../src/ports/clock.ts'
import { create, eventually, replace, type StoreUnderTest } from './store-under-test.ts'

/** What an eventual `get` may be behind in, and what it may not. */
export function describeEventualReads(test: StoreUnderTest): void {
  describe('an eventual read', () => {
    it('finds what was put a moment before', async () => {
      for (let round = 0; round < 20; round++) {
        const key = { pk: test.partition(), sk: 'a' }
        await test.store.commit([create(key, { round })])
        expect(await test.store.get(key, 'eventual')).toEqual({ key, type: 'thing', version: 1, doc: { round } })
      }
    })

    it('shows what an item was before or is, and then what it is', async () => {
      const key = { pk: test.partition(), sk: 'a' }
      await test.store.commit([create(key, { n: 1 })])
      await eventually(async () => expect((await test.store.get(key, 'eventual'))?.version).toBe(1))
      for (let version = 1; version <= 10; version++) {
        await test.store.commit([replace(key, version, { n: version + 1 })])
        const shown = await test.store.get(key, 'eventual')
        expect(shown?.doc).toEqual({ n: shown?.version })
      }
      await eventually(async () => expect((await test.store.get(key, 'eventual'))?.doc).toEqual({ n: 11 }))
    })

    it('finds nothing where nothing is', async () => {
      expect(await test.store.get({ pk: test.partition(), sk: 'a' }, 'eventual')).toBeUndefined()
    })

    it('finds nothing any more where an item was removed', async () => {
      const key = { pk: test.partition(), sk: 'a' }
      await test.store.commit([create(key)])
      await test.store.commit([{ op: 'delete', key, expect: { version: 1 } }])
      await eventually(async () => expect(await test.store.get(key, 'eventual')).toBeUndefined())
    })

    it('does not show what has expired, and shows what came in its place', async () => {
      const key = { pk: test.partition(), sk: 'a' }
      const past = Math.floor(systemClock.now() / 1000) - 10
      await test.store.commit([create(key, { n: 1 }, { expiresAt: past })])
      expect(await test.store.get(key, 'eventual')).toBeUndefined()
      await test.store.commit([create(key, { n: 2 })])
      expect((await test.store.get(key, 'eventual'))?.doc).toEqual({ n: 2 })
    })
  })
}
