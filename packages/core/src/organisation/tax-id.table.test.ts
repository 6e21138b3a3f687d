import { expect, it } from 'vitest'
import { isMisshapenTaxId, plainTaxId } from './tax-id.ts'

/** Numbers published by their owners, as python-stdnum's tests list them (arthurdejong/python-stdnum, tests/test_eu_vat.doctest, read 2026-11-28). */
const PUBLISHED: readonly [country: string, ...numbers: string[]][] = [
  ['AT', 'ATU 142 43 102', 'ATU13585627'],
  ['BE', 'BE 0202.239.951', 'BE 0795 013 186'],
  ['BG', 'BG 124 551 319', 'BG7111042925'],
  ['CY', 'CY 10246672X', 'CY-10008489 A'],
  ['CZ', 'CZ 25123891', 'CZ 640229/4448', 'CZ 640903926'],
  ['DE', 'DE 813 11 38 75', 'DE 221.304.969'],
  ['DK', 'DK 10 50 32 80', 'DK-20 04 52 72'],
  ['EE', 'EE 100 931 558'],
  ['ES', 'ES A-28184661', 'ES 54362315K', 'ES X-5253868-R', 'ES Q-2818015-F'],
  ['FI', 'FI 0982651-1', 'FI 02459042'],
  ['FR', 'FR 04409414364', 'FR K 7399859412', 'FR16000063601'],
  ['GR', 'EL 094012834', 'El 800 179 925'],
  ['HU', 'HU 10672101', 'HU-10402434'],
  ['IE', 'IE 4550159S', 'IE6433435IH', 'IE6433435OA', 'IE8D79739I'],
  ['IT', 'IT 00 595 000 217', 'IT-01626160210'],
  ['LT', 'LT 119511515', 'LT 100001354118'],
  ['LU', 'LU 109 676 28', 'LU.248.70.640'],
  ['LV', 'LV 4000 3521 600'],
  ['MT', 'MT 1039-6417'],
  ['NL', 'NL 8225.69.759 b01', 'NL001162938B28'],
  ['PL', 'PL 645-000-67-50'],
  ['PT', 'PT 501 507 930'],
  ['RO', 'RO 11358544', 'RO 573768'],
  ['SE', 'SE 202 100-5000 01', 'SE-556 644 662 001'],
  ['SI', 'SI 3609 7152'],
  ['SK', 'SK 202 274 96 19'],
]

it.each(PUBLISHED)('takes the published numbers of %s', (country, ...numbers) => {
  expect(numbers.filter((number) => isMisshapenTaxId(plainTaxId(number), country))).toEqual([])
})

/** Named by the same source as wrong in form or length. */
const WRONG: readonly [country: string, number: string][] = [
  ['AT', 'AT1 142 43 102'],
  ['AT', 'ATU 1515B209'],
  ['AT', 'ATU 151592092'],
  ['BE', 'BE 02A2.239.951'],
  ['BG', 'BG 10X8735941'],
  ['CY', 'CY-102590Z3P'],
  ['DE', 'DE 246X595 415'],
  ['DE', 'DE 011125440'],
  ['ES', 'ES B-583784312'],
  ['FR', 'FR000076090'],
  ['IE', 'IE 4550C59S'],
  ['NL', 'NL 001241643801'],
  ['NL', 'NL B06753742B01'],
  ['NL', 'NL006866304B021'],
  ['SE', 'SE 55643359201'],
  ['SE', 'SE 5567003255201'],
  ['SK', 'SK A078449064'],
]

it.each(WRONG)('stops, for %s, %s', (country, number) => {
  expect(isMisshapenTaxId(plainTaxId(number), country)).toBe(true)
})
