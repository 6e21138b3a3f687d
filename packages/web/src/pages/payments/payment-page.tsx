import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { EntryLines } from '../../components/entry-lines.tsx'
import { DownloadIcon, MoreIcon, UndoIcon, VoidIcon } from '../../components/icons.tsx'
import { KeptFiles } from '../../components/kept-files.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { METHOD_NAMES } from '../../components/method-field.tsx'
import { BigMoney, Money, moneyText } from '../../components/money.tsx'
import { Card, Page } from '../../components/page.tsx'
import { ErrorState, PageSkeleton } from '../../components/states.tsx'
import { useAccounts, useEntries } from '../../data/invoices.ts'
import { type Payment, type Refund, receiptOf, usePayment, useRefundOrders, useRefundsOf } from '../../data/payments.ts'
import { openPdf } from '../../lib/download.ts'
import { showDay } from '../../lib/format.ts'
import { providerName } from '../settings/provider-words.ts'
import { PAYMENT_STATES, REFUND_NAMES } from './payment-words.ts'
import { type PaymentDialogName, PaymentDialogs } from './return-dialogs.tsx'
import '../../styles/invoice.css'

/** One payment: what it settled, what went back, how it was booked. */
export function PaymentPage() {
  const { paymentId } = useParams({ from: '/inside/payments/$paymentId' })
  const { data: payment, isPending, error, refetch } = usePayment(paymentId)
  const refunds = useRefundsOf(paymentId).data?.items ?? []
  const [dialog, setDialog] = useState<PaymentDialogName | Refund | null>(null)
  if (isPending) return <PageSkeleton />
  if (!payment) return <ErrorState error={error} onRetry={() => void refetch()} />
  return (
    <Page
      title={`Payment of ${moneyText(payment.amount, payment.currency)}`}
      back={{ to: '/payments', label: 'Payments' }}
      sub={
        <>
          from{' '}
          <Link to="/customers/$customerId" params={{ customerId: payment.customerId }} dir="auto">
            {payment.customerName}
          </Link>
        </>
      }
      actions={<Actions payment={payment} onDialog={setDialog} />}
    >
      <Standing payment={payment} />
      <div className="two-columns">
        <Booked subjects={[payment.id, ...refunds.map(({ id }) => id)]} />
        <div className="stack">
          <Settled payment={payment} />
          {refunds.length > 0 && <Returned refunds={refunds} onUndo={setDialog} />}
          <KeptFiles of={{ paymentId: payment.id }} note="The bank’s slip, for example. They stay with you." />
          {payment.provider && <Ordered payment={payment} booked={refunds} />}
        </div>
      </div>
      <PaymentDialogs dialog={dialog} payment={payment} onClose={() => setDialog(null)} />
    </Page>
  )
}

function Actions({ payment, onDialog }: { payment: Payment; onDialog: (dialog: PaymentDialogName) => void }) {
  const isLeft = payment.amountReturned < payment.amount
  const { provider } = payment
  const entries: MenuEntry[] = [
    ...(provider ? [{ label: 'Record a refund made elsewhere', icon: <UndoIcon />, onChoose: () => onDialog('refund') }] : []),
    { label: 'Record a chargeback', icon: <UndoIcon />, onChoose: () => onDialog('chargeback') },
    ...(payment.amountReturned === 0 && !provider
      ? [{ label: 'It never came: take back', icon: <VoidIcon />, danger: true, onChoose: () => onDialog('reversal') }]
      : []),
  ]
  return (
    <>
      {payment.allocations.length === 1 && !payment.restores && (
        <Button icon={<DownloadIcon />} onClick={() => void openPdf(receiptOf(payment.id), 'receipt.pdf')}>
          Receipt
        </Button>
      )}
      {isLeft && (
        <>
          <Button icon={<UndoIcon />} onClick={() => onDialog(provider ? 'order' : 'refund')}>
            {provider ? `Refund through ${providerName(provider.name)}` : 'Refund'}
          </Button>
          <Menu trigger={<IconButton kind="secondary" label="More actions" icon={<MoreIcon />} />} entries={entries} />
        </>
      )}
    </>
  )
}

