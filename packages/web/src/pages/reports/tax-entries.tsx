import { Link } from '@tanstack/react-router'
import { amountText, Money } from '../../components/money.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useOrganisation } from '../../data/organisation.ts'
import { type ReportQuery, type TaxBasis, type TaxRowChoice, useTaxEntries } from '../../data/reports.ts'
import { showDay } from '../../lib/format.ts'
import { EntryLink, SubjectLink } from './details.tsx'
import { ReportTable } from './statements.tsx'
import { taxRowLabel } from './tax-row.ts'

/** The entries that a row of the tax report is the sum of, each leading to its document. */
export function TaxEntries({ days, basis, row }: { days: ReportQuery; basis: TaxBasis; row: TaxRowChoice }) {
  const query = useTaxEntries(days, basis, row)
  const own = useOrganisation().data?.currency ?? row.currency
  const lines = query.data?.pages.flatMap((page) => page.items) ?? []
  if (query.isPending) return <TableSkeleton rows={8} />
  if (!query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const title = row.of === 'purchases' ? 'Tax on purchases' : `${taxRowLabel(row)} (${row.category})`
  return (
    <>
      <p className="card-body">
        <strong>{title}</strong>, {row.currency} ·{' '}
        <Link to="/reports" search={({ tax: _row, ...before }) => before}>
          All taxes
        </Link>
      </p>
      {lines.length === 0 && !query.hasNextPage ? (
        <EmptyState title="Nothing is booked in these days" />
      ) : (
        <ReportTable label={title} kind="lines" head={['Day and document', 'Net', 'Tax', `Tax ${own}`]}>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry may have two effects of one tax
            <tr key={`${line.entryId} ${at}`}>
              <td>
                <span className="muted nowrap report-day">{showDay(line.date)}</span>{' '}
                <SubjectLink subject={line.subject}>{line.description}</SubjectLink>
              </td>
              <td className="amount">
                <Money amountMinor={line.taxable} currency={line.currency} />
              </td>
              <td className="amount">
                <EntryLink subject={line.subject}>
                  <Money amountMinor={line.tax} currency={line.currency} />
                </EntryLink>
              </td>
              <td className="amount">{amountText(line.baseTax, own)}</td>
            </tr>
          ))}
        </ReportTable>
      )}
      <MoreRows hasMore={query.hasNextPage} loading={query.isFetchingNextPage} onMore={() => void query.fetchNextPage()} />
    </>
  )
}
