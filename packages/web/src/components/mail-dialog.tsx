import { type ReactNode, useState } from 'react'
import { useInvoiceAct } from '../data/invoice-acts.ts'
import { fieldMessage } from '../lib/problem.ts'
import { toast } from '../lib/toasts.ts'
import { FormDialog } from './dialog.tsx'
import { TextAreaField, TextField } from './field.tsx'

/** What a mail to a customer is asked for with: what is left out is in our words, in their language. */
export interface MailBody {
  to: string[]
  subject?: string
  message?: string
}

interface MailDialogProps {
  title: string
  /** The address to begin with. */
  address: string
  subjectHint: string
  /** What goes with it in any case. */
  alwaysAdded: string
  /** What is said once it is asked for: before "is on its way to …". */
  what: string
  send: (body: MailBody) => Promise<unknown>
  onClose: () => void
  /** More to choose. */
  children?: ReactNode
}

/** Asks where a document is mailed to and with which words, and has it sent. */
export function MailDialog({ title, address, subjectHint, alwaysAdded, what, send, onClose, children }: MailDialogProps) {
  const [to, setTo] = useState(address)
  const [subject, setSubject] = useState('')
  const [message, setMessage] = useState('')
  const sending = useInvoiceAct(send)
  const addresses = addressesOf(to)
  const submit = () => {
    if (addresses.length === 0) return
    const body = {
      to: addresses,
      ...(subject.trim() ? { subject: subject.trim() } : {}),
      ...(message.trim() ? { message: message.trim() } : {}),
    }
    sending.mutate(body, {
      onSuccess: () => {
        toast(`${what} is on its way to ${addresses.join(', ')}.`, { tone: 'good' })
        onClose()
      },
    })
  }
  const fault = fieldMessage(sending.error, '/to') ?? fieldMessage(sending.error, '/to/0')
  return (
    <FormDialog title={title} action="Send" busy={sending.isPending} error={sending.error} onClose={onClose} onSubmit={submit}>
      <TextField
        label="To"
        value={to}
        onChange={(event) => setTo(event.target.value)}
        error={addresses.length === 0 ? 'Write an e-mail address.' : fault}
        hint="Several addresses are parted by commas."
      />
      {children}
      <TextField
        label="Subject"
        optional
        value={subject}
        onChange={(event) => setSubject(event.target.value)}
        placeholder={subjectHint}
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
        hint={alwaysAdded}
      />
    </FormDialog>
  )
}

/** The addresses of a list parted by commas, semicolons or spaces. */
export function addressesOf(text: string): string[] {
  return text.split(/[,;\s]+/).filter(Boolean)
}
