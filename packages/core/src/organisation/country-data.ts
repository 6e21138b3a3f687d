import type { TaxPreset } from './record.ts'

/** ISO 3166-1 alpha-2, all officially assigned codes (2026), and XK, which is in use for Kosovo. */
const COUNTRY_CODES = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI
CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ
GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS
LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG
PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK
TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`

const COUNTRIES: ReadonlySet<string> = new Set(COUNTRY_CODES.trim().split(/\s+/))

/** Whether `code` is a country of ISO 3166-1 (or XK), in capitals. */
export function isCountry(code: string): boolean {
  return COUNTRIES.has(code)
}

/** What an organisation of a country starts with. */
export interface CountryDefaults {
  currency: string
  /** The IANA zone most people there live in. */
  zone: string
  locale: string
  /** Taxes in force in 2026, the standard one first; empty where there is none or it depends on the place. */
  taxPresets: readonly TaxPreset[]
}

/**
 * One row a country: currency, zone, locale, name of the tax, rates. `NAME:percent` is a tax of another name. Rates that hold in a part of a
 * country only are left out, but Mexico's. The USA have no national tax; Canada has GST with the provinces' HST and Quebec's QST beside it.
 *
 * Looked up 2026-11-29. EU and GB CH LI NO IS TR UA RS: data set of the European Commission's "Taxes in Europe Database" and of national sources,
 * as published by vatnode (eu-vat-rates-data, 2026-04-28). Standard rates of all: sales-tax 2.23.0 (2026-05-19), but LI, TH, MY, ID, BR, HK.
 * - AT 4.9: basic food from 2026-07-01 (decision of the government, 2026-01-28); we found no text of the law itself.
 * - CY 3: books, aids for the disabled, since 2023 (amending law; the Commission's data set). FI 13.5, LT 12: since 2026-01-01. RO: since 2025-08-01.
 * - MT 12: some services since 2024 (the data set lists it as a parking rate). IE 4.8: livestock; not in that data set, but in ibericode/vat-rates.
 * - IN: reform of 2025-09-22 (notifications 9 to 17/2025). CA HST:14: Nova Scotia since 2025-04-01. JP 8: food; a cut is planned for 2027-04.
 * - ID: 12 by law, on eleven twelfths of the price of all that is not luxury, which is 11 of the price (PMK 131/2024).
 * - KE: 8 for fuel ended 2023-07-01, and held again for three months from 2026-04; left out. TH 7: by decree to 2026-09-30; we found no later one.
 * - MY: service tax; tax on sales of goods is the maker's. MX 8: border region, by decree to the end of 2025; we found no later one.
 * - CN, AR, CO: reduced rates by EY and PwC (2024) and a table of 2026-01-01. BR, HK: none that could be named for all.
 */
const ROWS = `
AT EUR Europe/Vienna        de-AT USt    20 10 13 4.9
BE EUR Europe/Brussels      nl-BE BTW    21 6 12
BG EUR Europe/Sofia         bg-BG ДДС    20 9
CY EUR Asia/Nicosia         el-CY ΦΠΑ    19 5 9 3
CZ CZK Europe/Prague        cs-CZ DPH    21 12
DE EUR Europe/Berlin        de-DE USt    19 7
DK DKK Europe/Copenhagen    da-DK moms   25
EE EUR Europe/Tallinn       et-EE km     24 9 13
ES EUR Europe/Madrid        es-ES IVA    21 10 4
FI EUR Europe/Helsinki      fi-FI ALV    25.5 13.5 10
FR EUR Europe/Paris         fr-FR TVA    20 10 5.5 2.1
GR EUR Europe/Athens        el-GR ΦΠΑ    24 13 6
HR EUR Europe/Zagreb        hr-HR PDV    25 13 5
HU HUF Europe/Budapest      hu-HU ÁFA    27 18 5
IE EUR Europe/Dublin        en-IE VAT    23 13.5 9 4.8
IT EUR Europe/Rome          it-IT IVA    22 10 5 4
LT EUR Europe/Vilnius       lt-LT PVM    21 12 5
LU EUR Europe/Luxembourg    fr-LU TVA    17 14 8 3
LV EUR Europe/Riga          lv-LV PVN    21 12 5
MT EUR Europe/Malta         en-MT VAT    18 12 7 5
NL EUR Europe/Amsterdam     nl-NL btw    21 9
PL PLN Europe/Warsaw        pl-PL VAT    23 8 5
PT EUR Europe/Lisbon        pt-PT IVA    23 13 6
RO RON Europe/Bucharest     ro-RO TVA    21 11
SE SEK Europe/Stockholm     sv-SE moms   25 12 6
SI EUR Europe/Ljubljana     sl-SI DDV    22 9.5 5
SK EUR Europe/Bratislava    sk-SK DPH    23 19 5
GB GBP Europe/London        en-GB VAT    20 5
CH CHF Europe/Zurich        de-CH MWST   8.1 2.6 3.8
LI CHF Europe/Vaduz         de-LI MWST   8.1 2.6 3.8
NO NOK Europe/Oslo          nb-NO MVA    25 15 12
IS ISK Atlantic/Reykjavik   is-IS VSK    24 11
US USD America/New_York     en-US Tax
CA CAD America/Toronto      en-CA GST    5 HST:13 HST:14 HST:15 QST:9.975
AU AUD Australia/Sydney     en-AU GST    10
NZ NZD Pacific/Auckland     en-NZ GST    15
JP JPY Asia/Tokyo           ja-JP 消費税  10 8
SG SGD Asia/Singapore       en-SG GST    9
IN INR Asia/Kolkata         en-IN GST    18 5 40
ZA ZAR Africa/Johannesburg  en-ZA VAT    15
AE AED Asia/Dubai           en-AE VAT    5
SA SAR Asia/Riyadh          ar-SA VAT    15
IL ILS Asia/Jerusalem       he-IL VAT    18
TR TRY Europe/Istanbul      tr-TR KDV    20 10 1
UA UAH Europe/Kyiv          uk-UA ПДВ    20 14 7
RS RSD Europe/Belgrade      sr-RS PDV    20 10
MX MXN America/Mexico_City  es-MX IVA    16 8
BR BRL America/Sao_Paulo    pt-BR Imposto
AR ARS America/Argentina/Buenos_Aires es-AR IVA 21 10.5 27
CL CLP America/Santiago     es-CL IVA    19
CO COP America/Bogota       es-CO IVA    19 5
KR KRW Asia/Seoul           ko-KR VAT    10
CN CNY Asia/Shanghai        zh-CN VAT    13 9 6
HK HKD Asia/Hong_Kong       en-HK Tax
TH THB Asia/Bangkok         th-TH VAT    7
MY MYR Asia/Kuala_Lumpur    ms-MY SST    8 6
ID IDR Asia/Jakarta         id-ID PPN    11 12
PH PHP Asia/Manila          en-PH VAT    12
KE KES Africa/Nairobi       en-KE VAT    16
NG NGN Africa/Lagos         en-NG VAT    7.5
EG EGP Africa/Cairo         ar-EG VAT    14`

const DEFAULTS: ReadonlyMap<string, CountryDefaults> = new Map(
  ROWS.trim()
    .split('\n')
    .map((row) => {
      const [country = '', currency = '', zone = '', locale = '', taxName = '', ...taxes] = row.split(/\s+/)
      return [country, { currency, zone, locale, taxPresets: taxes.map((tax) => presetOf(tax, taxName)) }]
    }),
)

function presetOf(tax: string, usualName: string): TaxPreset {
  const [percent = '', named] = tax.split(':').reverse()
  return { name: named ?? usualName, percent, category: 'S' }
}

/** The defaults of a country, undefined where we know none and the user must say. */
export function countryDefaults(country: string): CountryDefaults | undefined {
  return DEFAULTS.get(country)
}
