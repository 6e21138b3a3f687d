import { describe, expect, it } from 'vitest'
import type { ListQuery } from '../src/ports/store.ts'
import { create, listAll, placesOf, type StoreUnderTest } from './store-under-test.ts'

/** Lists of a partition: ranges, order, pages, cursors. */
export function describeLists(test: StoreUnderTest): void {
  describe('lists of a partition', () => {
    describeRanges(test)
    describeOrder(test)
    describePages(test)
    describeCursors(test)
  })
}

const PLACES = ['a', 'ab', 'ab/1', 'ab/2', 'ab0', 'b', 'c']

async function partitionOf(test: StoreUnderTest, places: readonly string[]): Promise<string> {
  const pk = test.partition()
  for (let at = 0; at < places.length; at += 100) {
    await test.store.commit(places.slice(at, at + 100).map((sk) => create({ pk, sk }, { sk })))
  }
  return pk
}

function describeRanges(test: StoreUnderTest): void {
  const ranges: [string, Omit<ListQuery, 'pk' | 'limit'>, string[]][] = [
    ['all of it', {}, PLACES],
    ['a prefix', { prefix: 'ab' }, ['ab', 'ab/1', 'ab/2', 'ab0']],
    ['a prefix with a separator', { prefix: 'ab/' }, ['ab/1', 'ab/2']],
    ['an empty prefix', { prefix: '' }, PLACES],
    ['a prefix nothing has', { prefix: 'zz' }, []],
    ['from a place, included', { from: 'ab/2' }, ['ab/2', 'ab0', 'b', 'c']],
    ['from between places', { from: 'ab/15' }, ['ab/2', 'ab0', 'b', 'c']],
    ['below a place, excluded', { below: 'ab/2' }, ['a', 'ab', 'ab/1']],
    ['from and below', { from: 'ab', below: 'b' }, ['ab', 'ab/1', 'ab/2', 'ab0']],
    ['from and below the same', { from: 'b', below: 'b' }, []],
    ['from after below', { from: 'c', below: 'a' }, []],
    ['below nothing', { below: '' }, []],
    ['from nothing', { from: '' }, PLACES],
  ]
  it.each(ranges)('gives %s, in both directions', async (_name, range, expected) => {
    const pk = await partitionOf(test, PLACES)
    expect(await placesOf(test.store, { pk, limit: 100, ...range })).toEqual(expected)
    expect(await placesOf(test.store, { pk, limit: 2, ...range })).toEqual(expected)
    expect(await placesOf(test.store, { pk, limit: 2, ...range, reverse: true })).toEqual([...expected].reverse())
  })

  it('gives nothing for a partition nobody wrote', async () => {
    expect(await listAll(test.store, { pk: test.partition(), limit: 10 })).toEqual([])
  })

  it('gives whole items, and none of another partition', async () => {
    const pk = test.partition()
    await test.store.commit([create({ pk, sk: 'a' }, { n: 1 }, { summary: { short: true } }), create({ pk: `${pk}/x`, sk: 'a' })])
    expect(await listAll(test.store, { pk, limit: 10 })).toEqual([{ key: { pk, sk: 'a' }, type: 'thing', version: 1, doc: { n: 1 } }])
  })

  it('refuses a prefix together with bounds, as an error of the program', async () => {
    await expect(test.store.list({ pk: test.partition(), limit: 1, prefix: 'a', below: 'b' })).rejects.toThrow(/prefix or bounds/)
  })
}

function describeOrder(test: StoreUnderTest): void {
  it('sorts by UTF-8 bytes', async () => {
    const inOrder = [
      '\u0000',
      ' ',
      '0',
      '9',
      'A',
      'Z',
      'a',
      'z',
      '\u007f',
      'é',
      '߿',
      'ࠀ',
      '東',
      '\ud7ff',
      '\ue000',
      '\uffff',
      '𐀀',
      '🧾',
      '\u{10ffff}',
    ]
    const pk = await partitionOf(test, [...inOrder].reverse())
    expect(await placesOf(test.store, { pk, limit: 5 })).toEqual(inOrder)
    expect(await placesOf(test.store, { pk, limit: 100, from: '\uffff' })).toEqual(['\uffff', '𐀀', '🧾', '\u{10ffff}'])
    expect(await placesOf(test.store, { pk, limit: 100, below: '𐀀', from: '\ue000' })).toEqual(['\ue000', '\uffff'])
  })

  it('finds prefixes that end at the edges of Unicode', async () => {
    const pk = await partitionOf(test, [
      'x',
      'x\ud7ff',
      'x\ud7ff1',
      'x\ue000',
      'x\u{10ffff}',
      'x\u{10ffff}1',
      'y',
      '\u{10ffff}',
      '\u{10ffff}z',
    ])
    expect(await placesOf(test.store, { pk, limit: 100, prefix: 'x\ud7ff' })).toEqual(['x\ud7ff', 'x\ud7ff1'])
    expect(await placesOf(test.store, { pk, limit: 100, prefix: 'x\u{10ffff}' })).toEqual(['x\u{10ffff}', 'x\u{10ffff}1'])
    expect(await placesOf(test.store, { pk, limit: 100, prefix: '\u{10ffff}' })).toEqual(['\u{10ffff}', '\u{10ffff}z'])
  })

  it('takes no character of a key as special', async () => {
    const odd = ['%', '*', '_', "a'b", 'a"b', 'a\\b', 'a\nb', 'ключ', '名前']
    const pk = await partitionOf(test, odd)
    expect(new Set(await placesOf(test.store, { pk, limit: 100 }))).toEqual(new Set(odd))
    for (const prefix of odd) expect(await placesOf(test.store, { pk, limit: 100, prefix })).toEqual([prefix])
  })
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => String(at).padStart(4, '0'))