function Standing({ payment }: { payment: Payment }) {
  const { amount, amountReturned, currency, status, unallocated, exchangeRate } = payment
  const facts: [string, string][] = [
    ['Paid on', showDay(payment.paidOn)],
    ['By', METHOD_NAMES[payment.method] ?? payment.method],
    ['Reference', payment.reference ?? '–'],
    ...(unallocated > 0 ? [['Became credit', moneyText(unallocated, currency)] satisfies [string, string]] : []),
    ...(exchangeRate ? [['Rate', `${exchangeRate.rate} (${exchangeRate.source})`] satisfies [string, string]] : []),
  ]
  return (
    <section className="card standing" aria-label="Where it stands">
      <div>
        <span className="muted">{PAYMENT_STATES[status] === '' ? 'Received' : `Kept; ${PAYMENT_STATES[status]}`}</span>
        <div>
          <BigMoney amountMinor={amount - amountReturned} currency={currency} />
        </div>
      </div>
      <dl className="standing-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Settled({ payment }: { payment: Payment }) {
  return (
    <Card title="What it was for">
      <dl className="facts">
        {payment.allocations.map(({ invoiceId, invoiceNumber, amount, recovered }) => (
          <div key={invoiceId}>
            <dt>
              <Link to="/invoices/$invoiceId" params={{ invoiceId }}>
                {invoiceNumber}
              </Link>
              {recovered && <span className="muted small"> after its write-off</span>}
            </dt>
            <dd>
              <Money amountMinor={amount} currency={payment.currency} />
            </dd>
          </div>
        ))}
        {payment.unallocated > 0 && (
          <div>
            <dt>The customer’s credit</dt>
            <dd>
              <Money amountMinor={payment.unallocated} currency={payment.currency} />
            </dd>
          </div>
        )}
      </dl>
    </Card>
  )
}

function Returned({ refunds, onUndo }: { refunds: readonly Refund[]; onUndo: (refund: Refund) => void }) {
  return (
    <Card title="What went back">
      <dl className="facts">
        {refunds.map((refund) => (
          <div key={refund.id}>
            <dt>
              {REFUND_NAMES[refund.kind]}, {showDay(refund.refundedOn)}
              {refund.reason && <div className="muted small">{refund.reason}</div>}
            </dt>
            <dd className="row">
              <Money amountMinor={refund.amount} currency={refund.currency} />
              {refund.reversedBy ? (
                <Link to="/payments/$paymentId" params={{ paymentId: refund.reversedBy }} className="small">
                  came again
                </Link>
              ) : (
                refund.kind !== 'reversal' &&
                refund.provider === undefined && (
                  <Button size="small" kind="quiet" icon={<UndoIcon />} onClick={() => onUndo(refund)}>
                    Take back
                  </Button>
                )
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** What the provider was asked to give back and is not in the books: on its way, or refused. */
function Ordered({ payment, booked }: { payment: Payment; booked: readonly Refund[] }) {
  const orders = useRefundOrders(payment.id).data?.items ?? []
  const open = orders.filter(({ id }) => !booked.some((refund) => refund.id === id))
  if (open.length === 0) return null
  return (
    <Card title={`Asked of ${providerName(payment.provider?.name ?? '')}`}>
      <dl className="facts">
        {open.map(({ id, amount, state, reason, message }) => (
          <div key={id}>
            <dt>
              {state === 'refused' ? <span className="badge overdue">Refused</span> : 'On its way'}
              {(message ?? reason) && <div className="muted small">{message ?? reason}</div>}
            </dt>
            <dd>
              <Money amountMinor={amount} currency={payment.currency} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Booked({ subjects }: { subjects: readonly string[] }) {
  const entries = useEntries(subjects).data?.items ?? []
  const names = new Map(useAccounts().data?.items.map(({ code, name }) => [code, name]))
  return (
    <Card title="How it was booked" flush>
      {entries.map((entry) => (
        <section className="entry" key={entry.id}>
          <div className="spread">
            <strong dir="auto">{entry.description}</strong>
            <span className="muted nowrap">{showDay(entry.date)}</span>
          </div>
          <EntryLines entry={entry} names={names} />
        </section>
      ))}
    </Card>
  )
}
