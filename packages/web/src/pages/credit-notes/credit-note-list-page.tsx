import { Link, useNavigate } from '@tanstack/react-router'
import { UndoIcon } from '../../components/icons.tsx'
import { Money } from '../../components/money.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useCreditNoteList } from '../../data/credit-notes.ts'
import type { CreditNote } from '../../data/shapes.ts'
import { showDay } from '../../lib/format.ts'

/** All credit notes, the newest first. */
export function CreditNoteListPage() {
  const navigate = useNavigate()
  const list = useCreditNoteList()
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const open = ({ id }: CreditNote) => void navigate({ to: '/credit-notes/$creditNoteId', params: { creditNoteId: id } })
  return (
    <Page title="Credit notes">
      <section className="card" aria-busy={list.isFetching}>
        {list.isPending ? (
          <TableSkeleton rows={8} />
        ) : list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : rows.length === 0 ? (
          <EmptyState icon={<UndoIcon />} title="No credit notes yet">
            An issued invoice never changes. Open it and choose “Credit” to correct it, wholly or in part.
          </EmptyState>
        ) : (
          <>
            <Table label="Credit notes" columns={COLUMNS} rows={rows} rowKey={({ id }) => id} onOpen={open} />
            <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </>
        )}
      </section>
    </Page>
  )
}

const COLUMNS: readonly Column<CreditNote>[] = [
  {
    key: 'number',
    head: 'Number',
    phone: 'note',
    cell: (row) => (
      <Link to="/credit-notes/$creditNoteId" params={{ creditNoteId: row.id }} className="row-link nowrap">
        {row.number}
      </Link>
    ),
  },
  { key: 'customer', head: 'Customer', phone: 'title', cell: (row) => <span dir="auto">{row.customerName}</span> },
  { key: 'invoice', head: 'Of invoice', phone: 'note', cell: (row) => <span className="nowrap">{row.invoiceNumber}</span> },
  { key: 'reason', head: 'Why', wide: true, phone: 'hide', cell: (row) => <span dir="auto">{row.reason}</span> },
  { key: 'day', head: 'Issued', phone: 'end', cell: (row) => <span className="nowrap">{showDay(row.issueDate)}</span> },
  {
    key: 'amount',
    head: 'Amount',
    amount: true,
    phone: 'amount',
    cell: (row) => <Money amountMinor={row.total} currency={row.currency} />,
  },
]
