import { decimal } from '@quittance/core/kit/decimal'
import { exponentOf, isCurrency, toMinor } from '@quittance/core/kit/money'

/** A rate as money; one with more digits than the currency has is shown as it is. */
export function rateText(rate: string, of: { currency: string; show: (minor: number, currency: string) => string }): string {
  const { currency, show } = of
  if (!isCurrency(currency) || decimal(rate).scale > exponentOf(currency)) return `${rate} ${currency}`
  return show(toMinor(decimal(rate), currency, 'half-up'), currency)
}
