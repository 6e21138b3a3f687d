import { CHECK_DIGIT_WARNING, isMistypedTaxId, plainTaxId } from '@quittance/core/organisation/tax-id'
import type { ReactNode } from 'react'
import { taxIdName } from '../lib/countries.ts'
import { TextField } from './field.tsx'

interface TaxIdFieldProps {
  country: string
  name: string
  value: string
  onChange: (event: { target: { value: string } }) => void
  error: string | undefined
  hint?: ReactNode
}

/** A tax number, called as the country calls it. One whose check digit does not fit is taken, with a warning below. */
export function TaxIdField({ country, hint, ...field }: TaxIdFieldProps) {
  const warning = isMistypedTaxId(plainTaxId(field.value)) ? <span className="field-warning">{CHECK_DIGIT_WARNING}</span> : hint
  return <TextField label={taxIdName(country)} optional hint={warning} {...field} />
}
