import { useState } from 'react'
import { FormDialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/field.tsx'
import { useInvoiceAct, voidInvoice } from '../../../data/invoice-acts.ts'
import type { Invoice } from '../../../data/shapes.ts'
import { toast } from '../../../lib/toasts.ts'

/** Voids an invoice after saying what that means. */
export function VoidDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const voiding = useInvoiceAct((why: string) => voidInvoice({ id: invoice.id }, why))
  const submit = () => {
    setAsked(true)
    if (reason.trim() === '') return
    voiding.mutate(reason.trim(), {
      onSuccess: () => {
        toast(`${invoice.number} is void.`)
        onClose()
      },
    })
  }
  return (
    <FormDialog
      title={`Void ${invoice.number}?`}
      action="Void the invoice"
      actionKind="danger"
      busy={voiding.isPending}
      error={voiding.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <ul className="happens">
        <li>Nothing is due any more, and the pay link stops working.</li>
        <li>The number {invoice.number} stays taken, and the books are reversed with today’s date.</li>
        <li>This cannot be undone. Your customer is not told by us.</li>
      </ul>
      <TextField
        label="Why"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder="Sent to the wrong customer"
        error={asked && reason.trim() === '' ? 'Write a few words; they stay in the history.' : undefined}
        maxLength={500}
      />
    </FormDialog>
  )
}
