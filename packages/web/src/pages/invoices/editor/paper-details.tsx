import type { Day } from '@quittance/core/kit/day'
import type { Dispatch } from 'react'
import { DateField } from '../../../components/date-field.tsx'
import { TextField } from '../../../components/field.tsx'
import type { Customer } from '../../../data/shapes.ts'
import type { Draft, DraftAction } from './draft.ts'
import { untaxedCategories } from './draft.ts'

interface PaperDetailsProps {
  draft: Draft
  dispatch: Dispatch<DraftAction>
  customer: Customer | undefined
  today: Day
  /** A quote says nothing of when it was supplied. */
  withoutSupply?: boolean
}

const CATEGORY_NAMES: Readonly<Record<string, string>> = {
  E: 'exempt lines',
  AE: 'reverse charge',
  K: 'intra-community supplies',
  G: 'exports',
  O: 'lines outside the scope of tax',
}

/** What buyers and e-invoices ask for besides: orders, routing, when it was supplied, why no tax is charged. */
export function PaperDetails({ draft, dispatch, customer, today, withoutSupply }: PaperDetailsProps) {
  const set = (change: Partial<Omit<Draft, 'lines'>>) => dispatch({ type: 'set', change })
  const text = (name: 'orderReference' | 'buyerReference') => ({
    name,
    value: draft[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
    maxLength: 100,
  })
  const categories = untaxedCategories(draft)
  const isUsed = [draft.orderReference, draft.buyerReference, draft.supplyFrom].some((value) => value !== '')
  return (
    <details className="paper-more" open={isUsed || categories.includes('E')}>
      <summary>{withoutSupply ? 'Order and reference details' : 'Order, supply and e-invoice details'}</summary>
      <div className="form-grid">
        <TextField label="Order number" optional hint="The customer’s purchase order." {...text('orderReference')} />
        <TextField
          label="Buyer reference"
          optional
          hint="Leitweg-ID, cost centre: how they route it."
          placeholder={customer?.buyerReference ?? ''}
          {...text('buyerReference')}
        />
        {!withoutSupply && <SupplyFields draft={draft} set={set} today={today} />}
        {categories.map((category, at) => (
          <TextField
            key={category}
            label={`Why no tax on ${CATEGORY_NAMES[category] ?? category}`}
            optional={category !== 'E'}
            className="full"
            maxLength={300}
            name={at === 0 ? 'taxExemptions' : `taxExemptions-${category}`}
            value={draft.exemptions[category] ?? ''}
            onChange={(event) => set({ exemptions: { ...draft.exemptions, [category]: event.target.value } })}
            placeholder={category === 'E' ? '§ 4 Nr. 21 UStG, or VATEX-EU-132-1I' : 'The usual sentence'}
            hint="Printed. A code of the VATEX list is taken as one."
          />
        ))}
      </div>
    </details>
  )
}

interface SupplyFieldsProps extends Pick<PaperDetailsProps, 'draft' | 'today'> {
  set: (change: Partial<Omit<Draft, 'lines'>>) => void
}

function SupplyFields({ draft, set, today }: SupplyFieldsProps) {
  return (
    <>
      <DateField
        label="Supplied on, or from"
        optional
        name="supplyDate"
        value={draft.supplyFrom}
        onDay={(supplyFrom) => set({ supplyFrom })}
        from={today}
        hint="Where it is not the day of issue."
      />
      <DateField
        label="Supplied until"
        optional
        name="deliveryPeriod"
        value={draft.supplyTo}
        onDay={(supplyTo) => set({ supplyTo })}
        from={today}
        hint="For services over a span of time."
      />
    </>
  )
}
