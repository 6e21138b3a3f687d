import { compare, decimal, HUNDRED } from '@quittance/core/kit/decimal'
import { majorText } from '@quittance/core/kit/money'
import { type InputHTMLAttributes, useState } from 'react'
import { amountText } from '../../../components/money.tsx'
import { readAmount } from '../../../components/number-field.tsx'
import { parseNumberText, showNumber } from '../../../lib/number-text.ts'
import type { Discount } from './draft.ts'

interface DiscountInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  value: Discount
  onDiscount: (discount: Discount) => void
  currency: string
}

/** A discount: "5" or "5 %" is a percentage, "75 EUR" or "€75" an amount. */
export function DiscountInput({ value, onDiscount, currency, onBlur, ...rest }: DiscountInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? value : parseDiscount(typed, currency)
  return (
    <input
      {...rest}
      inputMode="text"
      autoComplete="off"
      value={typed ?? discountText(value, currency)}
      aria-invalid={read === undefined || undefined}
      onChange={(event) => {
        setTyped(event.target.value)
        const meant = parseDiscount(event.target.value, currency)
        if (meant !== undefined) onDiscount(meant)
      }}
      onBlur={(event) => {
        if (read !== undefined) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}

function discountText(discount: Discount, currency: string): string {
  if (discount === null) return ''
  return 'percent' in discount ? `${showNumber(discount.percent)} %` : `${amountText(discount.amountMinor, currency)} ${currency}`
}

/** What a typed discount means; undefined when it means nothing. */
export function parseDiscount(typed: string, currency: string): Discount | undefined {
  const text = typed.trim()
  if (text === '') return null
  const number = parseNumberText(text.replace('%', ''))
  if (number === null || number.startsWith('-')) return undefined
  if (text.includes('%') || /^[\d.,'’\s]+$/.test(text)) return compare(decimal(number), HUNDRED) <= 0 ? { percent: number } : undefined
  const { amountMinor } = readAmount(number, currency)
  return amountMinor === null ? undefined : { amountMinor }
}

/** The amount of a discount for reading: "5 %" or "75.00 EUR". */
export function discountLabel(discount: { discountPercent?: string; discountAmount?: number }, currency: string): string {
  if (discount.discountPercent !== undefined) return `${showNumber(discount.discountPercent)} %`
  return discount.discountAmount === undefined ? '' : `${showNumber(majorText(discount.discountAmount, currency))} ${currency}`
}
