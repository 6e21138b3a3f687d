import { exponentOf } from '@quittance/core/kit/money'
import { ProviderRefused } from '@quittance/core/ports/payment-provider'

/** Stripe counts these in whole units; all it does not name here in hundredths. */
const WHOLE = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '))
const THOUSANDTHS = new Set('BHD JOD KWD OMR TND'.split(' '))

function stripeExponent(currency: string): number {
  return WHOLE.has(currency) ? 0 : THOUSANDTHS.has(currency) ? 3 : 2
}

/** Minor units as Stripe counts them, which differs from ISO 4217 for a few currencies. Errors: `ProviderRefused` for what it cannot express. */
export function toStripe(amount: number, currency: string): number {
  const digits = stripeExponent(currency) - exponentOf(currency)
  const value = digits >= 0 ? amount * 10 ** digits : amount / 10 ** -digits
  // Of thousandths, Stripe takes tens only.
  if (!Number.isSafeInteger(value) || (THOUSANDTHS.has(currency) && value % 10 !== 0))
    throw new ProviderRefused(`Stripe cannot collect this amount in ${currency}.`)
  return value
}

/** The same the other way. */
export function fromStripe(value: number, currencyInLowerCase: string): { amount: number; currency: string } {
  const currency = currencyInLowerCase.toUpperCase()
  const digits = exponentOf(currency) - stripeExponent(currency)
  return { amount: digits >= 0 ? value * 10 ** digits : Math.round(value / 10 ** -digits), currency }
}
