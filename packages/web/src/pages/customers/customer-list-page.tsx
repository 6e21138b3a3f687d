import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { PeopleIcon, PlusIcon, SearchIcon } from '../../components/icons.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useGoTo } from '../../components/use-go-to.ts'
import { useCustomers } from '../../data/customers.ts'
import type { Customer } from '../../data/shapes.ts'
import { countryName } from '../../lib/format.ts'
import { toast } from '../../lib/toasts.ts'
import { CustomerDialog } from './customer-dialog.tsx'

/** Whom we invoice. */
export function CustomerListPage() {
  const search = useSearch({ from: '/inside/customers' })
  const navigate = useNavigate({ from: '/customers' })
  const goTo = useGoTo()
  const list = useCustomers(search.q ?? '')
  const customers = list.data?.pages.flatMap((page) => page.items) ?? []
  const openDialog = (open: boolean) =>
    void navigate({ search: { ...(search.q ? { q: search.q } : {}), ...(open ? { new: true } : {}) }, replace: true })
  const add = (
    <Button kind="primary" icon={<PlusIcon />} onClick={() => openDialog(true)}>
      New customer
    </Button>
  )
  return (
    <Page title="Customers" actions={add}>
      <SearchBox
        label="Search customers"
        placeholder="Name, e-mail, tax number or town"
        value={search.q ?? ''}
        onSearch={(q) => void navigate({ search: q ? { q } : {}, replace: true })}
      />
      <section className="card" aria-busy={list.isFetching}>
        {list.isPending ? (
          <TableSkeleton rows={8} />
        ) : list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : customers.length === 0 ? (
          <NoCustomers q={search.q} onAdd={() => openDialog(true)} />
        ) : (
          <>
            <Table
              label="Customers"
              columns={COLUMNS}
              rows={customers}
              rowKey={(customer) => customer.id}
              onOpen={(customer) => goTo(`/customers/${customer.id}`)}
            />
            <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </>
        )}
      </section>
      {search.new && (
        <CustomerDialog
          onClose={() => openDialog(false)}
          onSaved={(customer) => {
            toast(`${customer.name} is added.`, { tone: 'good' })
            void navigate({ to: '/customers/$customerId', params: { customerId: customer.id } })
          }}
        />
      )}
    </Page>
  )
}

const COLUMNS: readonly Column<Customer>[] = [
  {
    key: 'name',
    head: 'Name',
    wide: true,
    phone: 'title',
    cell: (customer) => (
      <Link to="/customers/$customerId" params={{ customerId: customer.id }} className="row-link" dir="auto">
        {customer.name}
      </Link>
    ),
  },
  { key: 'email', head: 'E-mail', phone: 'note', cell: (customer) => <span className="clip email-cell">{customer.email}</span> },
  { key: 'place', head: 'Place', phone: 'hide', cell: (customer) => <Place {...customer} /> },
  { key: 'tax', head: 'Tax number', spare: true, phone: 'hide', cell: (customer) => <span className="muted">{customer.taxId ?? ''}</span> },
]

function Place({ address }: Pick<Customer, 'address'>) {
  if (!address) return null
  const { city, country } = address
  return (
    <span>
      {city && (
        <>
          <bdi>{city}</bdi>,{' '}
        </>
      )}
      {countryName(country)}
    </span>
  )
}

function NoCustomers({ q, onAdd }: { q: string | undefined; onAdd: () => void }) {
  const action = (
    <Button kind="primary" icon={<PlusIcon />} onClick={onAdd}>
      {q ? 'New customer' : 'Add your first customer'}
    </Button>
  )
  if (q) {
    return (
      <EmptyState icon={<SearchIcon />} title={`No customer matches “${q}”`} action={action}>
        Search by the beginning of a name, an e-mail address, a tax number or a town.
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<PeopleIcon />} title="Your customers will be here" action={action}>
      A name and an e-mail address are enough. You can also add them while you write an invoice.
    </EmptyState>
  )
}
