import { type Decimal, decimalText, type Rounding, roundTo } from './decimal.ts'
import { AppError } from './errors.ts'

/**
 * Active currencies by the number of digits behind the point (ISO 4217, list one, as amended until 2026; without metals, test
 * codes and units that have no minor unit: XAU, XTS, XDR …). Bulgaria's lev ended with 2025, Croatia's kuna with 2022.
 */
const CODES_BY_EXPONENT: readonly [number, string][] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [
    2,
    `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC
    CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR
    KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN
    PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS
    UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  ],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
]

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  CODES_BY_EXPONENT.flatMap(([exponent, codes]) => codes.split(/\s+/).map((code): [string, number] => [code, exponent])),
)

/** Every currency we know, in the order of the alphabet. */
export const CURRENCIES: readonly string[] = [...EXPONENTS.keys()].sort()

/**
 * The largest amount, in minor units of any currency, either way: nine trillion euros. A sum of two stays a safe integer, and so
 * does an amount with five taxes on it. Beyond it: `amount_too_large`.
 */
export const MONEY_LIMITS = { amountMax: 999_999_999_999_999 } as const

/** Whether `code` is an active ISO 4217 currency, in capitals. */
export function isCurrency(code: string): boolean {
  return EXPONENTS.has(code)
}

/** How many digits the currency has behind the point: 2 for EUR, 0 for JPY, 3 for KWD. Errors: `invalid_currency`. */
export function exponentOf(currency: string): number {
  const exponent = EXPONENTS.get(currency)
  if (exponent === undefined) {
    throw new AppError('invalid_currency', `“${currency.slice(0, 10)}” is not a currency code of ISO 4217. Write it like EUR.`)
  }
  return exponent
}

/** Whether `minor` is an amount: a whole number of minor units within `MONEY_LIMITS`. */
export function isAmount(minor: number): boolean {
  return Number.isInteger(minor) && Math.abs(minor) <= MONEY_LIMITS.amountMax
}

/** Major units ("1234.5") as minor units (123450), rounded as named. Errors: `amount_too_large`, `invalid_currency`. */
export function toMinor(major: Decimal, currency: string, rounding: Rounding): number {
  const minor = Number(roundTo(major, exponentOf(currency), rounding))
  if (!isAmount(minor)) throw new AppError('amount_too_large', 'The amount is larger than we can keep. Enter a smaller one.')
  return minor
}

/** An amount in major units with all digits of its currency: "1234.50", "-0.05", "1234" in JPY. For XML and exports. */
export function majorText(minor: number, currency: string): string {
  if (!Number.isSafeInteger(minor)) throw new Error(`not an amount in minor units: ${minor}`)
  const exponent = exponentOf(currency)
  const digits = Math.abs(minor)
    .toString()
    .padStart(exponent + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return exponent === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}

/** An amount in minor units as an exact decimal of major units. Errors: `invalid_currency`. */
export function majorOf(minor: number, currency: string): Decimal {
  return { coefficient: BigInt(minor), scale: exponentOf(currency) }
}

/** Minor units as the shortest decimal string of major units: 123450 EUR is "1234.5". For unit prices. */
export function majorPlain(minor: number, currency: string): string {
  return decimalText(majorOf(minor, currency))
}

const formats = new Map<string, Intl.NumberFormat>()

/**
 * An amount as people of `locale` (BCP 47) write it: "1.234,50 €". Exact for every amount, since the digits are handed over as
 * text, and with all digits of the currency. Thousands are always set apart, also where a locale leaves "9907,50 €" together, and digits
 * are Latin: page, screen and mail say the same. A negative one has a real minus sign (U+2212). Errors: `invalid_currency`.
 */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const text = majorText(minor, currency)
  const format = formatOf(currency, locale)
  // Intl takes decimal strings since ES2023 (NumberFormat v3); the cast says so to the compiler's older view.
  return format.format(text as Intl.StringNumericLiteral).replace('-', '\u2212')
}

function formatOf(currency: string, locale: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`
  const known = formats.get(key)
  if (known) return known
  const digits = exponentOf(currency)
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    useGrouping: 'always',
    numberingSystem: 'latn',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  formats.set(key, made)
  return made
}
