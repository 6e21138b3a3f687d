import { expect, it } from 'vitest'
import { isMisshapenTaxId, isMistypedTaxId, plainTaxId } from './tax-id.ts'

/**
 * Numbers published by their owners, and the same with digits changed, as python-stdnum's tests list them (arthurdejong/python-stdnum,
 * tests/test_eu_vat.doctest; GB, HR, CH and NO from its modules' own examples; read 2026-11-29). Where its list has no wrong one, a digit of
 * a right one is changed.
 */
const NUMBERS: readonly [country: string, right: string[], wrong: string[]][] = [
  ['AT', ['ATU 142 43 102', 'ATU 15159209', 'ATU 64487479', 'ATU13585627'], ['ATU 143 43 102', 'ATU46080904', 'ATU61191628']],
  ['BE', ['BE 0202.239.951', 'BE 0795 013 186', 'BE 0897290877'], ['BE 0406.139.583', 'BE 0793 013 186']],
  ['BG', ['BG 103873594', 'BG 200950556', 'BG7111042925', 'BG7542011030'], ['BG 1037735942', 'BG 131 172 009', 'BG 147147471']],
  ['CH', ['CHE-100.155.212', 'CHE100155212MWST'], ['CHE-100.155.213', 'CHE100155213TVA']],
  ['CY', ['CY 10246672X', 'CY-10008489 A', 'CY00632993 F'], ['CY 10246672F', 'CY-10009489 A', 'CY-10257074Y']],
  ['CZ', ['CZ 25123891', 'CZ 640229/4448', 'CZ 654123789', 'CZ 682127228'], ['CZ 25557481', 'CZ 640913926', 'CZ 8058018314']],
  ['DE', ['DE 118619592', 'DE 813 11 38 75', 'DE 221.304.969'], ['DE 125014855', 'DE 813 91 38 75', 'DE - 266297673']],
  ['DK', ['DK 10 50 32 80', 'DK-20 04 52 72', 'DK36149213'], ['DK 11 96 56 58', 'DK 2565 2202', 'DK10159817']],
  ['EE', ['EE 100 931 558', 'EE101256753'], ['EE 100 941 558', 'EE101256754']],
  [
    'ES',
    ['ES 54362315K', 'ES A-28184661', 'ES Q-2818015-F', 'ES X-5253868-R', 'ES Z5277343K'],
    ['ES 54362415K', 'ES-x-2322300w', 'Es-a48951310'],
  ],
  ['FI', ['FI 02459042', 'FI 0982651-1', 'FI-22291259'], ['FI 02459043', 'FI 0982652-1']],
  [
    'FR',
    ['FR 04409414364', 'FR K 7399859412', 'FR16000063601', 'FR 61 954 506 077'],
    ['FR 04409414264', 'FR 21 326 565 603', 'FR L 7399859412'],
  ],
  ['GB', ['GB 980 7806 84', 'GB 980780684 001', 'GBGD001', 'GBHA500', 'XI980780684'], ['GB 802311781', 'GBGD500', 'GBHA499']],
  ['GR', ['EL 094012834', 'El 800 179 925', 'EL 999107669'], ['EL 094013834', 'EL094501140']],
  ['HR', ['HR 33392005961'], ['HR 33392005962', 'HR 33392005691']],
  ['HU', ['HU 10672101', 'HU-12892312', 'HU 64241281'], ['HU 10672102', 'HU-12892412']],
  ['IE', ['IE 4550159S', 'IE6433435IH', 'IE6433435OA', 'IE8D79739I', 'IE 8223200u'], ['IE 4731823H', 'IE 632 3421 C', 'IE8D79729I']],
  ['IT', ['IT 00 595 000 217', 'IT-01626160210', 'IT 12920760159'], ['IT 00595000218', 'IT 01626160120']],
  ['LT', ['LT 119511515', 'LT 100001354118', 'LT290068995116'], ['LT 119511516', 'LT 100001354119']],
  ['LU', ['LU 109 676 28', 'LU.248.70.640'], ['LU 10967629', 'LU 10976628']],
  ['LV', ['LV 4000 3521 600', 'LV 90000528023', 'LV 5000 399 3021'], ['LV 40003189715', 'LV 90000528022', 'LV-42103048181']],
  ['MT', ['MT 1039-6417', 'MT 1894 0705'], ['MT 10396418', 'MT 10936417']],
  ['NL', ['NL 8225.69.759 b01', 'NL001162938B28', 'NL 820605876B01', 'NL002455799B11'], ['NL 822569758B01', 'NL001162938B27']],
  ['NO', ['NO 988 077 917', 'NO988077917MVA'], ['NO 988 077 918']],
  ['PL', ['PL 645-000-67-50', 'PL 5261025421', 'PL-951-157-77-68'], ['PL 6450006751', 'PL 5621025421']],
  ['PT', ['PT 501 507 930', 'PT 500 019 720', 'PT503038083'], ['PT 501507931', 'PT 502507930']],
  ['RO', ['RO 11358544', 'RO 573768', 'RO 185 472 90'], ['RO 11358545', 'RO 573786']],
  ['SE', ['SE 202 100-5000 01', 'SE 556.383.740.901', 'SE-5562245190-01'], ['SE 202100500101', 'SE 565383740901']],
  ['SI', ['SI 3609 7152', 'SI 26808498', 'SI-83815201'], ['SI 36097153', 'SI 63097152']],
  ['SK', ['SK 202 274 96 19', 'SK 1078449064'], ['SK 1078449164', 'SK 302 274 96 19', 'SK 2020457679']],
]

it.each(NUMBERS)('of %s, right numbers pass and mistyped ones do not, though they have the shape', (country, right, wrong) => {
  const plain = (number: string) => plainTaxId(number)
  expect(right.filter((number) => isMistypedTaxId(plain(number)))).toEqual([])
  expect(wrong.filter((number) => !isMistypedTaxId(plain(number)))).toEqual([])
  expect([...right, ...wrong].filter((number) => isMisshapenTaxId(plain(number), country))).toEqual([])
})

it.each([['813113875'], ['US-EIN-1'], ['12/345/67890'], ['DE12345'], ['JP1234567890123']])('says nothing of %s', (number) => {
  expect(isMistypedTaxId(plainTaxId(number))).toBe(false)
})
