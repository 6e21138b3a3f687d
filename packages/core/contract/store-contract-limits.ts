import { describe, expect, it } from 'vitest'
import { LIMITS } from '../src/ports/store.ts'
import { create, listAll, type StoreUnderTest } from './store-under-test.ts'

const refused = { code: 'limit_exceeded' }

/** LIMITS, each reached and each passed. */
export function describeLimits(test: StoreUnderTest): void {
  describe('limits', () => {
    describeCommitLimits(test)
    describeKeyLimits(test)
    describeListLimits(test)
  })
}

/** A document whose JSON has exactly this many bytes. */
function docOf(bytes: number): { text: string } {
  return { text: 'x'.repeat(bytes - '{"text":""}'.length) }
}

function describeCommitLimits(test: StoreUnderTest): void {
  it('takes 100 writes in a commit and refuses 101', async () => {
    const pk = test.partition()
    const writes = (count: number) => Array.from({ length: count }, (_, at) => create({ pk, sk: String(at) }))
    await expect(test.store.commit(writes(LIMITS.commitWritesMax + 1))).rejects.toMatchObject(refused)
    expect(await listAll(test.store, { pk, limit: 100 })).toEqual([])
    await test.store.commit(writes(LIMITS.commitWritesMax))
    expect(await listAll(test.store, { pk, limit: 100 })).toHaveLength(100)
  })

  it('takes a document of 300 KB and refuses one byte more', async () => {
    const pk = test.partition()
    await test.store.commit([create({ pk, sk: 'a' }, docOf(LIMITS.docBytesMax))])
    expect((await test.store.get({ pk, sk: 'a' }))?.doc).toEqual(docOf(LIMITS.docBytesMax))
    await expect(test.store.commit([create({ pk, sk: 'b' }, docOf(LIMITS.docBytesMax + 1))])).rejects.toMatchObject(refused)
    expect(await test.store.get({ pk, sk: 'b' })).toBeUndefined()
  })

  it('measures bytes, not characters, and the summary with the document', async () => {
    const pk = test.partition()
    const indexes = { i1: { pk, sk: '1' } }
    await expect(test.store.commit([create({ pk, sk: 'a' }, { text: 'é'.repeat(150_000) })])).rejects.toMatchObject(refused)
    const half = docOf(LIMITS.docBytesMax / 2)
    await test.store.commit([create({ pk, sk: 'b' }, half, { summary: half, indexes })])
    await expect(
      test.store.commit([create({ pk, sk: 'c' }, half, { summary: docOf(LIMITS.docBytesMax / 2 + 1), indexes })]),
    ).rejects.toMatchObject(refused)
  })

  it('takes 3.5 MB in a commit and refuses more', async () => {
    const pk = test.partition()
    const writes = (lastBytes: number) =>
      Array.from({ length: 12 }, (_, at) =>
        create({ pk, sk: String(at).padStart(2, '0') }, docOf(at < 11 ? LIMITS.docBytesMax : lastBytes)),
      )
    const keyBytes = 12 * (Buffer.byteLength(pk) + 2)
    const lastBytes = LIMITS.commitBytesMax - 11 * LIMITS.docBytesMax - keyBytes
    await expect(test.store.commit(writes(lastBytes + 1))).rejects.toMatchObject(refused)
    expect(await test.store.get({ pk, sk: '00' })).toBeUndefined()
    await test.store.commit(writes(lastBytes))
    expect(await test.store.get({ pk, sk: '11' })).toBeDefined()
  })
}

function describeKeyLimits(test: StoreUnderTest): void {
  const longest = (bytes: number, start = '') => start + 'é'.repeat((bytes - Buffer.byteLength(start)) / 2)

  it('takes keys of the greatest size and refuses longer ones', async () => {
    const start = `${test.partition()}/`
    const pk = longest(LIMITS.partitionKeyBytesMax, start.length % 2 === 0 ? start : `${start}x`)
    const sk = longest(LIMITS.sortKeyBytesMax)
    const indexes = { i1: { pk, sk }, i2: { pk, sk }, i3: { pk, sk } }
    await test.store.commit([create({ pk, sk }, {}, { indexes })])
    expect(await test.store.get({ pk, sk })).toBeDefined()
    for (const key of [
      { pk: `${pk}x`, sk },
      { pk, sk: `${sk}x` },
    ]) {
      await expect(test.store.commit([create(key)])).rejects.toMatchObject(refused)
      await expect(test.store.commit([create({ pk, sk: 'new' }, {}, { indexes: { i2: key } })])).rejects.toMatchObject(refused)
      await expect(test.store.get(key)).rejects.toMatchObject(refused)
    }
  })

  it('refuses empty keys, as an error of the program', async () => {
    const pk = test.partition()
    await expect(test.store.commit([create({ pk, sk: '' })])).rejects.toThrow(/empty/)
    await expect(test.store.commit([create({ pk: '', sk: 'a' })])).rejects.toThrow(/empty/)
    await expect(test.store.commit([create({ pk, sk: 'a' }, {}, { indexes: { i1: { pk, sk: '' } } })])).rejects.toThrow(/empty/)
  })

  it('refuses half a surrogate pair in a key', async () => {
    const pk = test.partition()
    await expect(test.store.commit([create({ pk, sk: 'a\ud83d' })])).rejects.toMatchObject({ code: 'invalid_request' })
    await expect(test.store.list({ pk, limit: 1, prefix: '\udfff' })).rejects.toMatchObject({ code: 'invalid_request' })
  })
}

function describeListLimits(test: StoreUnderTest): void {
  it.each([0, -1, 1.5, Number.NaN, LIMITS.pageItemsMax + 1])('refuses a limit of %s', async (limit) => {
    await expect(test.store.list({ pk: test.partition(), limit })).rejects.toMatchObject(refused)
  })

  it('refuses bounds longer than a key', async () => {
    const tooLong = 'x'.repeat(LIMITS.sortKeyBytesMax + 1)
    for (const bound of [{ prefix: tooLong }, { from: tooLong }, { below: tooLong }]) {
      await expect(test.store.list({ pk: test.partition(), limit: 1, ...bound })).rejects.toMatchObject(refused)
    }
  })
}
