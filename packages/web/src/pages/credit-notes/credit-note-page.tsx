import type { components } from '@quittance/sdk/openapi'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../components/button.tsx'
import { DocumentPart } from '../../components/document-part.tsx'
import { EntryLines } from '../../components/entry-lines.tsx'
import { DownloadIcon, SendIcon, UndoIcon } from '../../components/icons.tsx'
import { KeptFiles } from '../../components/kept-files.tsx'
import { MailDialog } from '../../components/mail-dialog.tsx'
import { BigMoney, Money } from '../../components/money.tsx'
import { Card, Page } from '../../components/page.tsx'
import { ErrorState, PageSkeleton } from '../../components/states.tsx'
import { Table } from '../../components/table.tsx'
import { sendCreditNote, useCreditNote, useCreditNoteDocuments, useRequestCreditNoteDocument } from '../../data/credit-notes.ts'
import { useCustomer, useCustomerTotals } from '../../data/customers.ts'
import { creditNotePdf } from '../../data/invoice-acts.ts'
import { useAccounts, useEntries } from '../../data/invoices.ts'
import { openPdf } from '../../lib/download.ts'
import { showDay } from '../../lib/format.ts'
import { PayOutDialog } from '../customers/pay-out-dialog.tsx'
import { Timeline } from '../invoices/detail/timeline.tsx'
import '../../styles/invoice.css'

type CreditNote = components['schemas']['CreditNote']

/** One credit note: what it corrects and why, what became of the money, how it was booked. */
export function CreditNotePage() {
  const { creditNoteId } = useParams({ from: '/inside/credit-notes/$creditNoteId' })
  const [isSending, setSending] = useState(false)
  const { data: creditNote, isPending, error, refetch } = useCreditNote(creditNoteId)
  if (isPending) return <PageSkeleton />
  if (!creditNote) return <ErrorState error={error} onRetry={() => void refetch()} />
  const pdf = () => void openPdf(creditNotePdf(creditNote.id), `${creditNote.number}.pdf`)
  return (
    <Page
      title={`Credit note ${creditNote.number}`}
      back={{ to: '/credit-notes', label: 'Credit notes' }}
      sub={
        <>
          for{' '}
          <Link to="/customers/$customerId" params={{ customerId: creditNote.customerId }} dir="auto">
            {creditNote.customer.name}
          </Link>
        </>
      }
      actions={
        <>
          <Button icon={<DownloadIcon />} onClick={pdf}>
            PDF
          </Button>
          <Button kind="primary" icon={<SendIcon />} onClick={() => setSending(true)}>
            Send
          </Button>
        </>
      }
    >
      <Standing creditNote={creditNote} />
      <Card title="What it takes back" flush>
        <Lines creditNote={creditNote} />
      </Card>
      <div className="two-columns">
        <Booked subject={creditNote.id} />
        <div className="stack">
          <BecameOf creditNote={creditNote} />
          <KeptFiles of={{ creditNoteId: creditNote.id }} note="They go with the mail of the credit note." />
          <Card title="History">
            <Timeline invoice={creditNote} />
          </Card>
        </div>
      </div>
      <Card title="Document" flush>
        <Documents creditNote={creditNote} />
      </Card>
      {isSending && <SendDialog creditNote={creditNote} onClose={() => setSending(false)} />}
    </Page>
  )
}

function Documents({ creditNote: { id, number } }: { creditNote: CreditNote }) {
  return <DocumentPart subjectId={id} number={number} documents={useCreditNoteDocuments(id)} request={useRequestCreditNoteDocument(id)} />
}

function SendDialog({ creditNote, onClose }: { creditNote: CreditNote; onClose: () => void }) {
  return (
    <MailDialog
      title={`Send ${creditNote.number}`}
      what={creditNote.number}
      address={creditNote.customer.email ?? ''}
      subjectHint={`Credit note ${creditNote.number}`}
      alwaysAdded="The PDF and the link to the invoice are always added."
      send={(body) => sendCreditNote(creditNote.id, body)}
      onClose={onClose}
    />
  )
}

