import type { ReactNode } from 'react'
import { BookIcon, CoinIcon } from '../../../components/icons.tsx'
import { Money } from '../../../components/money.tsx'
import { EmptyState, ErrorState } from '../../../components/states.tsx'
import { Table } from '../../../components/table.tsx'
import { TableSkeleton } from '../../../components/table-skeleton.tsx'
import { useAccounts, useCreditNotes, useEntries, usePayments } from '../../../data/invoices.ts'
import type { Invoice, JournalEntry } from '../../../data/shapes.ts'
import { showDay } from '../../../lib/format.ts'
import { METHOD_NAMES } from './payment-dialog.tsx'

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

/** What settled the invoice. */
export function PaymentsPart({ invoice }: { invoice: Invoice }) {
  const query = usePayments(invoice.id)
  return (
    <Part query={query} empty={<EmptyState icon={<CoinIcon />} title="Nothing paid yet" />}>
      {(rows) => (
        <Table
          label="Payments"
          rows={rows}
          rowKey={(row) => row.paymentId}
          columns={[
            { key: 'day', head: 'Paid on', phone: 'note', cell: (row) => showDay(row.paidOn) },
            { key: 'method', head: 'By', phone: 'title', cell: (row) => METHOD_NAMES[row.method] ?? row.method },
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
      )}
    </Part>
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
            { key: 'number', head: 'Number', phone: 'title', cell: (row) => row.number },
            { key: 'day', head: 'Issued', phone: 'note', cell: (row) => showDay(row.issueDate) },
            { key: 'reason', head: 'Why', wide: true, phone: 'note', cell: (row) => <span>{row.reason}</span> },
            {
              key: 'amount',
              head: 'Amount',
              amount: true,
              phone: 'amount',
              cell: (row) => <Money amountMinor={row.total} currency={row.currency} />,
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
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Account</th>
              <th scope="col" className="amount">
                Debit
              </th>
              <th scope="col" className="amount">
                Credit
              </th>
            </tr>
          </thead>
          <tbody>
            {entry.postings.map((posting, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes
              <tr key={index}>
                <td>
                  <span className="muted tabular">{posting.account}</span> {names.get(posting.account) ?? ''}
                </td>
                <td className="amount">{posting.amount > 0 && <Money amountMinor={posting.amount} currency={posting.currency} />}</td>
                <td className="amount">{posting.amount < 0 && <Money amountMinor={-posting.amount} currency={posting.currency} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
