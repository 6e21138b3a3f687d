import { useEffect, useState } from 'react'
import { CountryField } from '../../components/country-field.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { EAddressFields } from '../../components/e-address-fields.tsx'
import { SelectField, TextField } from '../../components/field.tsx'
import { TaxIdField } from '../../components/tax-id-field.tsx'
import { useSaveCustomer } from '../../data/customers.ts'
import { useOrganisation } from '../../data/organisation.ts'
import type { Customer, Organisation } from '../../data/shapes.ts'
import { fieldMessage, hasFieldMessages } from '../../lib/problem.ts'
import { focusField } from '../../lib/use-focus-from-hash.ts'
import { type CustomerForm, changesOf, customerFormOf, faultsOf, newCustomerOf } from './customer-form.ts'

interface CustomerDialogProps {
  /** The name to begin with. */
  name?: string
  existing?: Customer
  /** The name of the field to begin at. */
  field?: string
  onClose: () => void
  onSaved: (customer: Customer) => void
}

/** Creates a customer, or changes one. Name and e-mail suffice. */
export function CustomerDialog({ name, existing, field, onClose, onSaved }: CustomerDialogProps) {
  const organisation = useOrganisation().data
  const [form, setForm] = useState(() => customerFormOf(existing, { name: name ?? '', country: organisation?.country ?? '' }))
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (field) focusField(field)
  }, [field])
  const save = useSaveCustomer(existing)
  const faults = asked ? faultsOf(form) : {}
  const set = (change: Partial<CustomerForm>) => setForm((before) => ({ ...before, ...change }))
  const box = (field: keyof CustomerForm, pointer: string) => ({
    name: field,
    value: form[field],
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
    error: faults[field] ?? fieldMessage(save.error, pointer),
  })
  const submit = () => {
    setAsked(true)
    if (Object.keys(faultsOf(form)).length === 0)
      save.mutate(existing ? { changes: changesOf(form, existing) } : newCustomerOf(form), { onSuccess: onSaved })
  }
  return (
    <FormDialog
      title={existing ? 'Change customer' : 'New customer'}
      action={existing ? 'Save' : 'Create customer'}
      busy={save.isPending}
      error={hasFieldMessages(save.error) ? undefined : save.error}
      onClose={onClose}
      onSubmit={submit}
      wide
    >
      <CustomerFields country={form.country} organisation={organisation} box={box} onCountry={(country) => set({ country })} />
    </FormDialog>
  )
}

interface CustomerFieldsProps {
  country: string
  organisation: Organisation | undefined
  box: (
    field: keyof CustomerForm,
    pointer: string,
  ) => {
    name: string
    value: string
    onChange: (event: { target: { value: string } }) => void
    error: string | undefined
  }
  onCountry: (country: string) => void
}

function CustomerFields({ country, organisation, box, onCountry }: CustomerFieldsProps) {
  return (
    <div className="form-grid">
      <TextField label="Name" className="full" autoComplete="off" {...box('name', '/name')} />
      <TextField
        label="E-mail"
        type="email"
        className="full"
        autoComplete="off"
        hint="Invoices and receipts go here."
        {...box('email', '/email')}
      />
      <TextField label="Street and number" optional className="full" autoComplete="off" {...box('line1', '/address/line1')} />
      <TextField label="More address" optional className="full" autoComplete="off" {...box('line2', '/address/line2')} />
      <TextField label="Postal code" optional autoComplete="off" {...box('postalCode', '/address/postalCode')} />
      <TextField label="Town" optional autoComplete="off" {...box('city', '/address/city')} />
      <TextField label="State or region" optional autoComplete="off" {...box('region', '/address/region')} />
      <CountryField label="Country" value={country} onCountry={onCountry} autoComplete="off" />
      <TaxIdField country={country} hint="Needed where the customer pays the tax (reverse charge)." {...box('taxId', '/taxId')} />
      <TextField label="Phone" type="tel" optional autoComplete="off" {...box('phone', '/phone')} />
      <TextField
        label="Days to pay"
        optional
        inputMode="numeric"
        placeholder={`${organisation?.paymentTermsDays ?? 14}`}
        {...box('paymentTermsDays', '/paymentTermsDays')}
      />
      <TextField label="Currency" optional placeholder={organisation?.currency ?? 'EUR'} maxLength={3} {...box('currency', '/currency')} />
      <EInvoiceFields box={box} />
    </div>
  )
}

/** What their e-invoices need; most customers need none of it. */
function EInvoiceFields({ box }: Pick<CustomerFieldsProps, 'box'>) {
  const isUsed = [box('eAddress', ''), box('buyerReference', ''), box('eInvoiceFormat', '')].some(({ value }) => value !== '')
  return (
    <details className="full form-more" open={isUsed}>
      <summary>E-invoices</summary>
      <div className="form-grid">
        <EAddressFields
          whose="Their"
          address={{ ...box('eAddress', '/electronicAddress/value') }}
          scheme={box('eScheme', '/electronicAddress/scheme')}
        />
        <TextField
          label="Buyer reference"
          optional
          maxLength={100}
          hint="Leitweg-ID of public buyers, cost centre: quoted on every invoice."
          {...box('buyerReference', '/buyerReference')}
        />
        <TextField label="Company register number" optional maxLength={60} {...box('legalId', '/legalId/value')} />
        <SelectField label="E-invoice they ask for" className="full" {...box('eInvoiceFormat', '/eInvoiceFormat')}>
          <option value="">None in particular</option>
          <option value="xrechnung">XRechnung (UBL)</option>
          <option value="xrechnung_cii">XRechnung (CII)</option>
          <option value="ubl">Peppol or UBL</option>
          <option value="cii">EN 16931 (CII)</option>
          <option value="facturx">Factur-X / ZUGFeRD (PDF)</option>
        </SelectField>
      </div>
    </details>
  )
}
