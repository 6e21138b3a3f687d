import { Link } from '@tanstack/react-router'
import { amountText } from '../../components/money.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { type AgeingBucket, type AgeingFigure, type ReportQuery, useAgeing, useAgeingInvoices } from '../../data/reports.ts'
import { showDay } from '../../lib/format.ts'
import { BUCKETS, nameOfFigure } from './ageing-figure.ts'
import { Loaded, ReportTable } from './statements.tsx'

const COLUMNS = [...Object.entries(BUCKETS), ['total', 'Total']] as [AgeingBucket | 'total', string][]

/** Who owes what, and how late: each figure leads to its invoices. */
export function AgeingReport({ days }: { days: ReportQuery }) {
  return (
    <Loaded query={useAgeing(days)}>
      {({ rows, totals }) =>
        rows.length === 0 ? (
          <EmptyState title="Nobody owes you anything" />
        ) : (
          <ReportTable label="Who owes what" head={['Customer', ...COLUMNS.map(([, name]) => name)]}>
            {rows.map((row) => (
              <tr key={`${row.customerId} ${row.currency}`}>
                <td>
                  <Link to="/customers/$customerId" params={{ customerId: row.customerId }} className="row-link" dir="auto">
                    {row.customerName}
                  </Link>{' '}
                  <span className="muted small">{row.currency}</span>
                </td>
                <Figures of={row} customerId={row.customerId} />
              </tr>
            ))}
            {totals.map((total) => (
              <tr key={total.currency} className="report-sum">
                <th scope="row">Total {total.currency}</th>
                <Figures of={total} />
              </tr>
            ))}
          </ReportTable>
        )
      }
    </Loaded>
  )
}

function Figures({ of, customerId }: { of: Record<AgeingBucket | 'total', number> & { currency: string }; customerId?: string }) {
  const owner = customerId === undefined ? {} : { customerId }
  return COLUMNS.map(([bucket]) => (
    <td key={bucket} className="amount">
      {of[bucket] === 0 ? (
        <span className="muted">–</span>
      ) : (
        <FigureLink figure={{ currency: of.currency, ...owner, ...(bucket === 'total' ? {} : { bucket }) }}>
          {amountText(of[bucket], of.currency)}
        </FigureLink>
      )}
    </td>
  ))
}

function FigureLink({ figure, children }: { figure: AgeingFigure; children: string }) {
  return (
    <Link to="/reports" search={(before) => ({ ...before, report: 'ageing', figure: nameOfFigure(figure) })} className="figure-link">
      {children}
    </Link>
  )
}

/** The invoices that a figure is the sum of, each leading to its page. */
export function AgeingInvoices({ days, figure }: { days: ReportQuery; figure: AgeingFigure }) {
  const query = useAgeingInvoices(days, figure)
  if (query.isPending) return <TableSkeleton rows={8} />
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const invoices = query.data.pages.flatMap((page) => page.items)
  const { currency } = figure
  const whose = figure.customerId === undefined ? 'All customers' : (invoices[0]?.customerName ?? 'One customer')
  const title = figure.bucket === undefined ? 'All that is owed' : BUCKETS[figure.bucket]
  return (
    <>
      <p className="card-body">
        <strong dir="auto">{whose}</strong>, {title.toLowerCase()}, {currency} ·{' '}
        <Link to="/reports" search={({ figure: _left, ...before }) => before}>
          Who owes what
        </Link>
      </p>
      {invoices.length === 0 ? (
        <EmptyState title="No invoice was owed then" />
      ) : (
        <ReportTable label={title} kind="lines" head={['Invoice', 'Late', `Owed ${currency}`]}>
          {invoices.map((invoice) => (
            <tr key={invoice.invoiceId}>
              <td>
                <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.invoiceId }} className="row-link">
                  {invoice.number ?? 'Invoice'}
                </Link>{' '}
                <span dir="auto">{invoice.customerName}</span>{' '}
                {invoice.dueDate !== null && <span className="muted nowrap">due {showDay(invoice.dueDate)}</span>}
              </td>
              <td className="amount nowrap">{lateText(invoice.daysLate)}</td>
              <td className="amount">{amountText(invoice.due, currency)}</td>
            </tr>
          ))}
          {!query.hasNextPage && (
            <tr className="report-sum">
              <th scope="row">Owed at the end of {showDay(days.to)}</th>
              <td />
              <td className="amount">
                {amountText(
                  invoices.reduce((sum, { due }) => sum + due, 0),
                  currency,
                )}
              </td>
            </tr>
          )}
        </ReportTable>
      )}
      <MoreRows hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
    </>
  )
}

function lateText(days: number): string {
  if (days === 0) return 'Not due'
  return days === 1 ? '1 day' : `${days} days`
}
