import { join } from 'node:path'
import { conflictOf, create, replace } from '@quittance/core/contract/store-under-test'
import { testClock } from '@quittance/core/contract/test-world'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from './open-database.ts'
import { openStore } from './open-store.ts'
import { sqliteStore } from './sqlite-store.ts'
import { testDirectory } from './test-directory.ts'

const key = { pk: 'p', sk: 's' }

function openTwice() {
  const path = join(testDirectory(), 'data.sqlite')
  const clock = testClock()
  const [here, elsewhere] = [openStore({ path, clock, busyMs: 20 }), openStore({ path, clock, busyMs: 20 })]
  onTestFinished(() => {
    here.close()
    elsewhere.close()
  })
  return { here, elsewhere, clock }
}

const versionIn = async ({ store }: Pick<ReturnType<typeof openStore>, 'store'>) => (await store.get(key))?.version

describe('an item that was read', () => {
  it('is read anew after another process has changed it', async () => {
    const { here, elsewhere } = openTwice()
    await here.store.commit([create(key)])
    expect([await versionIn(here), await versionIn(elsewhere)]).toEqual([1, 1])
    await elsewhere.store.commit([replace(key, 1)])
    expect(await versionIn(here)).toBe(2)
  })

  it('is no ground for a commit after another process has changed it', async () => {
    const { here, elsewhere } = openTwice()
    await here.store.commit([create(key)])
    await versionIn(here)
    await elsewhere.store.commit([replace(key, 1)])
    expect(await conflictOf(here.store.commit([replace(key, 1)]))).toEqual([0])
  })

  it('is what it was before a group that failed', async () => {
    const { here, clock } = openTwice()
    await here.store.commit([create(key)])
    await versionIn(here)
    const lost = here.store.commit([replace(key, 1)])
    expect(await versionIn(here)).toBe(2)
    const failing = here.database.group.write(() => {
      throw new Error('disk full')
    })
    await expect(Promise.all([failing, lost])).rejects.toThrow()
    await Promise.allSettled([failing, lost])
    clock.advance({ seconds: 3 })
    expect(await versionIn(here)).toBe(1)
    await here.store.commit([replace(key, 1)])
    expect(await versionIn(here)).toBe(2)
  })

  it('is gone when it was removed or has expired', async () => {
    const { here, clock } = openTwice()
    await here.store.commit([create(key, {}, { expiresAt: clock.now() / 1000 + 5 })])
    expect(await versionIn(here)).toBe(1)
    clock.advance({ seconds: 5 })
    expect(await versionIn(here)).toBeUndefined()
    await here.store.commit([create(key)])
    expect(await versionIn(here)).toBe(1)
    await here.store.commit([{ op: 'delete', key, expect: { version: 1 } }])
    expect(await versionIn(here)).toBeUndefined()
  })
})

describe('what is held back until its group is closed', () => {
  /** A store on a file, and how often a statement wrote to its items. */
  function openCounted() {
    const path = join(testDirectory(), 'data.sqlite')
    const { driver, ...database } = openDatabase({ path, clock: testClock() })
    let writes = 0
    const prepare: typeof driver.prepare = (sql) => {
      const statement = driver.prepare(sql)
      if (!/^\s*insert into items/.test(sql)) return statement
      const run: typeof statement.run = (...values) => {
        writes++
        return statement.run(...values)
      }
      return { ...statement, run }
    }
    onTestFinished(database.close)
    const store = sqliteStore({ ...database, driver: { ...driver, prepare } }, () => {})
    return { store, group: database.group, written: () => writes }
  }
  const versions = (count: number) => [create(key), ...Array.from({ length: count - 1 }, (_, at) => replace(key, at + 1, { at }))]

  it('is written once, as it was put last', async () => {
    const { store, written } = openCounted()
    await Promise.all(versions(32).map((write) => store.commit([write])))
    expect(written()).toBe(1)
    expect(await store.get(key)).toMatchObject({ version: 32, doc: { at: 30 } })
  })

  it('is seen by reads and lists before', async () => {
    const { store } = openCounted()
    const commits = versions(3).map((write) => store.commit([write]))
    expect(await store.get(key)).toMatchObject({ version: 3 })
    expect((await store.list({ pk: key.pk, limit: 5 })).items).toMatchObject([{ version: 3 }])
    await Promise.all([...commits, store.commit([replace(key, 3)])])
    expect((await store.list({ pk: key.pk, limit: 5 })).items).toMatchObject([{ version: 4 }])
  })

  it('is not written when it was removed', async () => {
    const { store, written } = openCounted()
    await Promise.all([store.commit([create(key)]), store.commit([{ op: 'delete', key, expect: { version: 1 } }])])
    expect([written(), (await store.list({ pk: key.pk, limit: 5 })).items]).toEqual([0, []])
  })

  it('does not grow without bounds', async () => {
    const { store, group, written } = openCounted()
    const large = Array.from({ length: 40 }, (_, at) => store.commit([create({ pk: 'p', sk: String(at) }, { text: 'x'.repeat(200_000) })]))
    await new Promise(process.nextTick)
    expect(written()).toBeGreaterThan(10)
    group.flush()
    await Promise.all(large)
    expect(written()).toBe(40)
  })
})

describe('what is asked for again', () => {
  const docsRead = async (store: ReturnType<typeof openStore>['store'], asked: number) => {
    const docs: unknown[] = []
    for (let at = 0; at < asked; at++) docs.push((await store.get(key))?.doc)
    return docs
  }

  it('is shared, frozen to its leaves', async () => {
    const { here } = openTwice()
    await here.store.commit([create(key, { lines: [{ text: 'Work' }] })])
    const [, second, third] = await docsRead(here.store, 3)
    expect(third).toBe(second)
    expect(Object.isFrozen((second as { lines: object[] }).lines[0])).toBe(true)
  })

  it('is the new document after a put', async () => {
    const { here } = openTwice()
    await here.store.commit([create(key, { at: 1 })])
    await docsRead(here.store, 3)
    await here.store.commit([replace(key, 1, { at: 2 })])
    expect((await docsRead(here.store, 3)).map((doc) => (doc as { at: number }).at)).toEqual([2, 2, 2])
  })
})
