import { Link, Navigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { AttachedFiles } from '../../../components/attachments.tsx'
import { DocumentPart } from '../../../components/document-part.tsx'
import { BigMoney, moneyText } from '../../../components/money.tsx'
import { Card, Page } from '../../../components/page.tsx'
import { ErrorState, PageSkeleton } from '../../../components/states.tsx'
import { StatusBadge } from '../../../components/status-badge.tsx'
import { Tabs } from '../../../components/tabs.tsx'
import { useCustomerTotals } from '../../../data/customers.ts'
import { useDocuments, useInvoice, useRequestDocument } from '../../../data/invoices.ts'
import type { Invoice } from '../../../data/shapes.ts'
import { today } from '../../../lib/clock.ts'
import { dueInWords, showDay } from '../../../lib/format.ts'
import { CreditNotesPart, EntriesPart, PaymentsPart } from './detail-parts.tsx'
import { InvoiceActions, type InvoiceDialog } from './invoice-actions.tsx'
import { InvoiceDialogs } from './invoice-dialogs.tsx'
import { LinesPart } from './lines-part.tsx'
import { RemindersCard } from './reminders-card.tsx'
import { Timeline } from './timeline.tsx'
import '../../../styles/invoice.css'

/** One issued invoice: where it stands, what happened, and what can be done now. */
export function InvoicePage() {
  const { invoiceId } = useParams({ from: '/inside/invoices/$invoiceId' })
  const { data: invoice, isPending, error, refetch } = useInvoice(invoiceId)
  const totals = useCustomerTotals(invoice?.customerId).data
  const [dialog, setDialog] = useState<InvoiceDialog | null>(null)
  if (isPending) return <PageSkeleton />
  if (!invoice) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (invoice.status === 'draft') return <Navigate to="/drafts/$draftId" params={{ draftId: invoiceId }} replace />
  const credit = totals?.byCurrency[invoice.currency]?.credit ?? 0
  return (
    <Page
      title={invoice.number ?? 'Invoice'}
      back={{ to: '/invoices', label: 'Invoices' }}
      sub={
        <>
          to{' '}
          <Link to="/customers/$customerId" params={{ customerId: invoice.customerId }} dir="auto">
            {invoice.customerName}
          </Link>
          {invoice.reference && <> · {invoice.reference}</>}
        </>
      }
      actions={<InvoiceActions invoice={invoice} credit={credit} onDialog={setDialog} />}
    >
      <Standing invoice={invoice} />
      <div className="two-columns">
        <section className="card">
          <Tabs
            label="Parts of the invoice"
            tabs={[
              { key: 'document', label: 'Document', content: <Documents invoice={invoice} /> },
              { key: 'lines', label: 'Lines', count: invoice.lines.length, content: <LinesPart invoice={invoice} /> },
              { key: 'payments', label: 'Payments', content: <PaymentsPart invoice={invoice} /> },
              ...(invoice.amountCredited > 0
                ? [{ key: 'credit-notes', label: 'Credit notes', content: <CreditNotesPart invoiceId={invoice.id} /> }]
                : []),
              { key: 'entries', label: 'How it was booked', content: <EntriesPart invoiceId={invoice.id} /> },
            ]}
          />
        </section>
        <div className="stack">
          <AttachedFiles ids={invoice.attachmentIds} note="They go with the mail of the invoice." />
          <RemindersCard invoice={invoice} />
          <Card title="History">
            <Timeline invoice={invoice} />
          </Card>
        </div>
      </div>
      <InvoiceDialogs dialog={dialog} invoice={invoice} credit={credit} onClose={() => setDialog(null)} />
    </Page>
  )
}

function Documents({ invoice }: { invoice: Invoice }) {
  const { id, number } = invoice
  return <DocumentPart subjectId={id} number={number ?? ''} documents={useDocuments(id)} request={useRequestDocument(id)} />
}

/** State and amount due, big. */
function Standing({ invoice }: { invoice: Invoice }) {
  const settled = invoice.total - invoice.amountDue
  const unsettled = invoice.status === 'open' || invoice.status === 'partially_paid'
  return (
    <section className="card standing" aria-label="Where it stands">
      <div>
        <div className="row">
          <span className="muted">{unsettled ? 'Still due' : 'Total'}</span>
          <StatusBadge status={invoice.status} overdue={invoice.overdue} dueDate={invoice.dueDate} />
        </div>
        <BigMoney amountMinor={unsettled ? invoice.amountDue : invoice.total} currency={invoice.currency} />
        {settled > 0 && unsettled && (
          <div className="standing-progress">
            <progress max={invoice.total} value={settled} aria-label="Paid or credited so far" />
            <span className="muted tabular">
              {moneyText(settled, invoice.currency)} of {moneyText(invoice.total, invoice.currency)} settled
            </span>
          </div>
        )}
      </div>
      <dl className="standing-facts">
        <div>
          <dt>Issued</dt>
          <dd>{invoice.issueDate ? showDay(invoice.issueDate) : '–'}</dd>
        </div>
        <div>
          <dt>Due</dt>
          <dd>
            {invoice.dueDate ? showDay(invoice.dueDate) : '–'}
            {unsettled && invoice.dueDate && <span className="muted small">{dueInWords(invoice.dueDate, today())}</span>}
          </dd>
        </div>
        <div>
          <dt>{invoice.paidOn ? 'Paid' : 'Sent'}</dt>
          <dd>{invoice.paidOn ? showDay(invoice.paidOn) : invoice.sentAt ? showDay(invoice.sentAt.slice(0, 10)) : 'not yet'}</dd>
        </div>
      </dl>
      {invoice.voidReason && <p className="muted standing-reason">Void: {invoice.voidReason}</p>}
    </section>
  )
}
