import { useState } from 'react'
import { FormDialog } from '../../components/dialog.tsx'
import { SelectField, TextAreaField, TextField } from '../../components/field.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { given } from '../../data/client.ts'
import { useChangeItem, useCreateItem } from '../../data/items.ts'
import { useOrganisation } from '../../data/organisation.ts'
import type { Item } from '../../data/shapes.ts'
import { fieldMessage } from '../../lib/problem.ts'
import { textOrNull } from '../../lib/text.ts'
import { toast } from '../../lib/toasts.ts'
import { type TaxChoice, taxChoices, taxKey } from '../invoices/editor/tax-choices.ts'

/** Creates an item, or changes one. */
export function ItemDialog({ existing, onClose }: { existing?: Item; onClose: () => void }) {
  const organisation = useOrganisation().data
  const used = existing ? [[{ category: existing.taxCategory ?? ('S' as const), percent: existing.taxPercent }]] : []
  const choices = taxChoices(organisation ?? { country: '', taxPresets: [] }, used).filter((choice) => choice.taxes.length === 1)
  const [name, setName] = useState(existing?.name ?? '')
  const [description, setDescription] = useState(existing?.description ?? '')
  const [unit, setUnit] = useState(existing?.unit ?? '')
  const [price, setPrice] = useState<string | null>(existing?.unitPrice ?? '')
  const [tax, setTax] = useState(used[0] ? taxKey(used[0]) : (choices[0]?.key ?? ''))
  const [asked, setAsked] = useState(false)
  const create = useCreateItem()
  const change = useChangeItem()
  const save = existing ? change : create
  const submit = () => {
    setAsked(true)
    const chosen = choices.find((choice) => choice.key === tax)?.taxes[0]
    if (name.trim() === '' || !price || !chosen) return
    const [shortText, unitText] = [textOrNull(description), textOrNull(unit)]
    const body = { name: name.trim(), unitPrice: price, taxPercent: chosen.percent, taxCategory: chosen.category }
    const onSuccess = () => {
      toast(existing ? 'Saved.' : `${name.trim()} is added.`, { tone: 'good' })
      onClose()
    }
    if (existing) change.mutate({ item: existing, changes: { ...body, description: shortText, unit: unitText } }, { onSuccess })
    else create.mutate({ ...body, ...given({ description: shortText, unit: unitText }) }, { onSuccess })
  }
  return (
    <FormDialog
      title={existing ? 'Change item' : 'New item'}
      action={existing ? 'Save' : 'Create item'}
      busy={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className="form-grid">
        <TextField
          label="Name"
          className="full"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={asked && name.trim() === '' ? 'Write what it is.' : fieldMessage(save.error, '/name')}
        />
        <DescriptionField value={description} onDescription={setDescription} />
        <NumberField
          label={`Price (${organisation?.currency ?? ''})`}
          value={price ?? ''}
          onValue={setPrice}
          fractionDigits={2}
          placeholder="120.00"
          error={asked && !price ? 'Write a price, like 120.00.' : fieldMessage(save.error, '/unitPrice')}
        />
        <TextField label="Unit" optional placeholder="hour" value={unit} onChange={(event) => setUnit(event.target.value)} maxLength={20} />
        <TaxField choices={choices} value={tax} onTax={setTax} />
      </div>
    </FormDialog>
  )
}

function DescriptionField({ value, onDescription }: { value: string; onDescription: (text: string) => void }) {
  return (
    <TextAreaField
      label="Description"
      optional
      className="full"
      rows={2}
      value={value}
      onChange={(event) => onDescription(event.target.value)}
    />
  )
}

function TaxField({ choices, value, onTax }: { choices: readonly TaxChoice[]; value: string; onTax: (key: string) => void }) {
  return (
    <SelectField label="Tax" className="full" value={value} onChange={(event) => onTax(event.target.value)}>
      {choices.map((choice) => (
        <option key={choice.key} value={choice.key}>
          {choice.label}
        </option>
      ))}
    </SelectField>
  )
}
