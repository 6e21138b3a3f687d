import { Link } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { WarnIcon } from '../../components/icons.tsx'
import { Money } from '../../components/money.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Card } from '../../components/page.tsx'
import { ErrorState, SkeletonLines } from '../../components/states.tsx'
import { StatusBadge } from '../../components/status-badge.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { type RecurringRun, useRetryRun, useRuns, useSkipRun } from '../../data/recurring.ts'
import { showDay } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { spanText } from './recurring-words.tsx'

/** What it made, and what it could not make. */
export function RunsPart({ id }: { id: string }) {
  const list = useRuns(id)
  const runs = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Card title="Made so far" flush>
      {list.isPending ? (
        <div className="card-body">
          <SkeletonLines />
        </div>
      ) : list.error ? (
        <ErrorState error={list.error} onRetry={() => void list.refetch()} />
      ) : runs.length === 0 ? (
        <p className="card-body muted">Nothing yet. The first invoice comes by itself on its day, in the morning.</p>
      ) : (
        <>
          <FailedRuns runs={runs.filter(({ status }) => status === 'failed')} />
          <Table
            label="Invoices made"
            columns={RUN_COLUMNS}
            rows={runs.filter(({ status }) => status !== 'failed')}
            rowKey={({ period }) => period}
          />
          <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
        </>
      )}
    </Card>
  )
}

function FailedRuns({ runs }: { runs: readonly RecurringRun[] }) {
  const retry = useRetryRun()
  const skip = useSkipRun()
  const failure = (error: unknown) => toast(messageOf(error), { tone: 'bad' })
  return runs.map((run) => (
    <div className="notice bad recurring-failed" key={run.period}>
      <WarnIcon />
      <div className="stack-s">
        <p>
          <strong>{showDay(run.date)} was not made.</strong> {run.failure?.message}
        </p>
        <div className="row wrap">
          <Button
            size="small"
            busy={retry.isPending}
            onClick={() =>
              retry.mutate({ ...run, asDraft: false }, { onSuccess: () => toast('Made.', { tone: 'good' }), onError: failure })
            }
          >
            Try again
          </Button>
          <Button size="small" busy={retry.isPending} onClick={() => retry.mutate({ ...run, asDraft: true }, { onError: failure })}>
            Make a draft of it
          </Button>
          <Button size="small" kind="quiet" busy={skip.isPending} onClick={() => skip.mutate(run, { onError: failure })}>
            Skip it
          </Button>
        </div>
      </div>
    </div>
  ))
}

const RUN_COLUMNS: readonly Column<RecurringRun>[] = [
  {
    key: 'invoice',
    head: 'Invoice',
    phone: 'title',
    cell: ({ invoice, status }) =>
      invoice ? (
        <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }} className="row-link nowrap">
          {invoice.number ?? 'Draft'}
        </Link>
      ) : (
        <span className="muted">{status === 'skipped' ? 'Skipped' : 'Draft deleted'}</span>
      ),
  },
  { key: 'date', head: 'Made on', phone: 'end', cell: ({ date }) => <span className="nowrap">{showDay(date)}</span> },
  { key: 'billed', head: 'Bills', wide: true, phone: 'note', cell: ({ billed }) => spanText(billed) },
  {
    key: 'state',
    head: 'State',
    phone: 'hide',
    cell: ({ invoice }) => invoice && <StatusBadge status={invoice.status} overdue={invoice.overdue} dueDate={invoice.dueDate} />,
  },
  {
    key: 'total',
    head: 'Total',
    amount: true,
    phone: 'amount',
    cell: ({ invoice }) => (invoice ? <Money amountMinor={invoice.total} currency={invoice.currency} /> : '–'),
  },
]
