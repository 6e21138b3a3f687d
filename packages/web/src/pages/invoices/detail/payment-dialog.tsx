import { useState } from 'react'
import { DateField } from '../../../components/date-field.tsx'
import { FormDialog } from '../../../components/dialog.tsx'
import { SelectField, TextField } from '../../../components/field.tsx'
import { moneyText } from '../../../components/money.tsx'
import { MoneyField } from '../../../components/number-field.tsx'
import { recordPayment, useInvoiceAct } from '../../../data/invoice-acts.ts'
import type { Invoice, PaymentMethod } from '../../../data/shapes.ts'
import { today } from '../../../lib/clock.ts'
import { fieldMessage } from '../../../lib/problem.ts'
import { toast } from '../../../lib/toasts.ts'

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

/** Records money that came in; what is still due is proposed. */
export function PaymentDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const [amount, setAmount] = useState<number | null>(invoice.amountDue)
  const [paidOn, setPaidOn] = useState(() => today())
  const [method, setMethod] = useState<PaymentMethod>('bank_transfer')
  const [reference, setReference] = useState('')
  const [asked, setAsked] = useState(false)
  const record = useInvoiceAct((body: Parameters<typeof recordPayment>[1]) => recordPayment({ id: invoice.id }, body))
  const wrongAmount = faultOf(amount, invoice)
  const submit = () => {
    setAsked(true)
    if (wrongAmount || amount === null || paidOn === '') return
    const body = { amount, paidOn, method, ...(reference.trim() ? { reference: reference.trim() } : {}) }
    record.mutate(body, {
      onSuccess: () => {
        toast(`${moneyText(amount, invoice.currency)} recorded.`, { tone: 'good' })
        onClose()
      },
    })
  }
  const rest = amount === null ? 0 : invoice.amountDue - amount
  return (
    <FormDialog
      title="Record a payment"
      action="Record payment"
      busy={record.isPending}
      error={record.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className="form-grid">
        <MoneyField
          label="Amount"
          amountMinor={amount}
          onAmount={setAmount}
          currency={invoice.currency}
          error={asked ? (wrongAmount ?? fieldMessage(record.error, '/amount')) : undefined}
          hint={rest > 0 ? `${moneyText(rest, invoice.currency)} stay due.` : 'Settles the invoice.'}
        />
        <DateField
          label="Paid on"
          value={paidOn}
          onDay={setPaidOn}
          from={today()}
          placeholder="today"
          error={asked && paidOn === '' ? 'Write the day the money came.' : fieldMessage(record.error, '/paidOn')}
        />
        <MethodField method={method} onMethod={setMethod} />
        <TextField
          label="Reference"
          optional
          value={reference}
          onChange={(event) => setReference(event.target.value)}
          placeholder="From the bank statement"
          maxLength={140}
        />
      </div>
    </FormDialog>
  )
}

function MethodField({ method, onMethod }: { method: PaymentMethod; onMethod: (method: PaymentMethod) => void }) {
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

function faultOf(amount: number | null, invoice: Invoice): string | undefined {
  if (amount === null || amount <= 0) return 'Enter what came in.'
  return amount > invoice.amountDue ? `Only ${moneyText(invoice.amountDue, invoice.currency)} are due.` : undefined
}
