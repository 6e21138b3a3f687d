import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimal, multiply, roundTo } from '../kit/decimal.ts'
import { Findings } from './findings.ts'
import { multiplyRounded, readFactor, readPercent } from './read-number.ts'

/** Numbers of up to twelve digits before and eight behind the point, of every length. */
const factors = fc
  .tuple(
    fc.boolean(),
    fc.integer({ min: 0, max: 12 }),
    fc.nat({ max: 999_999_999_999 }),
    fc.integer({ min: 0, max: 8 }),
    fc.nat({ max: 99_999_999 }),
  )
  .map(([negative, length, integer, digits, fraction]) => {
    const whole = Number(String(integer).slice(0, length) || '0')
    return `${negative ? '-' : ''}${whole}${digits === 0 ? '' : `.${String(fraction).padStart(8, '0').slice(0, digits)}`}`
  })

it('multiplies and rounds like exact decimals', () => {
  fc.assert(
    fc.property(factors, factors, fc.constantFrom(0, 2, 3, 4), (a, b, exponent) => {
      const findings = new Findings()
      const exact = roundTo(multiply(decimal(a), decimal(b)), exponent, 'half-up')
      fc.pre(exact <= 9_007_199_254_740_991n && exact >= -9_007_199_254_740_991n)
      const product = multiplyRounded(readFactor(a, '/a', findings), readFactor(b, '/b', findings), exponent)
      expect([findings.errors.length, BigInt(product), Object.is(product, -0)]).toEqual([0, exact, false])
    }),
    { numRuns: 1000 },
  )
})

it('rounds away all of sixteen digits', () => {
  const smallest = readFactor('0.00000001', '/a', new Findings())
  expect(multiplyRounded(smallest, smallest, 0)).toBe(0)
})

it.each([
  ['0', '0', 0],
  ['19.00', '19', 19_000_000],
  ['9.975', '9.975', 9_975_000],
  ['0.000001', '0.000001', 1],
  ['100.0', '100', 100_000_000],
])('reads %s percent as %s', (text, shortest, millionths) => {
  expect(readPercent(text, '/percent', new Findings())).toEqual({ text: shortest, millionths })
})
