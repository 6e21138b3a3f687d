import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../kit/language.ts'
import { formatMoney } from '../kit/money.ts'
import { formatsFor } from './format.ts'

describe('money', () => {
  it.each([
    ['de-DE', 'EUR', 123_456, '1.234,56\u00a0€'],
    ['en-US', 'USD', -123_456, '\u2212$1,234.56'],
    ['fr-FR', 'EUR', 123_456_789, '1\u202f234\u202f567,89\u00a0€'],
    ['ja-JP', 'JPY', 12, '¥12'],
    ['en-GB', 'KWD', 1_234, 'KWD\u00a01.234'],
    ['pl-PL', 'PLN', 123_456, '1\u00a0234,56\u00a0zł'],
    ['en-GB', 'EUR', 9_007_199_254_740_991, '€90,071,992,547,409.91'],
    ['ar-EG', 'EUR', 100, '€1.00'],
  ])('in %s %s: %i is %s', (locale, currency, minor, text) => {
    expect(formatsFor(locale, currency).money(minor)).toBe(text)
  })

  it.each(LANGUAGES)(
    'in %s is the same on paper, on the screen and in a mail, and its thousands are set apart as in a column',
    (locale) => {
      const { money, amount } = formatsFor(locale, 'EUR')
      expect(money(990_750)).toBe(formatMoney(990_750, 'EUR', locale))
      expect(money(990_750)).toContain(amount(990_750))
    },
  )

  it('has no currency sign in a column', () => {
    expect(formatsFor('de-DE', 'EUR').amount(-50)).toBe('\u22120,50')
  })
})

describe('numbers', () => {
  const { number, percent, unitPrice } = formatsFor('de-DE', 'EUR')

  it('keep all digits of a quantity', () => {
    expect(number('1234.5')).toBe('1.234,5')
    expect(number('0.123456789012')).toBe('0,123456789012')
  })

  it('write a unit price with the digits of the currency at least', () => {
    expect([unitPrice('95'), unitPrice('0.0035')]).toEqual(['95,00', '0,0035'])
  })

  it.each([
    ['19', '19\u00a0%'],
    ['9.975', '9,975\u00a0%'],
    ['0', '0\u00a0%'],
    ['-2.5', '\u22122,5\u00a0%'],
    ['100', '100\u00a0%'],
  ])('write %s percent as %s', (decimal, text) => {
    expect(percent(decimal)).toBe(text)
  })
})

describe('days', () => {
  it('are written as in the locale, and do not move with the zone', () => {
    expect(formatsFor('de-DE', 'EUR').day('2026-01-31')).toBe('31.01.2026')
    expect(formatsFor('en-US', 'USD').day('2026-01-01')).toBe('Jan 1, 2026')
  })

  it('are joined to a span', () => {
    expect(formatsFor('en-GB', 'EUR').days('2026-11-01', '2026-11-17')).toBe('1\u2009–\u200917\u00a0Nov 2026'.replace('\u00a0', ' '))
  })

  it('are English where the locale is unknown', () => {
    expect(formatsFor('not a locale', 'EUR').day('2026-01-01')).toBe('Jan 1, 2026')
  })
})
