import { useState } from 'react'
import { FormDialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/field.tsx'
import { moneyText } from '../../../components/money.tsx'
import { MoneyField } from '../../../components/number-field.tsx'
import { Segments } from '../../../components/tabs.tsx'
import { creditInvoice, useInvoiceAct } from '../../../data/invoice-acts.ts'
import type { Invoice } from '../../../data/shapes.ts'
import { fieldMessage } from '../../../lib/problem.ts'
import { toast } from '../../../lib/toasts.ts'

/** Credits an invoice, in whole or in part. */
export function CreditDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const creditable = invoice.total - invoice.amountCredited
  const [whole, setWhole] = useState(true)
  const [amount, setAmount] = useState<number | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const credit = useInvoiceAct((body: Parameters<typeof creditInvoice>[1]) => creditInvoice({ id: invoice.id }, body))
  const most = moneyText(creditable, invoice.currency)
  const wrongAmount = !whole && (amount === null || amount <= 0 || amount > creditable) ? `Enter up to ${most}.` : undefined
  const submit = () => {
    setAsked(true)
    if (wrongAmount || reason.trim() === '') return
    const onSuccess = () => {
      toast('The credit note is issued.', { tone: 'good' })
      onClose()
    }
    credit.mutate({ amount: whole ? creditable : (amount ?? 0), reason: reason.trim() }, { onSuccess })
  }
  return (
    <FormDialog
      title={`Credit ${invoice.number}`}
      action="Issue credit note"
      busy={credit.isPending}
      error={credit.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>A credit note takes back all or part of the invoice, with its tax. It gets its own number and cannot be changed.</p>
      <Segments
        label="How much"
        value={whole ? 'whole' : 'part'}
        choices={[
          { value: 'whole', label: `All of it, ${most}` },
          { value: 'part', label: 'A part' },
        ]}
        onChoose={(choice) => setWhole(choice === 'whole')}
      />
      {!whole && (
        <MoneyField
          label="Amount with tax"
          amountMinor={amount}
          onAmount={setAmount}
          currency={invoice.currency}
          error={asked ? (wrongAmount ?? fieldMessage(credit.error, '/amount')) : undefined}
        />
      )}
      <TextField
        label="Why"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder="Two hours too many"
        error={asked && reason.trim() === '' ? 'Write a few words; they stand on the credit note.' : undefined}
        maxLength={500}
      />
    </FormDialog>
  )
}
