import { isCurrency } from '@quittance/core/kit/money'
import { useRef } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { TextField } from '../../components/field.tsx'
import { CloseIcon, PlusIcon } from '../../components/icons.tsx'
import { moneyText } from '../../components/money.tsx'
import { MoneyField, NumberField } from '../../components/number-field.tsx'
import type { Receipt } from '../../data/receipts.ts'
import { type FormLine, type ReceiptForm, sumOfLines, wordsFor } from './receipt-form.ts'

interface LinesProps {
  receipt: Receipt
  form: ReceiptForm
  onForm: (form: ReceiptForm) => void
  onActive: (name: string | null) => void
  disabled: boolean
}

/** The lines of a receipt: changed, added and taken away; Enter goes on to the next one. Their sum is held against the total. */
export function ReceiptLines({ receipt, form, onForm, onActive, disabled }: LinesProps) {
  const list = useRef<HTMLOListElement>(null)
  const { lines } = form
  const currency = isCurrency(form.currency) ? form.currency : receipt.currency
  const setLines = (next: readonly FormLine[]) => onForm({ ...form, lines: next })
  const add = () => {
    setLines([...lines, { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, description: '', quantity: '', amount: null }])
    focusLine(list, lines.length)
  }
  const goOn = (at: number) => (at + 1 < lines.length ? focusLine(list, at + 1) : add())
  if (disabled && lines.length === 0) return null
  return (
    <fieldset className="receipt-lines" disabled={disabled}>
      <legend>Lines</legend>
      <ol ref={list}>
        {lines.map((line, at) => (
          <LineRow
            key={line.key}
            name={`line ${at + 1}`}
            line={line}
            currency={currency}
            doubt={doubtOf(receipt, line.key)}
            onLine={(changed) => setLines(lines.with(at, changed))}
            onRemove={disabled ? undefined : () => setLines(lines.toSpliced(at, 1))}
            onEnter={() => goOn(at)}
            onActive={(isIn) => onActive(isIn ? `line ${line.key}` : null)}
          />
        ))}
      </ol>
      <div className="row receipt-sum">
        {!disabled && (
          <Button size="small" kind="quiet" icon={<PlusIcon />} onClick={add}>
            Add a line
          </Button>
        )}
        {lines.length > 0 && <SumWords form={form} currency={currency} isSettled={disabled} />}
      </div>
    </fieldset>
  )
}

function focusLine(list: { current: HTMLOListElement | null }, at: number): void {
  setTimeout(() => list.current?.children[at]?.querySelector('input')?.focus())
}

/** Only a doubtful reading is spoken of, and not one that a person has changed. */
function doubtOf({ scan, corrected, status }: Receipt, at: number): string | undefined {
  if (corrected.includes('lines') || status !== 'to_review') return undefined
  const confidence = scan?.fields.lines[at]?.confidence
  return confidence !== undefined && wordsFor(confidence) === 'Please check' ? 'Please check' : undefined
}

interface RowProps {
  name: string
  line: FormLine
  currency: string
  doubt: string | undefined
  onLine: (line: FormLine) => void
  /** Left out: it stays. */
  onRemove: (() => void) | undefined
  onEnter: () => void
  onActive: (isIn: boolean) => void
}

function LineRow({ name, line, currency, doubt, onLine, onRemove, onEnter, onActive }: RowProps) {
  return (
    <li
      onFocus={() => onActive(true)}
      onBlur={() => onActive(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        onEnter()
      }}
    >
      <TextField
        label={`Description of ${name}`}
        hideLabel
        className="what"
        value={line.description}
        maxLength={200}
        placeholder="Description"
        onChange={(event) => onLine({ ...line, description: event.target.value })}
      />
      <NumberField
        label={`Quantity of ${name}`}
        hideLabel
        value={line.quantity ?? ''}
        placeholder="1"
        onValue={(quantity) => onLine({ ...line, quantity })}
      />
      <MoneyField
        label={`Amount of ${name}`}
        hideLabel
        amountMinor={line.amount}
        onAmount={(amount) => onLine({ ...line, amount })}
        currency={currency}
        {...(doubt !== undefined && { hint: doubt })}
      />
      {onRemove && <IconButton size="small" label={`Take ${name} away`} icon={<CloseIcon />} onClick={onRemove} />}
    </li>
  )
}

/** `isSettled`: it is booked as it is, and nothing is to be checked any more. */
function SumWords({ form, currency, isSettled }: { form: ReceiptForm; currency: string; isSettled: boolean }) {
  const { sum, by, fits } = sumOfLines(form)
  const amount = moneyText(sum, currency)
  const words = {
    total: `The lines add up to the total, ${amount}.`,
    net: `The lines add up to ${amount}, the total without its tax.`,
    unknown: `The lines add up to ${amount}.`,
    neither: `The lines add up to ${amount}: ${moneyText(Math.abs(by), currency)} ${by > 0 ? 'more' : 'less'} than the total.${isSettled ? '' : ' Check them.'}`,
  }[fits]
  return (
    <p className={fits === 'neither' && !isSettled ? 'small grow warn-text' : 'small grow muted'} aria-live="polite">
      {words}
    </p>
  )
}
