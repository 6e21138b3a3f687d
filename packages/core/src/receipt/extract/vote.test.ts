import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Ballot, votedLetters } from './vote.ts'

const read = (text: string, weight = 1): Ballot[] => [...text].map((letter) => ({ letter, weight }))

it.each([
  ['each reading errs elsewhere', ['L1AN HING', 'LIAN HlNG', 'LIAN HING'], 'LIAN HING'],
  ['a letter is missing in one', ['BERRY CAKE', 'BERY CAKE', 'BERRY CAKE'], 'BERRY CAKE'],
  ['a letter was added in one', ['BERRY', 'BERRRY', 'BERRY'], 'BERRY'],
  ['two were made one', ['UAN HING', 'LIAN HING', 'LIAN HING'], 'LIAN HING'],
  ['one reading is empty', ['', 'CAFE'], 'CAFE'],
])('%s', (_name, texts, voted) => {
  expect(votedLetters(texts.map((text) => read(text)))).toBe(voted)
})

it('a reading that is sure outweighs two that are not', () => {
  expect(votedLetters([read('GAFE', 0.3), read('GAFE', 0.3), read('CAFE', 0.9)])).toBe('CAFE')
})

it('readings that agree are what they say, in any number', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (text, count) => {
      expect(votedLetters(Array.from({ length: count }, () => read(text)))).toBe(text)
    }),
  )
})

it('a majority of equal readings wins, whatever the others say', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.string({ maxLength: 20 }), (text, other) => {
      expect(votedLetters([read(text), read(text), read(other)])).toBe(text)
    }),
  )
})
