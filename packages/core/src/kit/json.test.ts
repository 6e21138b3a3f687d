import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './json.ts'

describe('canonical JSON', () => {
  it('sorts members, keeps lists in order and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [2, 1, undefined], a: { d: null, c: undefined }, é: 'ü\n' })).toBe(
      '{"a":{"d":null},"b":[2,1,null],"é":"ü\\n"}',
    )
  })

  it('does not depend on the order in which members were set', () => {
    const objects = fc.dictionary(fc.string(), fc.jsonValue())
    fc.assert(
      fc.property(objects, (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      }),
    )
  })

  it('says the same as JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('sorts names by UTF-16 units, as RFC 8785 has it', () => {
    expect(canonicalJson({ '\ufb33': 1, '\ud83d\ude00': 2, '1': 3 })).toBe('{"1":3,"\ud83d\ude00":2,"\ufb33":1}')
  })

  it('takes nothing for null', () => {
    expect(canonicalJson(undefined)).toBe('null')
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 1, Symbol('x')])('refuses %s', (value) => {
    expect(() => canonicalJson({ value })).toThrow('not a value of JSON')
  })
})
