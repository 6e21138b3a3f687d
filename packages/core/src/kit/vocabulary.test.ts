import { expect, it } from 'vitest'
import { EVENT_TYPES, NOUNS, SCOPE_NOUNS } from './vocabulary.ts'

it('gives no two nouns the same prefix', () => {
  const prefixes = Object.values(NOUNS).flatMap((noun) => ('prefix' in noun ? [noun.prefix] : []))
  expect(new Set(prefixes).size).toBe(prefixes.length)
})

it('gives no two nouns the same scope', () => {
  expect(new Set(SCOPE_NOUNS).size).toBe(SCOPE_NOUNS.length)
})

it('names events as a noun and what happened to it', () => {
  expect(EVENT_TYPES).toContain('invoice.issued')
  for (const type of EVENT_TYPES) expect(type).toMatch(/^[a-z_]+\.[a-z_]+$/)
})
