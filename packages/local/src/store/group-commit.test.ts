import { join } from 'node:path'
import { conflictOf, create, replace } from '@quittance/core/contract/store-under-test'
import { testClock } from '@quittance/core/contract/test-world'
import type { Key } from '@quittance/core/ports/store'
import { describe, expect, it, onTestFinished } from 'vitest'
import { groupCommit } from './group-commit.ts'
import { openStore } from './open-store.ts'
import { openDriver } from './sqlite-driver.ts'
import { testDirectory } from './test-directory.ts'

const keyOf = (n: number): Key => ({ pk: 'p', sk: String(n) })

function openInDirectory() {
  const path = join(testDirectory(), 'data.sqlite')
  const clock = testClock()
  const local = openStore({ path, clock, busyMs: 20 })
  const outside = openDriver({ path, busyMs: 20 })
  onTestFinished(() => {
    outside.close()
    local.close()
  })
  const seenOutside = () => Number(outside.prepare('select count(*) from items').row()?.[0])
  return { ...local, path, clock, outside, seenOutside }
}

describe('a group', () => {
  it('applies a commit at once for this process, and durably for all when it resolves', async () => {
    const { store, seenOutside } = openInDirectory()
    const committed = store.commit([create(keyOf(1))])
    expect(await store.get(keyOf(1))).toBeDefined()
    expect(seenOutside()).toBe(0)
    await committed
    expect(seenOutside()).toBe(1)
  })

  it('lets a commit that follows in the same tick build on one that is pending', async () => {
    const { store } = openInDirectory()
    const commits = [store.commit([create(keyOf(1))]), store.commit([replace(keyOf(1), 1)]), store.commit([replace(keyOf(1), 2)])]
    await Promise.all(commits)
    expect((await store.get(keyOf(1)))?.version).toBe(3)
  })

  it('takes 32 concurrent commits in one COMMIT', async () => {
    const clock = testClock()
    const driver = openDriver({ path: ':memory:', busyMs: 0 })
    driver.run('create table t (n integer)')
    const insert = driver.prepare('insert into t values (?)')
    let groups = 0
    const group = groupCommit(driver, clock)
    const commits = Array.from({ length: 32 }, (_, n) =>
      group.write(() => {
        group.afterCommit(countGroup)
        insert.run(n)
      }),
    )
    function countGroup() {
      groups++
    }
    await Promise.all(commits)
    expect(groups).toBe(1)
    expect(driver.prepare('select count(*) from t').row()).toEqual([32])
  })

  it('closes at 256 commits without waiting', async () => {
    const { store, seenOutside } = openInDirectory()
    const commits = Array.from({ length: 300 }, (_, n) => store.commit([create(keyOf(n))]))
    expect(seenOutside()).toBe(256)
    await Promise.all(commits)
    expect(seenOutside()).toBe(300)
  })

  it('keeps the others when one of them meets a conflict', async () => {
    const { store, seenOutside } = openInDirectory()
    const first = store.commit([create(keyOf(1))])
    expect(await conflictOf(store.commit([create(keyOf(2)), create(keyOf(1))]))).toEqual([1])
    await first
    await store.commit([create(keyOf(3))])
    expect(seenOutside()).toBe(2)
    expect(await store.get(keyOf(2))).toBeUndefined()
  })

  it('ends an empty commit only when what was read is durable', async () => {
    const { store, seenOutside } = openInDirectory()
    const committed = store.commit([create(keyOf(1))])
    await store.get(keyOf(1))
    await store.commit([])
    expect(seenOutside()).toBe(1)
    await committed
  })

  it('is committed by close', async () => {
    const { store, close, seenOutside } = openInDirectory()
    const committed = store.commit([create(keyOf(1))])
    close()
    await committed
    expect(seenOutside()).toBe(1)
    await expect(store.commit([create(keyOf(2))])).rejects.toThrow()
  })
})

describe('a group that fails', () => {
  function openFull() {
    const opened = openInDirectory()
    const { driver } = opened.database
    const pages = Number(driver.pragma('page_count'))
    driver.run(`pragma max_page_count = ${pages + 8}`)
    return { ...opened, makeRoom: () => driver.run('pragma max_page_count = 1000000') }
  }
  const big = { text: 'x'.repeat(200_000) }

  it('rejects every commit in it, undoes them, and does not keep what was read of them', async () => {
    const { store, seenOutside } = openFull()
    const small = store.commit([create(keyOf(1))])
    const tooBig = store.commit([create(keyOf(2), big)])
    const results = await Promise.allSettled([small, tooBig])
    expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected'])
    expect(String(results.map((result) => result.status === 'rejected' && result.reason))).toMatch(/full/)
    expect(await store.get(keyOf(1))).toBeUndefined()
    expect(seenOutside()).toBe(0)
  })

  it('lets nobody commit on what was undone for two seconds, and then works again', async () => {
    const { store, clock, makeRoom } = openFull()
    const small = store.commit([create(keyOf(1))])
    expect(await store.get(keyOf(1))).toBeDefined()
    await expect(store.commit([create(keyOf(2), big)])).rejects.toThrow(/full/)
    await expect(small).rejects.toThrow(/full/)
    makeRoom()
    await expect(store.commit([])).rejects.toMatchObject({ code: 'busy' })
    await expect(store.commit([create(keyOf(3))])).rejects.toMatchObject({ code: 'busy' })
    clock.advance({ seconds: 2 })
    await store.commit([])
    await store.commit([create(keyOf(2), big)])
    expect(await store.get(keyOf(2))).toBeDefined()
  })
})

describe('another process that writes', () => {
  it('is waited for, and then reported as busy', async () => {
    const { store, outside } = openInDirectory()
    outside.run('begin immediate')
    await expect(store.commit([create(keyOf(1))])).rejects.toMatchObject({ code: 'busy' })
    outside.run('rollback')
    await store.commit([create(keyOf(1))])
  })

  it('is seen by conditions', async () => {
    const { store, outside } = openInDirectory()
    await store.commit([create(keyOf(1))])
    outside.run("update items set version = 2 where pk = 'p'")
    expect(await conflictOf(store.commit([replace(keyOf(1), 1)]))).toEqual([0])
  })
})

describe('what is read together', () => {
  it('is read in one transaction, which ends with the piece of work', async () => {
    const { store, database } = openInDirectory()
    await store.commit([create(keyOf(1))])
    const reads = [store.get(keyOf(1)), store.get(keyOf(2))]
    expect(database.driver.inTransaction()).toBe(true)
    await Promise.all(reads)
    expect(database.driver.inTransaction()).toBe(false)
  })

  it('gives way to a group that begins in the same tick', async () => {
    const { store, seenOutside } = openInDirectory()
    const read = store.get(keyOf(1))
    const committed = store.commit([create(keyOf(1))])
    expect(await read).toBeUndefined()
    await committed
    expect(seenOutside()).toBe(1)
  })
})
