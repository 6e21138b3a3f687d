import { expect, it } from 'vitest'
import type { Stored } from '../ports/store.ts'
import { entity, fromItem, fromSummary, toItem } from './entity.ts'

interface Plan {
  id: string
  title: string
  notes?: string
  endsAt?: number
}

const Plan = entity<Plan, Pick<Plan, 'id'>>({
  name: 'plan',
  schema: 3,
  key: ({ id }) => ({ pk: `plan/${id}`, sk: 'plan' }),
  indexes: (doc) => ({ i1: { pk: 'plans', sk: doc.title } }),
  summary: ({ title }) => ({ title }),
  expiresAt: (doc) => doc.endsAt,
  feed: true,
  upgrade: {
    1: ({ name, ...rest }) => ({ ...rest, title: name ?? '' }),
    2: (old) => ({ ...old, title: String(old.title).trim() }),
  },
})

const stored = (doc: Stored['doc'], type = 'plan'): Stored => ({ key: Plan.key({ id: 'p' }), type, version: 4, doc })

it('makes an item of a document, with its schema and without its version', () => {
  const plan = { id: 'p', title: 'Spring', endsAt: 99, version: 7 }
  expect(toItem(Plan, plan)).toEqual({
    key: { pk: 'plan/p', sk: 'plan' },
    type: 'plan',
    doc: { id: 'p', title: 'Spring', endsAt: 99, schema: 3 },
    summary: { title: 'Spring', schema: 3 },
    indexes: { i1: { pk: 'plans', sk: 'Spring' } },
    expiresAt: 99,
    feed: true,
  })
})

it('leaves out what an entity does not declare', () => {
  const Bare = entity<{ id: string }, { id: string }>({ name: 'bare', schema: 1, key: ({ id }) => ({ pk: id, sk: 'x' }) })
  expect(Object.keys(toItem(Bare, { id: 'a' })).sort()).toEqual(['doc', 'key', 'type'])
})

it('reads back what it stored, with the version of the item', () => {
  const { doc } = toItem(Plan, { id: 'p', title: 'Spring' })
  expect(fromItem(Plan, stored(doc))).toEqual({ id: 'p', title: 'Spring', version: 4 })
})

it('gives a document that is shared as it was read before, frozen', () => {
  const shared: Stored = { ...stored(Object.freeze({ id: 'p', title: 'Spring', schema: 3 })), memo: {} }
  const read = fromItem(Plan, shared)
  expect(fromItem(Plan, shared)).toBe(read)
  expect(Object.isFrozen(read)).toBe(true)
})

it('lets nobody change a record of a document that is frozen', () => {
  expect(Object.isFrozen(fromItem(Plan, stored(Object.freeze({ id: 'p', title: 'Spring', schema: 3 }))))).toBe(true)
})

it('brings old shapes up through every step', () => {
  expect(fromItem(Plan, stored({ id: 'p', name: ' Old ', schema: 1 }))).toEqual({ id: 'p', title: 'Old', version: 4 })
})

it('refuses a shape newer than the program, one without an upgrade, one without a number', () => {
  expect(() => fromItem(Plan, stored({ id: 'p', schema: 4 }))).toThrow(/newer than this program/)
  expect(() => fromItem(Plan, stored({ id: 'p', schema: 0 }))).toThrow(/no upgrade of plan from schema 0/)
  expect(() => fromItem(Plan, stored({ id: 'p' }))).toThrow(/schema/)
})

it('refuses a document of another kind', () => {
  expect(() => fromItem(Plan, stored({ id: 'p', schema: 3 }, 'customer'))).toThrow(/holds a customer, not a plan/)
})

it('keeps a summary without names where its members have places, and reads it by them', () => {
  const Row = entity<Plan, Pick<Plan, 'id'>>({
    ...Plan,
    summaryMembers: ['title', 'notes?'],
    summary: ({ title, notes }) => ({ title, notes }),
  })
  const { summary = {} } = toItem(Row, { id: 'p', title: 'Spring' })
  expect(summary).toEqual({ row: ['Spring'] })
  expect(fromSummary<{ title: string }>(stored(summary), Row)).toEqual({ title: 'Spring', version: 4 })
  expect(() => fromSummary(stored(summary))).toThrow(/without its names/)
})

it('reads summaries', () => {
  expect(fromSummary<{ title: string }>(stored({ title: 'Spring', schema: 3 }))).toEqual({ title: 'Spring', version: 4 })
})
