import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../kit/language.ts'
import { wordsFor } from './languages.ts'
import type { Words } from './words.ts'

function sayings(words: Words): string[] {
  const filled = [
    words.payBy('AMOUNT', 'DAY'),
    words.payNow('AMOUNT'),
    words.toBeRefunded('AMOUNT'),
    words.quoteStandsUntil('DAY'),
    words.pageOf(3, 7),
    words.taxIn('PLN'),
    words.logoOf('NAME'),
  ]
  const flat = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(flat) : []
  return [...flat(words), ...filled]
}

describe.each(LANGUAGES.map((language) => [language, wordsFor(language, 'XX')] as const))('%s', (_, words: Words) => {
  it('leaves no word empty and none with a gap', () => {
    for (const saying of sayings(words)) expect(saying).toMatch(/^\S.*\S$|^\S$/)
    expect(sayings(words).join(' ')).not.toMatch(/\$\{|undefined| {2}/)
  })

  it('says amount and day when it asks for payment', () => {
    expect(words.payBy('AMOUNT', 'DAY')).toMatch(/AMOUNT.*DAY|DAY.*AMOUNT/)
    expect(words.pageOf(3, 7)).toMatch(/3.*7/)
  })
})

describe('the tax', () => {
  it('is called as the seller’s country calls it', () => {
    expect([wordsFor('en', 'GB').tax, wordsFor('en-GB', 'US').tax, wordsFor('en', 'AU').tax, wordsFor('de', 'CH').tax]).toEqual([
      'VAT',
      'Tax',
      'GST',
      'MWST',
    ])
  })
})
