/**
 * Check digits of VAT numbers, by the country of the number, over what follows its letters. Where a country uses several kinds of
 * numbers, any of its rules will do. The rules are those that the countries' tax offices publish for their numbers (the registers' own:
 * INSEE for the SIREN, the Belgian KBO, the Danish CVR, HMRC's guidance); countries without a row are not checked.
 */
const CHECKS: Record<string, (number: string) => boolean> = {
  AT: (number) => checkOf(doubled(number.slice(1, 8), 1) + 4) === lastOf(number),
  BE: (number) => 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8)),
  BG: (number) => (number.length === 9 ? isBulgarianFirm(number) : isBulgarianPerson(number)),
  CH: (number) => complement(weighed(number.slice(0, 8), [5, 4, 3, 2, 7, 6, 5, 4])) === Number(number[8]),
  CY: (number) => LETTERS[cyprianSum(number) % 26] === number[8],
  CZ: (number) => isCzech(number),
  DE: isMod11And10,
  DK: (number) => weighed(number, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  EE: (number) => weighed(number, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
  ES: isSpanish,
  FI: (number) => weighed(number, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0,
  FR: isFrench,
  GB: isBritish,
  GR: (number) => (weighed(number.slice(0, 8), [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === lastOf(number),
  HR: isMod11And10,
  HU: (number) => weighed(number, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0,
  IE: isIrish,
  IT: isLuhn,
  LT: isLithuanian,
  LU: (number) => Number(number.slice(0, 6)) % 89 === Number(number.slice(6)),
  LV: isLatvian,
  MT: (number) => weighed(number, [3, 4, 6, 7, 8, 9, 10, 1]) % 37 === 0,
  NL: (number) => weighed(number.slice(0, 9), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 || isMod97(`NL${number}`),
  NO: (number) => complement(weighed(number.slice(0, 8), [3, 2, 7, 6, 5, 4, 3, 2])) === Number(number[8]),
  PL: (number) => weighed(number, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === lastOf(number),
  PT: (number) => complement(weighed(number, [9, 8, 7, 6, 5, 4, 3, 2])) % 10 === lastOf(number),
  RO: (number) => ((weighed(number.slice(0, -1).padStart(9, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === lastOf(number),
  SE: (number) => isLuhn(number.slice(0, 10)),
  SI: (number) => 11 - (weighed(number, [8, 7, 6, 5, 4, 3, 2]) % 11) === (lastOf(number) || 10),
  SK: (number) => Number(number) % 11 === 0,
}

/**
 * Whether a VAT number, given in its country's shape after the country's letters, fails the check digit of `country` (`GR` for EL, `GB` for
 * XI too): then it was mistyped, or is of a kind we do not know. Countries without a rule pass.
 */
export function failsCheckDigit(number: string, country: string): boolean {
  const check = CHECKS[country]
  return check !== undefined && !check(number)
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Σ digit × weight, for as many weights as there are. */
function weighed(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0)
}

/** What is missing to a multiple of eleven. */
function complement(sum: number): number {
  return (11 - (sum % 11)) % 11
}

/** Σ of the digits, of which every second, from place `first` on, counts double, by the sum of its digits. */
function doubled(digits: string, first: 0 | 1): number {
  return [...digits].reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === first ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
}

/** What is missing to a multiple of ten. */
function checkOf(sum: number): number {
  return (10 - (sum % 10)) % 10
}

function lastOf(number: string): number {
  return Number(number.at(-1))
}

/** ISO/IEC 7812-1, annex B. */
function isLuhn(number: string): boolean {
  return doubled(number, number.length % 2 === 0 ? 0 : 1) % 10 === 0
}

/** ISO/IEC 7064, MOD 11,10. */
function isMod11And10(number: string): boolean {
  const product = [...number.slice(0, -1)].reduce((before, digit) => (((before + Number(digit)) % 10 || 10) * 2) % 11, 10)
  return (11 - product) % 10 === lastOf(number)
}

/** ISO/IEC 7064, MOD 97-10, letters as 10 to 35. */
function isMod97(text: string): boolean {
  return [...text].reduce((rest, sign) => Number(`${rest}${Number.parseInt(sign, 36)}`) % 97, 0) === 1
}

function isBulgarianFirm(number: string): boolean {
  const first = weighed(number, [1, 2, 3, 4, 5, 6, 7, 8]) % 11
  const check = first === 10 ? (weighed(number, [3, 4, 5, 6, 7, 8, 9, 10]) % 11) % 10 : first
  return check === lastOf(number)
}

/** A citizen, whose number begins with the day of birth (months from 20 or 40 for other centuries); a foreigner; another payer of tax. */
function isBulgarianPerson(number: string): boolean {
  const month = Number(number.slice(2, 4)) % 20
  const citizen = month >= 1 && month <= 12 ? (weighed(number, [2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11) % 10 : undefined
  const foreigner = weighed(number, [21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10
  const other = complement(weighed(number, [4, 3, 2, 7, 6, 5, 4, 3, 2]))
  return [citizen, foreigner, other].includes(lastOf(number))
}

const CYPRIAN = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]

function cyprianSum(number: string): number {
  return [...number.slice(0, 8)].reduce((sum, digit, at) => sum + (at % 2 === 0 ? (CYPRIAN[Number(digit)] ?? 0) : Number(digit)), 0)
}

/** A firm; a payer of tax without a birth number (9 digits from 6); a birth number, which before 1954 had no check digit. */
function isCzech(number: string): boolean {
  if (number.length === 8) return (11 - (weighed(number, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === lastOf(number)
  if (number.length === 9)
    return !number.startsWith('6') || (18 - ((10 - (weighed(number.slice(1), [8, 7, 6, 5, 4, 3, 2]) % 11)) % 11)) % 10 === lastOf(number)
  return (Number(number.slice(0, 9)) % 11) % 10 === lastOf(number)
}

const SPANISH_PERSON = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** A person's DNI or NIE, or a body's NIF, whose check is a digit or the letter that stands for it. */
function isSpanish(number: string): boolean {
  const [first = '', last = ''] = [number[0], number.at(-1)]
  const ofPerson = (digits: string) => SPANISH_PERSON[Number(digits) % 23] === last
  if (/\d/.test(first)) return ofPerson(number.slice(0, 8))
  if ('XYZ'.includes(first)) return ofPerson(`${'XYZ'.indexOf(first)}${number.slice(1, 8)}`)
  if ('KLM'.includes(first)) return ofPerson(number.slice(1, 8))
  const check = checkOf(doubled(number.slice(1, 8), 0))
  return last === String(check) || last === 'JABCDEFGHI'[check]
}

const FRENCH_KEY = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Two signs over the SIREN, which has a check digit of its own; Monaco’s numbers (from 000) are no SIREN. */
function isFrench(number: string): boolean {
  const siren = number.slice(2)
  if (!siren.startsWith('000') && !isLuhn(siren)) return false
  if (/^\d{2}/.test(number)) return Number(`${siren}12`) % 97 === Number(number.slice(0, 2))
  const [first, second] = [FRENCH_KEY.indexOf(number[0] ?? ''), FRENCH_KEY.indexOf(number[1] ?? '')]
  const key = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
  return (Number(siren) + 1 + Math.floor(key / 11)) % 11 === key % 11
}

/** HMRC’s modulus 97, also with 55 added (9755) or taken away; departments (GD) and health authorities (HA) have ranges instead. */
function isBritish(number: string): boolean {
  if (number.startsWith('GD')) return Number(number.slice(2)) < 500
  if (number.startsWith('HA')) return Number(number.slice(2)) >= 500
  const rest = weighed(number, [8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
  return rest === 0 || rest === 42 || rest === 55
}

const IRISH = 'WABCDEFGHIJKLMNOPQRSTUV'

/** Seven digits with one or two letters; the oldest have a letter or sign in the second place. */
function isIrish(number: string): boolean {
  const isOld = !/^\d{7}/.test(number)
  const digits = isOld ? `0${number.slice(2, 7)}${number[0]}` : number.slice(0, 7)
  const second = isOld || number.length < 9 ? 0 : ' ABCDEFGHI'.indexOf(number[8] ?? '')
  return IRISH[(weighed(digits, [8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23] === number[7]
}

function isLithuanian(number: string): boolean {
  const sum = (from: number) =>
    [...number.slice(0, -1)].reduce((before, digit, at) => before + (1 + ((at + from) % 9)) * Number(digit), 0) % 11
  const first = sum(0)
  return (first === 10 ? sum(2) % 10 : first) === lastOf(number)
}

/** A firm’s; a person’s, which since 2017 begins with 32 and has no check digit. */
function isLatvian(number: string): boolean {
  if (number.startsWith('32')) return true
  if (Number(number[0]) > 3) return weighed(number, [9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 === 3
  return ((1 + weighed(number, [10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11) % 10 === lastOf(number)
}
