import { moneyText } from '../../../components/money.tsx'
import { ErrorState, SkeletonLines } from '../../../components/states.tsx'
import { useEvents } from '../../../data/invoices.ts'
import type { EventRow, Invoice } from '../../../data/shapes.ts'
import { showMoment } from '../../../lib/format.ts'
import { mailWords } from '../../../lib/mail-words.ts'

/** What happened to an invoice, or a credit note, the newest first, with who and when. What the mail server calls a mail is no news to anybody. */
export function Timeline({ invoice }: { invoice: Pick<Invoice, 'id' | 'currency'> }) {
  const events = useEvents(invoice.id)
  if (events.isPending) return <SkeletonLines lines={4} />
  if (!events.data) return <ErrorState error={events.error} onRetry={() => void events.refetch()} />
  return (
    <ol className="timeline">
      {events.data.items.map((event) => (
        <li key={event.id} className={toneOf(event.type)}>
          <span>{wordsOf(event, invoice)}</span>
          {event.type !== 'delivery.sent' && typeof event.data?.message === 'string' && (
            <span className="muted small">{event.data.message}</span>
          )}
          {event.reason && <span className="muted">“{event.reason}”</span>}
          <span className="muted small">
            <time dateTime={event.at}>{showMoment(event.at)}</time>
            {whoOf(event)}
          </span>
        </li>
      ))}
    </ol>
  )
}

function toneOf(type: string): string {
  if (/paid$|payment\.recorded/.test(type)) return 'good'
  return /failed|voided|died|uncollectible/.test(type) ? 'bad' : ''
}

function whoOf({ actor }: EventRow): string {
  if (actor.kind === 'system') return ' · automatically'
  return actor.kind === 'payer' ? ' · by the payer' : ` · ${actor.name}`
}

const FORMATS: Record<string, string> = { facturx: 'Factur-X', ubl: 'UBL', cii: 'CII', xrechnung: 'XRechnung', xrechnung_cii: 'XRechnung' }

function formatOf({ data }: EventRow): string {
  const name = FORMATS[String(data?.format ?? data?.kind)]
  return name === undefined ? '' : `: ${name}`
}

/** An event in words. One that has none yet shows its name, so that nothing is hidden. */
export function wordsOf(event: EventRow, invoice: Pick<Invoice, 'currency'>): string {
  const amount = typeof event.data?.amount === 'number' ? moneyText(event.data.amount, invoice.currency) : ''
  const to = Array.isArray(event.data?.to) ? event.data.to.filter((each) => typeof each === 'string').join(', ') : ''
  const words: Record<string, string> = {
    'invoice.created': 'Draft created',
    'invoice.updated': 'Draft changed',
    'invoice.issued': 'Issued and booked',
    'invoice.send_requested': to ? `Sending to ${to}` : 'Sending',
    'invoice.sent': to ? `Sent to ${to}` : 'Sent',
    ...mailWords(event),
    'reminder.send_requested': to ? `Reminding ${to}` : 'Reminding',
    'reminder.stopped': 'Reminders stopped',
    'reminder.resumed': 'Reminders go on',
    'invoice.viewed': 'Opened by the customer',
    'receipt.send_requested': 'Sending the receipt',
    'invoice.partially_paid': amount ? `${amount} paid` : 'Partly paid',
    'invoice.paid': amount ? `${amount} paid: settled` : 'Paid in full',
    'invoice.voided': 'Voided',
    'invoice.credited': amount ? `${amount} credited` : 'Credited',
    'invoice.marked_uncollectible': 'Written off',
    'invoice.reopened': 'Opened again',
    'credit_note.issued': 'Credit note issued',
    'credit_note.files_changed': 'Attachments changed',
    'payment.files_changed': 'Attachments of a payment changed',
    'credit_note.send_requested': to ? `Sending to ${to}` : 'Sending',
    'payment.recorded': amount ? `Payment of ${amount}` : 'Payment recorded',
    'payment.failed': 'A payment failed',
    'payment.reversed': 'A payment was taken back',
    'checkout.started': 'The customer began to pay',
    'document.requested': `Another format asked for${formatOf(event)}`,
    'document.rendered': event.data?.kind === 'pdf' ? 'PDF made' : `E-invoice made${formatOf(event)}`,
    'document.failed': 'The PDF could not be made',
    'attachment.added': 'File attached',
    'attachment.removed': 'File taken away',
  }
  return words[event.type] ?? event.type
}
