import { describe, expect, it } from 'vitest'
import { Conflict, type Key } from '../src/ports/store.ts'
import { LostAnswer } from './hostile-store.ts'
import { create, listAll, replace } from './store-under-test.ts'
import { testWorld } from './test-world.ts'

const calm = { conflict: 0, shortPage: 0, yield: 0, catchUp: 1, lostAnswer: 0 }
const keyOf = (n: number): Key => ({ pk: 'p', sk: String(n).padStart(3, '0') })

describe('the hostile store', () => {
  it('shows by an index what was, until it has settled', async () => {
    const { store } = testWorld({ seed: 1, hostility: { ...calm, catchUp: 0 } })
    const indexes = { i1: { pk: 'all', sk: '1' } }
    await store.commit([create(keyOf(1), { n: 1 }, { indexes })])
    expect((await store.list({ index: 'i1', pk: 'all', limit: 10 })).items).toEqual([])
    store.settle()
    await store.commit([replace(keyOf(1), 1, { n: 2 }, { indexes })])
    expect((await store.list({ index: 'i1', pk: 'all', limit: 10 })).items[0]?.doc).toEqual({ n: 1 })
    store.settle()
    expect((await store.list({ index: 'i1', pk: 'all', limit: 10 })).items[0]?.doc).toEqual({ n: 2 })
  })

  it('shows by an eventual read what was, until it has settled, but never misses what is there', async () => {
    const { store } = testWorld({ seed: 1, hostility: { ...calm, catchUp: 0 } })
    await store.commit([create(keyOf(1), { n: 1 })])
    expect((await store.get(keyOf(1), 'eventual'))?.doc).toEqual({ n: 1 })
    store.settle()
    await store.commit([replace(keyOf(1), 1, { n: 2 })])
    expect((await store.get(keyOf(1), 'eventual'))?.doc).toEqual({ n: 1 })
    expect((await store.get(keyOf(1)))?.doc).toEqual({ n: 2 })
    store.settle()
    expect((await store.get(keyOf(1), 'eventual'))?.doc).toEqual({ n: 2 })
  })

  it('always reads and lists the table itself as it is', async () => {
    const { store } = testWorld({ seed: 1, hostility: { ...calm, catchUp: 0 } })
    await store.commit([create(keyOf(1))])
    expect(await store.get(keyOf(1))).toBeDefined()
    expect((await store.list({ pk: 'p', limit: 10 })).items).toHaveLength(1)
  })

  it('gives short and empty pages that lead to the end', async () => {
    const { store } = testWorld({ seed: 2, hostility: { ...calm, shortPage: 0.6 } })
    await store.commit(Array.from({ length: 30 }, (_, n) => create(keyOf(n))))
    const sizes = new Set<number>()
    for (let round = 0; round < 40; round++) sizes.add((await store.list({ pk: 'p', limit: 10 })).items.length)
    expect(sizes.has(0)).toBe(true)
    expect(sizes.has(10)).toBe(true)
    expect(sizes.size).toBeGreaterThan(4)
    expect(await listAll(store, { pk: 'p', limit: 10 })).toHaveLength(30)
  })

  it('conflicts out of nowhere, having changed nothing, but not twice in a row', async () => {
    const { store } = testWorld({ seed: 3, hostility: { ...calm, conflict: 1 } })
    await expect(store.commit([create(keyOf(1))])).rejects.toBeInstanceOf(Conflict)
    expect(await store.get(keyOf(1))).toBeUndefined()
    await expect(store.commit([create(keyOf(1))])).resolves.toBeUndefined()
  })

  it('loses an answer, having committed, only when asked', async () => {
    const { store } = testWorld({ seed: 4, hostility: { ...calm, lostAnswer: 1 } })
    await expect(store.commit([create(keyOf(1))])).rejects.toBeInstanceOf(LostAnswer)
    expect(await store.get(keyOf(1))).toBeDefined()
  })

  it('lets others in between', async () => {
    const { store } = testWorld({ seed: 5, hostility: { ...calm, yield: 0.5 } })
    const finished: number[] = []
    await Promise.all(Array.from({ length: 20 }, (_, n) => store.get(keyOf(n)).then(() => finished.push(n))))
    expect(finished).not.toEqual([...finished].sort((a, b) => a - b))
  })

  it('does the same again from the same seed', async () => {
    const story = async () => {
      const { store } = testWorld({ seed: 6 })
      const told: unknown[] = []
      for (let n = 0; n < 60; n++) {
        told.push(await store.commit([create(keyOf(n), {}, { indexes: { i1: { pk: 'all', sk: String(n) } } })]).catch(String))
        told.push((await store.list({ index: 'i1', pk: 'all', limit: 10 })).items.length)
      }
      return told
    }
    expect(await story()).toEqual(await story())
  })
})

describe('the hostile feed', () => {
  it('brings every record at least once, some twice, out of order', async () => {
    const { store, feed } = testWorld({ seed: 7, hostility: calm })
    await store.commit(Array.from({ length: 50 }, (_, n) => create(keyOf(n), { n }, { feed: true })))
    const seen: number[] = []
    for (let records = await feed.readFeed(10); records.length > 0; records = await feed.readFeed(10)) {
      seen.push(...records.map((record) => Number(record.doc.n)))
      await feed.ackFeed(records.map((record) => record.position))
    }
    expect(new Set(seen).size).toBe(50)
    expect(seen.length).toBeGreaterThan(50)
    expect(seen).not.toEqual([...seen].sort((a, b) => a - b))
  })

  it('carries only what was put with feed', async () => {
    const { store, feed } = testWorld({ seed: 8, hostility: calm })
    await store.commit([create(keyOf(1)), create(keyOf(2), {}, { feed: true })])
    const places = (await feed.readFeed(10)).map((record) => record.key.sk)
    expect(new Set(places)).toEqual(new Set(['002']))
  })

  it('calls back when records come', async () => {
    const { store, feed } = testWorld({ seed: 9, hostility: calm })
    let calls = 0
    const stop = feed.onFeed(() => calls++)
    await store.commit([create(keyOf(1), {}, { feed: true })])
    await store.commit([create(keyOf(2))])
    expect(calls).toBe(1)
    stop()
    await store.commit([create(keyOf(3), {}, { feed: true })])
    expect(calls).toBe(1)
  })
})
