import { exponentOf } from '@quittance/core/kit/money'

/**
 * What a payer typed, in minor units: digits, with a comma or point before the decimals of the currency, and either between thousands.
 * Undefined for anything else, so that no amount is guessed.
 */
export function readAmount(text: string, currency: string): number | undefined {
  const exponent = exponentOf(currency)
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, '')
  const [, whole, , part = ''] =
    new RegExp(`^(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,12})([.,](\\d{1,${Math.max(exponent, 1)}}))?$`).exec(plain) ?? []
  if (whole === undefined || part.length > exponent) return undefined
  const separators = new Set(whole.replace(/\d/g, ''))
  // 1.234,5 and 1,234.5 are clear; 1.234.5 is not.
  if (separators.size > 1 || (part !== '' && separators.has(plain.at(-part.length - 1) ?? ''))) return undefined
  const amount = Number(`${whole.replace(/\D/g, '')}${part.padEnd(exponent, '0')}`)
  return Number.isSafeInteger(amount) && amount > 0 ? amount : undefined
}
