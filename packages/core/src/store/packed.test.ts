import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packed, unpacked } from './packed.ts'

const MEMBERS = ['id', 'number', 'notes?', 'sum', 'isPaid?']

it('keeps values without names, and nothing for what is missing at the end', () => {
  expect(packed({ id: 'a', number: null, sum: 3 }, MEMBERS)).toEqual({ row: ['a', null, null, 3] })
})

it('gives back every document as it was', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean())
  const document = fc.record(
    { id: value, number: fc.option(value), notes: value, sum: fc.option(value), isPaid: value },
    { requiredKeys: ['id', 'number', 'sum'] },
  )
  fc.assert(
    fc.property(document, (given) => {
      expect(unpacked(packed(given, MEMBERS), MEMBERS)).toEqual(given)
    }),
  )
})

it('reads what was kept with names before', () => {
  expect(unpacked({ id: 'a', number: null, sum: 3 }, MEMBERS)).toEqual({ id: 'a', number: null, sum: 3 })
})

it('reads rows from before a member was added', () => {
  expect(unpacked({ row: ['a', 'n'] }, ['id', 'number', 'notes?'])).toEqual({ id: 'a', number: 'n' })
})

it('refuses a member that would be lost', () => {
  expect(() => packed({ id: 'a', number: null, sum: 3, extra: 1 }, MEMBERS)).toThrow('have a place')
})
