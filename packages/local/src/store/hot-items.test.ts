import { join } from 'node:path'
import { conflictOf, create, replace } from '@quittance/core/contract/store-under-test'
import { testClock } from '@quittance/core/contract/test-world'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openStore } from './open-store.ts'
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
    await here.store.commit([{ ...create(key), item: { ...create(key).item, expiresAt: clock.now() / 1000 + 5 } }])
    expect(await versionIn(here)).toBe(1)
    clock.advance({ seconds: 5 })
    expect(await versionIn(here)).toBeUndefined()
    await here.store.commit([create(key)])
    expect(await versionIn(here)).toBe(1)
    await here.store.commit([{ op: 'delete', key, expect: { version: 1 } }])
    expect(await versionIn(here)).toBeUndefined()
  })
})