function Standing({ creditNote }: { creditNote: CreditNote }) {
  const { invoiceId, invoiceNumber, invoiceIssueDate, issueDate, reason, total, currency } = creditNote
  return (
    <section className="card standing" aria-label="Where it stands">
      <div>
        <span className="muted">Credited</span>
        <div>
          <BigMoney amountMinor={total} currency={currency} />
        </div>
      </div>
      <dl className="standing-facts">
        <div>
          <dt>Issued</dt>
          <dd>{showDay(issueDate)}</dd>
        </div>
        <div>
          <dt>Corrects</dt>
          <dd>
            <Link to="/invoices/$invoiceId" params={{ invoiceId }}>
              {invoiceNumber}
            </Link>
            {invoiceIssueDate && <span className="muted"> of {showDay(invoiceIssueDate)}</span>}
          </dd>
        </div>
        <div>
          <dt>Why</dt>
          <dd dir="auto">{reason}</dd>
        </div>
      </dl>
    </section>
  )
}

function Lines({ creditNote }: { creditNote: CreditNote }) {
  const { lines, currency, subtotal, discountTotal, taxBreakdown, total } = creditNote
  return (
    <>
      <Table
        label="Credited lines"
        rows={lines}
        rowKey={(line) => String(line.lineIndex)}
        columns={[
          { key: 'what', head: 'Line', wide: true, phone: 'title', cell: (line) => <span dir="auto">{line.description}</span> },
          { key: 'quantity', head: 'Quantity', amount: true, phone: 'note', cell: (line) => line.quantity ?? '–' },
          {
            key: 'amount',
            head: 'Credited, net',
            amount: true,
            phone: 'amount',
            cell: (line) => <Money amountMinor={line.amount} currency={currency} />,
          },
        ]}
      />
      <dl className="sums">
        <Sum name="Subtotal" amountMinor={subtotal} currency={currency} />
        {discountTotal !== 0 && <Sum name="Discount" amountMinor={-discountTotal} currency={currency} />}
        {taxBreakdown.map(({ category, percent, name, taxAmount }) => (
          <Sum
            key={`${category} ${percent} ${name ?? ''}`}
            name={`${name ?? 'Tax'} ${percent} %`}
            amountMinor={taxAmount}
            currency={currency}
          />
        ))}
        <Sum name="Total" amountMinor={total} currency={currency} strong />
      </dl>
    </>
  )
}

function Sum({ name, amountMinor, currency, strong }: { name: string; amountMinor: number; currency: string; strong?: boolean }) {
  return (
    <div className={strong ? 'strong' : undefined}>
      <dt>{name}</dt>
      <dd>
        <Money amountMinor={amountMinor} currency={currency} />
      </dd>
    </div>
  )
}

/** What lowered the invoice, and the choice of what to do with the rest: pay it back, or keep it for another invoice. */
function BecameOf({ creditNote }: { creditNote: CreditNote }) {
  const { customerId, currency, total, appliedToInvoice, invoiceId, invoiceNumber } = creditNote
  const customer = useCustomer(customerId).data
  const held = useCustomerTotals(customerId).data?.byCurrency[currency]?.credit ?? 0
  const [isPayingOut, setPayingOut] = useState(false)
  const rest = total - appliedToInvoice
  return (
    <Card title="What became of it">
      <dl className="facts">
        <div>
          <dt>
            Less to pay on{' '}
            <Link to="/invoices/$invoiceId" params={{ invoiceId }}>
              {invoiceNumber}
            </Link>
          </dt>
          <dd>
            <Money amountMinor={appliedToInvoice} currency={currency} />
          </dd>
        </div>
        <div>
          <dt>Became the customer’s credit</dt>
          <dd>
            <Money amountMinor={rest} currency={currency} />
          </dd>
        </div>
        {rest > 0 && (
          <div>
            <dt>The customer’s credit today</dt>
            <dd>
              <Money amountMinor={held} currency={currency} />
            </dd>
          </div>
        )}
      </dl>
      {rest > 0 && held > 0 && customer && (
        <>
          <p className="muted small">Pay it back, or leave it: an open invoice of the customer can be settled with it.</p>
          <div className="row">
            <Button icon={<UndoIcon />} onClick={() => setPayingOut(true)}>
              Pay it out
            </Button>
            <ButtonLink to="/customers/$customerId" params={{ customerId }}>
              Open invoices
            </ButtonLink>
          </div>
        </>
      )}
      {isPayingOut && customer && (
        <PayOutDialog customer={customer} credit={{ currency, amount: Math.min(held, rest) }} onClose={() => setPayingOut(false)} />
      )}
    </Card>
  )
}

function Booked({ subject }: { subject: string }) {
  const entries = useEntries([subject]).data?.items ?? []
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
