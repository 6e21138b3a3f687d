import { UNITS } from './codes/units.ts'

/** What people write for a unit, and its code in UN/ECE Recommendation 20 or 21. */
const WORDS: Readonly<Record<string, string>> = {
  piece: 'H87',
  pieces: 'H87',
  pcs: 'H87',
  pc: 'H87',
  unit: 'C62',
  units: 'C62',
  hour: 'HUR',
  hours: 'HUR',
  h: 'HUR',
  hr: 'HUR',
  hrs: 'HUR',
  minute: 'MIN',
  minutes: 'MIN',
  min: 'MIN',
  day: 'DAY',
  days: 'DAY',
  d: 'DAY',
  week: 'WEE',
  weeks: 'WEE',
  month: 'MON',
  months: 'MON',
  year: 'ANN',
  years: 'ANN',
  kg: 'KGM',
  g: 'GRM',
  t: 'TNE',
  l: 'LTR',
  litre: 'LTR',
  liter: 'LTR',
  m: 'MTR',
  km: 'KMT',
  cm: 'CMT',
  mm: 'MMT',
  m2: 'MTK',
  'm²': 'MTK',
  m3: 'MTQ',
  'm³': 'MTQ',
  kwh: 'KWH',
  page: 'ZP',
  pages: 'ZP',
  set: 'SET',
  package: 'XPK',
  box: 'XBX',
}

/** The code of a unit as entered; a code stays itself. C62 ("one") where the word is not known or nothing was entered. */
export function unitCode(unit: string | undefined): string {
  const word = unit?.trim() ?? ''
  return WORDS[word.toLowerCase()] ?? (UNITS.has(word.toUpperCase()) ? word.toUpperCase() : 'C62')
}
