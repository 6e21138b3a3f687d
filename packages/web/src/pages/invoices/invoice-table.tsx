import { Link } from '@tanstack/react-router'
import { Money } from '../../components/money.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { useGoTo } from '../../components/use-go-to.ts'
import type { InvoiceSummary } from '../../data/shapes.ts'
import { today } from '../../lib/clock.ts'
import { dueInWords, showDay, showDayOfYear } from '../../lib/format.ts'

/** Where an invoice is opened: drafts in the editor, the others on their page. */
export function pathOfInvoice(invoice: Pick<InvoiceSummary, 'id' | 'status'>): string {
  return invoice.status === 'draft' ? `/drafts/${invoice.id}` : `/invoices/${invoice.id}`
}

interface InvoiceTableProps {
  invoices: readonly InvoiceSummary[]
  /** Leaves out the customer, on the customer's own page. */
  withoutCustomer?: boolean
  selection?: { chosen: ReadonlySet<string>; toggle: (id: string) => void; toggleAll: () => void }
}

/** Invoices in rows. */
export function InvoiceTable({ invoices, withoutCustomer, selection }: InvoiceTableProps) {
  const goTo = useGoTo()
  return (
    <Table
      label="Invoices"
      columns={withoutCustomer ? COLUMNS.filter((column) => column.key !== 'customer') : COLUMNS}
      rows={invoices}
      rowKey={(invoice) => invoice.id}
      onOpen={(invoice) => goTo(pathOfInvoice(invoice))}
      rowClass={(invoice) => (invoice.status === 'void' || invoice.status === 'uncollectible' ? 'void-row' : undefined)}
      {...(selection ? { selection: { ...selection, nameOf: nameOf } } : {})}
    />
  )
}

function nameOf(invoice: InvoiceSummary): string {
  return invoice.number ?? `draft for ${invoice.customerName}`
}

const COLUMNS: readonly Column<InvoiceSummary>[] = [
  {
    key: 'number',
    head: 'Number',
    phone: 'note',
    cell: (invoice) => (
      <Link
        to={invoice.status === 'draft' ? '/drafts/$draftId' : '/invoices/$invoiceId'}
        params={{ draftId: invoice.id, invoiceId: invoice.id }}
        className="row-link nowrap"
      >
        {invoice.number ?? 'Draft'}
      </Link>
    ),
  },
  { key: 'customer', head: 'Customer', wide: true, phone: 'title', cell: (invoice) => <span dir="auto">{invoice.customerName}</span> },
  {
    key: 'status',
    head: 'State',
    phone: 'end',
    cell: (invoice) => <StatusBadge status={invoice.status} overdue={invoice.overdue} dueDate={invoice.dueDate} />,
  },
  { key: 'due', head: 'Due', phone: 'hide', cell: (invoice) => <DueCell invoice={invoice} /> },
  {
    key: 'reference',
    head: 'Reference',
    spare: true,
    phone: 'hide',
    cell: (invoice) => <span className="muted clip reference-cell">{invoice.reference ?? ''}</span>,
  },
  {
    key: 'amount',
    head: 'Amount',
    amount: true,
    phone: 'amount',
    cell: (invoice) => (
      <span title={invoice.status === 'partially_paid' ? `${invoice.amountDue}` : undefined}>
        <Money amountMinor={invoice.total} currency={invoice.currency} />
      </span>
    ),
  },
]

function DueCell({ invoice }: { invoice: InvoiceSummary }) {
  if (invoice.status === 'draft') return <span className="muted nowrap">Changed {showDayOfYear(invoice.updatedAt.slice(0, 10))}</span>
  if (!invoice.dueDate) return null
  if (invoice.status === 'paid')
    return <span className="muted nowrap">{invoice.paidOn ? `Paid ${showDayOfYear(invoice.paidOn)}` : ''}</span>
  return (
    <span className="nowrap" title={dueInWords(invoice.dueDate, today())}>
      {showDay(invoice.dueDate)}
    </span>
  )
}
