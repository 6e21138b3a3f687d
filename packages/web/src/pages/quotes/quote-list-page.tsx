import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { ButtonLink } from '../../components/button.tsx'
import { PlusIcon, SearchIcon, SignIcon } from '../../components/icons.tsx'
import { Money } from '../../components/money.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useGoTo } from '../../components/use-go-to.ts'
import { useQuotes } from '../../data/quotes.ts'
import type { QuoteSummary } from '../../data/shapes.ts'
import { showDay } from '../../lib/format.ts'
import { QUOTE_STATES, QUOTE_TABS, quoteStateWords } from './quote-words.ts'

/** All quotes, by state and as one types. The address keeps the filter. */
export function QuoteListPage() {
  const search = useSearch({ from: '/inside/quotes' })
  const navigate = useNavigate({ from: '/quotes' })
  const goTo = useGoTo()
  const tab = QUOTE_TABS.find(({ key }) => key === search.tab)
  const list = useQuotes({ ...tab?.filter, search: search.q })
  const quotes = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title="Quotes" actions={<NewQuote />}>
      <div className="stack">
        <nav className="tabs" aria-label="Quotes by state">
          {QUOTE_TABS.map(({ key, label }) => (
            <Link
              key={key}
              to="/quotes"
              search={{ ...(key === 'all' ? {} : { tab: key }), ...(search.q ? { q: search.q } : {}) }}
              className={key === (search.tab ?? 'all') ? 'tab chosen' : 'tab'}
            >
              {label}
            </Link>
          ))}
        </nav>
        <SearchBox
          label="Search quotes"
          placeholder="Number, customer, reference or amount"
          value={search.q ?? ''}
          onSearch={(q) =>
            void navigate({ search: (before) => ({ ...(before.tab ? { tab: before.tab } : {}), ...(q ? { q } : {}) }), replace: true })
          }
        />
      </div>
      <section className="card" aria-busy={list.isFetching}>
        {list.isPending ? (
          <TableSkeleton rows={8} />
        ) : list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : quotes.length === 0 ? (
          <NoQuotes isAll={tab === undefined && !search.q} q={search.q} />
        ) : (
          <>
            <Table
              label="Quotes"
              columns={COLUMNS}
              rows={quotes}
              rowKey={(quote) => quote.id}
              onOpen={(quote) => goTo(`/quotes/${quote.id}`)}
            />
            <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </>
        )}
      </section>
    </Page>
  )
}

function NewQuote() {
  return (
    <ButtonLink to="/quotes/$quoteId" params={{ quoteId: 'new' }} kind="primary" icon={<PlusIcon />}>
      New quote
    </ButtonLink>
  )
}

function NoQuotes({ isAll, q }: { isAll: boolean; q: string | undefined }) {
  if (q) return <EmptyState icon={<SearchIcon />} title={`Nothing found for “${q}”`} />
  if (!isAll) return <EmptyState icon={<SignIcon />} title="No quotes in this state" />
  return (
    <EmptyState icon={<SignIcon />} title="Your quotes will be here" action={<NewQuote />}>
      Offer your work at a price. Your customer accepts it with one click, and you invoice it whole or in parts.
    </EmptyState>
  )
}

const COLUMNS: readonly Column<QuoteSummary>[] = [
  {
    key: 'number',
    head: 'Number',
    phone: 'note',
    cell: (quote) => (
      <Link to="/quotes/$quoteId" params={{ quoteId: quote.id }} className="row-link nowrap">
        {quote.number ?? 'Draft'}
      </Link>
    ),
  },
  { key: 'customer', head: 'Customer', wide: true, phone: 'title', cell: (quote) => <span dir="auto">{quote.customerName}</span> },
  {
    key: 'status',
    head: 'State',
    phone: 'end',
    cell: (quote) => <span className={`badge ${QUOTE_STATES[quote.status].look}`}>{quoteStateWords(quote)}</span>,
  },
  {
    key: 'until',
    head: 'Valid until',
    phone: 'hide',
    cell: (quote) => <span className="nowrap">{quote.validUntil ? showDay(quote.validUntil) : ''}</span>,
  },
  {
    key: 'amount',
    head: 'Amount',
    amount: true,
    phone: 'amount',
    cell: (quote) => <Money amountMinor={quote.total} currency={quote.currency} />,
  },
]
