import type { LineTax } from '@quittance/core/tax/document'
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { IconButton } from '../../../components/button.tsx'
import { Combobox } from '../../../components/combobox.tsx'
import { BinIcon } from '../../../components/icons.tsx'
import { amountText } from '../../../components/money.tsx'
import { NumberInput } from '../../../components/number-field.tsx'
import { useItemSuggestions } from '../../../data/items.ts'
import type { Item } from '../../../data/shapes.ts'
import { showNumber } from '../../../lib/number-text.ts'
import { useDelayed } from '../../../lib/use-delayed.ts'
import { DiscountInput } from './discount-input.tsx'
import type { DraftLine } from './draft.ts'
import { type TaxChoice, taxKey } from './tax-choices.ts'

/** What can be done to the lines. */
export interface LineActs {
  change: (key: string, change: Partial<Omit<DraftLine, 'key'>>) => void
  remove: (key: string) => void
  /** Keys that move between lines; true when the key was used. */
  onKey: (event: KeyboardEvent<HTMLElement>, index: number, column: string) => void
  onPaste: (event: ClipboardEvent<HTMLElement>, index: number) => void
  otherTax: (key: string) => void
}

interface LineRowProps {
  line: DraftLine
  index: number
  /** Minor units; null while the totals cannot be computed. */
  amount: number | null
  currency: string
  taxChoices: readonly TaxChoice[]
  acts: LineActs
  /** Boxes that keep the draft from being saved, shown once the writer has paused. */
  wrong: ReadonlySet<string>
}

const OTHER = 'other'

/** One line of the invoice, written as on paper. */
export function LineRow({ line, index, amount, currency, taxChoices, acts, wrong }: LineRowProps) {
  const name = `line ${index + 1}`
  const box = (column: string) => ({
    'data-line': index,
    'data-column': column,
    'data-field': `line-${index + 1}-${column}`,
    'aria-label': `${COLUMN_NAMES[column] ?? column}, ${name}`,
    'aria-invalid': wrong.has(column) || undefined,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => acts.onKey(event, index, column),
  })
  const change = (part: Partial<Omit<DraftLine, 'key'>>) => acts.change(line.key, part)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the paper is laid out as a grid of boxes, each with its own name
    <div className="line" role="group" aria-label={name} onPaste={(event) => acts.onPaste(event, index)}>
      <div className="line-description">
        <DescriptionBox line={line} onChange={change} box={box('description')} autoHint={index === 0} />
      </div>
      <NumberCells line={line} currency={currency} box={box} onChange={change} />
      <div className="line-cell" data-name="Tax">
        <TaxBox
          box={box('tax')}
          taxes={line.taxes}
          choices={taxChoices}
          onTaxes={(taxes) => change({ taxes })}
          onOther={() => acts.otherTax(line.key)}
        />
      </div>
      <output className="line-amount money" aria-label={`Amount, ${name}`}>
        {amount === null ? '–' : amountText(amount, currency)}
      </output>
      <IconButton className="line-remove" size="small" label={`Remove ${name}`} icon={<BinIcon />} onClick={() => acts.remove(line.key)} />
    </div>
  )
}

interface NumberCellsProps {
  line: DraftLine
  currency: string
  box: (column: string) => Box
  onChange: (change: Partial<Omit<DraftLine, 'key'>>) => void
}

function NumberCells({ line, currency, box, onChange: change }: NumberCellsProps) {
  return (
    <>
      <div className="line-cell" data-name="Qty">
        <NumberInput
          {...box('quantity')}
          className="cell amount"
          value={line.quantity ?? ''}
          onValue={(quantity) => change({ quantity })}
          placeholder="1"
        />
      </div>
      <div className="line-cell" data-name="Unit">
        <input
          {...box('unit')}
          className="cell"
          dir="auto"
          value={line.unit}
          onChange={(event) => change({ unit: event.target.value })}
          maxLength={20}
          placeholder="–"
        />
      </div>
      <div className="line-cell" data-name="Price">
        <NumberInput
          {...box('unitPrice')}
          className="cell amount"
          value={line.unitPrice ?? ''}
          onValue={(unitPrice) => change({ unitPrice })}
          fractionDigits={2}
          placeholder="0.00"
        />
      </div>
      <div className="line-cell" data-name="Discount">
        <DiscountInput
          {...box('discount')}
          className="cell amount"
          value={line.discount}
          onDiscount={(discount) => change({ discount })}
          currency={currency}
          placeholder="–"
        />
      </div>
    </>
  )
}

const COLUMN_NAMES: Record<string, string> = {
  description: 'Description',
  quantity: 'Quantity',
  unit: 'Unit',
  unitPrice: 'Price',
  discount: 'Discount',
  tax: 'Tax',
}

type Box = Record<string, unknown>

interface TaxBoxProps {
  box: Box
  taxes: readonly LineTax[]
  choices: readonly TaxChoice[]
  onTaxes: (taxes: readonly LineTax[]) => void
  onOther: () => void
}

function TaxBox({ box, taxes, choices, onTaxes, onOther }: TaxBoxProps) {
  const take = (key: string) => {
    if (key === OTHER) return onOther()
    const chosen = choices.find((choice) => choice.key === key)
    if (chosen) onTaxes(chosen.taxes)
  }
  return (
    <select {...box} className="cell" value={taxKey(taxes)} onChange={(event) => take(event.target.value)}>
      {choices.map((choice) => (
        <option key={choice.key} value={choice.key}>
          {choice.label}
        </option>
      ))}
      <option value={OTHER}>Another rate …</option>
    </select>
  )
}

const SUGGEST_AFTER_MS = 150

interface DescriptionBoxProps {
  line: DraftLine
  onChange: (change: Partial<Omit<DraftLine, 'key'>>) => void
  box: Box
  autoHint: boolean
}

/** What is sold: free text, with the catalogue's items offered while typing. Taking one fills price, unit and tax. */
function DescriptionBox({ line, onChange, box, autoHint }: DescriptionBoxProps) {
  const [focused, setFocused] = useState(false)
  const search = useDelayed(line.itemId ? '' : line.description.trim(), SUGGEST_AFTER_MS)
  const suggestions = useItemSuggestions(search, focused && search !== '')
  const items = search === '' ? [] : (suggestions.data?.items ?? [])
  return (
    <Combobox
      {...box}
      className="cell"
      listLabel="Items"
      value={line.description}
      placeholder={autoHint ? 'What did you do or deliver?' : 'Description'}
      onType={(description) => onChange({ description })}
      suggestions={items.map((item) => ({ key: item.id, label: item.name, note: showNumber(item.unitPrice, { fractionDigits: 2 }) }))}
      onChoose={(id) => {
        const item = items.find((candidate) => candidate.id === id)
        if (item) onChange(lineOfItem(item))
      }}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
    />
  )
}

/** What a line takes over from an item. */
export function lineOfItem(item: Item): Partial<Omit<DraftLine, 'key'>> {
  return {
    itemId: item.id,
    description: item.description ? `${item.name}: ${item.description}` : item.name,
    unitPrice: item.unitPrice,
    unit: item.unit ?? '',
    taxes: [{ category: item.taxCategory ?? (item.taxPercent === '0' ? 'Z' : 'S'), percent: item.taxPercent }],
  }
}
