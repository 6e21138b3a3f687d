import { describe, expect, it } from 'vitest'
import { baseLevel, levels, visualOrder } from './bidi.ts'

describe('levels', () => {
  it.each([
    ['abc', 0, '000'],
    ['אבג', 1, '111'],
    ['אב 12', 1, '11122'],
    ['ab אב cd', 0, '00011000'],
    ['ab אב, אג', 0, '000111111'],
    ['אב ab', 1, '11122'],
    ['אב (ab) אג', 1, '1111221111'],
    ['عن 12.5', 1, '1112222'],
    ['אב 12€', 1, '111222'],
    ['a 12 b', 0, '000000'],
  ] as const)('of “%s” on base %i are %s', (text, base, expected) => {
    expect(levels(text, base).join('')).toBe(expected)
  })

  it('give a mark the level of its letter', () => {
    expect(levels('a\u05d0\u05b8', 0)).toEqual([0, 1, 1])
  })

  it('count both halves of a surrogate pair', () => {
    expect(levels('\u{10840}', 1)).toEqual([1, 1])
  })
})

describe('the paragraph', () => {
  it.each([
    ['12 אב', 1],
    ['12 ab', 0],
    ['… 12', 0],
  ])('“%s” starts on level %i', (text, level) => {
    expect(baseLevel(text)).toBe(level)
  })
})

describe('the order on the line', () => {
  it.each([
    [
      [0, 0],
      [0, 1],
    ],
    [
      [1, 1, 1],
      [2, 1, 0],
    ],
    [
      [1, 2, 2, 1],
      [3, 1, 2, 0],
    ],
    [
      [0, 1, 1, 0],
      [0, 2, 1, 3],
    ],
  ])('of levels %j is %j', (given, order) => {
    expect(visualOrder(given)).toEqual(order)
  })
})
