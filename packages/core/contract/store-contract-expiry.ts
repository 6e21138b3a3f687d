import { describe, expect, it } from 'vitest'
import { systemClock } from '../src/ports/clock.ts'
import { conflictOf, create, eventually, placesOf, replace, type StoreUnderTest, sleep } from './store-under-test.ts'

const LONG_AGO = 1_000_000_000
const FAR_AHEAD = 4_000_000_000

/** Expired means invisible and replaceable, at once, whether or not it was removed. */
export function describeExpiry(test: StoreUnderTest): void {
  describe('expiry', () => {
    describeVisibility(test)
    describeConditions(test)
  })
}

function describeVisibility(test: StoreUnderTest): void {
  it('shows what has not expired yet', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key, {}, { expiresAt: FAR_AHEAD })])
    expect(await test.store.get(key)).toMatchObject({ version: 1 })
  })

  it('hides what has expired from get and from lists', async () => {
    const pk = test.partition()
    await test.store.commit([
      create({ pk, sk: 'expired' }, {}, { expiresAt: LONG_AGO, indexes: { i1: { pk, sk: 'expired' } } }),
      create({ pk, sk: 'kept' }, {}, { indexes: { i1: { pk, sk: 'kept' } } }),
    ])
    expect(await test.store.get({ pk, sk: 'expired' })).toBeUndefined()
    expect(await placesOf(test.store, { pk, limit: 10 })).toEqual(['kept'])
    await eventually(async () => expect(await placesOf(test.store, { index: 'i1', pk, limit: 10 })).toEqual(['kept']))
  })

  it('hides an item when its moment comes', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    const expiresAt = Math.floor(systemClock.now() / 1000) + 3
    await test.store.commit([create(key, {}, { expiresAt })])
    expect(await test.store.get(key)).toBeDefined()
    await sleep(expiresAt * 1000 - systemClock.now() + 20)
    expect(await test.store.get(key)).toBeUndefined()
  })

  it('keeps an item for good once it is put without expiry', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key, {}, { expiresAt: FAR_AHEAD })])
    await test.store.commit([replace(key, 1)])
    await test.store.commit([replace(key, 2, {}, { expiresAt: LONG_AGO })])
    expect(await test.store.get(key)).toBeUndefined()
  })
}

function describeConditions(test: StoreUnderTest): void {
  it('replaces an expired item as if nothing were there', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key, { n: 1 })])
    await test.store.commit([replace(key, 1, { n: 2 }, { expiresAt: LONG_AGO })])
    await test.store.commit([create(key, { n: 3 })])
    expect(await test.store.get(key)).toMatchObject({ version: 1, doc: { n: 3 } })
  })

  it('counts an expired item as absent in a check', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key, {}, { expiresAt: LONG_AGO })])
    await expect(test.store.commit([{ op: 'check', key, expect: 'absent' }])).resolves.toBeUndefined()
  })

  it('meets no version of an expired item, in put, delete or check', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key, {}, { expiresAt: LONG_AGO })])
    expect(await conflictOf(test.store.commit([replace(key, 1)]))).toEqual([0])
    expect(await conflictOf(test.store.commit([{ op: 'delete', key, expect: { version: 1 } }]))).toEqual([0])
    expect(await conflictOf(test.store.commit([{ op: 'check', key, expect: { version: 1 } }]))).toEqual([0])
  })

  it('refuses to create over what has not expired', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key, {}, { expiresAt: FAR_AHEAD })])
    expect(await conflictOf(test.store.commit([create(key)]))).toEqual([0])
  })
}
