import type { Store, Write } from '@quittance/core/ports/store'
import { expect, it } from 'vitest'
import { settledStore } from './settled-store.ts'

const key = { pk: 'a', sk: 'b' }
const write: Write = { op: 'put', item: { key, type: 'thing', doc: {} }, expect: 'absent' }

/** A store that writes down how often it was asked to commit nothing. */
function counting(fails = false) {
  const waits: number[] = []
  const inner: Store = {
    get: async () => undefined,
    list: async () => ({ items: [] }),
    async commit(writes) {
      if (writes.length === 0) waits.push(1)
      else if (fails) throw new Error('no')
    },
  }
  return { waits, store: settledStore(inner) }
}

it('waits where nothing was committed', async () => {
  const { waits, store } = counting()
  await store.settle()
  expect(waits).toHaveLength(1)
})

it('does not wait again for what a commit has waited for', async () => {
  const { waits, store } = counting()
  await store.get(key)
  await store.commit([write])
  await store.settle()
  expect(waits).toHaveLength(0)
})

it('waits for what was read after the commit', async () => {
  const { waits, store } = counting()
  await store.commit([write])
  await store.get(key)
  await store.settle()
  expect(waits).toHaveLength(1)
})

it('waits for what was read while the commit was under way', async () => {
  const { waits, store } = counting()
  await Promise.all([store.commit([write]), store.list({ pk: 'a', limit: 1 })])
  await store.settle()
  expect(waits).toHaveLength(1)
})

it('waits after a commit that failed', async () => {
  const { waits, store } = counting(true)
  await store.commit([write]).catch(() => {})
  await store.settle()
  expect(waits).toHaveLength(1)
})
