import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { SelectField } from '../../components/field.tsx'
import { ClockIcon, PlusIcon } from '../../components/icons.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useMembers } from '../../data/members.ts'
import { useOrganisation } from '../../data/organisation.ts'
import type { Project, TimeEntry } from '../../data/shapes.ts'
import { useTimeEntries } from '../../data/time.ts'
import { today } from '../../lib/clock.ts'
import type { TimeSearch } from '../../router.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { EntryTable } from './entry-table.tsx'
import { ImportDialog } from './import-dialog.tsx'

interface EntriesViewProps {
  projects: readonly Project[]
  search: TimeSearch
  onSearch: (change: TimeSearch) => void
  mayApprove: boolean
  mayWrite: boolean
}

/** Everything that was written down, filtered by the address; each can be opened and changed. */
export function EntriesView({ projects, search, onSearch, mayApprove, mayWrite }: EntriesViewProps) {
  const [open, setOpen] = useState<TimeEntry | 'new' | 'import' | null>(null)
  const list = useTimeEntries({ projectId: search.project, memberId: search.member, from: search.from, to: search.to })
  const entries = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <Filter projects={projects} search={search} onSearch={onSearch}>
        {mayWrite && (
          <div className="row time-adds">
            <Button icon={<PlusIcon />} onClick={() => setOpen('new')}>
              Write time down
            </Button>
            <Button onClick={() => setOpen('import')}>Import</Button>
          </div>
        )}
      </Filter>
      <section className="card" aria-busy={list.isFetching}>
        {list.isPending ? (
          <TableSkeleton rows={6} />
        ) : list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : entries.length === 0 ? (
          <EmptyState icon={<ClockIcon />} title="No time here">
            Start the timer, write down what you did, or choose other days.
          </EmptyState>
        ) : (
          <>
            <EntryTable entries={entries} projects={projects} mayApprove={mayApprove} onOpen={setOpen} />
            <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </>
        )}
      </section>
      {open === 'import' && <ImportDialog projects={projects} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'import' && (
        <EntryDialog
          projects={projects}
          {...(open === 'new' ? { projectId: search.project ?? '' } : { entry: open })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function Filter({
  projects,
  search,
  onSearch,
  children,
}: Pick<EntriesViewProps, 'projects' | 'search' | 'onSearch'> & { children: ReactNode }) {
  const members = useMembers().data?.items ?? []
  const day = today(useOrganisation().data?.zone)
  return (
    <div className="report-choices no-print">
      <SelectField label="Project" value={search.project ?? ''} onChange={(event) => onSearch({ project: event.target.value })}>
        <option value="">All projects</option>
        {projects.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField label="Who" value={search.member ?? ''} onChange={(event) => onSearch({ member: event.target.value })}>
        <option value="">Everybody</option>
        {members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <DateField label="From" value={search.from ?? ''} from={day} placeholder="any day" onDay={(from) => onSearch({ from })} />
      <DateField label="To" value={search.to ?? ''} from={day} placeholder="any day" onDay={(to) => onSearch({ to })} />
      {children}
    </div>
  )
}
