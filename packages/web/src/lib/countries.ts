import { browserZone } from './clock.ts'
import { readerLocale } from './locale.ts'

/** ISO 3166-1 alpha-2: the countries one can choose. */
export const COUNTRIES: readonly string[] = (
  'AD AE AF AG AI AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CV CW CY CZ DE DJ DK DM DO ' +
  'DZ EC EE EG ER ES ET FI FJ FO FR GA GB GD GE GG GH GI GL GM GN GP GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IS IT JE JM JO JP KE KG KH KI KM KN KR ' +
  'KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR ' +
  'PS PT PW PY QA RE RO RS RW SA SB SC SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN ' +
  'VU WS XK YE ZA ZM ZW'
).split(' ')

/** Zones of the countries where most of our readers live; elsewhere the language's region decides. */
const ZONES: Record<string, string> = {
  'Europe/Berlin': 'DE',
  'Europe/Vienna': 'AT',
  'Europe/Zurich': 'CH',
  'Europe/Paris': 'FR',
  'Europe/Madrid': 'ES',
  'Europe/Rome': 'IT',
  'Europe/Amsterdam': 'NL',
  'Europe/Brussels': 'BE',
  'Europe/London': 'GB',
  'Europe/Dublin': 'IE',
  'Europe/Lisbon': 'PT',
  'Europe/Warsaw': 'PL',
  'Europe/Prague': 'CZ',
  'Europe/Stockholm': 'SE',
  'Europe/Copenhagen': 'DK',
  'Europe/Oslo': 'NO',
  'Europe/Helsinki': 'FI',
  'Asia/Tokyo': 'JP',
  'Asia/Kolkata': 'IN',
  'Asia/Dubai': 'AE',
  'Australia/Sydney': 'AU',
  'Pacific/Auckland': 'NZ',
  'America/Toronto': 'CA',
  'America/New_York': 'US',
  'America/Chicago': 'US',
  'America/Los_Angeles': 'US',
}

/** The reader's country, by the clock's zone or the language's region; Germany when neither says. */
export function readerCountry(): string {
  const region = new Intl.Locale(readerLocale()).region
  return ZONES[browserZone()] ?? (region && COUNTRIES.includes(region) ? region : 'DE')
}

const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ')

/** Whether the country is in the EU's VAT area. */
export function isInEu(country: string): boolean {
  return EU.includes(country)
}

const TAX_ID_NAMES: Record<string, string> = {
  US: 'EIN',
  CA: 'GST/HST number',
  AU: 'ABN',
  NZ: 'GST number',
  IN: 'GSTIN',
  SG: 'GST number',
  JP: 'Invoice registration number',
  AE: 'TRN',
  GB: 'VAT number',
  CH: 'VAT number',
  NO: 'VAT number',
}

/** What a business's tax number is called in its country. */
export function taxIdName(country: string): string {
  return TAX_ID_NAMES[country] ?? (isInEu(country) ? 'VAT number' : 'Tax number')
}
