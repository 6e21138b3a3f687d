import { expect, it } from 'vitest'
import { countryDefaults } from './country-data.ts'

/**
 * Rates of the member states by another source than the presets' own: ibericode/vat-rates, vat-rates.json (read 2026-11-28), which is of the
 * autumn of 2025 at the latest; where a rate changed since, the law is named.
 */
const RATES: readonly [country: string, rates: string, changedBy?: string][] = [
  ['AT', '20 13 10 4.9', '4.9 for basic food since 2026-07-01'],
  ['BE', '21 12 6'],
  ['BG', '20 9'],
  ['CY', '19 9 5 3', '3 since 2023'],
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

/**
 * Standard rates of other countries by another source than the presets' own: sales-tax 2.23.0, sales_tax_rates.json (2026-05-19); where that is
 * out of date, the reason is named.
 */
const STANDARD: readonly [country: string, rate: string, insteadOf?: string][] = [
  ['CH', '8.1'],
  ['LI', '8.1', '7.7 until 2023: Liechtenstein has the rates of Switzerland'],
  ['NO', '25'],
  ['IS', '24'],
  ['CA', '5'],
  ['AU', '10'],
  ['NZ', '15'],
  ['JP', '10'],
  ['SG', '9'],
  ['IN', '18'],
  ['ZA', '15'],
  ['AE', '5'],
  ['SA', '15'],
  ['IL', '18'],
  ['TR', '20'],
  ['UA', '20'],
  ['RS', '20'],
  ['MX', '16'],
  ['AR', '21'],
  ['CL', '19'],
  ['CO', '19'],
  ['KR', '10'],
  ['CN', '13'],
  ['TH', '7', '10 by law, which decrees have lowered year by year'],
  ['MY', '8', 'service tax is 8 since 2024-03-01'],
  ['ID', '11'],
  ['PH', '12'],
  ['KE', '16'],
  ['NG', '7.5'],
  ['EG', '14'],
]

it.each(STANDARD)('%s charges %s as a rule', (country, rate) => {
  expect(countryDefaults(country)?.taxPresets[0]?.percent).toBe(rate)
})

it.each([
  ['CA', '5 13 14 15 9.975'],
  ['NO', '25 15 12'],
  ['TR', '20 10 1'],
  ['UA', '20 14 7'],
  ['IN', '18 5 40'],
  ['ID', '11 12'],
  ['KE', '16'],
])('%s has all of %s', (country, rates) => {
  expect(countryDefaults(country)?.taxPresets.map(({ percent }) => percent)).toEqual(rates.split(' '))
})
