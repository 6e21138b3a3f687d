import fc from 'fast-check'
import { expect, it } from 'vitest'
import { afterPrefix, compareUtf8, keyName } from './key.ts'

const text = fc.string({ unit: 'binary', maxLength: 6 })

it('compares as the UTF-8 bytes do', () => {
  fc.assert(fc.property(text, text, (a, b) => Math.sign(compareUtf8(a, b)) === Buffer.compare(Buffer.from(a), Buffer.from(b))))
})

it('puts a character beyond U+FFFF after U+FFFF', () => {
  expect(compareUtf8('\uffff', '🧾')).toBeLessThan(0)
})

it('bounds a prefix: everything that begins with it is below, and everything above does not begin with it', () => {
  fc.assert(
    fc.property(text, text, text, (prefix, rest, other) => {
      const bound = afterPrefix(prefix)
      if (bound === undefined) return /^\u{10ffff}*$/u.test(prefix)
      const outside = compareUtf8(other, bound) < 0 || !other.startsWith(prefix)
      return compareUtf8(prefix + rest, bound) < 0 && outside
    }),
  )
})

it.each([
  ['a', 'b'],
  ['ab/', 'ab0'],
  ['\ud7ff', '\ue000'],
  ['a\u{10ffff}', 'b'],
  ['\u{10ffff}', undefined],
  ['', undefined],
])('ends the prefix %j at %j', (prefix, bound) => {
  expect(afterPrefix(prefix)).toBe(bound)
})

it('names different keys differently', () => {
  fc.assert(
    fc.property(text, text, text, text, (pk, sk, pk2, sk2) => {
      const same = pk === pk2 && sk === sk2
      return (keyName({ pk, sk }) === keyName({ pk: pk2, sk: sk2 })) === same
    }),
  )
})
