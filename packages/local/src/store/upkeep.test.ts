import { join } from 'node:path'
import { create } from '@quittance/core/contract/store-under-test'
import { testClock } from '@quittance/core/contract/test-world'
import { expect, it } from 'vitest'
import { type LocalStore, openStore } from './open-store.ts'
import { testDirectory } from './test-directory.ts'

const nowSeconds = 1_800_000_000

function openMemory() {
  const clock = testClock(new Date(nowSeconds * 1000).toISOString())
  return { ...openStore({ path: ':memory:', clock }), clock }
}

function rowsOf({ database }: Pick<LocalStore, 'database'>, table: 'items' | 'feed'): unknown {
  return database.driver.prepare(`select count(*) from ${table}`).row()?.[0]
}

it('removes what has expired, in small batches, and nothing else', async () => {
  const local = openMemory()
  for (let batch = 0; batch < 3; batch++) {
    await local.store.commit(
      Array.from({ length: 100 }, (_, n) => create({ pk: `p${batch}`, sk: String(n) }, {}, { expiresAt: nowSeconds + 10 })),
    )
  }
  await local.store.commit([create({ pk: 'p', sk: 'later' }, {}, { expiresAt: nowSeconds + 11 }), create({ pk: 'p', sk: 'never' })])
  expect(await local.purgeExpired()).toBe(0)
  local.clock.advance({ seconds: 10 })
  expect([await local.purgeExpired(), await local.purgeExpired(), await local.purgeExpired()]).toEqual([200, 100, 0])
  expect(rowsOf(local, 'items')).toBe(2)
})

it('forgets feed rows whose item is gone', async () => {
  const local = openMemory()
  await local.store.commit([create({ pk: 'p', sk: 'a' }, {}, { feed: true }), create({ pk: 'p', sk: 'b' }, {}, { feed: true })])
  await local.store.commit([{ op: 'delete', key: { pk: 'p', sk: 'a' }, expect: { version: 1 } }])
  expect(await local.feed.readFeed(10)).toHaveLength(1)
  await local.purgeExpired()
  expect(rowsOf(local, 'feed')).toBe(1)
})

it('reads the feed in the order of commits, and only what is durable', async () => {
  const local = openMemory()
  let durable = false
  const committed = local.store.commit([create({ pk: 'p', sk: 'z' }, {}, { feed: true })]).then(() => {
    durable = true
  })
  const records = await local.feed.readFeed(10)
  expect(durable).toBe(true)
  await committed
  await local.store.commit([create({ pk: 'p', sk: 'a' }, {}, { feed: true })])
  expect(records.map((record) => record.key.sk)).toEqual(['z'])
  expect((await local.feed.readFeed(10)).map((record) => record.key.sk)).toEqual(['z', 'a'])
})

it('backs up a consistent copy while commits go on', async () => {
  const directory = testDirectory()
  const clock = testClock()
  const local = openStore({ path: join(directory, 'data.sqlite'), clock })
  const text = 'x'.repeat(20_000)
  for (let n = 0; n < 200; n++) await local.store.commit([create({ pk: 'before', sk: String(n) }, { text })])
  let n = 0
  let running = true
  const writing = (async () => {
    while (running) {
      n++
      await local.store.commit([create({ pk: 'pair', sk: `a${n}` }), create({ pk: 'pair', sk: `b${n}` })])
    }
  })()
  await local.backupTo(join(directory, 'copy.sqlite'))
  running = false
  await writing
  local.close()
  const copy = openStore({ path: join(directory, 'copy.sqlite'), clock })
  expect((await copy.store.list({ pk: 'before', limit: 100 })).items).toHaveLength(100)
  const pairs = copy.database.driver.prepare("select count(*) from items where pk = 'pair'").row()?.[0]
  expect(Number(pairs) % 2).toBe(0)
  expect(copy.database.driver.pragma('integrity_check')).toBe('ok')
  copy.close()
})
