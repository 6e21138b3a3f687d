import { expect, it } from 'vitest'
import { countryDefaults } from './country-data.ts'

/**
 * Rates of the member states by another source than the presets' own: ibericode/vat-rates, vat-rates.json (read 2026-11-28), which is of the
 * autumn of 2025 at the latest; where a rate changed since, the law is named.
 */
const RATES: readonly [country: string, rates: string, changedBy?: string][] = [
  ['AT', '20 13 10'],
  ['BE', '21 12 6'],
  ['BG', '20 9'],
  ['CY', '19 9 5'],
  ['CZ', '21 12'],
  ['DE', '19 7'],
  ['DK', '25'],
  ['EE', '24 13 9'],
  ['ES', '21 10 4'],
  ['FI', '25.5 13.5 10', '14 became 13.5 on 2026-01-01'],
  ['FR', '20 10 5.5 2.1'],
  ['GB', '20 5'],
  ['GR', '24 13 6'],
  ['HR', '25 13 5'],
  ['HU', '27 18 5'],
  ['IE', '23 13.5 9 4.8'],
  ['IT', '22 10 5 4'],
  ['LT', '21 12 5', '9 became 12 on 2026-01-01'],
  ['LU', '17 14 8 3'],
  ['LV', '21 12 5'],
  ['MT', '18 12 7 5', '12 for some services since 2024'],
  ['NL', '21 9'],
  ['PL', '23 8 5'],
  ['PT', '23 13 6'],
  ['RO', '21 11', '19, 9 and 5 became 21 and 11 on 2025-08-01'],
  ['SE', '25 12 6'],
  ['SI', '22 9.5 5'],
  ['SK', '23 19 5'],
]

it.each(RATES)('%s starts with %s', (country, rates) => {
  const percents = countryDefaults(country)?.taxPresets.map(({ percent }) => percent) ?? []
  expect(percents.filter((percent) => percent !== '0').sort((a, b) => Number(b) - Number(a))).toEqual(rates.split(' '))
  expect(percents[0]).toBe(rates.split(' ')[0])
})
