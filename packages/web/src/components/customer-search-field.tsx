import { useState } from 'react'
import { useCustomer, useCustomerSuggestions } from '../data/customers.ts'
import { useDelayed } from '../lib/use-delayed.ts'
import { Combobox } from './combobox.tsx'
import { Field } from './field.tsx'

const SUGGEST_AFTER_MS = 150

interface CustomerSearchFieldProps {
  label: string
  /** The chosen one, or empty. */
  customerId: string
  /** Empty while another name is being typed. */
  onChoose: (customerId: string) => void
  error?: string | undefined
  /** Whether nobody may be chosen. */
  optional?: boolean
  hint?: string
}

/** Chooses one of any number of customers by typing a part of the name. */
export function CustomerSearchField({ label, customerId, onChoose, error, optional, hint }: CustomerSearchFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = useCustomer(customerId === '' ? null : customerId).data
  const text = typed ?? chosen?.name ?? ''
  const found = useCustomerSuggestions(useDelayed((typed ?? '').trim(), SUGGEST_AFTER_MS)).data?.items ?? []
  return (
    <Field label={label} error={error} optional={optional ?? false} hint={hint}>
      {(control) => (
        <Combobox
          {...control}
          placeholder="Type a customer’s name"
          listLabel="Customers"
          markFirst
          nothing="No customer of this name"
          value={text}
          onType={(value) => {
            setTyped(value)
            if (customerId !== '') onChoose('')
          }}
          suggestions={found.map(({ id, name, address, email }) => ({ key: id, label: name, note: address?.city ?? email }))}
          onChoose={(id) => {
            setTyped(null)
            onChoose(id)
          }}
        />
      )}
    </Field>
  )
}