function describePages(test: StoreUnderTest): void {
  it('lists 250 items by pages without gap or repeat, in both directions', async () => {
    const places = numbered(250)
    const pk = await partitionOf(test, places)
    expect(await placesOf(test.store, { pk, limit: 17 })).toEqual(places)
    expect(await placesOf(test.store, { pk, limit: 100, reverse: true })).toEqual([...places].reverse())
  })

  it('lists what was there from the beginning once each, while items are added before and behind', async () => {
    const places = numbered(60)
    const pk = await partitionOf(test, places)
    let added = 0
    const seen = await listAll(test.store, { pk, limit: 7 }, async () => {
      added++
      await test.store.commit([create({ pk, sk: `${String(added * 3).padStart(4, '0')}+` }), create({ pk, sk: `0000-${added}` })])
    })
    const found = seen.map((item) => item.key.sk)
    expect(found.filter((sk) => /^\d{4}$/.test(sk))).toEqual(places)
    expect(new Set(found).size).toBe(found.length)
    expect(found).toEqual([...found].sort())
  })

  it('goes on where it stood when the item of the cursor is deleted', async () => {
    const pk = await partitionOf(test, numbered(6))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await test.store.list({ pk, limit: 1, ...(cursor === undefined ? {} : { cursor }) })
      for (const { key, version } of page.items) {
        seen.push(key.sk)
        await test.store.commit([{ op: 'delete', key, expect: { version } }])
      }
      cursor = page.cursor
    } while (cursor !== undefined)
    expect(seen).toEqual(numbered(6))
  })

  it('pages through documents that are too large to come together', async () => {
    const pk = test.partition()
    const text = 'x'.repeat(200_000)
    for (const sk of numbered(8)) await test.store.commit([create({ pk, sk }, { text })])
    expect(await placesOf(test.store, { pk, limit: 100 })).toEqual(numbered(8))
  })
}

function describeCursors(test: StoreUnderTest): void {
  async function someCursor(pk: string, query: Partial<ListQuery> = {}): Promise<string> {
    let cursor: string | undefined
    for (let page = 0; page < 50; page++) {
      const answer = await test.store.list({ pk, limit: 2, ...query, ...(cursor === undefined ? {} : { cursor }) })
      if (answer.items.length > 0 && answer.cursor !== undefined) return answer.cursor
      cursor = answer.cursor
    }
    throw new Error('no cursor')
  }

  it('goes on with another limit', async () => {
    const pk = await partitionOf(test, numbered(9))
    const cursor = await someCursor(pk, { limit: 1 })
    const rest = await test.store.list({ pk, limit: 100, cursor })
    for (const item of rest.items) expect(item.key.sk > '0000').toBe(true)
  })

  it('refuses the cursor of another query', async () => {
    const pk = await partitionOf(test, numbered(9))
    const cursor = await someCursor(pk)
    const others: Partial<ListQuery>[] = [
      { pk: test.partition() },
      { reverse: true },
      { prefix: '0' },
      { from: '0' },
      { below: '9' },
      { index: 'i1' },
    ]
    for (const other of others) {
      await expect(test.store.list({ pk, limit: 2, ...other, cursor })).rejects.toMatchObject({ code: 'invalid_cursor' })
    }
  })

  it('refuses what is no cursor', async () => {
    const pk = await partitionOf(test, numbered(9))
    const real = await someCursor(pk)
    const garbage = [
      '',
      'x',
      '%%%',
      'null',
      'bnVsbA',
      '🧾',
      real.slice(0, -4),
      `A${real.slice(1)}`,
      'A'.repeat(20_000),
      Buffer.from('["a","b"]').toString('base64url'),
    ]
    for (const cursor of garbage) {
      await expect(test.store.list({ pk, limit: 2, cursor })).rejects.toMatchObject({ code: 'invalid_cursor' })
    }
  })
}
