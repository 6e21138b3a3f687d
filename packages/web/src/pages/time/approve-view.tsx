import { addDays, type Day } from '@quittance/core/kit/day'
import { useState } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { FormDialog } from '../../components/dialog.tsx'
import { TextAreaField } from '../../components/field.tsx'
import { CheckIcon, ChevronLeftIcon, ChevronRightIcon } from '../../components/icons.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import { useMembers } from '../../data/members.ts'
import type { Project, TimeEntry } from '../../data/shapes.ts'
import { useApproveTime, useSetTimeSettings, useTimeOfDays, useTimeSettings } from '../../data/time.ts'
import { countOf, showDay, showDayOfYear } from '../../lib/format.ts'
import { showHours } from '../../lib/hours.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { EntryDialog } from './entry-dialog.tsx'
import { EntryTable } from './entry-table.tsx'

interface ApproveViewProps {
  projects: readonly Project[]
  monday: Day
  /** Moves by so many days. */
  onWeek: (days: number) => void
}

/** A week of everybody: each person's hours, to be approved or sent back with a reason; and the lock of what is closed. */
export function ApproveView({ projects, monday, onWeek }: ApproveViewProps) {
  const week = useTimeOfDays({ from: monday, to: addDays(monday, 6) })
  const members = useMembers().data?.items ?? []
  const by = byMember(week.data ?? [])
  const name = (id: string) => members.find((member) => member.id === id)?.name ?? 'Former member'
  return (
    <div className="stack">
      <div className="spread week-head no-print">
        <div className="row">
          <IconButton size="small" label="The week before" icon={<ChevronLeftIcon />} onClick={() => onWeek(-7)} />
          <h2 className="nowrap">
            {showDayOfYear(monday)} – {showDay(addDays(monday, 6))}
          </h2>
          <IconButton size="small" label="The week after" icon={<ChevronRightIcon />} onClick={() => onWeek(7)} />
        </div>
        <Lock through={addDays(monday, 6)} />
      </div>
      {week.isPending ? (
        <section className="card">
          <TableSkeleton rows={6} />
        </section>
      ) : week.error ? (
        <ErrorState error={week.error} onRetry={() => void week.refetch()} />
      ) : by.size === 0 ? (
        <section className="card">
          <EmptyState icon={<CheckIcon />} title="Nobody wrote time down in this week" />
        </section>
      ) : (
        [...by]
          .sort(([a], [b]) => name(a).localeCompare(name(b)))
          .map(([memberId, entries]) => <MemberWeek key={memberId} name={name(memberId)} entries={entries} projects={projects} />)
      )}
    </div>
  )
}

function byMember(entries: readonly TimeEntry[]): Map<string, TimeEntry[]> {
  const by = new Map<string, TimeEntry[]>()
  for (const entry of entries) by.set(entry.memberId, [...(by.get(entry.memberId) ?? []), entry])
  return by
}

function MemberWeek({ name, entries, projects }: { name: string; entries: readonly TimeEntry[]; projects: readonly Project[] }) {
  const [open, setOpen] = useState<TimeEntry | 'return' | null>(null)
  const approve = useApproveTime()
  const waiting = entries.filter(({ approval }) => approval === undefined)
  const onError = (error: unknown) => toast(messageOf(error), { tone: 'bad' })
  const total = (some: readonly TimeEntry[]) => showHours(some.reduce((sum, { seconds }) => sum + seconds, 0))
  const approveAll = () =>
    approve.mutate(
      { ids: waiting.map(({ id }) => id), approved: true },
      { onSuccess: () => toast(`${total(waiting)} hours of ${name} are approved.`, { tone: 'good' }), onError },
    )
  return (
    <section className="card" aria-label={name}>
      <div className="card-head week-head">
        <h2 dir="auto">
          {name} <span className="muted money">{total(entries)}</span>
        </h2>
        {waiting.length === 0 ? (
          <span className="badge paid">All approved</span>
        ) : (
          <div className="row">
            <Button size="small" onClick={() => setOpen('return')}>
              Send back
            </Button>
            <Button size="small" kind="primary" busy={approve.isPending} onClick={approveAll}>
              Approve {total(waiting)}
            </Button>
          </div>
        )}
      </div>
      <EntryTable entries={entries} projects={projects} mayApprove onOpen={setOpen} />
      {open === 'return' && <ReturnDialog name={name} entries={waiting} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'return' && <EntryDialog projects={projects} entry={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function ReturnDialog({ name, entries, onClose }: { name: string; entries: readonly TimeEntry[]; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const say = useApproveTime()
  const submit = () => {
    setAsked(true)
    if (reason.trim() === '') return
    say.mutate({ ids: entries.map(({ id }) => id), approved: false, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <FormDialog title="Send time back" action="Send back" busy={say.isPending} error={say.error} onClose={onClose} onSubmit={submit}>
      <p className="muted">
        {countOf(entries.length, 'entry', 'entries')} of {name} that {entries.length === 1 ? 'is' : 'are'} not approved. They see why,
        beside each.
      </p>
      <TextAreaField
        label="Why"
        rows={3}
        maxLength={500}
        value={reason}
        placeholder="Which customer was Tuesday for?"
        onChange={(event) => setReason(event.target.value)}
        error={asked && reason.trim() === '' ? 'Write what should be changed.' : undefined}
      />
    </FormDialog>
  )
}

/** Closes the books of time through a day, or says that they are. */
function Lock({ through }: { through: Day }) {
  const settings = useTimeSettings().data
  const set = useSetTimeSettings()
  if (!settings) return null
  const { version: _version, lockedThrough, ...rest } = settings
  const isLocked = lockedThrough !== undefined && lockedThrough >= through
  const toggle = () =>
    set.mutate(isLocked ? { ...rest, lockedThrough: addDays(through, -7) } : { ...rest, lockedThrough: through }, {
      onSuccess: () => toast(isLocked ? 'This week is open again.' : `Time up to ${showDay(through)} is locked.`, { tone: 'good' }),
      onError: (error) => toast(messageOf(error), { tone: 'bad' }),
    })
  return (
    <div className="row">
      {lockedThrough !== undefined && <span className="muted small">Locked through {showDay(lockedThrough)}</span>}
      <Button size="small" busy={set.isPending} onClick={toggle}>
        {isLocked ? 'Unlock this week' : 'Lock through this week'}
      </Button>
    </div>
  )
}
