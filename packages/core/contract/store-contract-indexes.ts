import { describe, expect, it } from 'vitest'
import type { IndexName } from '../src/ports/store.ts'
import { create, eventually, listAll, placesOf, replace, type StoreUnderTest } from './store-under-test.ts'

/** Lists by an index: summaries, moves, ties, pages. Indexes may be late, so everything here is awaited. */
export function describeIndexes(test: StoreUnderTest): void {
  describe('lists by an index', () => {
    describeSummaries(test)
    describeMoves(test)
    describePages(test)
  })
}

function describeSummaries(test: StoreUnderTest): void {
  it('show the summary, the key, the type and the version', async () => {
    const pk = test.partition()
    const key = { pk: `${pk}/item`, sk: 'a' }
    await test.store.commit([create(key, { name: 'long', text: 'x' }, { summary: { name: 'short' }, indexes: { i1: { pk, sk: '1' } } })])
    await eventually(async () => {
      expect(await listAll(test.store, { index: 'i1', pk, limit: 10 })).toEqual([
        { key, type: 'thing', version: 1, doc: { name: 'short' } },
      ])
    })
    expect((await test.store.get(key))?.doc).toEqual({ name: 'long', text: 'x' })
  })

  it('show the whole document when there is no summary', async () => {
    const pk = test.partition()
    const key = { pk: `${pk}/item`, sk: 'a' }
    await test.store.commit([create(key, { name: 'Ada', '': '' }, { indexes: { i2: { pk, sk: '1' } } })])
    await eventually(async () => {
      expect(await listAll(test.store, { index: 'i2', pk, limit: 10 })).toEqual([
        { key, type: 'thing', version: 1, doc: { name: 'Ada', '': '' } },
      ])
    })
    expect((await test.store.get(key))?.doc).toEqual({ name: 'Ada', '': '' })
  })

  it('hold one item in three indexes, each with its own place, and nothing that did not ask', async () => {
    const pk = test.partition()
    await test.store.commit([
      create({ pk, sk: 'a' }, {}, { indexes: { i1: { pk, sk: '2' }, i2: { pk: `${pk}/2`, sk: '1' }, i3: { pk, sk: '3' } } }),
      create({ pk, sk: 'b' }, {}, { indexes: { i1: { pk, sk: '1' } } }),
      create({ pk, sk: 'c' }),
    ])
    const expected: [IndexName, string, string[]][] = [
      ['i1', pk, ['b', 'a']],
      ['i2', `${pk}/2`, ['a']],
      ['i2', pk, []],
      ['i3', pk, ['a']],
    ]
    for (const [index, partition, places] of expected) {
      await eventually(async () => expect(await placesOf(test.store, { index, pk: partition, limit: 10 })).toEqual(places))
    }
  })
}

function describeMoves(test: StoreUnderTest): void {
  it('move an item when its place changes, and show its new summary', async () => {
    const pk = test.partition()
    const key = { pk, sk: 'a' }
    await test.store.commit([create(key, {}, { summary: { state: 'draft' }, indexes: { i3: { pk: `${pk}/draft`, sk: '1' } } })])
    await test.store.commit([replace(key, 1, {}, { summary: { state: 'paid' }, indexes: { i3: { pk: `${pk}/paid`, sk: '9' } } })])
    await eventually(async () => {
      expect(await placesOf(test.store, { index: 'i3', pk: `${pk}/draft`, limit: 10 })).toEqual([])
      const moved = await listAll(test.store, { index: 'i3', pk: `${pk}/paid`, limit: 10 })
      expect(moved).toEqual([{ key, type: 'thing', version: 2, doc: { state: 'paid' } }])
    })
  })

  it('lose an item that asks no longer, or is deleted', async () => {
    const pk = test.partition()
    const indexes = { i1: { pk, sk: '1' } }
    await test.store.commit([
      create({ pk, sk: 'a' }, {}, { indexes }),
      create({ pk, sk: 'b' }, {}, { indexes }),
      create({ pk, sk: 'c' }, {}, { indexes }),
    ])
    await eventually(async () => expect(await placesOf(test.store, { index: 'i1', pk, limit: 10 })).toHaveLength(3))
    await test.store.commit([replace({ pk, sk: 'a' }, 1), { op: 'delete', key: { pk, sk: 'b' }, expect: { version: 1 } }])
    await eventually(async () => expect(await placesOf(test.store, { index: 'i1', pk, limit: 10 })).toEqual(['c']))
  })

  it('drop an old summary when a put has none', async () => {
    const pk = test.partition()
    const indexes = { i1: { pk, sk: '1' } }
    await test.store.commit([create({ pk, sk: 'a' }, { n: 1 }, { summary: { short: 1 }, indexes })])
    await test.store.commit([replace({ pk, sk: 'a' }, 1, { n: 2 }, { indexes })])
    await eventually(async () => {
      expect((await listAll(test.store, { index: 'i1', pk, limit: 10 })).map((item) => item.doc)).toEqual([{ n: 2 }])
    })
  })
}

function describePages(test: StoreUnderTest): void {
  it('page through ranges of places, in both directions', async () => {
    const pk = test.partition()
    const places = ['1/a', '1/b', '2/a', '2/b', '2/c', '3/a', '🧾', '\uffff']
    await test.store.commit(places.map((sk, at) => create({ pk, sk: `item${at}` }, {}, { indexes: { i1: { pk, sk } } })))
    await eventually(async () => expect(await placesOf(test.store, { index: 'i1', pk, limit: 100 })).toHaveLength(places.length))
    const list = (more: object) => placesOf(test.store, { index: 'i1', pk, limit: 2, ...more })
    expect(await list({ prefix: '2/' })).toEqual(['item2', 'item3', 'item4'])
    expect(await list({ prefix: '2/', reverse: true })).toEqual(['item4', 'item3', 'item2'])
    expect(await list({ from: '1/b', below: '2/c' })).toEqual(['item1', 'item2', 'item3'])
    expect(await list({ from: '1/b', below: '2/c', reverse: true })).toEqual(['item3', 'item2', 'item1'])
    expect(await list({ from: '3' })).toEqual(['item5', 'item7', 'item6'])
  })

  it('page through items that share one place without gap or repeat', async () => {
    const pk = test.partition()
    const keys = Array.from({ length: 40 }, (_, at) => ({ pk: `${pk}/${at % 5}`, sk: `item${at}` }))
    await test.store.commit(keys.map((key) => create(key, {}, { indexes: { i2: { pk, sk: 'same' } } })))
    await eventually(async () => {
      for (const reverse of [false, true]) {
        const seen = await listAll(test.store, { index: 'i2', pk, limit: 3, reverse })
        expect(seen).toHaveLength(40)
        expect(new Set(seen.map((item) => item.key.sk)).size).toBe(40)
      }
    })
    expect(await placesOf(test.store, { index: 'i2', pk, limit: 3, below: 'same' })).toEqual([])
    expect(await placesOf(test.store, { index: 'i2', pk, limit: 3, below: 'same', reverse: true })).toEqual([])
    expect(await placesOf(test.store, { index: 'i2', pk, limit: 3, from: 'same', reverse: true })).toHaveLength(40)
  })
}
