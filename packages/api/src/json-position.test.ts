import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonErrorOffset, lineAndColumn } from './json-position.ts'

it.each([
  ['{"a":}', 5],
  ['{"a":1,}', 7],
  ['[1,2', 4],
  ['{"a" 1}', 5],
  ["{'a':1}", 1],
  ['{"a":01}', 6],
  ['nul', 0],
  ['1 2', 2],
  ['"a\nb"', 0],
  ['', 0],
  ['[[]]]', 4],
])('finds where %j stops being JSON', (text, offset) => {
  expect(jsonErrorOffset(text)).toBe(offset)
})

it('agrees with JSON.parse on what is JSON', () => {
  const almostJson = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '1', ' ', '\\', '\u0001'))
    .map(([text, at, extra]) => text.slice(0, at % (text.length + 1)) + extra + text.slice((at % (text.length + 1)) + (at % 2)))
  fc.assert(
    fc.property(almostJson, (text) => {
      expect(jsonErrorOffset(text) === undefined).toBe(parses(text))
    }),
    { numRuns: 2_000 },
  )
})

it('takes deep nesting without running out of stack', () => {
  expect(jsonErrorOffset('['.repeat(500_000))).toBe(500_000)
})

it('counts lines and columns from 1', () => {
  expect(lineAndColumn('{\n  "a": }', 9)).toEqual({ line: 2, column: 8 })
})

function parses(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
