import { compare, decimal, HUNDRED } from '@quittance/core/kit/decimal'
import type { LineTax } from '@quittance/core/tax/document'
import { useState } from 'react'
import { FormDialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/field.tsx'
import { NumberField } from '../../../components/number-field.tsx'

/** A rate that is not in the list: a percentage, and a name where the law knows it by one. */
export function OtherTaxDialog({ onClose, onTaxes }: { onClose: () => void; onTaxes: (taxes: readonly LineTax[]) => void }) {
  const [percent, setPercent] = useState<string | null>('')
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  const good = percent !== null && percent !== '' && !percent.startsWith('-') && compare(decimal(percent), HUNDRED) <= 0
  const submit = () => {
    setAsked(true)
    if (good) onTaxes([{ category: percent === '0' ? 'Z' : 'S', percent, ...(name.trim() === '' ? {} : { name: name.trim() }) }])
  }
  return (
    <FormDialog title="Another tax rate" action="Use this rate" onClose={onClose} onSubmit={submit}>
      <div className="form-grid">
        <NumberField
          label="Percent"
          value={percent ?? ''}
          onValue={setPercent}
          error={asked && !good ? 'Write a percentage from 0 to 100.' : undefined}
          placeholder="9.975"
        />
        <TextField
          label="Name"
          optional
          hint="Shown on the invoice, like “QST”."
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={20}
        />
      </div>
    </FormDialog>
  )
}
