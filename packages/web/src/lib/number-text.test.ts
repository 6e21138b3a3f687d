import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editNumber, parseNumberText, showNumber } from './number-text.ts'

describe('numbers as people type them', () => {
  it.each([
    ['1.234,56 €', 'de-DE', '1234.56'],
    ['1,234.56', 'de-DE', '1234.56'],
    ['1 234,56', 'fr-FR', '1234.56'],
    ["CHF 1'234.50", 'de-CH', '1234.5'],
    ['1.234', 'de-DE', '1234'],
    ['1.234', 'en-GB', '1.234'],
    ['1,234', 'en-GB', '1234'],
    ['1,234', 'de-DE', '1.234'],
    ['0,5', 'en-GB', '0.5'],
    ['.5', 'en-GB', '0.5'],
    ['1,234,567', 'en-US', '1234567'],
    ['−12,5', 'de-DE', '-12.5'],
    ['¥12', 'ja-JP', '12'],
    ['１２．５', 'ja-JP', '12.5'],
    ['١٢٣٫٥', 'ar-EG', '123.5'],
    ['007', 'en-GB', '7'],
    ['', 'en-GB', null],
    ['abc', 'en-GB', null],
    ['1.2.3,4,5', 'en-GB', null],
    ['12-5', 'en-GB', null],
  ])('reads “%s” in %s as %s', (typed, locale, expected) => {
    expect(parseNumberText(typed, locale)).toBe(expected)
  })

  it('reads back what it shows for editing, in any of our locales', () => {
    const cents = fc.integer({ min: -999_999_999, max: 999_999_999 })
    fc.assert(
      fc.property(cents, fc.constantFrom('en-GB', 'de-DE', 'fr-FR', 'ja-JP'), (value, locale) => {
        const text = parseNumberText((value / 100).toString(), 'en-GB') ?? ''
        expect(parseNumberText(editNumber(text, { fractionDigits: 2, locale }), locale)).toBe(text)
      }),
    )
  })

  it('shows a long number exactly, with a real minus', () => {
    expect(showNumber('-1234567.89', { fractionDigits: 2, locale: 'en-GB' })).toBe('−1,234,567.89')
  })
})
