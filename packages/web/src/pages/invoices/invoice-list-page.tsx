import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, ButtonLink } from '../../components/button.tsx'
import { InvoiceIcon, PlusIcon, SearchIcon } from '../../components/icons.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useDashboard, useInvoices } from '../../data/invoices.ts'
import { today } from '../../lib/clock.ts'
import { BulkBar } from './bulk-bar.tsx'
import { InvoiceTable } from './invoice-table.tsx'
import { INVOICE_TABS, type InvoiceTab, tabOf } from './invoice-tabs.ts'

/** All invoices: by state, found as one types, many at once. The address keeps the filter. */
export function InvoiceListPage() {
  const search = useSearch({ from: '/inside/invoices' })
  const navigate = useNavigate({ from: '/invoices' })
  const tab = tabOf(search.tab)
  const list = useInvoices({ ...tab.filter, search: search.q })
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const invoices = list.data?.pages.flatMap((page) => page.items) ?? []
  const shownChosen = invoices.filter((invoice) => chosen.has(invoice.id))
  const toggle = (id: string) => setChosen((before) => toggled(before, id))
  const toggleAll = () => setChosen(shownChosen.length === invoices.length ? new Set() : new Set(invoices.map((invoice) => invoice.id)))
  return (
    <Page
      title="Invoices"
      actions={
        <ButtonLink to="/drafts/$draftId" params={{ draftId: 'new' }} kind="primary" icon={<PlusIcon />}>
          New invoice
        </ButtonLink>
      }
    >
      <div className="stack">
        <StateTabs chosen={tab} q={search.q} />
        <SearchBox
          label="Search invoices"
          placeholder="Number, customer, reference or amount"
          value={search.q ?? ''}
          onSearch={(q) =>
            void navigate({ search: (before) => ({ ...(before.tab ? { tab: before.tab } : {}), ...(q ? { q } : {}) }), replace: true })
          }
        />
      </div>
      {shownChosen.length > 0 && <BulkBar invoices={shownChosen} onDone={() => setChosen(new Set())} />}
      <section className="card" aria-busy={list.isFetching}>
        {list.isPending ? (
          <TableSkeleton rows={8} />
        ) : list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : invoices.length === 0 ? (
          <NoInvoices tab={tab} q={search.q} />
        ) : (
          <>
            <InvoiceTable invoices={invoices} selection={{ chosen, toggle, toggleAll }} />
            <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </>
        )}
      </section>
    </Page>
  )
}

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before)
  if (!after.delete(id)) after.add(id)
  return after
}

function StateTabs({ chosen, q }: { chosen: InvoiceTab; q: string | undefined }) {
  const day = today()
  const counts = useDashboard({ from: day, to: day }).data?.counts
  return (
    <nav className="tabs" aria-label="Invoices by state">
      {INVOICE_TABS.map((tab) => {
        const count = counts && tab.countOf?.(counts)
        return (
          <Link
            key={tab.key}
            to="/invoices"
            search={{ ...(tab.key === 'all' ? {} : { tab: tab.key }), ...(q ? { q } : {}) }}
            className={tab === chosen ? 'tab chosen' : 'tab'}
            activeOptions={{ exact: true }}
          >
            {tab.label}
            {count ? <span className="count">{count}</span> : null}
          </Link>
        )
      })}
    </nav>
  )
}

function NoInvoices({ tab, q }: { tab: InvoiceTab; q: string | undefined }) {
  if (q) {
    return (
      <EmptyState icon={<SearchIcon />} title={`Nothing found for “${q}”`} action={<ClearSearch tab={tab} />}>
        Search by number, by the beginning of a customer’s name or of a reference, or by the exact amount.
      </EmptyState>
    )
  }
  if (tab.key !== 'all') return <EmptyState icon={<InvoiceIcon />} title={EMPTY_WORDS[tab.key] ?? 'Nothing here'} />
  return (
    <EmptyState
      icon={<InvoiceIcon />}
      title="Your invoices will be here"
      action={
        <ButtonLink to="/drafts/$draftId" params={{ draftId: 'new' }} kind="primary" icon={<PlusIcon />}>
          Write your first invoice
        </ButtonLink>
      }
    >
      Write one like on paper. It is saved as you type, and nothing is sent before you say so.
    </EmptyState>
  )
}

const EMPTY_WORDS: Record<string, string> = {
  draft: 'No drafts',
  open: 'Nothing is open',
  overdue: 'Nobody is late',
  partially_paid: 'No invoice is partly paid',
  paid: 'Nothing is paid yet',
  void: 'No void invoices',
}

function ClearSearch({ tab }: { tab: InvoiceTab }) {
  const navigate = useNavigate({ from: '/invoices' })
  return <Button onClick={() => void navigate({ search: tab.key === 'all' ? {} : { tab: tab.key } })}>Clear the search</Button>
}
