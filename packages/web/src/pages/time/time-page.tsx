import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ClockIcon, PlusIcon } from '../../components/icons.tsx'
import { MoreRows } from '../../components/more-rows.tsx'
import { Page } from '../../components/page.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import type { Project } from '../../data/shapes.ts'
import { useProjects, useTimeEntries } from '../../data/time.ts'
import { BillDialog } from './bill-dialog.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { EntryTable } from './entry-table.tsx'
import { ProjectDialog } from './project-dialog.tsx'
import { TimerCard } from './timer-card.tsx'
import '../../styles/time.css'

type Open = 'project' | 'entry' | 'bill' | null

/** The time sheet: the timer, what was written down, its approval, and the way to an invoice. */
export function TimePage() {
  const projects = useProjects()
  const [projectId, setProjectId] = useState('')
  const [open, setOpen] = useState<Open>(null)
  const all = projects.data?.items ?? []
  const close = () => setOpen(null)
  if (projects.isPending) return <Page title="Time">{<TableSkeleton rows={6} />}</Page>
  if (projects.error) return <Page title="Time">{<ErrorState error={projects.error} onRetry={() => void projects.refetch()} />}</Page>
  return (
    <Page
      title="Time"
      actions={
        <>
          <Button icon={<PlusIcon />} onClick={() => setOpen('project')}>
            New project
          </Button>
          {all.length > 0 && (
            <Button kind="primary" onClick={() => setOpen('bill')}>
              Bill time
            </Button>
          )}
        </>
      }
    >
      {all.length === 0 ? (
        <NoProjects onAdd={() => setOpen('project')} />
      ) : (
        <Sheet projects={all} projectId={projectId} onProject={setProjectId} onAdd={() => setOpen('entry')} />
      )}
      {open === 'project' && <ProjectDialog onClose={close} />}
      {open === 'entry' && <EntryDialog projects={all} projectId={projectId} onClose={close} />}
      {open === 'bill' && <BillDialog projects={all} projectId={projectId} onClose={close} />}
    </Page>
  )
}

interface SheetProps {
  projects: readonly Project[]
  /** Whose entries are shown; empty: all. */
  projectId: string
  onProject: (projectId: string) => void
  onAdd: () => void
}

function Sheet({ projects, projectId, onProject, onAdd }: SheetProps) {
  const list = useTimeEntries(projectId || undefined)
  const entries = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <>
      <TimerCard projects={projects} />
      <div className="list-tools">
        <select className="input time-filter" aria-label="Project" value={projectId} onChange={(event) => onProject(event.target.value)}>
          <option value="">All projects</option>
          {projects.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Button icon={<PlusIcon />} onClick={onAdd}>
          Write time down
        </Button>
      </div>
      <section className="card" aria-busy={list.isFetching}>
        {list.isPending ? (
          <TableSkeleton rows={6} />
        ) : list.error ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : entries.length === 0 ? (
          <EmptyState icon={<ClockIcon />} title="No time here yet">
            Start the timer, or write down what you did.
          </EmptyState>
        ) : (
          <>
            <EntryTable entries={entries} projects={projects} />
            <MoreRows hasMore={list.hasNextPage} loading={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          </>
        )}
      </section>
    </>
  )
}

function NoProjects({ onAdd }: { onAdd: () => void }) {
  return (
    <section className="card">
      <EmptyState
        icon={<ClockIcon />}
        title="What do you work on?"
        action={
          <Button kind="primary" icon={<PlusIcon />} onClick={onAdd}>
            Add your first project
          </Button>
        }
      >
        A project says whom its hours are billed to, and what an hour costs.
      </EmptyState>
    </section>
  )
}
