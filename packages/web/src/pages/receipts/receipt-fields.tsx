import type { ReactNode } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { fieldProps, SelectField, TextAreaField, TextField } from '../../components/field.tsx'
import { MoneyField, NumberField } from '../../components/number-field.tsx'
import { useCustomers } from '../../data/customers.ts'
import { useAccounts } from '../../data/invoices.ts'
import { useMembers } from '../../data/members.ts'
import { useOrganisation } from '../../data/organisation.ts'
import type { Receipt } from '../../data/receipts.ts'
import type { Project } from '../../data/shapes.ts'
import { useProjects } from '../../data/time.ts'
import { today } from '../../lib/clock.ts'
import { fieldMessage } from '../../lib/problem.ts'
import { confidenceWords, type ReceiptForm } from './receipt-form.ts'

const KINDS: Record<NonNullable<Receipt['kind']>, string> = {
  meals: 'Meals and drinks',
  groceries: 'Groceries',
  fuel: 'Fuel',
  parking: 'Parking',
  travel: 'Travel',
  lodging: 'Lodging',
  office: 'Office supplies',
  hardware: 'Tools and equipment',
  communication: 'Post and telephone',
  software: 'Software',
  health: 'Health',
  other: 'Other',
}

const PAID_FROM: Record<Receipt['paidFrom'], string> = {
  bank: 'Our bank account or card',
  cash: 'Our cash',
  member: 'A member’s own money',
  unpaid: 'Not yet: it is a bill to pay',
}

interface FieldsProps {
  receipt: Receipt
  form: ReceiptForm
  onForm: (form: ReceiptForm) => void
  /** Which field is in hand, so that the picture shows where it stands. */
  onActive: (name: string | null) => void
  error: unknown
  disabled: boolean
}

/** What the receipt says, how it is booked, and whom it is passed on to. */
export function ReceiptFields(props: FieldsProps) {
  return (
    <fieldset className="receipt-fields" disabled={props.disabled}>
      <SaysFields {...props} />
      <BookingFields {...props} />
      <BillingFields {...props} />
    </fieldset>
  )
}

function SaysFields({ receipt, form, onForm, onActive, error }: FieldsProps) {
  const set = (change: Partial<ReceiptForm>) => onForm({ ...form, ...change })
  const about = (name: Parameters<typeof confidenceWords>[1], label: string) =>
    fieldProps({ label, hint: confidenceHint(confidenceWords(receipt, name)), error: fieldMessage(error, `/${name}`) })
  const zone = useOrganisation().data?.zone ?? 'UTC'
  const watched = (name: string) => ({ onFocus: () => onActive(name), onBlur: () => onActive(null) })
  return (
    <div className="form-grid">
      <div className="full" {...watched('merchant')}>
        <TextField {...about('merchant', 'Merchant')} value={form.merchant} onChange={(event) => set({ merchant: event.target.value })} />
      </div>
      <div {...watched('date')}>
        <DateField
          {...about('date', 'Date')}
          value={form.date}
          onDay={(date) => set({ date })}
          from={form.date || today(zone)}
          placeholder=""
        />
      </div>
      <div {...watched('currency')}>
        <TextField
          {...about('currency', 'Currency')}
          value={form.currency}
          maxLength={3}
          onChange={(event) => set({ currency: event.target.value.toUpperCase() })}
        />
      </div>
      <div {...watched('total')}>
        <MoneyField
          {...about('total', 'Total')}
          amountMinor={form.total}
          onAmount={(total) => set({ total })}
          currency={receipt.currency}
        />
      </div>
      <div {...watched('tax')}>
        <MoneyField
          {...about('tax', 'Tax to claim back')}
          amountMinor={form.tax}
          onAmount={(tax) => set({ tax })}
          currency={receipt.currency}
        />
      </div>
    </div>
  )
}

/** What wants a look stands out. */
function confidenceHint(words: string): ReactNode {
  if (words === '') return undefined
  return words === 'Certain' || words === 'Likely' ? words : <span className="check-it">{words}</span>
}

