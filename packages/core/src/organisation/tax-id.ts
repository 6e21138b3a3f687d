import { failsCheckDigit } from './vat-check-digits.ts'

/**
 * The shapes of VAT numbers with their country's letters (European Commission, VIES; HMRC; Swiss UID; Norwegian
 * organisation number). Greece writes EL, Northern Ireland XI. Other countries' numbers are taken as they are.
 */
const SHAPES: Record<string, RegExp> = {
  AT: /^ATU\d{8}$/,
  BE: /^BE[01]\d{9}$/,
  BG: /^BG\d{9,10}$/,
  CY: /^CY\d{8}[A-Z]$/,
  CZ: /^CZ\d{8,10}$/,
  DE: /^DE[1-9]\d{8}$/,
  DK: /^DK\d{8}$/,
  EE: /^EE\d{9}$/,
  ES: /^ES[A-Z0-9]\d{7}[A-Z0-9]$/,
  FI: /^FI\d{8}$/,
  FR: /^FR[A-HJ-NP-Z0-9]{2}\d{9}$/,
  GR: /^EL\d{9}$/,
  HR: /^HR\d{11}$/,
  HU: /^HU\d{8}$/,
  IE: /^IE(?:\d{7}[A-W][A-I]?|\d[A-Z+*]\d{5}[A-W])$/,
  IT: /^IT\d{11}$/,
  LT: /^LT(?:\d{9}|\d{12})$/,
  LU: /^LU\d{8}$/,
  LV: /^LV\d{11}$/,
  MT: /^MT\d{8}$/,
  NL: /^NL\d{9}B\d{2}$/,
  PL: /^PL\d{10}$/,
  PT: /^PT\d{9}$/,
  RO: /^RO\d{2,10}$/,
  SE: /^SE\d{12}$/,
  SI: /^SI\d{8}$/,
  SK: /^SK\d{10}$/,
  GB: /^(?:GB|XI)(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/,
  CH: /^CHE\d{9}(?:MWST|TVA|IVA)?$/,
  NO: /^(?:NO)?\d{9}(?:MVA)?$/,
}

/** A tax number in capitals without spaces, points, hyphens and slashes. */
export function plainTaxId(text: string): string {
  return text.replace(/[\s./-]/g, '').toUpperCase()
}

/** Whether a plain tax number begins with letters of a country whose shape we know, and has not that shape. Numbers without letters are national ones and pass. */
export function isMisshapenTaxId(taxId: string, country: string): boolean {
  if (/^\d+$/.test(taxId)) return false
  const shape = SHAPES[country]
  const begins = country === 'GR' ? 'EL' : country
  return shape !== undefined && (taxId.startsWith(begins) || (country === 'GB' && taxId.startsWith('XI'))) && !shape.test(taxId)
}

/** How numbers begin whose letters are not the country's own. */
const OTHER_LETTERS: Readonly<Record<string, string>> = { EL: 'GR', XI: 'GB', CH: 'CH' }

/**
 * Whether a plain VAT number has its country's letters and shape but fails the country's check digit. A number without letters, or of a
 * country whose rule we do not know, passes: it may be a national one.
 */
export function isMistypedTaxId(taxId: string): boolean {
  const letters = taxId.slice(0, 2)
  const country = OTHER_LETTERS[letters] ?? letters
  if (SHAPES[country]?.test(taxId) !== true) return false
  return failsCheckDigit(taxId.slice(country === 'CH' ? 'CHE'.length : letters.length), country)
}

/** Said of a tax number whose check digit does not fit. */
export const CHECK_DIGIT_WARNING = 'The check digit of this number does not fit. Compare it with the certificate: a digit may be mistyped.'
