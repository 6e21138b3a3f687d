import { useState } from 'react'
import { FormDialog } from '../../components/dialog.tsx'
import { TextField } from '../../components/field.tsx'
import { decideQuote, useQuoteAct } from '../../data/quotes.ts'
import type { Quote } from '../../data/shapes.ts'
import { toast } from '../../lib/toasts.ts'

/** What can be recorded of a quote that waits for an answer. */
export type QuoteAnswer = 'accept' | 'decline' | 'withdraw'

const WORDS: Record<QuoteAnswer, { title: string; action: string; text: string; placeholder: string; done: string }> = {
  accept: {
    title: 'Record that they accepted',
    action: 'Record it',
    text: 'It can be invoiced from then on. The answer is given once and never changes.',
    placeholder: 'Agreed on the telephone',
    done: 'Accepted.',
  },
  decline: {
    title: 'Record that they declined',
    action: 'Record it',
    text: 'The answer is given once and never changes.',
    placeholder: 'Too expensive',
    done: 'Declined.',
  },
  withdraw: {
    title: 'Withdraw this quote?',
    action: 'Withdraw',
    text: 'Its page says so from then on, and nobody can accept it any more. Your customer is not told by us.',
    placeholder: 'Prices have changed',
    done: 'Withdrawn.',
  },
}

/** Records what became of a quote, with a few words. */
export function DecideDialog({ quote, answer, onClose }: { quote: Quote; answer: QuoteAnswer; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const words = WORDS[answer]
  const act = useQuoteAct(() => decideQuote(quote.id, answer, reason.trim()))
  const submit = () =>
    act.mutate(undefined, {
      onSuccess: () => {
        toast(words.done, { tone: 'good' })
        onClose()
      },
    })
  return (
    <FormDialog
      title={words.title}
      action={words.action}
      {...(answer === 'withdraw' ? { actionKind: 'danger' as const } : {})}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p>{words.text}</p>
      <TextField
        label="Note"
        optional
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder={words.placeholder}
        maxLength={500}
      />
    </FormDialog>
  )
}
