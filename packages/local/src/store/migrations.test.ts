import { join } from 'node:path'
import { create } from '@quittance/core/contract/store-under-test'
import { testClock } from '@quittance/core/contract/test-world'
import { expect, it } from 'vitest'
import { DATA_VERSION, DataVersionError, migrate } from './migrations.ts'
import { openStore } from './open-store.ts'
import { openDriver } from './sqlite-driver.ts'
import { testDirectory } from './test-directory.ts'

const clock = testClock()

it('opens again what it wrote', async () => {
  const path = join(testDirectory(), 'data.sqlite')
  const first = openStore({ path, clock })
  await first.store.commit([create({ pk: 'p', sk: 'a' }, { n: 1 })])
  first.close()
  const second = openStore({ path, clock })
  expect((await second.store.get({ pk: 'p', sk: 'a' }))?.doc).toEqual({ n: 1 })
  expect(second.database.driver.pragma('user_version')).toBe(DATA_VERSION)
  second.close()
})

it('is durable: WAL, synchronous FULL', () => {
  const { database, close } = openStore({ path: join(testDirectory(), 'data.sqlite'), clock })
  expect(database.driver.pragma('journal_mode')).toBe('wal')
  expect(database.driver.pragma('synchronous')).toBe(2)
  close()
})

it('refuses a data directory of a newer version, and says what to do', () => {
  const path = join(testDirectory(), 'data.sqlite')
  openStore({ path, clock }).close()
  const driver = openDriver({ path, busyMs: 0 })
  driver.run(`pragma user_version = ${DATA_VERSION + 1}`)
  driver.close()
  expect(() => openStore({ path, clock })).toThrow(DataVersionError)
  expect(() => openStore({ path, clock })).toThrow(/data version 2; this program knows versions up to 1.*newer program/)
})

it('leaves the file as it was when a step fails', () => {
  const driver = openDriver({ path: ':memory:', busyMs: 0 })
  driver.run('create table jobs (n integer)')
  expect(() => migrate(driver)).toThrow(/jobs/)
  expect(driver.pragma('user_version')).toBe(0)
  expect(driver.prepare("select count(*) from sqlite_master where name = 'items'").row()).toEqual([0])
  driver.close()
})
