import { useState } from 'react'
import { FormDialog } from '../../../components/dialog.tsx'
import { TextAreaField, TextField } from '../../../components/field.tsx'
import { sendInvoice, useInvoiceAct } from '../../../data/invoice-acts.ts'
import type { Invoice } from '../../../data/shapes.ts'
import { fieldMessage } from '../../../lib/problem.ts'
import { toast } from '../../../lib/toasts.ts'

/** Mails the invoice with its PDF and pay link. */
export function SendDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const [to, setTo] = useState(invoice.customer.email ?? '')
  const [subject, setSubject] = useState('')
  const [message, setMessage] = useState('')
  const send = useInvoiceAct((body: Parameters<typeof sendInvoice>[1]) => sendInvoice({ id: invoice.id }, body))
  const addresses = addressesOf(to)
  const submit = () => {
    if (addresses.length === 0) return
    const body = {
      to: addresses,
      ...(subject.trim() ? { subject: subject.trim() } : {}),
      ...(message.trim() ? { message: message.trim() } : {}),
    }
    send.mutate(body, {
      onSuccess: () => {
        toast(`${invoice.number} is on its way to ${addresses.join(', ')}.`, { tone: 'good' })
        onClose()
      },
    })
  }
  return (
    <FormDialog title={`Send ${invoice.number}`} action="Send" busy={send.isPending} error={send.error} onClose={onClose} onSubmit={submit}>
      <TextField
        label="To"
        value={to}
        onChange={(event) => setTo(event.target.value)}
        error={addresses.length === 0 ? 'Write an e-mail address.' : (fieldMessage(send.error, '/to') ?? fieldMessage(send.error, '/to/0'))}
        hint="Several addresses are parted by commas."
      />
      <TextField
        label="Subject"
        optional
        value={subject}
        onChange={(event) => setSubject(event.target.value)}
        placeholder={`Invoice ${invoice.number}`}
        maxLength={200}
      />
      <TextAreaField
        label="Message"
        optional
        rows={5}
        value={message}
        onChange={(event) => setMessage(event.target.value)}
        placeholder="Left empty, we write a friendly standard text in the customer’s language."
        maxLength={4000}
        hint="The PDF and the link to pay are always added."
      />
    </FormDialog>
  )
}

/** The addresses of a list parted by commas, semicolons or spaces. */
export function addressesOf(text: string): string[] {
  return text.split(/[,;\s]+/).filter(Boolean)
}
