import { decimal } from '@quittance/core/kit/decimal'
import { exponentOf, isCurrency, majorText, toMinor } from '@quittance/core/kit/money'
import { type InputHTMLAttributes, type Ref, useState } from 'react'
import { editNumber, parseNumberText, showNumber } from '../lib/number-text.ts'
import { Field, type FieldProps, fieldProps } from './field.tsx'

interface NumberInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type'> {
  /** A decimal string, or empty. */
  value: string
  /** Called with a decimal string, "" when emptied; while the text is not a number, with null. */
  onValue: (value: string | null) => void
  /** Digits behind the point shown at least, once the field is left. */
  fractionDigits?: number
  ref?: Ref<HTMLInputElement>
}

/**
 * A text box for an exact number. It takes numbers as people of any country write them, and tidies them when left.
 * What is not a number stays as typed and is marked.
 */
export function NumberInput({ value, onValue, fractionDigits = 0, onBlur, onFocus, className, ...rest }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [focused, setFocused] = useState(false)
  const bad = typed !== null && typed.trim() !== '' && parseNumberText(typed) === null
  const type = (text: string) => {
    setTyped(text)
    onValue(text.trim() === '' ? '' : parseNumberText(text))
  }
  return (
    <input
      {...rest}
      className={className ?? 'input amount'}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value === '' ? '' : (focused ? editNumber : showNumber)(value, { fractionDigits }))}
      aria-invalid={bad || rest['aria-invalid'] || undefined}
      onChange={(event) => type(event.target.value)}
      onFocus={(event) => {
        setFocused(true)
        onFocus?.(event)
      }}
      onBlur={(event) => {
        setFocused(false)
        if (!bad) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}

/** A labelled exact number. */
export function NumberField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  ...rest
}: FieldProps & Omit<NumberInputProps, 'className'>) {
  return (
    <Field {...fieldProps({ label, hint, error, optional, hideLabel, className })}>
      {(control) => <NumberInput {...rest} {...control} />}
    </Field>
  )
}

interface MoneyFieldProps extends FieldProps {
  /** Minor units; null while empty or not a number. */
  amountMinor: number | null
  onAmount: (amountMinor: number | null) => void
  currency: string
  autoFocus?: boolean
  disabled?: boolean
}

/** An amount of money in minor units, with its currency beside it. More digits than the currency has are refused. */
export function MoneyField({ amountMinor, onAmount, currency, autoFocus, disabled, ...field }: MoneyFieldProps) {
  const digits = isCurrency(currency) ? exponentOf(currency) : 2
  const [problem, setProblem] = useState<string>()
  const take = (text: string | null) => {
    const read = readAmount(text, currency)
    setProblem(read.problem)
    onAmount(read.amountMinor)
  }
  return (
    <Field {...fieldProps({ ...field, error: problem ?? field.error })}>
      {(control) => (
        <div className="input-group">
          <span className="affix" aria-hidden="true">
            {currency}
          </span>
          <NumberInput
            value={amountMinor === null ? '' : majorText(amountMinor, currency)}
            onValue={take}
            fractionDigits={digits}
            autoFocus={autoFocus}
            disabled={disabled}
            {...control}
          />
        </div>
      )}
    </Field>
  )
}

/** Minor units of a decimal string, or why not. */
export function readAmount(text: string | null, currency: string): { amountMinor: number | null; problem: string | undefined } {
  if (text === null) return { amountMinor: null, problem: 'Enter an amount, like 1250.00.' }
  if (text === '') return { amountMinor: null, problem: undefined }
  const digits = exponentOf(currency)
  const value = decimal(text)
  if (value.scale > digits)
    return { amountMinor: null, problem: digits === 0 ? `${currency} has no decimals.` : `${currency} has ${digits} decimals at most.` }
  try {
    return { amountMinor: toMinor(value, currency, 'half-up'), problem: undefined }
  } catch {
    return { amountMinor: null, problem: 'That is more than we can keep. Enter a smaller amount.' }
  }
}
