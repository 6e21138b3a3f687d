import { addDays, type Day, isDay } from '@quittance/core/kit/day'
import { Link } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { DownloadIcon } from '../../components/icons.tsx'
import { Money } from '../../components/money.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { Segments } from '../../components/tabs.tsx'
import type { TimeReportRow } from '../../data/shapes.ts'
import { type TimeReportGrouping, type TimeReportQuery, timeReportCsv, useTimeReport } from '../../data/time.ts'
import { downloadText } from '../../lib/download.ts'
import { showDayOfYear } from '../../lib/format.ts'
import { showHours } from '../../lib/hours.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import type { TimeSearch } from '../../router.tsx'
import { BudgetBar } from './budget-bar.tsx'

interface ReportViewProps {
  search: TimeSearch
  today: Day
  onSearch: (change: TimeSearch) => void
}

const GROUPS = [
  { value: 'project', label: 'Project' },
  { value: 'member', label: 'Person' },
  { value: 'week', label: 'Week' },
] as const

/** What the time of some days comes to, and from each row the way to its entries. */
export function ReportView({ search, today, onSearch }: ReportViewProps) {
  const query = queryOf(search, today)
  const report = useTimeReport(query)
  const rows = report.data?.rows ?? []
  const csv = () =>
    timeReportCsv(query)
      .then((text) => downloadText(text, `time-${query.groupBy}-${query.from}-${query.to}.csv`))
      .catch((error: unknown) => toast(messageOf(error), { tone: 'bad' }))
  return (
    <>
      <div className="report-choices no-print">
        <Segments label="Rows" choices={GROUPS} value={query.groupBy} onChoose={(group) => onSearch({ group })} />
        <DateField label="From" value={query.from} from={today} onDay={(from) => from && onSearch({ from })} />
        <DateField label="To" value={query.to} from={today} onDay={(to) => to && onSearch({ to })} />
        <Button icon={<DownloadIcon />} disabled={rows.length === 0} onClick={() => void csv()}>
          CSV
        </Button>
      </div>
      <section className="card" aria-busy={report.isFetching}>
        {report.isPending ? (
          <TableSkeleton rows={5} />
        ) : report.error ? (
          <ErrorState error={report.error} onRetry={() => void report.refetch()} />
        ) : rows.length === 0 ? (
          <EmptyState title="No time in these days">Choose other days.</EmptyState>
        ) : (
          <>
            <Table label="Report of time" columns={columnsOf(query)} rows={rows} rowKey={({ key, currency }) => `${key}/${currency}`} />
            <Totals rows={rows} />
          </>
        )}
      </section>
      <p className="muted small">Amounts are at the rates and the rounding of now; what is on an invoice keeps its own.</p>
    </>
  )
}

function queryOf({ from, to, group }: TimeSearch, today: Day): TimeReportQuery {
  const groupBy: TimeReportGrouping = group === 'member' || group === 'week' ? group : 'project'
  return {
    from: from !== undefined && isDay(from) ? from : `${today.slice(0, 7)}-01`,
    to: to !== undefined && isDay(to) ? to : today,
    groupBy,
  }
}

function columnsOf(query: TimeReportQuery): Column<TimeReportRow>[] {
  const hours = (key: 'seconds' | 'billableSeconds' | 'billedSeconds', head: string, spare: boolean): Column<TimeReportRow> => ({
    key,
    head,
    amount: true,
    spare,
    phone: key === 'seconds' ? 'amount' : 'hide',
    cell: (row) => <span className="money">{showHours(row[key])}</span>,
  })
  return [
    {
      key: 'name',
      head: { project: 'Project', member: 'Person', week: 'Week of' }[query.groupBy],
      phone: 'title',
      cell: (row) => (
        <Link to="/time" search={entriesOf(row, query)} className="row-link" dir="auto">
          {query.groupBy === 'week' ? showDayOfYear(row.key) : row.name}
        </Link>
      ),
    },
    hours('seconds', 'Hours', false),
    hours('billableSeconds', 'Billable', true),
    hours('billedSeconds', 'On invoices', true),
    ...(query.groupBy === 'project'
      ? [{ key: 'budget', head: 'Agreed hours used', phone: 'note', cell: (row: TimeReportRow) => <BudgetBar row={row} /> } as const]
      : []),
    {
      key: 'billable',
      head: 'Worth',
      amount: true,
      phone: 'hide',
      cell: (row) => <Money amountMinor={row.billableAmount} currency={row.currency} />,
    },
    {
      key: 'unbilled',
      head: 'Not billed yet',
      amount: true,
      phone: 'end',
      cell: (row) => (
        <>
          <Money amountMinor={row.unbilledAmount} currency={row.currency} />
          {row.unpricedSeconds > 0 && <span className="muted small"> + {showHours(row.unpricedSeconds)} without a rate</span>}
        </>
      ),
    },
  ]
}

/** The entries that a row is made of. */
function entriesOf(row: TimeReportRow, { from, to, groupBy }: TimeReportQuery): TimeSearch {
  if (groupBy === 'project') return { view: 'entries', project: row.key, from, to }
  if (groupBy === 'member') return { view: 'entries', member: row.key, from, to }
  const sunday = addDays(row.key, 6)
  return { view: 'entries', from: row.key < from ? from : row.key, to: sunday > to ? to : sunday }
}

/** The sums, an amount for each currency. */
function Totals({ rows }: { rows: readonly TimeReportRow[] }) {
  const currencies = [...new Set(rows.map(({ currency }) => currency))]
  return (
    <p className="week-sum spread">
      <span>
        Total <span className="money strong">{showHours(rows.reduce((sum, { seconds }) => sum + seconds, 0))}</span>
      </span>
      <span className="row">
        <span className="muted">Not billed yet</span>
        {currencies.map((currency) => (
          <strong key={currency}>
            <Money
              amountMinor={rows.filter((row) => row.currency === currency).reduce((sum, row) => sum + row.unbilledAmount, 0)}
              currency={currency}
            />
          </strong>
        ))}
      </span>
    </p>
  )
}
