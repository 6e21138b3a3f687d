import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  compare,
  type Decimal,
  decimal,
  decimalOf,
  decimalText,
  divideRounded,
  divideTo,
  isDecimal,
  isZero,
  multiply,
  negate,
  type Rounding,
  roundTo,
  subtract,
} from './decimal.ts'

const integers = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n })
const decimals: fc.Arbitrary<Decimal> = fc.record({ coefficient: integers, scale: fc.nat({ max: 12 }) })
const roundings: fc.Arbitrary<Rounding> = fc.constantFrom('half-up', 'half-even', 'down', 'up')

describe('reading a decimal string', () => {
  it.each(['0', '-0', '1', '-1', '0.0', '19.99', '0.0035', '999999999999999.999999999999'])('accepts %s', (text) => {
    expect(isDecimal(text)).toBe(true)
  })

  it.each([
    '',
    ' ',
    '+1',
    '01',
    '-01',
    '.5',
    '5.',
    '1e3',
    '1,5',
    '1 000',
    '1_000',
    '0x1',
    'NaN',
    'Infinity',
    '--1',
    '１',
    '1\n',
    '1234567890123456',
    '0.1234567890123',
  ])('refuses %j', (text) => {
    expect(isDecimal(text)).toBe(false)
    expect(() => decimal(text)).toThrow(expect.objectContaining({ code: 'invalid_amount' }))
  })

  it('shows at most forty characters of what it refuses', () => {
    expect(() => decimal('x'.repeat(1000))).toThrow(/^“x{40}”/)
  })

  it('keeps every digit', () => {
    expect(decimal('-0.0350')).toEqual({ coefficient: -350n, scale: 4 })
  })
})

describe('writing a decimal string', () => {
  it.each([
    ['2.50', '2.5'],
    ['-0.00', '0'],
    ['100', '100'],
    ['-0.050', '-0.05'],
    ['0.000', '0'],
  ])('shortens %s to %s', (text, shortest) => {
    expect(decimalText(decimal(text))).toBe(shortest)
  })

  it('is undone by reading', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(compare(decimal(decimalText(value)), value)).toBe(0)
      }),
    )
  })
})

describe('arithmetic', () => {
  /** Both sides as whole numbers of 10^-24, exactly. */
  const exact = (value: Decimal) => value.coefficient * 10n ** BigInt(24 - value.scale)

  it('adds, subtracts and negates exactly', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(exact(add(a, b))).toBe(exact(a) + exact(b))
        expect(exact(subtract(a, b))).toBe(exact(a) - exact(b))
        expect(exact(negate(a))).toBe(-exact(a))
      }),
    )
  })

  it('multiplies exactly', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(exact(multiply(a, b)) * 10n ** 24n).toBe(exact(a) * exact(b))
      }),
    )
  })

  it('compares by value, not by scale', () => {
    expect(compare(decimal('2.5'), decimal('2.50'))).toBe(0)
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compare(a, b)).toBe(exact(a) < exact(b) ? -1 : exact(a) > exact(b) ? 1 : 0)
      }),
    )
  })

  it('knows zero of every scale', () => {
    expect([isZero(decimal('0.00')), isZero(decimal('0.01')), isZero(decimalOf(0))]).toEqual([true, false, true])
  })
})

describe('rounding', () => {
  it.each<[Rounding, number[]]>([
    ['half-up', [-3, -2, -1, 0, 1, 2, 3]],
    ['half-even', [-2, -2, 0, 0, 0, 2, 2]],
    ['down', [-2, -1, 0, 0, 0, 1, 2]],
    ['up', [-3, -2, -1, 0, 1, 2, 3]],
  ])('%s rounds -2.5, -1.5, -0.5, 0, 0.5, 1.5 and 2.5', (rounding, expected) => {
    const rounded = ['-2.5', '-1.5', '-0.5', '0', '0.5', '1.5', '2.5'].map((text) => Number(roundTo(decimal(text), 0, rounding)))
    expect(rounded).toEqual(expected)
  })

  it('obeys its law for every quotient', () => {
    const divisors = integers.filter((value) => value !== 0n)
    fc.assert(
      fc.property(integers, divisors, roundings, (n, d, rounding) => {
        // The error of q as a fraction of 2d: |2(q·d − n)| against |d|.
        const q = divideRounded(n, d, rounding)
        const size = d < 0n ? -d : d
        const error = q * d - n
        const twice = 2n * (error < 0n ? -error : error)
        const away = error !== 0n && error < 0n === n < 0n
        if (rounding === 'down') expect(twice < 2n * size && !away).toBe(true)
        else if (rounding === 'up') expect(twice < 2n * size && (error === 0n || away)).toBe(true)
        else if (twice === size) expect(rounding === 'half-up' ? away : q % 2n === 0n).toBe(true)
        else expect(twice < size).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('obeys its law for small quotients, where halves are', () => {
    for (let n = -12n; n <= 12n; n++) {
      for (const d of [-4n, -2n, 2n, 4n]) {
        const value = Number(n) / Number(d)
        expect(Number(divideRounded(n, d, 'half-up'))).toBe(Math.sign(value) * Math.round(Math.abs(value)) + 0)
        expect(Number(divideRounded(n, d, 'down'))).toBe(Math.trunc(value) + 0)
      }
    }
  })

  it('is the same whether a number is rounded or divided by one', () => {
    fc.assert(
      fc.property(decimals, fc.nat({ max: 6 }), roundings, (value, scale, rounding) => {
        expect(divideTo(value, decimalOf(1), scale, rounding)).toBe(roundTo(value, scale, rounding))
      }),
    )
  })

  it('divides to a scale', () => {
    expect(divideTo(decimal('100'), decimal('3'), 4, 'half-up')).toBe(333333n)
    expect(divideTo(decimal('0.05'), decimal('0.1'), 0, 'half-even')).toBe(0n)
  })

  it('keeps a number of fewer digits as it is', () => {
    expect(roundTo(decimal('1.5'), 4, 'half-up')).toBe(15000n)
  })

  it('does not divide by zero', () => {
    expect(() => divideRounded(1n, 0n, 'down')).toThrow('division by zero')
  })
})
