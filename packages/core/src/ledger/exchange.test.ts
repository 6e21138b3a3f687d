import fc from 'fast-check'
import { expect, test } from 'vitest'
import { basePart, conversionOf, toBase } from './exchange.ts'

test.each([
  ['EUR', 'EUR', undefined, 12_345, 12_345],
  ['USD', 'EUR', '0.91', 3_966, 3_609],
  ['JPY', 'EUR', '0.00613', 11_001, 6_744],
  ['KWD', 'EUR', '2.98765', 1_001, 299],
  ['EUR', 'JPY', '163.1', 1_005, 1_639],
  ['USD', 'EUR', '0.5', 1, 1],
  ['USD', 'EUR', '0.5', -1, -1],
])('%s in %s at %s: %i is %i', (currency, baseCurrency, rate, amount, base) => {
  const conversion = rate === undefined ? { currency, baseCurrency } : { currency, baseCurrency, rate }
  expect(toBase(amount, conversion)).toBe(base)
})

test('parts sum to the whole, wherever it is cut', () => {
  const cuts = fc.array(fc.nat(10_000_000), { maxLength: 8 }).map((places) => [...places].sort((a, b) => a - b))
  fc.assert(
    fc.property(cuts, fc.integer({ min: 1, max: 99_999_999 }), (places, rate) => {
      const conversion = conversionOf({ currency: 'USD', exchangeRate: { rate: `${rate}` } }, 'EUR')
      const ends = [0, ...places]
      const parts = places.map((after, at) => basePart({ before: ends[at] ?? 0, after }, conversion))
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(toBase(places.at(-1) ?? 0, conversion))
    }),
  )
})
