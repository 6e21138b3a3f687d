import { describe, expect, it } from 'vitest'
import { changed, differences, present } from './changes.ts'

interface Thing {
  name: string
  note?: string
}

describe('changed', () => {
  it('leaves what is not mentioned', () => {
    expect(changed<Thing>({ name: 'a', note: 'n' }, { name: 'b', note: undefined })).toEqual({ name: 'b', note: 'n' })
  })

  it('clears what is null', () => {
    expect(Object.keys(changed<Thing>({ name: 'a', note: 'n' }, { note: null }))).toEqual(['name'])
  })
})

describe('present', () => {
  it('has no undefined members', () => {
    expect(Object.keys(present<Thing>({ name: 'a', note: undefined }))).toEqual(['name'])
  })
})

describe('differences', () => {
  it('names what came, went and changed, but not the version', () => {
    const before = { version: 1, same: 1, gone: 2, list: [1] }
    const after = { version: 2, same: 1, come: 3, list: [1, 2] }
    expect(differences(before, after)).toEqual({
      gone: { from: 2, to: null },
      come: { from: null, to: 3 },
      list: { from: [1], to: [1, 2] },
    })
  })
})
