import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../contract/memory-store.ts'
import { create, listAll, replace } from '../../contract/store-under-test.ts'
import { testClock } from '../../contract/test-world.ts'
import type { Consistency, Key } from '../ports/store.ts'
import { scoped } from './scoped.ts'

function twoOrganisations() {
  const { store } = memoryStore(testClock())
  return { store, ours: scoped(store, { orgId: 'org_a' }), theirs: scoped(store, { orgId: 'org_b' }) }
}

const key = { pk: 'invoice/1', sk: 'invoice' }
const indexes = { i1: { pk: 'invoices', sk: '1' }, i2: { pk: 'invoices/customer/2', sk: '1' } }

describe('one organisation', () => {
  it('reads what it wrote under the keys it gave', async () => {
    const { ours } = twoOrganisations()
    await ours.commit([create(key, { n: 1 }, { indexes })])
    expect((await ours.get(key))?.key).toEqual(key)
    expect((await ours.list({ pk: 'invoice/1', limit: 10 })).items[0]?.key).toEqual(key)
    expect((await ours.list({ index: 'i2', pk: 'invoices/customer/2', limit: 10 })).items[0]?.key).toEqual(key)
  })

  it('keeps everything under its id', async () => {
    const { store, ours } = twoOrganisations()
    await ours.commit([create(key, {}, { indexes })])
    expect(await store.get({ pk: 'org_a/invoice/1', sk: 'invoice' })).toBeDefined()
    expect((await store.list({ index: 'i1', pk: 'org_a/invoices', limit: 10 })).items).toHaveLength(1)
  })

  it('reads as truly as it is told to, and where that is not enough, as truly as asked', async () => {
    const { store } = memoryStore(testClock())
    const asked: unknown[] = []
    const get = async (_key: Key, consistency?: Consistency) => void asked.push(consistency)
    const watched = { ...store, get: get as typeof store.get }
    await scoped(watched, { orgId: 'org_a' }).get(key)
    await scoped(watched, { orgId: 'org_a', reads: 'eventual' }).get(key)
    await scoped(watched, { orgId: 'org_a', reads: 'eventual' }).get(key, 'current')
    expect(asked).toEqual([undefined, 'eventual', 'current'])
  })

  it('pages by its cursors', async () => {
    const { ours } = twoOrganisations()
    await ours.commit([1, 2, 3].map((n) => create({ pk: 'p', sk: String(n) }, {}, { indexes: { i1: { pk: 'all', sk: String(n) } } })))
    expect(await listAll(ours, { pk: 'p', limit: 1 })).toHaveLength(3)
    expect(await listAll(ours, { index: 'i1', pk: 'all', limit: 1 })).toHaveLength(3)
  })
})

describe('another organisation', () => {
  it('sees nothing of it, by any read', async () => {
    const { ours, theirs } = twoOrganisations()
    await ours.commit([create(key, {}, { indexes })])
    for (const pk of ['invoice/1', 'org_a/invoice/1', '/org_a/invoice/1', '../org_a/invoice/1']) {
      expect(await theirs.get({ pk, sk: 'invoice' })).toBeUndefined()
      expect((await theirs.list({ pk, limit: 10 })).items).toEqual([])
    }
    for (const pk of ['invoices', 'org_a/invoices', '../org_a/invoices']) {
      expect((await theirs.list({ index: 'i1', pk, limit: 10 })).items).toEqual([])
    }
  })

  it('changes nothing of it, by any write', async () => {
    const { store, ours, theirs } = twoOrganisations()
    await ours.commit([create(key, { n: 1 }, { indexes })])
    await theirs.commit([create(key, { n: 2 }, { indexes })])
    await theirs.commit([replace(key, 1, { n: 3 })])
    await theirs.commit([{ op: 'check', key, expect: { version: 2 } }])
    await theirs.commit([{ op: 'delete', key, expect: { version: 2 } }])
    expect(await store.get({ pk: 'org_a/invoice/1', sk: 'invoice' })).toMatchObject({ version: 1, doc: { n: 1 } })
    expect((await ours.list({ index: 'i1', pk: 'invoices', limit: 10 })).items).toHaveLength(1)
  })

  it('cannot go on with its cursor', async () => {
    const { ours, theirs } = twoOrganisations()
    await ours.commit([1, 2].map((n) => create({ pk: 'p', sk: String(n) })))
    const { cursor = '' } = await ours.list({ pk: 'p', limit: 1 })
    await expect(theirs.list({ pk: 'p', limit: 1, cursor })).rejects.toMatchObject({ code: 'invalid_cursor' })
  })
})

describe('platform items', () => {
  const platformKey = { pk: '~account/acc_1', sk: 'org/org_a' }

  it('cannot be named without leave, in any place of a read or a write', async () => {
    const { ours } = twoOrganisations()
    await expect(ours.get(platformKey)).rejects.toThrow(/platform item/)
    await expect(ours.list({ pk: '~account/acc_1', limit: 1 })).rejects.toThrow(/platform item/)
    await expect(ours.list({ index: 'i1', pk: '~all', limit: 1 })).rejects.toThrow(/platform item/)
    await expect(ours.commit([create(platformKey)])).rejects.toThrow(/platform item/)
    await expect(ours.commit([create(key, {}, { indexes: { i3: platformKey } })])).rejects.toThrow(/platform item/)
    await expect(ours.commit([{ op: 'check', key: platformKey, expect: 'absent' }])).rejects.toThrow(/platform item/)
  })

  it('pass with leave, shared by all organisations, beside those of the organisation', async () => {
    const { store } = twoOrganisations()
    const ours = scoped(store, { orgId: 'org_a', platform: true })
    const theirs = scoped(store, { orgId: 'org_b', platform: true })
    await ours.commit([create(platformKey, { role: 'owner' }), create(key)])
    expect(await theirs.get(platformKey)).toEqual({ key: platformKey, type: 'thing', version: 1, doc: { role: 'owner' } })
    expect(await theirs.get(key)).toBeUndefined()
  })
})

it.each(['', 'org_a/x', 'Org', '~', 'a b', 'org.a'])('refuses %j as an organisation id', (orgId) => {
  const { store } = twoOrganisations()
  expect(() => scoped(store, { orgId })).toThrow(/no separators/)
})

describe('the index of what is due', () => {
  it('shows items of all organisations to the installation, under their own keys', async () => {
    const { store, ours, theirs } = twoOrganisations()
    await ours.commit([create(key, {}, { indexes: { i3: { pk: '~due/0', sk: '1' } } })])
    await theirs.commit([create(key, {}, { indexes: { i3: { pk: '~due/0', sk: '2' } } })])
    const { items } = await store.list({ index: 'i3', pk: '~due/0', limit: 10 })
    expect(items.map((item) => item.key.pk)).toEqual(['org_a/invoice/1', 'org_b/invoice/1'])
  })

  it('is not listed by an organisation', async () => {
    const { ours } = twoOrganisations()
    await expect(ours.list({ index: 'i3', pk: '~due/0', limit: 10 })).rejects.toThrow('platform item')
  })
})
