import { addDays, isDay } from '@quittance/core/kit/day'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { ClockIcon, PlusIcon } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useYou } from '../../data/members.ts'
import { useOrganisation } from '../../data/organisation.ts'
import type { Project } from '../../data/shapes.ts'
import { useProjects } from '../../data/time.ts'
import { today } from '../../lib/clock.ts'
import type { TimeSearch } from '../../router.tsx'
import { ApproveView } from './approve-view.tsx'
import { BillDialog } from './bill-dialog.tsx'
import { EntriesView } from './entries-view.tsx'
import { ProjectDialog } from './project-dialog.tsx'
import { ProjectsView } from './projects-view.tsx'
import { ReportView } from './report-view.tsx'
import { TimerCard } from './timer-card.tsx'
import { mondayOf } from './week-rows.ts'
import { WeekView } from './week-view.tsx'
import '../../styles/time.css'
import '../../styles/reports.css'

const VIEWS = { week: 'Week', entries: 'Entries', approve: 'Approve', projects: 'Projects', report: 'Report' } as const
type View = keyof typeof VIEWS

/** Time: the timer, a person's week, the entries, their approval, the projects, and what it all comes to. */
export function TimePage() {
  const search = useSearch({ from: '/inside/time' })
  const projects = useProjects()
  const you = useYou()
  const [open, setOpen] = useState<'project' | 'bill' | null>(null)
  const all = projects.data?.items ?? []
  const mayApprove = you?.role === 'owner' || you?.role === 'admin'
  const mayWrite = you !== undefined && you.role !== 'viewer'
  if (projects.isPending) return <Page title="Time">{<TableSkeleton rows={6} />}</Page>
  if (projects.error && all.length === 0)
    return <Page title="Time">{<ErrorState error={projects.error} onRetry={() => void projects.refetch()} />}</Page>
  return (
    <Page
      title="Time"
      actions={
        mayWrite && (
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
        )
      }
    >
      {all.length === 0 && search.view !== 'projects' ? (
        <NoProjects {...(mayWrite ? { onAdd: () => setOpen('project') } : {})} />
      ) : (
        <>
          {mayWrite && <TimerCard projects={all} />}
          <Views search={search} mayApprove={mayApprove} />
          <Content search={search} projects={all} mayApprove={mayApprove} mayWrite={mayWrite} />
        </>
      )}
      {open === 'project' && <ProjectDialog onClose={() => setOpen(null)} />}
      {open === 'bill' && <BillDialog projects={all} projectId={search.project ?? ''} onClose={() => setOpen(null)} />}
    </Page>
  )
}

function viewOf({ view }: TimeSearch): View {
  return view !== undefined && view in VIEWS ? (view as View) : 'week'
}

function Views({ search, mayApprove }: { search: TimeSearch; mayApprove: boolean }) {
  const shown = viewOf(search)
  return (
    <nav className="tabs no-print" aria-label="Views of time">
      {(Object.entries(VIEWS) as [View, string][])
        .filter(([view]) => view !== 'approve' || mayApprove)
        .map(([view, label]) => (
          <Link
            key={view}
            to="/time"
            search={view === 'week' ? {} : { view }}
            className={view === shown ? 'tab chosen' : 'tab'}
            aria-current={view === shown ? 'page' : undefined}
          >
            {label}
          </Link>
        ))}
    </nav>
  )
}

interface ContentProps {
  search: TimeSearch
  projects: readonly Project[]
  mayApprove: boolean
  mayWrite: boolean
}

function Content({ search, projects, mayApprove, mayWrite }: ContentProps) {
  const navigate = useNavigate({ from: '/time' })
  const you = useYou()
  const day = today(useOrganisation().data?.zone)
  const go = (change: TimeSearch) => void navigate({ search: (before) => ({ ...before, ...change }) })
  const week = mondayOf(search.week !== undefined && isDay(search.week) ? search.week : day)
  switch (viewOf(search)) {
    case 'week':
      return (
        you && (
          <WeekView
            key={week}
            projects={projects}
            memberId={you.id}
            monday={week}
            today={day}
            onWeek={(monday) => go({ week: monday })}
            onDay={(one) => go({ view: 'entries', from: one, to: one, member: you.id })}
          />
        )
      )
    case 'entries':
      return <EntriesView projects={projects} search={search} onSearch={go} mayApprove={mayApprove} mayWrite={mayWrite} />
    case 'approve':
      return mayApprove ? (
        <ApproveView projects={projects} monday={week} onWeek={(by) => go({ week: addDays(week, by) })} />
      ) : (
        <EmptyState title="An owner or admin approves time">What you wrote down is under Week and Entries.</EmptyState>
      )
    case 'projects':
      return <ProjectsView projects={projects} mayWrite={mayWrite} />
    case 'report':
      return <ReportView search={search} today={day} onSearch={go} />
  }
}

function NoProjects({ onAdd }: { onAdd?: () => void }) {
  return (
    <section className="card">
      <EmptyState
        icon={<ClockIcon />}
        title="What do you work on?"
        action={
          onAdd && (
            <Button kind="primary" icon={<PlusIcon />} onClick={onAdd}>
              Add your first project
            </Button>
          )
        }
      >
        A project says whom its hours are billed to, and what an hour costs.
      </EmptyState>
    </section>
  )
}
