import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { moneyText } from '../../components/money.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useCustomers } from '../../data/customers.ts'
import type { Project } from '../../data/shapes.ts'
import { useArchivedProjects, useChangeProject } from '../../data/time.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { ProjectDialog } from './project-dialog.tsx'
import { rateText } from './rate-text.ts'

/** The projects with whom they are billed to and what an hour costs; the archived ones on demand. */
export function ProjectsView({ projects, mayWrite }: { projects: readonly Project[]; mayWrite: boolean }) {
  const [editing, setEditing] = useState<Project | null>(null)
  const [showsArchived, setShowsArchived] = useState(false)
  const archived = useArchivedProjects(showsArchived)
  return (
    <div className="stack">
      <section className="card">
        {projects.length === 0 ? (
          <EmptyState title="No project is open">Restore one below, or make a new one.</EmptyState>
        ) : (
          <ProjectTable label="Projects" projects={projects} mayWrite={mayWrite} onOpen={setEditing} />
        )}
      </section>
      {showsArchived ? (
        <section className="card" aria-busy={archived.isFetching}>
          <div className="card-head">
            <h2>Archived</h2>
          </div>
          {archived.isPending ? (
            <TableSkeleton rows={2} />
          ) : archived.error ? (
            <ErrorState error={archived.error} onRetry={() => void archived.refetch()} />
          ) : archived.data.items.length === 0 ? (
            <p className="card-body muted">No project is archived.</p>
          ) : (
            <ProjectTable label="Archived projects" projects={archived.data.items} mayWrite={mayWrite} onOpen={setEditing} />
          )}
        </section>
      ) : (
        <Button kind="quiet" onClick={() => setShowsArchived(true)}>
          Show archived projects
        </Button>
      )}
      {editing && <ProjectDialog project={editing} onClose={() => setEditing(null)} />}
    </div>
  )
}

interface ProjectTableProps {
  label: string
  projects: readonly Project[]
  mayWrite: boolean
  onOpen: (project: Project) => void
}

function ProjectTable({ label, projects, mayWrite, onOpen }: ProjectTableProps) {
  const customers = useCustomers('').data?.pages.flatMap((page) => page.items) ?? []
  const columns: readonly Column<Project>[] = [
    {
      key: 'name',
      head: 'Project',
      phone: 'title',
      cell: (project) =>
        mayWrite ? (
          <button type="button" className="link-button row-link" dir="auto" onClick={() => onOpen(project)}>
            {project.name}
          </button>
        ) : (
          <span dir="auto">{project.name}</span>
        ),
    },
    {
      key: 'customer',
      head: 'Billed to',
      phone: 'note',
      cell: ({ customerId }) => (
        <span className="muted clip description-cell" dir="auto">
          {customerId === undefined ? 'Nobody' : (customers.find(({ id }) => id === customerId)?.name ?? '…')}
        </span>
      ),
    },
    { key: 'tasks', head: 'Tasks', phone: 'hide', spare: true, cell: ({ tasks }) => tasks.filter((task) => !task.archived).length || '' },
    {
      key: 'budget',
      head: 'Agreed',
      amount: true,
      phone: 'hide',
      cell: ({ budgetHours }) => (budgetHours === undefined ? '' : `${budgetHours} h`),
    },
    {
      key: 'rate',
      head: 'Rate per hour',
      amount: true,
      phone: 'amount',
      cell: ({ rate, currency }) => (
        <span className="money">{rate === undefined ? '–' : rateText(rate, { currency, show: moneyText })}</span>
      ),
    },
    ...(mayWrite
      ? [
          {
            key: 'act',
            head: <span className="visually-hidden">Actions</span>,
            phone: 'end',
            cell: (project: Project) => <Archive project={project} />,
          } as const,
        ]
      : []),
  ]
  return <Table label={label} columns={columns} rows={projects} rowKey={({ id }) => id} {...(mayWrite ? { onOpen } : {})} />
}

function Archive({ project }: { project: Project }) {
  const change = useChangeProject()
  const set = (version: number, archived: boolean) =>
    change.mutate(
      { project: { ...project, version }, changes: { archived } },
      {
        onSuccess: (after) =>
          toast(archived ? `“${project.name}” is archived.` : `“${project.name}” is open again.`, {
            action: { label: 'Undo', run: () => set(after.version, !archived) },
          }),
        onError: (error) => toast(messageOf(error), { tone: 'bad' }),
      },
    )
  return (
    <Button size="small" kind="quiet" busy={change.isPending} onClick={() => set(project.version, !project.archived)}>
      {project.archived ? 'Restore' : 'Archive'}
    </Button>
  )
}
