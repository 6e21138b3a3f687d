import { Button, IconButton } from '../../components/button.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { BinIcon, PlusIcon } from '../../components/icons.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { Card } from '../../components/page.tsx'
import { useOrganisation } from '../../data/organisation.ts'
import { fieldMessage } from '../../lib/problem.ts'
import { type TaxChoice, taxChoices, taxKey, usualTaxes } from '../invoices/editor/tax-choices.ts'
import { emptyLine, type FormLine } from './recurring-form.ts'

interface LinesPartProps {
  lines: FormLine[]
  onLines: (lines: FormLine[]) => void
  error: unknown
  /** The writer tried to go on. */
  asked: boolean
}

/** What each invoice says and costs. */
export function LinesPart({ lines, onLines, error, asked }: LinesPartProps) {
  const organisation = useOrganisation().data
  const place = { country: organisation?.country ?? '', taxPresets: organisation?.taxPresets ?? [] }
  const choices = taxChoices(
    place,
    lines.map(({ taxes }) => taxes),
  )
  const change = (at: number, part: Partial<FormLine>) => onLines(lines.map((line, each) => (each === at ? { ...line, ...part } : line)))
  return (
    <Card title="Lines">
      <div className="stack">
        {lines.map((line, at) => (
          <LineRow
            key={line.key}
            line={line}
            at={at}
            choices={choices}
            error={error}
            asked={asked}
            onLine={(part) => change(at, part)}
            onRemove={lines.length === 1 ? undefined : () => onLines(lines.filter((_, each) => each !== at))}
          />
        ))}
        <div className="row wrap">
          <Button icon={<PlusIcon />} onClick={() => onLines([...lines, emptyLine(usualTaxes(place))])}>
            Add a line
          </Button>
        </div>
        <VariablesHelp />
      </div>
    </Card>
  )
}

interface LineRowProps {
  line: FormLine
  at: number
  choices: readonly TaxChoice[]
  error: unknown
  asked: boolean
  onLine: (part: Partial<FormLine>) => void
  onRemove: (() => void) | undefined
}

function LineRow({ line, at, choices, error, asked, onLine, onRemove }: LineRowProps) {
  return (
    <div className="recurring-line">
      <TextField
        label="Description"
        hideLabel={at > 0}
        placeholder="Hosting {{period}}"
        value={line.description}
        maxLength={1000}
        onChange={(event) => onLine({ description: event.target.value })}
        error={asked && line.description.trim() === '' ? 'Write what it is.' : fieldMessage(error, `/lines/${at}/description`)}
      />
      <NumberField
        label="Quantity"
        hideLabel={at > 0}
        value={line.quantity}
        onValue={(quantity) => onLine({ quantity: quantity ?? '' })}
        error={fieldMessage(error, `/lines/${at}/quantity`)}
      />
      <NumberField
        label="Unit price"
        hideLabel={at > 0}
        value={line.unitPrice}
        onValue={(unitPrice) => onLine({ unitPrice: unitPrice ?? '' })}
        fractionDigits={2}
        error={asked && line.unitPrice === '' ? 'Write a price.' : fieldMessage(error, `/lines/${at}/unitPrice`)}
      />
      <SelectField
        label="Tax"
        hideLabel={at > 0}
        value={taxKey(line.taxes)}
        onChange={(event) => onLine({ taxes: choices.find(({ key }) => key === event.target.value)?.taxes ?? line.taxes })}
        error={fieldMessage(error, `/lines/${at}/taxPercent`)}
      >
        {choices.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </SelectField>
      <IconButton label={`Remove line ${at + 1}`} icon={<BinIcon />} disabled={onRemove === undefined} onClick={onRemove} />
    </div>
  )
}

function VariablesHelp() {
  return (
    <details className="small">
      <summary>Words that fill themselves in</summary>
      <p className="muted">
        In descriptions, notes and reference, in the language of the customer: <code>{'{{period}}'}</code> (March 2026),{' '}
        <code>{'{{period_start}}'}</code>, <code>{'{{period_end}}'}</code>, <code>{'{{month}}'}</code>, <code>{'{{year}}'}</code>,{' '}
        <code>{'{{quarter}}'}</code>, <code>{'{{week}}'}</code>, <code>{'{{date}}'}</code> (the day it is made), <code>{'{{number}}'}</code>{' '}
        (1, 2, 3 …), <code>{'{{customer}}'}</code>.
      </p>
    </details>
  )
}
