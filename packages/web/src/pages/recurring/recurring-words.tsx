import { Link } from '@tanstack/react-router'
import { Money } from '../../components/money.tsx'
import type { Column } from '../../components/table.tsx'
import type { RecurringPreview, RecurringRow } from '../../data/recurring.ts'
import { showDay, showDayOfYear } from '../../lib/format.ts'

const STATES = { active: 'Active', paused: 'Paused', ended: 'Ended' } as const
const LOOKS = { active: 'open', paused: 'partially_paid', ended: 'void' } as const

/** The state of a recurring invoice. */
export function RecurringBadge({ row }: { row: Pick<RecurringRow, 'status' | 'failedCount'> }) {
  if (row.failedCount > 0) return <span className="badge overdue">{row.failedCount === 1 ? '1 failed' : `${row.failedCount} failed`}</span>
  return <span className={`badge ${LOOKS[row.status]}`}>{STATES[row.status]}</span>
}

/** What becomes of each invoice. */
export const AUTOMATIONS = [
  { value: 'draft', label: 'Leave a draft' },
  { value: 'issue', label: 'Issue' },
  { value: 'send', label: 'Issue and send' },
] as const

/** A span in short: one day, or from and to. */
export function spanText({ start, end }: { start: string; end: string }): string {
  if (start === end) return showDay(start)
  return `${start.slice(0, 4) === end.slice(0, 4) ? showDayOfYear(start) : showDay(start)} – ${showDay(end)}`
}

type Upcoming = RecurringPreview['invoices'][number]

/** The columns of invoices to come. */
export const UPCOMING_COLUMNS: readonly Column<Upcoming>[] = [
  {
    key: 'date',
    head: 'Made on',
    phone: 'title',
    cell: ({ date, nominal }) => (
      <span className="nowrap">
        {showDay(date)}
        {date !== nominal && <span className="muted small"> moved</span>}
      </span>
    ),
  },
  { key: 'billed', head: 'Bills', phone: 'note', cell: ({ billed }) => <span className="small nowrap">{spanText(billed)}</span> },
  {
    key: 'total',
    head: 'Total',
    amount: true,
    phone: 'amount',
    cell: ({ total, currency }) => (total === null || currency === null ? '–' : <Money amountMinor={total} currency={currency} />),
  },
]

/** The columns of the list. */
export const LIST_COLUMNS: readonly Column<RecurringRow>[] = [
  {
    key: 'customer',
    head: 'Customer',
    phone: 'title',
    cell: (row) => (
      <Link to="/recurring/$recurringId" params={{ recurringId: row.id }} className="row-link" dir="auto">
        {row.customerName}
      </Link>
    ),
  },
  {
    key: 'words',
    head: 'When',
    wide: true,
    phone: 'note',
    cell: (row) => (
      <span className="two-lines" title={row.inWords}>
        {row.name && <span dir="auto">{row.name}</span>}
        <span className={row.name ? 'muted small' : undefined}>{row.inWords}</span>
      </span>
    ),
  },
  {
    key: 'next',
    head: 'Next',
    phone: 'end',
    cell: (row) => <span className="nowrap">{row.nextOn === null ? '–' : showDay(row.nextOn)}</span>,
  },
  { key: 'state', head: '', phone: 'hide', cell: (row) => <RecurringBadge row={row} /> },
  {
    key: 'amount',
    head: 'Amount',
    amount: true,
    phone: 'amount',
    cell: (row) => <Money amountMinor={row.nextTotal} currency={row.currency} />,
  },
]
