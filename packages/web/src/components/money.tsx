import { formatMoney, isCurrency, majorText } from '@quittance/core/kit/money'
import { readerLocale } from '../lib/locale.ts'
import { realMinus, showNumber } from '../lib/number-text.ts'

/** An amount in minor units as the reader writes money: "€1,234.50". Without a known currency, the bare amount and the code. */
export function moneyText(amountMinor: number, currency: string): string {
  return isCurrency(currency) ? realMinus(formatMoney(amountMinor, currency, readerLocale())) : `${amountMinor} ${currency}`
}

/** The amount without its currency, for columns that say the currency once. */
export function amountText(amountMinor: number, currency: string): string {
  return showNumber(majorText(amountMinor, currency), { fractionDigits: fractionOf(majorText(amountMinor, currency)) })
}

function fractionOf(text: string): number {
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
}

/** Money in tabular figures. */
export function Money({ amountMinor, currency }: { amountMinor: number; currency: string }) {
  return <span className="money">{moneyText(amountMinor, currency)}</span>
}

/** The figure a page is about: large, with the cents set back. */
export function BigMoney({ amountMinor, currency }: { amountMinor: number; currency: string }) {
  const text = moneyText(amountMinor, currency)
  const fraction = /^(.*\d)([.,٫]\d{1,3})(\D*)$/.exec(text)
  const digits = fractionOf(majorText(amountMinor, currency))
  if (!fraction || digits === 0) return <span className="money big">{text}</span>
  return (
    <span className="money big">
      {fraction[1]}
      <span className="money-minor">{fraction[2]}</span>
      {fraction[3]}
    </span>
  )
}
