import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../src/ports/store.ts'
import { conflictOf, create, replace, type StoreUnderTest } from './store-under-test.ts'

/** Reads after commits, versions, conditions, all or nothing. */
export function describeCommits(test: StoreUnderTest): void {
  describe('commits', () => {
    describeVersions(test)
    describeConditions(test)
    describeAllOrNothing(test)
  })
  describe('documents come back as they went in', () => describeDocuments(test))
}

function describeVersions(test: StoreUnderTest): void {
  it('answers undefined where nothing is', async () => {
    expect(await test.store.get({ pk: test.partition(), sk: 'a' })).toBeUndefined()
  })

  it('gives version 1 to what is put where nothing was', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key, { name: 'Ada' })])
    expect(await test.store.get(key)).toEqual({ key, type: 'thing', version: 1, doc: { name: 'Ada' } })
  })

  it('gives one version more with each put', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key, { n: 1 })])
    await test.store.commit([replace(key, 1, { n: 2 })])
    await test.store.commit([replace(key, 2, { n: 3 }, { type: 'other' })])
    expect(await test.store.get(key)).toEqual({ key, type: 'other', version: 3, doc: { n: 3 } })
  })

  it('begins again at version 1 after a delete', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key)])
    await test.store.commit([replace(key, 1)])
    await test.store.commit([{ op: 'delete', key, expect: { version: 2 } }])
    expect(await test.store.get(key)).toBeUndefined()
    await test.store.commit([create(key)])
    expect((await test.store.get(key))?.version).toBe(1)
  })

  it('shows a commit to every read that follows it', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key)])
    for (let version = 1; version <= 20; version++) {
      await test.store.commit([replace(key, version)])
      expect((await test.store.get(key))?.version).toBe(version + 1)
    }
  })

  it('resolves an empty commit', async () => {
    await expect(test.store.commit([])).resolves.toBeUndefined()
  })
}

function describeConditions(test: StoreUnderTest): void {
  it('refuses to create what is there', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key, { n: 1 })])
    expect(await conflictOf(test.store.commit([create(key, { n: 2 })]))).toEqual([0])
    expect((await test.store.get(key))?.doc).toEqual({ n: 1 })
  })

  it('refuses to replace another version, or nothing', async () => {
    const pk = test.partition()
    await test.store.commit([create({ pk, sk: 'a' })])
    expect(await conflictOf(test.store.commit([replace({ pk, sk: 'a' }, 2)]))).toEqual([0])
    expect(await conflictOf(test.store.commit([replace({ pk, sk: 'none' }, 1)]))).toEqual([0])
  })

  it('refuses to delete another version, or nothing', async () => {
    const pk = test.partition()
    await test.store.commit([create({ pk, sk: 'a' })])
    expect(await conflictOf(test.store.commit([{ op: 'delete', key: { pk, sk: 'a' }, expect: { version: 7 } }]))).toEqual([0])
    expect(await conflictOf(test.store.commit([{ op: 'delete', key: { pk, sk: 'none' }, expect: { version: 1 } }]))).toEqual([0])
    expect(await test.store.get({ pk, sk: 'a' })).toBeDefined()
  })

  it('checks what it does not write', async () => {
    const pk = test.partition()
    await test.store.commit([create({ pk, sk: 'there' })])
    await test.store.commit([
      { op: 'check', key: { pk, sk: 'there' }, expect: { version: 1 } },
      { op: 'check', key: { pk, sk: 'none' }, expect: 'absent' },
      create({ pk, sk: 'new' }),
    ])
    expect(await test.store.get({ pk, sk: 'new' })).toBeDefined()
    expect((await test.store.get({ pk, sk: 'there' }))?.version).toBe(1)
  })

  it('refuses a commit whose checks fail', async () => {
    const pk = test.partition()
    await test.store.commit([create({ pk, sk: 'there' })])
    const writes = [
      { op: 'check', key: { pk, sk: 'there' }, expect: 'absent' } as const,
      { op: 'check', key: { pk, sk: 'none' }, expect: { version: 1 } } as const,
      create({ pk, sk: 'new' }),
    ]
    expect(await conflictOf(test.store.commit(writes))).toEqual([0, 1])
    expect(await test.store.get({ pk, sk: 'new' })).toBeUndefined()
  })

  it('commits checks alone', async () => {
    const pk = test.partition()
    await test.store.commit([{ op: 'check', key: { pk, sk: 'a' }, expect: 'absent' }])
    expect(await conflictOf(test.store.commit([{ op: 'check', key: { pk, sk: 'a' }, expect: { version: 1 } }]))).toEqual([0])
  })
}

