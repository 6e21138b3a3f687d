import { useNavigate } from '@tanstack/react-router'
import { ButtonLink } from '../../components/button.tsx'
import { PlusIcon, RetryIcon } from '../../components/icons.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useRecurringList } from '../../data/recurring.ts'
import { LIST_COLUMNS } from './recurring-words.tsx'

/** All recurring invoices, the newest first. */
export function RecurringListPage() {
  const navigate = useNavigate()
  const list = useRecurringList()
  const rows = list.data?.pages.flatMap((page) => page.items) ?? []
  const add = (
    <ButtonLink to="/recurring/new" kind="primary" icon={<PlusIcon />}>
      New recurring invoice
    </ButtonLink>
  )
  return (
    <Page title="Recurring invoices" actions={add}>
      <section className="card" aria-busy={list.isFetching}>
        {list.isPending ? (
          <TableSkeleton rows={6} />
        ) : list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : rows.length === 0 ? (
          <EmptyState icon={<RetryIcon />} title="No recurring invoices yet">
            Write an invoice once and say when it comes again: rent, retainers, hosting. You can also begin from an invoice you have, with
            “Make recurring”.
          </EmptyState>
        ) : (
          <>
            <Table
              label="Recurring invoices"
              columns={LIST_COLUMNS}
              rows={rows}
              rowKey={({ id }) => id}
              onOpen={({ id }) => void navigate({ to: '/recurring/$recurringId', params: { recurringId: id } })}
            />
            <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </>
        )}
      </section>
    </Page>
  )
}
