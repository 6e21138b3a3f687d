import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matches, sortName, termsOf, wordsOf } from './terms.ts'

describe('wordsOf', () => {
  it.each([
    ['Müller & Søn', ['muller', 'son']],
    ['ÉCOLE Straße', ['ecole', 'strasse']],
    ['ada@example.com', ['ada', 'example', 'com']],
    ['İstanbul', ['istanbul']],
    ['ﬁnance', ['finance']],
    ['東京 商事', ['東京', '商事']],
    [' – ', []],
  ])('reads %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('cuts a word to 40 characters', () => {
    expect(wordsOf('x'.repeat(500))).toEqual(['x'.repeat(40)])
  })

  it('reads a text of plain letters as it reads them beside others', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        expect([...wordsOf(text), 'e']).toEqual(wordsOf(`${text} é`))
      }),
    )
  })
})

describe('termsOf', () => {
  it('names each term once', () => {
    expect(termsOf(['Ada', 'ada'])).toEqual(['ada'])
  })

  it('finds a number with and without its leading zeros', () => {
    expect(termsOf(['INV-2026-0042'])).toEqual(['inv', '2026', '0042', '42'])
  })

  it('finds a tax number without its country', () => {
    expect(termsOf(['DE123456789'])).toEqual(['de123456789', '123456789'])
  })

  it('keeps the first twelve', () => {
    expect(termsOf(['a b c d e f g h i j k l m n'])).toHaveLength(12)
  })

  it('skips what is not there', () => {
    expect(termsOf([undefined, 'x'])).toEqual(['x'])
  })
})

describe('sortName', () => {
  it('cuts between characters, never within one', () => {
    const ninetyNine = `${'a '.repeat(49)}a`
    expect(sortName(`${ninetyNine}𠮷𠮷`)).toBe(`${ninetyNine}𠮷`)
  })
})

describe('matches', () => {
  it('wants every word', () => {
    expect(matches(['ad', 'lo'], ['ada', 'lovelace'])).toBe(true)
    expect(matches(['ad', 'xy'], ['ada', 'lovelace'])).toBe(false)
  })
})
