import { describe, expect, it } from 'vitest'
import { testCall } from '../../contract/test-world.ts'
import { listPage } from '../store/list.ts'
import { transact } from '../store/transact.ts'
import type { Searchable } from './record.ts'
import { search } from './search.ts'
import { writeTerms } from './write-terms.ts'

interface Person {
  id: string
  name: string
}

const people: Searchable<Person> = { kind: 'customer', texts: (person) => [person.name] }

function world(...names: string[]) {
  const call = testCall()
  const docs = new Map<string, Person>()
  const write = (before: Person | undefined, after: Person | undefined) => {
    if (after) docs.set(after.id, after)
    else if (before) docs.delete(before.id)
    return transact(call, (tx) => writeTerms(tx, people, { before, after }))
  }
  const find = async (text: string, page: { limit: number; cursor?: string } = { limit: 10 }) =>
    search(call, people, { text, ...page, load: async (id) => docs.get(id) })
  const ready = Promise.all(names.map((name, at) => write(undefined, { id: `cus_${at}`, name })))
  const terms = async () => (await listPage(call, { pk: 'search/customer' }, { limit: 100 }, (stored) => stored)).items
  return { call, docs, write, find, ready, terms, namesFor: async (text: string) => (await find(text)).items.map((person) => person.name) }
}

describe('search', () => {
  it('finds by the beginning of any word, in any case', async () => {
    const at = world('Ada Lovelace', 'Charles Babbage')
    await at.ready
    expect(await at.namesFor('LOVE')).toEqual(['Ada Lovelace'])
  })

  it('wants every word', async () => {
    const at = world('Ada Lovelace', 'Ada Byron')
    await at.ready
    expect(await at.namesFor('ada by')).toEqual(['Ada Byron'])
  })

  it('shows a record once though two of its terms begin alike', async () => {
    const at = world('Ann Anna Annabel')
    await at.ready
    expect(await at.namesFor('ann')).toEqual(['Ann Anna Annabel'])
  })

  it('goes to a number by its last part, not through all of its year', async () => {
    const numbers = Array.from({ length: 30 }, (_, at) => `INV-2026-${String(at + 1).padStart(4, '0')}`)
    const at = world(...numbers)
    await at.ready
    const loaded: string[] = []
    const found = await search(at.call, people, {
      text: 'INV-2026-0020',
      limit: 10,
      load: async (id) => at.docs.get(loaded[loaded.push(id) - 1] ?? ''),
    })
    expect(found.items.map(({ name }) => name)).toEqual(['INV-2026-0020'])
    expect(loaded).toEqual(['cus_19'])
  })

  it('finds nothing for nothing', async () => {
    const at = world('Ada')
    await at.ready
    expect(await at.namesFor(' - ')).toEqual([])
  })

  it('gives pages that join without gap or repetition', async () => {
    const at = world('Ann One', 'Ann Two', 'Ann Three')
    await at.ready
    const first = await at.find('ann', { limit: 2 })
    const second = await at.find('ann', { limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.items, ...second.items].map((person) => person.name)).toEqual(['Ann One', 'Ann Two', 'Ann Three'])
  })
})

describe('writeTerms', () => {
  it('forgets the old name and finds by the new one', async () => {
    const at = world('Ada Byron')
    await at.ready
    await at.write({ id: 'cus_0', name: 'Ada Byron' }, { id: 'cus_0', name: 'Ada Lovelace' })
    expect(await at.namesFor('byron')).toEqual([])
    expect(await at.namesFor('lovelace')).toEqual(['Ada Lovelace'])
    expect((await at.terms()).map((term) => term.doc.term)).toEqual(['ada', 'lovelace'])
  })

  it('writes nothing for terms that stay', async () => {
    const at = world('Ada Byron')
    await at.ready
    await at.write({ id: 'cus_0', name: 'Ada Byron' }, { id: 'cus_0', name: 'Ada Lovelace' })
    const [ada] = await at.terms()
    expect(ada?.version).toBe(1)
  })

  it('leaves nothing of a removed record', async () => {
    const at = world('Ada Byron')
    await at.ready
    await at.write({ id: 'cus_0', name: 'Ada Byron' }, undefined)
    expect(await at.terms()).toEqual([])
  })

  it('survives terms that an older version of the rules did not write', async () => {
    const at = world()
    await at.write({ id: 'cus_0', name: 'Never Written' }, { id: 'cus_0', name: 'Found' })
    expect(await at.terms()).toHaveLength(1)
  })
})
