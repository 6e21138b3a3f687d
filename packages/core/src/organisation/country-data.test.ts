import { describe, expect, it } from 'vitest'
import { isZone } from '../kit/day.ts'
import { isDecimal } from '../kit/decimal.ts'
import { isCurrency } from '../kit/money.ts'
import { countryDefaults, isCountry } from './country-data.ts'

const EU = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

describe('countryDefaults', () => {
  it.each([...EU, 'GB', 'CH', 'NO', 'CA'])('knows the taxes of %s', (country) => {
    const presets = countryDefaults(country)?.taxPresets ?? []
    expect(presets.length).toBeGreaterThan(0)
    for (const { percent, category } of presets) expect([isDecimal(percent), category]).toEqual([true, 'S'])
  })

  it('knows no national tax of the USA', () => {
    expect(countryDefaults('US')?.taxPresets).toEqual([])
  })

  it('names Canada’s taxes apart', () => {
    expect(countryDefaults('CA')?.taxPresets).toContainEqual({ name: 'QST', percent: '9.975', category: 'S' })
  })

  it('has real currencies, zones and locales', () => {
    const known = [
      ...EU,
      ...'GB CH LI NO IS US CA AU NZ JP SG IN ZA AE SA IL TR UA RS MX BR AR CL CO KR CN HK TH MY ID PH KE NG EG'.split(' '),
    ]
    for (const country of known) {
      const defaults = countryDefaults(country)
      const { currency = '', zone = '', locale = '' } = defaults ?? {}
      expect([country, isCountry(country), isCurrency(currency), isZone(zone)]).toEqual([country, true, true, true])
      expect(Intl.getCanonicalLocales(locale)).toEqual([locale])
    }
  })
})

describe('isCountry', () => {
  it.each([
    ['DE', true],
    ['XK', true],
    ['EU', false],
    ['UK', false],
    ['de', false],
    ['ZZ', false],
  ])('%s: %s', (code, is) => expect(isCountry(code)).toBe(is))
})
