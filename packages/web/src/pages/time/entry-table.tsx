import { Link } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { useMembers } from '../../data/members.ts'
import type { Project, TimeEntry } from '../../data/shapes.ts'
import { nameOfProject, useApproveTime, useDeleteTime } from '../../data/time.ts'
import { showDay } from '../../lib/format.ts'
import { showHours } from '../../lib/hours.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'

/** Entries by day, with what became of them. */
export function EntryTable({ entries, projects }: { entries: readonly TimeEntry[]; projects: readonly Project[] }) {
  const members = useMembers().data?.items ?? []
  const memberName = (id: string) => members.find((member) => member.id === id)?.name ?? 'Former member'
  const columns: readonly Column<TimeEntry>[] = [
    { key: 'day', head: 'Day', phone: 'note', cell: (entry) => <span className="nowrap">{showDay(entry.date)}</span> },
    {
      key: 'project',
      head: 'Project',
      phone: 'title',
      cell: (entry) => <span dir="auto">{nameOfProject(projects, entry.projectId)}</span>,
    },
    {
      key: 'note',
      head: 'Note',
      wide: true,
      phone: 'note',
      cell: (entry) => (
        <span className="muted clip description-cell" dir="auto">
          {entry.note ?? ''}
        </span>
      ),
    },
    { key: 'who', head: 'Who', phone: 'note', cell: (entry) => <span dir="auto">{memberName(entry.memberId)}</span> },
    {
      key: 'hours',
      head: 'Hours',
      amount: true,
      phone: 'amount',
      cell: (entry) => <span className="money">{showHours(entry.seconds)}</span>,
    },
    { key: 'state', head: 'State', phone: 'end', cell: (entry) => <EntryState entry={entry} /> },
  ]
  return <Table label="Time" columns={columns} rows={entries} rowKey={({ id }) => id} />
}

function EntryState({ entry }: { entry: TimeEntry }) {
  const approve = useApproveTime()
  const remove = useDeleteTime()
  const onError = (error: unknown) => toast(messageOf(error), { tone: 'bad' })
  if (entry.invoiceId !== undefined) {
    return (
      <Link to="/invoices/$invoiceId" params={{ invoiceId: entry.invoiceId }}>
        On an invoice
      </Link>
    )
  }
  if (entry.approval) {
    return (
      <span className="row">
        <span className="muted">Approved</span>
        <Button
          size="small"
          kind="quiet"
          busy={approve.isPending}
          onClick={() => approve.mutate({ ids: [entry.id], approved: false }, { onError })}
        >
          Take back
        </Button>
      </span>
    )
  }
  return (
    <span className="row">
      <Button size="small" busy={approve.isPending} onClick={() => approve.mutate({ ids: [entry.id], approved: true }, { onError })}>
        Approve
      </Button>
      <Button
        size="small"
        kind="quiet"
        busy={remove.isPending}
        onClick={() => remove.mutate(entry, { onSuccess: () => toast('Removed.'), onError })}
      >
        Remove
      </Button>
    </span>
  )
}
