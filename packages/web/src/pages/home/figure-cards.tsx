import { Link } from '@tanstack/react-router'
import { Money } from '../../components/money.tsx'
import { Skeleton } from '../../components/states.tsx'
import type { Dashboard } from '../../data/shapes.ts'
import { countOf } from '../../lib/format.ts'

/** Four figures of all time: received, pending, overdue, invoiced, each with its count and its list. */
export function FigureCards({ dashboard }: { dashboard: Dashboard | undefined }) {
  const counts = dashboard?.counts
  const cards = [
    {
      name: 'Overdue',
      amount: dashboard?.overdue,
      note: counts && countOf(counts.overdue, 'invoice'),
      tab: 'overdue',
      bad: (dashboard?.overdue ?? 0) > 0,
    },
    {
      name: 'Pending',
      amount: dashboard?.pending,
      note: counts && `${countOf(counts.open + counts.partiallyPaid, 'invoice')} not settled`,
      tab: 'open',
    },
    { name: 'Received', amount: dashboard?.received, note: counts && `${countOf(counts.paid, 'invoice')} paid`, tab: 'paid' },
    { name: 'Invoiced', amount: dashboard?.totalInvoiced, note: counts && `${countOf(counts.draft, 'draft')} besides`, tab: undefined },
  ]
  return (
    <section className="figure-cards" aria-label="Figures">
      {cards.map((card) => (
        <Link
          key={card.name}
          to="/invoices"
          search={card.tab ? { tab: card.tab } : {}}
          className={card.bad ? 'card figure-card bad' : 'card figure-card'}
        >
          <span className="figure-name">{card.name}</span>
          <span className="figure-amount">
            {card.amount === undefined || !dashboard ? (
              <Skeleton width={8} />
            ) : (
              <Money amountMinor={card.amount} currency={dashboard.currency} />
            )}
          </span>
          <span className="muted small">{card.note ?? <Skeleton width={10} />}</span>
        </Link>
      ))}
    </section>
  )
}
