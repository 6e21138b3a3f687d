import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { CoinIcon, PlusIcon } from '../../components/icons.tsx'
import { METHOD_NAMES } from '../../components/method-field.tsx'
import { Money } from '../../components/money.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { type Payment, usePaymentList } from '../../data/payments.ts'
import { showDay } from '../../lib/format.ts'
import { PAYMENT_STATES, purposeOf } from './payment-words.ts'
import { ReceiveDialog } from './receive-dialog.tsx'

/** All money that came in, the latest first. */
export function PaymentListPage() {
  const search = useSearch({ from: '/inside/payments' })
  const navigate = useNavigate()
  const list = usePaymentList()
  const payments = list.data?.pages.flatMap((page) => page.items) ?? []
  const open = (paymentId: string) => void navigate({ to: '/payments/$paymentId', params: { paymentId } })
  const write = (isWriting: boolean) => void navigate({ to: '/payments', search: isWriting ? { new: true } : {}, replace: true })
  const add = (
    <Button kind="primary" icon={<PlusIcon />} onClick={() => write(true)}>
      Record payment
    </Button>
  )
  return (
    <Page title="Payments" actions={add}>
      <section className="card" aria-busy={list.isFetching}>
        {list.isPending ? (
          <TableSkeleton rows={8} />
        ) : list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : payments.length === 0 ? (
          <EmptyState icon={<CoinIcon />} title="No payments yet">
            What customers pay through the pay page comes by itself. Record here what reaches your bank account.
          </EmptyState>
        ) : (
          <>
            <Table label="Payments" columns={COLUMNS} rows={payments} rowKey={({ id }) => id} onOpen={({ id }) => open(id)} />
            <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </>
        )}
      </section>
      {search.new && <ReceiveDialog customerId={search.customer ?? ''} onClose={() => write(false)} onDone={open} />}
    </Page>
  )
}

const COLUMNS: readonly Column<Payment>[] = [
  { key: 'day', head: 'Paid on', phone: 'note', cell: (row) => showDay(row.paidOn) },
  {
    key: 'customer',
    head: 'Customer',
    wide: true,
    phone: 'title',
    cell: (row) => (
      <Link to="/payments/$paymentId" params={{ paymentId: row.id }} className="row-link" dir="auto">
        {row.customerName}
      </Link>
    ),
  },
  { key: 'purpose', head: 'For', phone: 'note', cell: (row) => <span>{purposeOf(row)}</span> },
  { key: 'method', head: 'By', spare: true, phone: 'hide', cell: (row) => METHOD_NAMES[row.method] ?? row.method },
  { key: 'state', head: '', phone: 'end', cell: (row) => <span className="muted small">{PAYMENT_STATES[row.status]}</span> },
  {
    key: 'amount',
    head: 'Amount',
    amount: true,
    phone: 'amount',
    cell: (row) => <Money amountMinor={row.amount} currency={row.currency} />,
  },
]
