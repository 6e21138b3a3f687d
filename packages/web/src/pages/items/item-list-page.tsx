import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { BinIcon, EditIcon, MoreIcon, PlusIcon, SearchIcon, TagIcon, UndoIcon } from '../../components/icons.tsx'
import { Menu } from '../../components/menu.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { Segments } from '../../components/tabs.tsx'
import { useChangeItem, useItems } from '../../data/items.ts'
import { useOrganisation } from '../../data/organisation.ts'
import type { Item } from '../../data/shapes.ts'
import { showNumber } from '../../lib/number-text.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { taxLabel } from '../invoices/editor/tax-choices.ts'
import { ItemDialog } from './item-dialog.tsx'

/** The catalogue: what we sell, offered while writing invoices. */
export function ItemListPage() {
  const search = useSearch({ from: '/inside/items' })
  const navigate = useNavigate({ from: '/items' })
  const archived = search.archived ?? false
  const list = useItems({ search: search.q ?? '', archived })
  const currency = useOrganisation().data?.currency ?? ''
  const [edited, setEdited] = useState<Item | null>(null)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const go = (change: { q?: string; archived?: boolean; new?: boolean }) =>
    void navigate({
      search: { ...(search.q && !('q' in change) ? { q: search.q } : {}), ...(archived ? { archived } : {}), ...change },
      replace: true,
    })
  const setArchived = useArchiveWithUndo()
  const columns = columnsOf({ currency, onEdit: setEdited, onArchive: setArchived })
  return (
    <Page
      title="Items"
      actions={
        <Button kind="primary" icon={<PlusIcon />} onClick={() => go({ new: true })}>
          New item
        </Button>
      }
    >
      <div className="list-tools">
        <SearchBox
          label="Search items"
          placeholder="Name or description"
          value={search.q ?? ''}
          onSearch={(q) => go(q ? { q } : { q: '' })}
        />
        <Segments
          label="Which items"
          value={archived ? 'archived' : 'offered'}
          choices={[
            { value: 'offered', label: 'Offered' },
            { value: 'archived', label: 'Archived' },
          ]}
          onChoose={(choice) => void navigate({ search: choice === 'archived' ? { archived: true } : {}, replace: true })}
        />
      </div>
      <section className="card" aria-busy={list.isFetching}>
        {list.isPending ? (
          <TableSkeleton rows={6} />
        ) : list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : items.length === 0 ? (
          <NoItems q={search.q} archived={archived} onAdd={() => go({ new: true })} />
        ) : (
          <>
            <Table label="Items" columns={columns} rows={items} rowKey={(item) => item.id} onOpen={setEdited} />
            <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </>
        )}
      </section>
      {search.new && <ItemDialog onClose={() => void navigate({ search: archived ? { archived } : {}, replace: true })} />}
      {edited && <ItemDialog existing={edited} onClose={() => setEdited(null)} />}
    </Page>
  )
}

/** Archiving can be undone, so it is not asked about. */
function useArchiveWithUndo(): (item: Item, archived: boolean) => void {
  const archive = useChangeItem()
  const run = (item: Item, archived: boolean) =>
    archive.mutate(
      { item, changes: { archived } },
      {
        onSuccess: (saved) =>
          toast(archived ? `${item.name} is archived.` : `${item.name} is offered again.`, {
            action: { label: 'Undo', run: () => run(saved, !archived) },
          }),
        onError: (error) => toast(messageOf(error), { tone: 'bad' }),
      },
    )
  return run
}

interface RowActs {
  currency: string
  onEdit: (item: Item) => void
  onArchive: (item: Item, archived: boolean) => void
}

function columnsOf({ currency, onEdit, onArchive }: RowActs): readonly Column<Item>[] {
  return [
    {
      key: 'name',
      head: 'Name',
      wide: true,
      phone: 'title',
      cell: (item) => (
        <button type="button" className="link-button row-link" dir="auto" onClick={() => onEdit(item)}>
          {item.name}
        </button>
      ),
    },
    {
      key: 'description',
      head: 'Description',
      phone: 'note',
      cell: (item) => (
        <span className="muted clip description-cell" dir="auto">
          {item.description ?? ''}
        </span>
      ),
    },
    {
      key: 'tax',
      head: 'Tax',
      phone: 'hide',
      cell: (item) => <span className="nowrap">{taxLabel([{ category: item.taxCategory ?? 'S', percent: item.taxPercent }])}</span>,
    },
    {
      key: 'price',
      head: `Price (${currency})`,
      amount: true,
      phone: 'amount',
      cell: (item) => (
        <span className="nowrap">
          {showNumber(item.unitPrice, { fractionDigits: 2 })}
          {item.currency && item.currency !== currency ? ` ${item.currency}` : ''}
          {item.unit && <span className="muted"> / {item.unit}</span>}
        </span>
      ),
    },
    {
      key: 'acts',
      head: <span className="visually-hidden">Actions</span>,
      amount: true,
      phone: 'end',
      cell: (item) => <RowMenu item={item} onEdit={onEdit} onArchive={onArchive} />,
    },
  ]
}

function RowMenu({ item, onEdit, onArchive }: { item: Item } & Omit<RowActs, 'currency'>) {
  return (
    <Menu
      trigger={<IconButton size="small" label={`Actions for ${item.name}`} icon={<MoreIcon />} />}
      entries={[
        { label: 'Change', icon: <EditIcon />, onChoose: () => onEdit(item) },
        item.archived
          ? { label: 'Offer again', icon: <UndoIcon />, onChoose: () => onArchive(item, false) }
          : { label: 'Archive', icon: <BinIcon />, onChoose: () => onArchive(item, true) },
      ]}
    />
  )
}

function NoItems({ q, archived, onAdd }: { q: string | undefined; archived: boolean; onAdd: () => void }) {
  if (q) return <EmptyState icon={<SearchIcon />} title={`No item matches “${q}”`} />
  if (archived) return <EmptyState icon={<TagIcon />} title="Nothing is archived" />
  return (
    <EmptyState
      icon={<TagIcon />}
      title="What do you sell?"
      action={
        <Button kind="primary" icon={<PlusIcon />} onClick={onAdd}>
          Add your first item
        </Button>
      }
    >
      Items fill in description, price and tax while you write an invoice. You can also do without.
    </EmptyState>
  )
}
