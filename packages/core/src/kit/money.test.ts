import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal } from './decimal.ts'
import {
  CURRENCIES,
  exponentOf,
  formatMoney,
  isAmount,
  isCurrency,
  MONEY_LIMITS,
  majorOf,
  majorPlain,
  majorText,
  toMinor,
} from './money.ts'

const amounts = fc.integer({ min: -MONEY_LIMITS.amountMax, max: MONEY_LIMITS.amountMax })
const currencies = fc.constantFrom(...CURRENCIES)

/** Digits, point and sign only, as a locale that writes 1,234.50 shows them. */
const bare = (text: string) => text.replace(/[^\d.\u2212]/g, '')

describe('currencies', () => {
  it.each([
    ...['CLP', 'ISK', 'JPY', 'KRW', 'PYG', 'UGX', 'UYI', 'VND', 'XAF', 'XOF', 'XPF'].map((code): [string, number] => [code, 0]),
    ...['EUR', 'USD', 'GBP', 'CHF', 'HUF', 'MRU', 'MGA', 'XCG', 'ZWG'].map((code): [string, number] => [code, 2]),
    ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code): [string, number] => [code, 3]),
    ...['CLF', 'UYW'].map((code): [string, number] => [code, 4]),
  ])('%s has %i digits behind the point', (code, exponent) => {
    expect(exponentOf(code)).toBe(exponent)
  })

  it('are listed once, in capitals, in the order of the alphabet', () => {
    expect(CURRENCIES).toEqual([...new Set(CURRENCIES)].sort())
    expect(CURRENCIES.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([])
    expect(CURRENCIES).toHaveLength(165)
  })

  it.each(['eur', 'EURO', '', 'BGN', 'HRK', 'DEM', 'XAU', 'XXX', 'XTS', 'toString'])('do not include %j', (code) => {
    expect(isCurrency(code)).toBe(false)
    expect(() => exponentOf(code)).toThrow(expect.objectContaining({ code: 'invalid_currency' }))
  })
})

describe('major and minor units', () => {
  it.each([
    [123450, 'EUR', '1234.50'],
    [-5, 'EUR', '-0.05'],
    [0, 'EUR', '0.00'],
    [1234, 'JPY', '1234'],
    [-1234, 'KWD', '-1.234'],
    [1, 'CLF', '0.0001'],
    [MONEY_LIMITS.amountMax, 'EUR', '9999999999999.99'],
  ])('%i of %s are %s', (minor, currency, text) => {
    expect(majorText(minor, currency)).toBe(text)
  })

  it('are turned into each other without loss, in every currency', () => {
    fc.assert(
      fc.property(amounts, currencies, (minor, currency) => {
        expect(toMinor(decimal(majorText(minor, currency)), currency, 'down')).toBe(minor + 0)
        expect(toMinor(decimal(majorPlain(minor, currency)), currency, 'down')).toBe(minor + 0)
        expect(toMinor(majorOf(minor, currency), currency, 'down')).toBe(minor + 0)
      }),
    )
  })

  it('are rounded as named', () => {
    expect([
      toMinor(decimal('1.005'), 'EUR', 'half-up'),
      toMinor(decimal('1.005'), 'EUR', 'half-even'),
      toMinor(decimal('-1.009'), 'EUR', 'down'),
    ]).toEqual([...[101, 100, -100]])
  })

  it('stay within the limit', () => {
    expect(toMinor(decimal('9999999999999.99'), 'EUR', 'down')).toBe(MONEY_LIMITS.amountMax)
    expect(() => toMinor(decimal('10000000000000'), 'EUR', 'down')).toThrow(expect.objectContaining({ code: 'amount_too_large' }))
    expect(() => toMinor(decimal('-10000000000000'), 'EUR', 'down')).toThrow(expect.objectContaining({ code: 'amount_too_large' }))
    expect([isAmount(0.5), isAmount(Number.NaN), isAmount(-MONEY_LIMITS.amountMax), isAmount(MONEY_LIMITS.amountMax + 1)]).toEqual([
      ...[false, false, true, false],
    ])
  })

  it('are not written where they are no amounts', () => {
    expect(() => majorText(0.5, 'EUR')).toThrow('not an amount')
    expect(() => majorText(Number.NaN, 'EUR')).toThrow('not an amount')
  })

  it('write -0 as 0', () => {
    expect([majorText(-0, 'EUR'), bare(formatMoney(-0, 'EUR', 'en'))]).toEqual(['0.00', '0.00'])
  })
})

describe('formatting', () => {
  it.each([
    [123450, 'EUR', 'de-DE', '1.234,50\u00a0€'],
    [-123450, 'EUR', 'de-DE', '\u22121.234,50\u00a0€'],
    [123450, 'USD', 'en-US', '$1,234.50'],
    [-123450, 'USD', 'en-US', '\u2212$1,234.50'],
    [1234, 'JPY', 'en-US', '¥1,234'],
    [1234567, 'KWD', 'en-US', 'KWD\u00a01,234.567'],
    [123450, 'HUF', 'hu-HU', '1\u00a0234,50\u00a0Ft'],
    [990750, 'EUR', 'pl-PL', '9\u00a0907,50\u00a0€'],
    [990750, 'EUR', 'es-ES', '9.907,50\u00a0€'],
    [990750, 'EUR', 'pt-PT', '9\u00a0907,50\u00a0€'],
    [-100, 'SEK', 'sv-SE', '\u22121,00\u00a0kr'],
    [-100, 'CHF', 'de-CH', 'CHF\u22121.00'],
  ])('%i of %s in %s is %s', (minor, currency, locale, text) => {
    expect(formatMoney(minor, currency, locale)).toBe(text)
  })

  it('shows every digit of every amount in every currency', () => {
    fc.assert(
      fc.property(amounts, currencies, (minor, currency) => {
        expect(bare(formatMoney(minor, currency, 'en').replace(/[A-Z$.]+\u00a0/, ''))).toBe(
          majorText(minor, currency).replace('-', '\u2212'),
        )
      }),
      { numRuns: 500 },
    )
  })

  it('shows amounts that a float cannot hold in major units', () => {
    expect(formatMoney(999_999_999_999_999, 'EUR', 'en-US')).toBe('€9,999,999,999,999.99')
    expect(formatMoney(9_007_199_254_740_991, 'CLF', 'en-US').endsWith('900,719,925,474.0991')).toBe(true)
  })
})
