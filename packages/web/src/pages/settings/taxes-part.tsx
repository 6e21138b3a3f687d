import { Button, IconButton } from '../../components/button.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { BinIcon, PlusIcon } from '../../components/icons.tsx'
import { NumberField } from '../../components/number-field.tsx'
import type { Organisation, TaxPreset } from '../../data/shapes.ts'
import { SettingsForm } from './settings-form.tsx'

interface Row {
  key: number
  name: string
  percent: string | null
  category: TaxPreset['category']
}

let lastKey = 0

function rowOf(preset: TaxPreset): Row {
  lastKey += 1
  return { key: lastKey, ...preset }
}

/** The taxes offered while writing, and how prices are meant. */
export function TaxesPart({ organisation }: { organisation: Organisation }) {
  return (
    <SettingsForm
      title="Taxes"
      text="The rates you charge; the first is set on new lines. Reverse charge, export and exemptions are always offered besides."
      organisation={organisation}
      start={{ rows: organisation.taxPresets.map(rowOf), pricesIncludeTax: organisation.pricesIncludeTax }}
      changeOf={(form) => ({
        pricesIncludeTax: form.pricesIncludeTax,
        taxPresets: form.rows.flatMap(({ name, percent, category }) => (percent ? [{ name: name.trim(), percent, category }] : [])),
      })}
    >
      {({ form, set, errorAt }) => (
        <>
          <ul className="stack">
            {form.rows.map((row, index) => (
              <TaxRow
                key={row.key}
                row={row}
                place={index + 1}
                error={errorAt(`/taxPresets/${index}/name`) ?? errorAt(`/taxPresets/${index}/percent`)}
                onRow={(changed) => set({ rows: form.rows.map((each) => (each.key === row.key ? changed : each)) })}
                onRemove={() => set({ rows: form.rows.filter((each) => each.key !== row.key) })}
              />
            ))}
          </ul>
          <Button
            size="small"
            icon={<PlusIcon />}
            onClick={() => set({ rows: [...form.rows, rowOf({ name: form.rows[0]?.name ?? 'VAT', percent: '', category: 'S' })] })}
          >
            Add a rate
          </Button>
          <SelectField
            label="Prices on new invoices"
            value={form.pricesIncludeTax ? 'gross' : 'net'}
            onChange={(event) => set({ pricesIncludeTax: event.target.value === 'gross' })}
          >
            <option value="net">are without tax (usual between businesses)</option>
            <option value="gross">include tax (usual for consumers)</option>
          </SelectField>
        </>
      )}
    </SettingsForm>
  )
}

interface TaxRowProps {
  row: Row
  place: number
  error: string | undefined
  onRow: (row: Row) => void
  onRemove: () => void
}

function TaxRow({ row, place, error, onRow, onRemove }: TaxRowProps) {
  return (
    <li className="tax-row">
      <TextField
        label={`Name of rate ${place}`}
        hideLabel
        value={row.name}
        onChange={(event) => onRow({ ...row, name: event.target.value })}
        error={error}
        maxLength={40}
      />
      <NumberField
        label={`Percent of rate ${place}`}
        hideLabel
        value={row.percent ?? ''}
        onValue={(percent) => onRow({ ...row, percent })}
        placeholder="19"
      />
      <span aria-hidden="true">%</span>
      <IconButton label={`Remove rate ${place}`} icon={<BinIcon />} onClick={onRemove} />
    </li>
  )
}
