import { useState } from 'react'
import { DateField } from '../../components/date-field.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { MethodField } from '../../components/method-field.tsx'
import { moneyText } from '../../components/money.tsx'
import { MoneyField } from '../../components/number-field.tsx'
import { useInvoiceAct } from '../../data/invoice-acts.ts'
import { refundCredit } from '../../data/payments.ts'
import type { Customer, PaymentMethod } from '../../data/shapes.ts'
import { today } from '../../lib/clock.ts'
import { fieldMessage } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

/** What a customer has as credit in one currency. */
export interface CreditHeld {
  currency: string
  amount: number
}

/** Records that a customer's credit was paid out. */
export function PayOutDialog({ customer, credit, onClose }: { customer: Customer; credit: CreditHeld; onClose: () => void }) {
  const { currency } = credit
  const [amount, setAmount] = useState<number | null>(credit.amount)
  const [refundedOn, setDay] = useState(() => today())
  const [method, setMethod] = useState<PaymentMethod>('bank_transfer')
  const [asked, setAsked] = useState(false)
  const act = useInvoiceAct((paid: number) => refundCredit(customer.id, { amount: paid, currency, refundedOn, method }))
  const isWrong = amount === null || amount <= 0 || amount > credit.amount
  const submit = () => {
    setAsked(true)
    if (isWrong || refundedOn === '') return
    const onSuccess = () => {
      toast(`${moneyText(amount, currency)} recorded as paid out.`, { tone: 'good' })
      onClose()
    }
    act.mutate(amount, { onSuccess })
  }
  const fault = isWrong ? `Enter up to ${moneyText(credit.amount, currency)}.` : fieldMessage(act.error, '/amount')
  return (
    <FormDialog title="Pay out credit" action="Record" busy={act.isPending} error={act.error} onClose={onClose} onSubmit={submit}>
      <p>
        {customer.name} has a credit of {moneyText(credit.amount, currency)} with you. Pay it back at your bank; this records it.
      </p>
      <div className="form-grid">
        <MoneyField label="Amount" amountMinor={amount} onAmount={setAmount} currency={currency} error={asked ? fault : undefined} />
        <DateField
          label="On"
          value={refundedOn}
          onDay={setDay}
          from={today()}
          placeholder="today"
          error={fieldMessage(act.error, '/refundedOn')}
        />
        <MethodField method={method} onMethod={setMethod} />
      </div>
    </FormDialog>
  )
}
