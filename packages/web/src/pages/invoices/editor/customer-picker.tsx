import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Combobox } from '../../../components/combobox.tsx'
import { EditIcon, PlusIcon } from '../../../components/icons.tsx'
import { SkeletonLines } from '../../../components/states.tsx'
import { useCustomer, useCustomerSuggestions } from '../../../data/customers.ts'
import type { Customer } from '../../../data/shapes.ts'
import { useDelayed } from '../../../lib/use-delayed.ts'
import { CustomerDialog } from '../../customers/customer-dialog.tsx'
import { AddressLines } from './address-lines.tsx'

const CREATE = 'create'
const SUGGEST_AFTER_MS = 120

interface CustomerPickerProps {
  customerId: string | null
  onCustomer: (customer: Customer | null) => void
  /** The writer tried to go on without one. */
  wrong: boolean
}

/** To whom the invoice goes: found by typing, created in place, shown as on paper once chosen. */
export function CustomerPicker({ customerId, onCustomer, wrong }: CustomerPickerProps) {
  const customer = useCustomer(customerId)
  const [dialog, setDialog] = useState<{ name: string; existing?: Customer } | null>(null)
  return (
    <div className="paper-party">
      <span className="paper-label" id="bill-to">
        Bill to
      </span>
      {customerId === null ? (
        <CustomerSearch wrong={wrong} onCustomer={onCustomer} onCreate={(name) => setDialog({ name })} />
      ) : customer.data ? (
        <ChosenCustomer
          customer={customer.data}
          onChange={() => onCustomer(null)}
          onEdit={(existing) => setDialog({ name: existing.name, existing })}
        />
      ) : (
        <SkeletonLines lines={2} />
      )}
      {dialog && (
        <CustomerDialog
          name={dialog.name}
          {...(dialog.existing ? { existing: dialog.existing } : {})}
          onClose={() => setDialog(null)}
          onSaved={(saved) => {
            setDialog(null)
            onCustomer(saved)
          }}
        />
      )}
    </div>
  )
}

function CustomerSearch({
  wrong,
  onCustomer,
  onCreate,
}: {
  wrong: boolean
  onCustomer: (customer: Customer) => void
  onCreate: (name: string) => void
}) {
  const [text, setText] = useState('')
  const found = useCustomerSuggestions(useDelayed(text.trim(), SUGGEST_AFTER_MS))
  const customers = found.data?.items ?? []
  const create = { key: CREATE, label: text.trim() === '' ? 'New customer' : `Create “${text.trim()}”`, icon: <PlusIcon /> }
  return (
    <>
      <Combobox
        className="input"
        aria-labelledby="bill-to"
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? 'bill-to-error' : undefined}
        placeholder="Type a customer’s name"
        listLabel="Customers"
        markFirst
        value={text}
        onType={setText}
        suggestions={[
          ...customers.map((customer) => ({ key: customer.id, label: customer.name, note: customer.address?.city ?? customer.email })),
          create,
        ]}
        onChoose={(key) => {
          const chosen = customers.find((customer) => customer.id === key)
          if (chosen) onCustomer(chosen)
          else onCreate(text.trim())
        }}
      />
      {wrong && (
        <p className="field-error" id="bill-to-error">
          Choose a customer, or type a new name.
        </p>
      )}
    </>
  )
}

function ChosenCustomer({
  customer,
  onChange,
  onEdit,
}: {
  customer: Customer
  onChange: () => void
  onEdit: (customer: Customer) => void
}) {
  return (
    <div className="paper-chosen">
      <strong dir="auto">{customer.name}</strong>
      <AddressLines address={customer.address} />
      {customer.taxId && <span>{customer.taxId}</span>}
      <span className="muted">{customer.email}</span>
      <div className="row no-print">
        <Button kind="quiet" size="small" icon={<EditIcon />} onClick={() => onEdit(customer)}>
          Edit
        </Button>
        <Button kind="quiet" size="small" onClick={onChange}>
          Change customer
        </Button>
      </div>
    </div>
  )
}
