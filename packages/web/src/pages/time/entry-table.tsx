import { Link } from '@tanstack/react-router'
import { Button } from '../../components/button.tsx'
import { type Column, Table } from '../../components/table.tsx'
import { useMembers } from '../../data/members.ts'
import type { Project, TimeEntry } from '../../data/shapes.ts'
import { useApproveTime } from '../../data/time.ts'
import { showDay } from '../../lib/format.ts'
import { showHours } from '../../lib/hours.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { placeName } from './week-rows.ts'

interface EntryTableProps {
  entries: readonly TimeEntry[]
  projects: readonly Project[]
  mayApprove: boolean
  onOpen: (entry: TimeEntry) => void
}

/** Entries by day, with what became of them. */
export function EntryTable({ entries, projects, mayApprove, onOpen }: EntryTableProps) {
  const members = useMembers().data?.items ?? []
  const memberName = (id: string) => members.find((member) => member.id === id)?.name ?? 'Former member'
  const columns: readonly Column<TimeEntry>[] = [
    { key: 'day', head: 'Day', phone: 'note', cell: (entry) => <span className="nowrap">{showDay(entry.date)}</span> },
    {
      key: 'project',
      head: 'Project',
      phone: 'title',
      cell: (entry) => (
        <button type="button" className="link-button row-link" dir="auto" onClick={() => onOpen(entry)}>
          {placeName(projects, entry)}
        </button>
      ),
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
    { key: 'who', head: 'Who', phone: 'note', spare: true, cell: (entry) => <span dir="auto">{memberName(entry.memberId)}</span> },
    {
      key: 'hours',
      head: 'Hours',
      amount: true,
      phone: 'amount',
      cell: (entry) => <span className="money">{showHours(entry.seconds)}</span>,
    },
    { key: 'state', head: 'State', phone: 'end', cell: (entry) => <EntryState entry={entry} mayApprove={mayApprove} /> },
  ]
  return <Table label="Time" columns={columns} rows={entries} rowKey={({ id }) => id} onOpen={onOpen} />
}

function EntryState({ entry, mayApprove }: { entry: TimeEntry; mayApprove: boolean }) {
  const approve = useApproveTime()
  const onError = (error: unknown) => toast(messageOf(error), { tone: 'bad' })
  if (entry.invoiceId !== undefined) {
    return (
      <Link to="/invoices/$invoiceId" params={{ invoiceId: entry.invoiceId }}>
        On an invoice
      </Link>
    )
  }
  if (entry.approval) return <span className="badge paid">Approved</span>
  if (entry.returned) {
    return (
      <span className="badge overdue" title={entry.returned.reason}>
        Sent back
      </span>
    )
  }
  if (!mayApprove) return <span className="badge draft">{entry.billable ? 'To approve' : 'Not billed'}</span>
  return (
    <Button size="small" busy={approve.isPending} onClick={() => approve.mutate({ ids: [entry.id], approved: true }, { onError })}>
      Approve
    </Button>
  )
}
