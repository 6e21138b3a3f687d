import { addDays } from '@quittance/core/kit/day'
import { CURRENCIES } from '@quittance/core/kit/money'
import { Link } from '@tanstack/react-router'
import type { Dispatch } from 'react'
import { DateField } from '../../../components/date-field.tsx'
import { SelectField, TextField } from '../../../components/field.tsx'
import type { Customer, Organisation } from '../../../data/shapes.ts'
import { today } from '../../../lib/clock.ts'
import { showDay } from '../../../lib/format.ts'
import { AddressLines } from './address-lines.tsx'
import { CustomerPicker } from './customer-picker.tsx'
import type { Draft, DraftAction } from './draft.ts'

interface PaperHeadProps {
  draft: Draft
  dispatch: Dispatch<DraftAction>
  organisation: Organisation
  customer: Customer | undefined
  onCustomer: (customer: Customer | null) => void
  customerWrong: boolean
  /** What is written; an invoice where left out. */
  kind?: 'invoice' | 'quote'
}

/** The head of the paper: from whom, to whom, when. */
export function PaperHead({ draft, dispatch, organisation, customer, onCustomer, customerWrong, kind = 'invoice' }: PaperHeadProps) {
  return (
    <div className="paper-head">
      <Seller organisation={organisation} />
      <div className="paper-title">
        <span className="paper-word">{kind === 'quote' ? 'Quote' : 'Invoice'}</span>
        <span className="muted">It gets its number when you issue it.</span>
      </div>
      <CustomerPicker customerId={draft.customerId} onCustomer={onCustomer} wrong={customerWrong} />
      <Facts draft={draft} dispatch={dispatch} organisation={organisation} customer={customer} kind={kind} />
    </div>
  )
}

function Seller({ organisation }: { organisation: Organisation }) {
  const missing = [
    organisation.address ? '' : 'address',
    organisation.taxId ? '' : 'tax number',
    organisation.iban ? '' : 'bank account',
  ].filter(Boolean)
  return (
    <div className="paper-party">
      <strong dir="auto">{organisation.legalName ?? organisation.name}</strong>
      <AddressLines address={organisation.address} />
      {organisation.taxId && <span>{organisation.taxId}</span>}
      {missing.length > 0 && (
        <Link to="/settings" className="small no-print">
          Add your {missing.join(', ').replace(/, ([^,]*)$/, ' and $1')}
        </Link>
      )}
    </div>
  )
}

const QUOTE_DAYS = 30

function Facts({
  draft,
  dispatch,
  organisation,
  customer,
  kind,
}: Pick<PaperHeadProps, 'draft' | 'dispatch' | 'organisation' | 'customer' | 'kind'>) {
  const isQuote = kind === 'quote'
  const issueDay = today(organisation.zone)
  const termsDays = isQuote ? QUOTE_DAYS : (customer?.paymentTermsDays ?? organisation.paymentTermsDays)
  return (
    <div className="paper-facts">
      <DateField
        label={isQuote ? 'Valid until' : 'Due'}
        name="dueDate"
        value={draft.dueDate}
        onDay={(dueDate) => dispatch({ type: 'set', change: { dueDate } })}
        from={issueDay}
        placeholder={`${termsDays} days`}
        hint={
          draft.dueDate === '' ? `${termsDays} days after issue: ${showDay(addDays(issueDay, termsDays))} when issued today.` : undefined
        }
      />
      <TextField
        label="Reference"
        optional
        name="reference"
        value={draft.reference}
        onChange={(event) => dispatch({ type: 'set', change: { reference: event.target.value } })}
        maxLength={100}
        placeholder="Their order number"
      />
      <SelectField
        label="Currency"
        name="currency"
        value={draft.currency}
        onChange={(event) => dispatch({ type: 'set', change: { currency: event.target.value } })}
      >
        {CURRENCIES.map((code) => (
          <option key={code}>{code}</option>
        ))}
      </SelectField>
      <SelectField
        label="Prices"
        value={draft.pricesIncludeTax ? 'gross' : 'net'}
        onChange={(event) => dispatch({ type: 'set', change: { pricesIncludeTax: event.target.value === 'gross' } })}
      >
        <option value="net">without tax</option>
        <option value="gross">tax included</option>
      </SelectField>
    </div>
  )
}
