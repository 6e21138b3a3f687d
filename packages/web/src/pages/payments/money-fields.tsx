import { DateField } from '../../components/date-field.tsx'
import { TextField } from '../../components/field.tsx'
import { MethodField } from '../../components/method-field.tsx'
import { MoneyField } from '../../components/number-field.tsx'
import type { PaymentMethod } from '../../data/shapes.ts'
import { today } from '../../lib/clock.ts'
import { fieldMessage } from '../../lib/problem.ts'

/** Money as somebody writes it down: how much, when, how. */
export interface WrittenMoney {
  amount: number | null
  on: string
  method: PaymentMethod
  reference: string
}

/** Of today, by bank transfer, until somebody says otherwise. */
export function newMoney(amount: number | null): WrittenMoney {
  return { amount, on: today(), method: 'bank_transfer', reference: '' }
}

interface MoneyFieldsProps {
  money: WrittenMoney
  onMoney: (money: WrittenMoney) => void
  currency: string
  /** Whether to say what is missing. */
  asked: boolean
  amountFault: string | undefined
  hint?: string
  error: unknown
}

/** Amount, day, way and reference of money that came. */
export function MoneyFields({ money, onMoney, currency, asked, amountFault, hint, error }: MoneyFieldsProps) {
  return (
    <div className="form-grid">
      <MoneyField
        label="Amount"
        amountMinor={money.amount}
        onAmount={(amount) => onMoney({ ...money, amount })}
        currency={currency}
        error={asked ? (amountFault ?? fieldMessage(error, '/amount')) : undefined}
        {...(hint === undefined ? {} : { hint })}
      />
      <DateField
        label="Paid on"
        value={money.on}
        onDay={(on) => onMoney({ ...money, on })}
        from={today()}
        placeholder="today"
        error={asked && money.on === '' ? 'Write the day the money came.' : fieldMessage(error, '/paidOn')}
      />
      <MethodField method={money.method} onMethod={(method) => onMoney({ ...money, method })} />
      <TextField
        label="Reference"
        optional
        value={money.reference}
        onChange={(event) => onMoney({ ...money, reference: event.target.value })}
        placeholder="From the bank statement"
        maxLength={140}
      />
    </div>
  )
}
