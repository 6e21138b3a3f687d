import { useState } from 'react'
import { FormDialog } from '../../components/dialog.tsx'
import { TextAreaField, TextField } from '../../components/field.tsx'
import { addressesOf } from '../../components/mail-dialog.tsx'
import { moneyText } from '../../components/money.tsx'
import { issueQuote, sendQuote, useQuoteAct } from '../../data/quotes.ts'
import type { Quote } from '../../data/shapes.ts'
import { showDay } from '../../lib/format.ts'
import { fieldMessage, messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

/** Issues a draft, and sends it where an address is given; of an issued one it only sends. */
export function IssueQuoteDialog({ quote, to: usual, onClose }: { quote: Quote; to: string; onClose: () => void }) {
  const [to, setTo] = useState(usual)
  const [message, setMessage] = useState('')
  const [keys] = useState(() => ({ issue: crypto.randomUUID(), send: crypto.randomUUID() }))
  const isDraft = quote.status === 'draft'
  const addresses = addressesOf(to)
  const act = useQuoteAct(async () => {
    const issued = isDraft ? await issueQuote(quote.id, keys.issue) : quote
    const body = { to: addresses, ...(message.trim() ? { message: message.trim() } : {}) }
    if (addresses.length === 0) return { issued, failure: null }
    if (!isDraft) return { issued: await sendQuote(quote.id, body, keys.send), failure: null }
    return { issued, failure: await sendQuote(quote.id, body, keys.send).then(() => null, messageOf) }
  })
  const submit = () =>
    act.mutate(undefined, {
      onSuccess: ({ issued, failure }) => {
        if (failure) toast(`${issued.number} is issued, but not sent: ${failure}`, { tone: 'bad' })
        else toast(addresses.length > 0 ? `${issued.number} is on its way.` : `${issued.number} is issued.`, { tone: 'good' })
        onClose()
      },
    })
  return (
    <FormDialog
      title={isDraft ? 'Issue this quote?' : `Send ${quote.number}`}
      action={isDraft ? (addresses.length > 0 ? 'Issue and send' : 'Issue only') : 'Send'}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {isDraft && (
        <ul className="happens">
          <li>
            It gets its number and offers <strong className="tabular">{moneyText(quote.total, quote.currency)}</strong> to{' '}
            <strong dir="auto">{quote.customerName}</strong>
            {quote.validUntil ? ` until ${showDay(quote.validUntil)}.` : ' for 30 days.'}
          </li>
          <li>From then on it cannot be changed. Nothing is booked before you invoice it.</li>
        </ul>
      )}
      <TextField
        label="To"
        value={to}
        onChange={(event) => setTo(event.target.value)}
        error={fieldMessage(act.error, '/to') ?? fieldMessage(act.error, '/to/0')}
        hint={isDraft ? 'Several addresses are parted by commas. Left empty, it is not sent.' : 'Several addresses are parted by commas.'}
      />
      <TextAreaField
        label="Message"
        optional
        rows={4}
        value={message}
        onChange={(event) => setMessage(event.target.value)}
        placeholder="Left empty, we write a friendly standard text in the customer’s language."
        maxLength={4000}
        hint="The PDF and the link to accept are always added."
      />
    </FormDialog>
  )
}
