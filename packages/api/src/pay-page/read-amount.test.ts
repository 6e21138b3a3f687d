import { expect, it } from 'vitest'
import { readAmount } from './read-amount.ts'

it.each([
  ['50', 'EUR', 5_000],
  ['50,5', 'EUR', 5_050],
  ['50.50', 'EUR', 5_050],
  ['1.234,56', 'EUR', 123_456],
  ['1,234.56', 'EUR', 123_456],
  ['1 234,56', 'EUR', 123_456],
  ['1’234.56', 'CHF', 123_456],
  ['1.234', 'EUR', 123_400],
  ['12.345.678', 'EUR', 1_234_567_800],
  ['500', 'JPY', 500],
  ['1,234', 'KWD', 1_234_000],
])('reads %s %s', (text, currency, amount) => {
  expect(readAmount(text, currency)).toBe(amount)
})

it.each(['', '0', '0,00', '-5', '5,', '5.123,4567', '1.234.56', '1,23,456', 'five', '5e3', '0x10', '5 €', '9'.repeat(20)])(
  'does not guess %j',
  (text) => {
    expect(readAmount(text, 'EUR')).toBeUndefined()
  },
)

it('takes no decimals where there are none', () => {
  expect(readAmount('500.5', 'JPY')).toBeUndefined()
})
