import { Link } from '@tanstack/react-router'
import { Money } from '../../components/money.tsx'
import { Card } from '../../components/page.tsx'
import { ErrorState, SkeletonLines } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { useGoTo } from '../../components/use-go-to.ts'
import { type InvoiceFilter, useEarliestDue } from '../../data/invoices.ts'
import { today } from '../../lib/clock.ts'
import { dueInWords } from '../../lib/format.ts'

interface OwedListProps {
  title: string
  filters: readonly InvoiceFilter[]
  /** Said when there is nothing. */
  empty: string
  /** The list with all of them. */
  more: string
  compact?: boolean
}

const SHOWN = 5

/** Who owes what, the earliest due first. */
export function OwedList({ title, filters, empty, more, compact }: OwedListProps) {
  const list = useEarliestDue(filters, SHOWN + 1)
  const goTo = useGoTo()
  const invoices = list.items.slice(0, SHOWN)
  const hasMore = list.items.length > SHOWN
  const all = (
    <button type="button" className="link-button small" onClick={() => goTo(more)}>
      See all
    </button>
  )
  return (
    <Card title={title} action={invoices.length > 0 && hasMore ? all : undefined} flush>
      {list.isPending ? (
        <div className="card-body">
          <SkeletonLines lines={3} />
        </div>
      ) : list.error ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : invoices.length === 0 ? (
        <p className="card-body muted">{empty}</p>
      ) : (
        <ul className="owed">
          {invoices.map((invoice) => (
            <li key={invoice.id}>
              <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }}>
                <span className="grow clip">
                  <span className="owed-name" dir="auto">
                    {invoice.customerName}
                  </span>
                  <span className="owed-note muted small">
                    {compact && invoice.dueDate ? dueInWords(invoice.dueDate, today()) : invoice.number}
                  </span>
                </span>
                {!compact && <StatusBadge status={invoice.status} overdue={invoice.overdue} dueDate={invoice.dueDate} />}
                <span className="owed-amount">
                  <Money amountMinor={invoice.amountDue} currency={invoice.currency} />
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
