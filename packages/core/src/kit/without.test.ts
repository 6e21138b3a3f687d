import { expect, it } from 'vitest'
import { without } from './without.ts'

it('copies a document but for the named members', () => {
  const document = Object.freeze({ id: 'a', version: 3, notes: undefined, lines: [1] })
  const copy = without(document, 'version')
  expect(copy).toStrictEqual({ id: 'a', notes: undefined, lines: [1] })
  expect(Object.isFrozen(copy)).toBe(false)
  expect(copy.lines).toBe(document.lines)
})
