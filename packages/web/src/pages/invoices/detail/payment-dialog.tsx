import { useState } from 'react'
import { FormDialog } from '../../../components/dialog.tsx'
import { moneyText } from '../../../components/money.tsx'
import { recordPayment, useInvoiceAct } from '../../../data/invoice-acts.ts'
import type { Invoice } from '../../../data/shapes.ts'
import { toast } from '../../../lib/toasts.ts'
import { MoneyFields, newMoney } from '../../payments/money-fields.tsx'
import { ThanksBox } from '../../payments/thanks-box.tsx'

/** Records money that came in; what is still due is proposed, and what is more becomes the customer's credit. */
export function PaymentDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const [money, setMoney] = useState(() => newMoney(invoice.amountDue))
  const [asked, setAsked] = useState(false)
  const [thanks, setThanks] = useState(true)
  const record = useInvoiceAct((body: Parameters<typeof recordPayment>[1]) => recordPayment({ id: invoice.id }, body))
  const { amount, on: paidOn, method, reference } = money
  const rest = invoice.amountDue - (amount ?? 0)
  const submit = () => {
    setAsked(true)
    if (amount === null || amount <= 0 || paidOn === '') return
    const more = {
      ...(reference.trim() ? { reference: reference.trim() } : {}),
      ...(rest < 0 ? { excess: 'credit' as const } : {}),
      ...(thanks ? {} : { thanks }),
    }
    record.mutate(
      { amount, paidOn, method, ...more },
      {
        onSuccess: () => {
          toast(`${moneyText(amount, invoice.currency)} recorded.`, { tone: 'good' })
          onClose()
        },
      },
    )
  }
  return (
    <FormDialog
      title="Record a payment"
      action="Record payment"
      busy={record.isPending}
      error={record.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <MoneyFields
        money={money}
        onMoney={setMoney}
        currency={invoice.currency}
        asked={asked}
        amountFault={amount === null || amount <= 0 ? 'Enter what came in.' : undefined}
        hint={hintOf(rest, invoice.currency)}
        error={record.error}
      />
      <ThanksBox customerId={invoice.customerId} fallback={invoice.customer.email} checked={thanks} onChange={setThanks} />
    </FormDialog>
  )
}

function hintOf(rest: number, currency: string): string {
  if (rest > 0) return `${moneyText(rest, currency)} stay due.`
  return rest === 0 ? 'Settles the invoice.' : `${moneyText(-rest, currency)} become the customer’s credit.`
}
