import { expect, it } from 'vitest'
import { parseDiscount } from './discount-input.tsx'

it.each([
  ['5', { percent: '5' }],
  ['7,5 %', { percent: '7.5' }],
  ['75 EUR', { amountMinor: 7500 }],
  ['€75.50', { amountMinor: 7550 }],
  ['', null],
  ['101 %', undefined],
  ['-5', undefined],
  ['lots', undefined],
  ['€1.005', undefined],
])('reads a discount of “%s”', (typed, meant) => {
  expect(parseDiscount(typed, 'EUR')).toEqual(meant)
})