function BookingFields({ form, onForm, error }: FieldsProps) {
  const set = (change: Partial<ReceiptForm>) => onForm({ ...form, ...change })
  const accounts = useAccounts().data?.items.filter(({ type, archived }) => type === 'expense' && !archived) ?? []
  const base = useOrganisation().data?.currency ?? form.currency
  return (
    <div className="form-grid">
      <SelectField label="Kind" value={form.kind} onChange={(event) => set({ kind: event.target.value })}>
        <option value="">Not said</option>
        {Object.entries(KINDS).map(([kind, label]) => (
          <option key={kind} value={kind}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField
        {...fieldProps({ label: 'Account', error: fieldMessage(error, '/account') })}
        value={form.account}
        onChange={(event) => set({ account: event.target.value })}
      >
        <option value="">Other expenses</option>
        {accounts.map(({ code, name }) => (
          <option key={code} value={code}>
            {code} {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Paid from"
        value={form.paidFrom}
        onChange={(event) => set({ paidFrom: event.target.value as Receipt['paidFrom'] })}
      >
        {Object.entries(PAID_FROM).map(([paidFrom, label]) => (
          <option key={paidFrom} value={paidFrom}>
            {label}
          </option>
        ))}
      </SelectField>
      {form.paidFrom === 'member' && <MemberField form={form} onMember={(memberId) => set({ memberId })} error={error} />}
      {form.currency !== base && (
        <NumberField
          {...fieldProps({
            label: `1 ${form.currency} in ${base}`,
            error: fieldMessage(error, '/exchangeRate'),
            hint: 'Left empty: the rate of that day',
          })}
          value={form.exchangeRate ?? ''}
          onValue={(exchangeRate) => set({ exchangeRate })}
        />
      )}
    </div>
  )
}

function MemberField({ form, onMember, error }: { form: ReceiptForm; onMember: (id: string) => void; error: unknown }) {
  const members = useMembers().data?.items ?? []
  return (
    <SelectField
      {...fieldProps({ label: 'Whose money', error: fieldMessage(error, '/memberId') })}
      value={form.memberId}
      onChange={(event) => onMember(event.target.value)}
    >
      <option value="">Choose a member</option>
      {members.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

function BillingFields({ form, onForm, error }: FieldsProps) {
  const set = (change: Partial<ReceiptForm>) => onForm({ ...form, ...change })
  const customers = useCustomers('').data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="form-grid">
      <SelectField label="Pass on to" value={form.customerId} onChange={(event) => set({ customerId: event.target.value, projectId: '' })}>
        <option value="">Nobody: our own cost</option>
        {customers.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <ProjectField form={form} onProject={(projectId) => set({ projectId })} error={error} />
      {form.customerId !== '' && (
        <NumberField
          {...fieldProps({ label: 'Markup in percent', error: fieldMessage(error, '/billing/markupPercent') })}
          value={form.markupPercent ?? ''}
          onValue={(markupPercent) => set({ markupPercent })}
          placeholder="0"
        />
      )}
      <TextAreaField
        label="Notes"
        optional
        className="full"
        rows={2}
        value={form.notes}
        onChange={(event) => set({ notes: event.target.value })}
      />
    </div>
  )
}

/** Of the customer, and billed in the receipt’s currency; nothing where there is none. */
function ProjectField({ form, onProject, error }: { form: ReceiptForm; onProject: (id: string) => void; error: unknown }) {
  const isFit = ({ customerId, currency }: Project) => customerId === form.customerId && currency === form.currency
  const projects = (useProjects().data?.items ?? []).filter(isFit)
  if (projects.length === 0) return null
  return (
    <SelectField
      {...fieldProps({ label: 'Project', error: fieldMessage(error, '/billing/projectId') })}
      value={form.projectId}
      onChange={(event) => onProject(event.target.value)}
    >
      <option value="">None</option>
      {projects.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
