import type { PaymentMethod } from '../data/shapes.ts'
import { SelectField } from './field.tsx'

/** The ways to pay, in words. */
export const METHOD_NAMES: Record<string, string> = {
  bank_transfer: 'Bank transfer',
  card: 'Card',
  cash: 'Cash',
  cheque: 'Cheque',
  direct_debit: 'Direct debit',
  sandbox: 'Test payment',
  credit: 'Credit',
  other: 'Other',
}

const CHOOSABLE: readonly PaymentMethod[] = ['bank_transfer', 'card', 'cash', 'cheque', 'direct_debit', 'other']

/** How money came, or went back. */
export function MethodField({ method, onMethod }: { method: PaymentMethod; onMethod: (method: PaymentMethod) => void }) {
  return (
    <SelectField label="By" value={method} onChange={(event) => onMethod(CHOOSABLE.find((each) => each === event.target.value) ?? 'other')}>
      {CHOOSABLE.map((each) => (
        <option key={each} value={each}>
          {METHOD_NAMES[each]}
        </option>
      ))}
    </SelectField>
  )
}
