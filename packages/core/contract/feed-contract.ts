import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Feed, FeedRecord } from '../src/ports/feed.ts'
import type { Store } from '../src/ports/store.ts'
import { conflictOf, create, freshPartition, replace } from './store-under-test.ts'

/** A store and its feed, for the suite alone. */
export interface OpenedFeed {
  store: Store
  feed: Feed
  close(): Promise<void> | void
}

/** What the Feed port promises, for a feed that nobody else reads. */
export function feedContract({ name, open }: { name: string; open: () => Promise<OpenedFeed> }): void {
  describe(`the Feed contract on ${name}`, () => {
    let opened: OpenedFeed
    let pk: string
    beforeAll(async () => {
      opened = await open()
    })
    beforeEach(async () => {
      pk = freshPartition()
      await readAll(opened.feed)
    })
    afterAll(() => opened.close())

    it('brings what was put with feed, as it was put, and nothing else', async () => {
      await opened.store.commit([create({ pk, sk: 'a' }, { n: 1 }, { feed: true, type: 'event' }), create({ pk, sk: 'b' })])
      const records = await readAll(opened.feed)
      expect(withoutRepeats(records)).toEqual([{ position: expect.any(Number), key: { pk, sk: 'a' }, type: 'event', doc: { n: 1 } }])
    })

    it('brings a record again until it is acknowledged', async () => {
      await opened.store.commit([create({ pk, sk: 'a' }, {}, { feed: true })])
      const first = await opened.feed.readFeed(10)
      expect(first).toHaveLength(1)
      expect(await opened.feed.readFeed(10)).toEqual(first)
      await opened.feed.ackFeed(first.map((record) => record.position))
      expect(await opened.feed.readFeed(10)).toEqual([])
    })

    it('brings each of 30 records, by portions of at most the limit', async () => {
      await opened.store.commit(Array.from({ length: 30 }, (_, n) => create({ pk, sk: String(n) }, { n }, { feed: true })))
      expect((await opened.feed.readFeed(7)).length).toBeLessThanOrEqual(7)
      const seen = withoutRepeats(await readAll(opened.feed)).map((record) => record.doc.n)
      expect(new Set(seen)).toEqual(new Set(Array.from({ length: 30 }, (_, n) => n)))
    })

    it('brings nothing of a commit that met a conflict', async () => {
      await opened.store.commit([create({ pk, sk: 'a' })])
      await conflictOf(opened.store.commit([create({ pk, sk: 'a' }), create({ pk, sk: 'b' }, {}, { feed: true })]))
      expect(await opened.feed.readFeed(10)).toEqual([])
    })

    it('brings a later put of the same item too', async () => {
      await opened.store.commit([create({ pk, sk: 'a' }, { n: 1 }, { feed: true })])
      await readAll(opened.feed)
      await opened.store.commit([replace({ pk, sk: 'a' }, 1, { n: 2 }, { feed: true })])
      expect((await readAll(opened.feed)).map((record) => record.doc)).toEqual([{ n: 2 }])
    })

    it('calls back once records can be read, until that is ended', async () => {
      const seen: Promise<FeedRecord[]>[] = []
      const end = opened.feed.onFeed(() => seen.push(opened.feed.readFeed(10)))
      await opened.store.commit([create({ pk, sk: 'a' }, {}, { feed: true })])
      await opened.store.commit([create({ pk, sk: 'b' })])
      expect(seen).toHaveLength(1)
      expect(await seen[0]).toHaveLength(1)
      end()
      await opened.store.commit([create({ pk, sk: 'c' }, {}, { feed: true })])
      expect(seen).toHaveLength(1)
    })
  })
}

/** Reads and acknowledges until nothing comes. */
async function readAll(feed: Feed): Promise<FeedRecord[]> {
  const all: FeedRecord[] = []
  for (let records = await feed.readFeed(10); records.length > 0; records = await feed.readFeed(10)) {
    all.push(...records)
    await feed.ackFeed(records.map((record) => record.position))
  }
  return all
}

function withoutRepeats(records: FeedRecord[]): FeedRecord[] {
  return [...new Map(records.map((record) => [record.position, record])).values()]
}
