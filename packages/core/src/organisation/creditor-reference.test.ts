import fc from 'fast-check'
import { expect, it } from 'vitest'
import { creditorReference, isCreditorReference } from './creditor-reference.ts'

it.each([
  ['539007547034', 'RF18539007547034'],
  ['INV-2026-0001', 'RF16INV20260001'],
])('of %s is %s', (number, reference) => {
  expect(creditorReference(number)).toBe(reference)
})

it('has check digits that hold, whatever the number', () => {
  const numbers = fc.stringMatching(/^[A-Za-z0-9/_-]{1,20}$/).filter((number) => /[A-Za-z0-9]/.test(number))
  fc.assert(
    fc.property(numbers, (number) => {
      expect(isCreditorReference(creditorReference(number) ?? '')).toBe(true)
    }),
  )
})

it('is none of a number that is too long', () => {
  expect(creditorReference('1'.repeat(22))).toBeUndefined()
})

it('does not hold with two figures changed over', () => {
  expect(isCreditorReference('RF18539007547043')).toBe(false)
})
