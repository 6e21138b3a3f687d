import { describe, expect, it } from 'vitest'
import { countryName, formatDay, formatLocaleOf, languageOf } from './language.ts'

describe('languageOf', () => {
  it.each([
    ['de-AT', 'de'],
    ['pt-BR', 'pt'],
    ['EN', 'en'],
    ['ja-JP', 'en'],
    ['', 'en'],
  ])('%s is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language)
  })
})

describe('formatLocaleOf', () => {
  it.each([
    ['de-AT', 'de-AT'],
    ['ja-JP', 'en'],
    ['de-!', 'de'],
  ])('%s writes amounts as %s', (locale, tag) => {
    expect(formatLocaleOf(locale)).toBe(tag)
  })
})

describe('formatDay', () => {
  it('writes a day in words', () => {
    expect(formatDay('2026-11-20', 'de-DE')).toBe('20. November 2026')
  })

  it('does not move the day by a time zone', () => {
    expect(formatDay('2026-01-01', 'en-US')).toBe('January 1, 2026')
  })
})

describe('countryName', () => {
  it.each([
    ['DE', 'de', 'Deutschland'],
    ['US', 'en', 'United States'],
    ['??', 'en', '??'],
  ])('%s in %s is %s', (country, locale, name) => {
    expect(countryName(country, locale)).toBe(name)
  })
})
