import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { EntryLines } from '../../../components/entry-lines.tsx'
import { BookIcon, CoinIcon, DownloadIcon, UndoIcon } from '../../../components/icons.tsx'
import { METHOD_NAMES } from '../../../components/method-field.tsx'
import { Money } from '../../../components/money.tsx'
import { ReasonDialog } from '../../../components/reason-dialog.tsx'
import { EmptyState, ErrorState } from '../../../components/states.tsx'
import { Table } from '../../../components/table.tsx'
import { TableSkeleton } from '../../../components/table-skeleton.tsx'
import { creditNotePdf } from '../../../data/invoice-acts.ts'
import { useAccounts, useCreditNotes, useEntries, usePayments } from '../../../data/invoices.ts'
import { unapplyCredit } from '../../../data/payments.ts'
import type { Allocation, Invoice, JournalEntry } from '../../../data/shapes.ts'
import { openPdf } from '../../../lib/download.ts'
import { showDay } from '../../../lib/format.ts'

interface Loaded<Row> {
  data: { items: Row[] } | undefined
  isPending: boolean
  error: unknown
  refetch: () => unknown
}

/** Waiting, failure and emptiness are the same for every part. */
function Part<Row>({ query, empty, children }: { query: Loaded<Row>; empty: ReactNode; children: (rows: Row[]) => ReactNode }) {
  if (query.isPending) return <TableSkeleton rows={3} />
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return query.data.items.length === 0 ? empty : children(query.data.items)
}

/** What settled the invoice, and what of it went back. */
export function PaymentsPart({ invoice }: { invoice: Invoice }) {
  const query = usePayments(invoice.id)
  const [undone, setUndone] = useState<Allocation>()
  return (
    <Part query={query} empty={<EmptyState icon={<CoinIcon />} title="Nothing paid yet" />}>
      {(rows) => (
        <>
          <Table
            label="Payments"
            rows={rows}
            rowKey={(row) => row.paymentId}
            columns={[
              { key: 'day', head: 'Paid on', phone: 'note', cell: (row) => showDay(row.paidOn) },
              { key: 'method', head: 'By', phone: 'title', cell: (row) => <Settled row={row} onUndo={() => setUndone(row)} /> },
              { key: 'reference', head: 'Reference', wide: true, phone: 'note', cell: (row) => <span>{row.reference ?? ''}</span> },
              {
                key: 'amount',
                head: 'Amount',
                amount: true,
                phone: 'amount',
                cell: (row) => <Money amountMinor={row.amount} currency={invoice.currency} />,
              },
            ]}
          />
          {undone && <UnapplyDialog application={undone} onClose={() => setUndone(undefined)} />}
        </>
      )}
    </Part>
  )
}

/** A payment leads to its page; credit can be taken back here. */
function Settled({ row, onUndo }: { row: Allocation; onUndo: () => void }) {
  const name = METHOD_NAMES[row.method] ?? row.method
  if (row.paymentId.startsWith('pay_'))
    return (
      <Link to="/payments/$paymentId" params={{ paymentId: row.paymentId }} className="row-link">
        {name}
      </Link>
    )
  if (row.amount < 0) return `${name}, given back`
  return (
    <span className="row">
      {name}
      <Button size="small" kind="quiet" icon={<UndoIcon />} onClick={onUndo}>
        Take back
      </Button>
    </span>
  )
}

function UnapplyDialog({ application, onClose }: { application: Allocation; onClose: () => void }) {
  return (
    <ReasonDialog
      title="Take the credit back"
      action="Take back"
      placeholder="Meant for another invoice"
      done="The credit is the customer’s again."
      act={(reason) => unapplyCredit(application.paymentId, reason)}
      onClose={onClose}
    >
      <p>The invoice owes this part again, and the customer has the credit again, both with today’s date.</p>
    </ReasonDialog>
  )
}

/** What was credited. */
export function CreditNotesPart({ invoiceId }: { invoiceId: string }) {
  return (
    <Part query={useCreditNotes(invoiceId)} empty={<EmptyState title="No credit notes" />}>
      {(rows) => (
        <Table
          label="Credit notes"
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'number',
              head: 'Number',
              phone: 'title',
              cell: (row) => (
                <Link to="/credit-notes/$creditNoteId" params={{ creditNoteId: row.id }} className="row-link">
                  {row.number}
                </Link>
              ),
            },
            { key: 'day', head: 'Issued', phone: 'note', cell: (row) => showDay(row.issueDate) },
            { key: 'reason', head: 'Why', wide: true, phone: 'note', cell: (row) => <span>{row.reason}</span> },
            {
              key: 'amount',
              head: 'Amount',
              amount: true,
              phone: 'amount',
              cell: (row) => <Money amountMinor={row.total} currency={row.currency} />,
            },
            {
              key: 'pdf',
              head: '',
              phone: 'end',
              cell: (row) => (
                <Button size="small" kind="quiet" icon={<DownloadIcon />} onClick={() => void openPdf(creditNotePdf(row.id))}>
                  PDF
                </Button>
              ),
            },
          ]}
        />
      )}
    </Part>
  )
}

/** The journal entries, debits and credits side by side. */
export function EntriesPart({ invoiceId }: { invoiceId: string }) {
  const payments = usePayments(invoiceId).data?.items ?? []
  const creditNotes = useCreditNotes(invoiceId).data?.items ?? []
  const subjects = [invoiceId, ...payments.map((payment) => payment.paymentId), ...creditNotes.map((creditNote) => creditNote.id)]
  return (
    <Part query={useEntries(subjects)} empty={<EmptyState icon={<BookIcon />} title="Nothing is booked" />}>
      {(entries) => entries.map((entry) => <Entry key={entry.id} entry={entry} />)}
    </Part>
  )
}

function Entry({ entry }: { entry: JournalEntry }) {
  const names = new Map(useAccounts().data?.items.map((account) => [account.code, account.name]))
  return (
    <section className="entry">
      <div className="spread">
        <strong>{entry.description}</strong>
        <span className="muted">{showDay(entry.date)}</span>
      </div>
      <EntryLines entry={entry} names={names} />
    </section>
  )
}
