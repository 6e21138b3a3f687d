import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { MailIcon } from '../../../components/icons.tsx'
import { moneyText } from '../../../components/money.tsx'
import { Card } from '../../../components/page.tsx'
import { ErrorState, SkeletonLines } from '../../../components/states.tsx'
import { StopRemindersDialog } from '../../../components/stop-reminders-dialog.tsx'
import { sendReminder, stopReminders, useInvoiceReminders, useReminderAct } from '../../../data/reminders.ts'
import type { Invoice, InvoiceReminders } from '../../../data/shapes.ts'
import { showDay, showMoment } from '../../../lib/format.ts'
import { messageOf } from '../../../lib/problem.ts'
import { REMINDER_TONES } from '../../../lib/reminder-tones.ts'
import { toast } from '../../../lib/toasts.ts'

/** The reminders of an invoice: sent, to come, and the switch that stops them. */
export function RemindersCard({ invoice }: { invoice: Invoice }) {
  const reminders = useInvoiceReminders(invoice.id)
  const owed = invoice.allowedActions.includes('pay')
  if (invoice.reminderFeeOf) return <FeeNote of={invoice.reminderFeeOf} />
  if (!owed && reminders.data?.sent.length === 0) return null
  return (
    <Card title="Reminders">
      <div className="stack">
        {reminders.isPending ? (
          <SkeletonLines lines={2} />
        ) : !reminders.data ? (
          <ErrorState error={reminders.error} onRetry={() => void reminders.refetch()} />
        ) : (
          <>
            <SentList invoice={invoice} reminders={reminders.data} />
            {owed && <Ahead invoice={invoice} reminders={reminders.data} />}
          </>
        )}
      </div>
    </Card>
  )
}

/** Of what a fee is. */
function FeeNote({ of }: { of: NonNullable<Invoice['reminderFeeOf']> }) {
  return (
    <Card title="Reminder fee">
      <p>
        Claimed for reminding of{' '}
        <Link to="/invoices/$invoiceId" params={{ invoiceId: of.invoiceId }}>
          {of.number}
        </Link>
        , without tax. To waive it, void it.
      </p>
    </Card>
  )
}

function SentList({ invoice, reminders }: { invoice: Invoice; reminders: InvoiceReminders }) {
  if (reminders.sent.length === 0) return <p className="muted">None was sent yet.</p>
  return (
    <ul className="stack">
      {reminders.sent.map((sent) => (
        <li key={sent.deliveryId}>
          <div>{sent.to === '' ? 'Not sent: there is no e-mail address' : <span dir="auto">{sent.to}</span>}</div>
          <div className="muted small">{showMoment(sent.at)}</div>
          {sent.fee && sent.feeInvoiceId && (
            <div className="small">
              Fee{' '}
              <Link to="/invoices/$invoiceId" params={{ invoiceId: sent.feeInvoiceId }}>
                {sent.fee.number}
              </Link>{' '}
              {moneyText(sent.fee.amount, invoice.currency)} · {FEE_STATES[sent.fee.status]}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

const FEE_STATES: Record<Invoice['status'], string> = {
  draft: 'draft',
  open: 'open',
  partially_paid: 'partly paid',
  paid: 'paid',
  void: 'waived',
  uncollectible: 'written off',
}

/** What comes next, and the buttons. */
function Ahead({ invoice, reminders }: { invoice: Invoice; reminders: InvoiceReminders }) {
  const [stopping, setStopping] = useState(false)
  const now = useReminderAct(() => sendReminder(invoice.id))
  const resume = useReminderAct(() => stopReminders({ invoiceId: invoice.id }, null))
  const done = (words: string) => ({
    onSuccess: () => toast(words, { tone: 'good' }),
    onError: (error: unknown) => toast(messageOf(error), { tone: 'bad' }),
  })
  const { stop, next } = reminders
  return (
    <>
      {stop && <Stopped stop={stop} customerId={invoice.customerId} />}
      {next ? (
        <p>
          Next on {showMoment(next.at)} <span className="muted">· {REMINDER_TONES[next.tone]}</span>
        </p>
      ) : (
        !stop && (
          <p className="muted">
            None is to come.{' '}
            <Link to="/settings/$part" params={{ part: 'reminders' }}>
              Reminders are set up in the settings.
            </Link>
          </p>
        )
      )}
      <div className="row">
        {!stop && (
          <Button
            size="small"
            icon={<MailIcon />}
            busy={now.isPending}
            onClick={() => now.mutate(undefined, done('The reminder is on its way.'))}
          >
            Remind now
          </Button>
        )}
        {stop?.kind === 'invoice' ? (
          <Button size="small" busy={resume.isPending} onClick={() => resume.mutate(undefined, done('Reminders go on.'))}>
            Let them go on
          </Button>
        ) : (
          !stop && (
            <Button size="small" kind="quiet" onClick={() => setStopping(true)}>
              Stop or pause
            </Button>
          )
        )}
      </div>
      {stopping && (
        <StopRemindersDialog
          title={`Stop the reminders of ${invoice.number}`}
          target={{ invoiceId: invoice.id }}
          placeholder="They pay in three parts"
          onClose={() => setStopping(false)}
        />
      )}
    </>
  )
}

function Stopped({ stop, customerId }: { stop: NonNullable<InvoiceReminders['stop']>; customerId: string }) {
  return (
    <p>
      {stop.until ? `Paused until ${showDay(stop.until)}` : 'Stopped'}
      {stop.kind === 'customer' && (
        <>
          {' '}
          for{' '}
          <Link to="/customers/$customerId" params={{ customerId }}>
            this customer
          </Link>
        </>
      )}
      : <span className="muted">“{stop.reason}”</span>
    </p>
  )
}