function describeAllOrNothing(test: StoreUnderTest): void {
  it('applies all writes of a commit', async () => {
    const pk = test.partition()
    await test.store.commit([create({ pk, sk: 'old' }), create({ pk, sk: 'gone' })])
    await test.store.commit([
      create({ pk, sk: 'new' }),
      replace({ pk, sk: 'old' }, 1, { n: 2 }),
      { op: 'delete', key: { pk, sk: 'gone' }, expect: { version: 1 } },
    ])
    const { items } = await test.store.list({ pk, limit: 10 })
    expect(items.map((item) => [item.key.sk, item.version])).toEqual([
      ['new', 1],
      ['old', 2],
    ])
  })

  it('applies none when one expectation is not met, and names each that is not', async () => {
    const pk = test.partition()
    await test.store.commit([create({ pk, sk: 'a' }), create({ pk, sk: 'b' })])
    const writes = [
      create({ pk, sk: 'new' }),
      create({ pk, sk: 'a' }),
      replace({ pk, sk: 'b' }, 1, { n: 2 }),
      { op: 'delete', key: { pk, sk: 'none' }, expect: { version: 1 } } as const,
    ]
    expect(await conflictOf(test.store.commit(writes))).toEqual([1, 3])
    expect(await test.store.get({ pk, sk: 'new' })).toBeUndefined()
    expect(await test.store.get({ pk, sk: 'b' })).toMatchObject({ version: 1, doc: {} })
  })

  it('refuses two writes of one key, as an error of the program', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    await expect(test.store.commit([create(key), { op: 'check', key, expect: 'absent' }])).rejects.toThrow(/two writes/)
    expect(await test.store.get(key)).toBeUndefined()
  })

  it('tells apart keys whose parts only look alike when joined', async () => {
    const pk = test.partition()
    await test.store.commit([create({ pk: `${pk}\na`, sk: 'b' }, { n: 1 }), create({ pk, sk: 'a\nb' }, { n: 2 })])
    expect((await test.store.get({ pk: `${pk}\na`, sk: 'b' }))?.doc).toEqual({ n: 1 })
    expect((await test.store.get({ pk, sk: 'a\nb' }))?.doc).toEqual({ n: 2 })
  })
}

function describeDocuments(test: StoreUnderTest): void {
  const documents: [string, JsonObject][] = [
    ['empty document', {}],
    ['empty strings, lists and objects', { text: '', list: [], object: {}, '': 'a nameless member' }],
    ['null and booleans', { nothing: null, yes: true, no: false }],
    ['integers of 15 digits', { most: 999_999_999_999_999, least: -999_999_999_999_999, zero: 0 }],
    ['fractions', { half: 0.5, third: 0.333333333333 }],
    ['nesting', { a: [{ b: [{ c: [[['deep']]] }] }] }],
    ['all of Unicode', { text: 'Zoë — 東京 🧾 \u0000 \u2028 \uffff', 名: 'ключ' }],
    ['half a surrogate pair', { text: 'broken \ud83d' }],
    ['names an engine might reserve', { pk: 'x', sk: 'y', version: 9, doc: 'z', type: 't', expiresAt: 1, __proto: 'p' }],
  ]
  it.each(documents)('%s', async (_name, doc) => {
    const key = { pk: test.partition(), sk: 'a' }
    await test.store.commit([create(key, doc)])
    expect((await test.store.get(key))?.doc).toEqual(doc)
  })

  it('is not changed by what happens to the object afterwards', async () => {
    const key = { pk: test.partition(), sk: 'a' }
    const doc: JsonObject = { list: [1] }
    const committed = test.store.commit([create(key, doc)])
    doc.list = [2]
    await committed
    const read = await test.store.get(key)
    expect(read?.doc).toEqual({ list: [1] })
    if (read) Reflect.set(read.doc, 'list', [3])
    if (read) Reflect.set(read.doc.list as number[], 0, 3)
    expect((await test.store.get(key))?.doc).toEqual({ list: [1] })
  })
}
