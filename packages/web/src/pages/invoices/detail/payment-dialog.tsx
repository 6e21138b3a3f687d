import { useState } from 'react'
import { FormDialog } from '../../../components/dialog.tsx'
import { moneyText } from '../../../components/money.tsx'
import { useCustomer } from '../../../data/customers.ts'
import { recordPayment, useInvoiceAct } from '../../../data/invoice-acts.ts'
import { useReminderSettings } from '../../../data/reminders.ts'
import type { Invoice } from '../../../data/shapes.ts'
import { toast } from '../../../lib/toasts.ts'
import { MoneyFields, newMoney } from '../../payments/money-fields.tsx'

/** Records money that came in; what is still due is proposed, and what is more becomes the customer's credit. */
export function PaymentDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const [money, setMoney] = useState(() => newMoney(invoice.amountDue))
  const [asked, setAsked] = useState(false)
  const [thanks, setThanks] = useState(true)
  const address = useThanked(invoice)
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
      {address && (
        <label className="check">
          <input type="checkbox" className="box" checked={thanks} onChange={(event) => setThanks(event.target.checked)} />
          <span>Thank {address} by mail, with the receipt</span>
        </label>
      )}
    </FormDialog>
  )
}

/** Where a mail of thanks would go, if one goes out at all. */
function useThanked({ customerId, customer }: Invoice): string | undefined {
  const settings = useReminderSettings().data
  const present = useCustomer(customerId).data
  return settings?.thanksForPayments ? (present?.email ?? customer.email) : undefined
}

function hintOf(rest: number, currency: string): string {
  if (rest > 0) return `${moneyText(rest, currency)} stay due.`
  return rest === 0 ? 'Settles the invoice.' : `${moneyText(-rest, currency)} become the customer’s credit.`
}
