import { useState } from 'react'
import { FormDialog } from '../../../components/dialog.tsx'
import { moneyText } from '../../../components/money.tsx'
import { MoneyField } from '../../../components/number-field.tsx'
import { useInvoiceAct } from '../../../data/invoice-acts.ts'
import { applyCredit } from '../../../data/payments.ts'
import type { Invoice } from '../../../data/shapes.ts'
import { toast } from '../../../lib/toasts.ts'

/** Settles an invoice with what its customer has as credit. */
export function ApplyCreditDialog({ invoice, credit, onClose }: { invoice: Invoice; credit: number; onClose: () => void }) {
  const most = Math.min(credit, invoice.amountDue)
  const [amount, setAmount] = useState<number | null>(most)
  const [asked, setAsked] = useState(false)
  const apply = useInvoiceAct((used: number) => applyCredit(invoice.id, used))
  const fault = amount === null || amount <= 0 || amount > most ? `Enter up to ${moneyText(most, invoice.currency)}.` : undefined
  const submit = () => {
    setAsked(true)
    if (fault || amount === null) return
    apply.mutate(amount, {
      onSuccess: () => {
        toast(`${moneyText(amount, invoice.currency)} of credit used.`, { tone: 'good' })
        onClose()
      },
    })
  }
  return (
    <FormDialog title="Use credit" action="Use credit" busy={apply.isPending} error={apply.error} onClose={onClose} onSubmit={submit}>
      <p>
        {invoice.customerName} has a credit of {moneyText(credit, invoice.currency)} with you.{' '}
        {moneyText(invoice.amountDue, invoice.currency)} are due of {invoice.number}.
      </p>
      <MoneyField label="Amount" amountMinor={amount} onAmount={setAmount} currency={invoice.currency} error={asked ? fault : undefined} />
    </FormDialog>
  )
}
