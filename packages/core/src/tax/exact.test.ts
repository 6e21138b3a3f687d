import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideRounded } from '../kit/decimal.ts'
import { between, divideByRemainder, divideInProportion, scaleRounded, sum } from './exact.ts'

const amounts = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 })

describe('scaleRounded', () => {
  it('is the exact quotient rounded half away from zero, below and beyond safe products', () => {
    fc.assert(
      fc.property(
        fc.oneof(amounts, fc.integer({ min: -1000, max: 1000 })),
        fc.nat({ max: 100_000_000 }),
        fc.integer({ min: 1, max: 200_000_000 }),
        (value, n, d) => {
          const exact = divideRounded(BigInt(value) * BigInt(n), BigInt(d), 'half-up')
          fc.pre(exact <= 9_007_199_254_740_991n && exact >= -9_007_199_254_740_991n)
          expect(BigInt(scaleRounded(value, n, d))).toBe(exact)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('rounds halves away from zero', () => {
    expect([-3, -1, 1, 3].map((value) => scaleRounded(value, 1, 2))).toEqual([-2, -1, 1, 2])
  })

  it('never gives -0', () => {
    expect([scaleRounded(-1, 1, 3), scaleRounded(0, -1, 3), scaleRounded(-5, 0, 3)]).toEqual([0, 0, 0])
  })
})

describe('divideInProportion', () => {
  it('gives parts that sum to the whole, each next to its exact share', () => {
    const weights = fc.array(fc.nat({ max: 1_000_000_000 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000_000 }), weights, (whole, list) => {
        fc.pre(sum(list) > 0)
        const parts = divideInProportion(whole, list)
        expect(sum(parts)).toBe(whole)
        for (const [at, part] of parts.entries()) {
          const error = BigInt(part) * BigInt(sum(list)) - BigInt(whole) * BigInt(list[at] ?? 0)
          expect(error < sum(list) && error > -sum(list)).toBe(true)
        }
      }),
    )
  })

  it('gives equal remainders to the larger weight, whatever the order', () => {
    expect(divideByRemainder({ whole: 2, weights: [1, 3], numerator: 1, denominator: 2 })).toEqual([0, 2])
    expect(divideByRemainder({ whole: 2, weights: [3, 1], numerator: 1, denominator: 2 })).toEqual([2, 0])
  })

  it('gives equal weights their remainders from the first', () => {
    expect(divideInProportion(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(divideInProportion(-100, [-1, -1, -1])).toEqual([-34, -33, -33])
  })

  it('divides a whole that is beyond safe products', () => {
    expect(divideInProportion(999_999_999_999_999, [999_999_999_999_998, 1])).toEqual([999_999_999_999_998, 1])
  })

  it('gives nothing where there is nothing to divide', () => {
    expect(divideInProportion(0, [5, -5])).toEqual([0, 0])
    expect(divideInProportion(0, [])).toEqual([])
  })
})

it('between keeps a value between 0 and a limit of either sign', () => {
  expect([between(5, 3), between(-1, 3), between(-5, -3), between(1, -3), between(2, 3)]).toEqual([3, 0, -3, 0, 2])
})
