import { addDays, type Day } from '@quittance/core/kit/day'
import { useState } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { ChevronLeftIcon, ChevronRightIcon, ClockIcon, CopyIcon } from '../../components/icons.tsx'
import { EmptyState, ErrorState } from '../../components/states.tsx'
import { TableSkeleton } from '../../components/table-skeleton.tsx'
import type { Project } from '../../data/shapes.ts'
import { useCopyTime, useTimeOfDays } from '../../data/time.ts'
import { showDay, showDayOfYear } from '../../lib/format.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { useNarrow } from '../../lib/use-narrow.ts'
import { WeekByDay } from './week-by-day.tsx'
import { WeekGrid } from './week-grid.tsx'
import { copiesOf, type Place, placeKey, placeName, placesOf, rowsOf } from './week-rows.ts'

interface WeekViewProps {
  projects: readonly Project[]
  memberId: string
  monday: Day
  today: Day
  onWeek: (monday: Day) => void
  /** Leads to the entries of a day, where a cell is made of several. */
  onDay: (day: Day) => void
}

/** A person's week: projects and tasks down, days across; by day on a phone. */
export function WeekView({ projects, memberId, monday, today, onWeek, onDay }: WeekViewProps) {
  const [added, setAdded] = useState<readonly Place[]>([])
  const narrow = useNarrow()
  const week = useTimeOfDays({ memberId, from: monday, to: addDays(monday, 6) })
  const rows = rowsOf(week.data ?? [], { monday, today, projects, added })
  const Layout = narrow ? WeekByDay : WeekGrid
  return (
    <section className="card" aria-busy={week.isFetching}>
      <div className="card-head week-head">
        <WeekChoice monday={monday} onWeek={onWeek} />
        <CopyLastWeek {...{ memberId, monday, today, projects }} rows={rows} />
      </div>
      {week.isPending ? (
        <TableSkeleton rows={5} />
      ) : week.error ? (
        <ErrorState error={week.error} onRetry={() => void week.refetch()} />
      ) : (
        <>
          {rows.length === 0 ? (
            <EmptyState icon={<ClockIcon />} title="Nothing in this week yet">
              Add a row for what you worked on, then type hours like 1:30 or 1.5.
            </EmptyState>
          ) : (
            <Layout rows={rows} projects={projects} memberId={memberId} monday={monday} today={today} onDay={onDay} />
          )}
          <AddRow projects={projects} taken={rows.map(({ place }) => placeKey(place))} onAdd={(place) => setAdded([...added, place])} />
        </>
      )}
    </section>
  )
}

function WeekChoice({ monday, onWeek }: { monday: Day; onWeek: (monday: Day) => void }) {
  return (
    <div className="row">
      <IconButton size="small" label="The week before" icon={<ChevronLeftIcon />} onClick={() => onWeek(addDays(monday, -7))} />
      <h2 className="nowrap">
        {showDayOfYear(monday)} – {showDay(addDays(monday, 6))}
      </h2>
      <IconButton size="small" label="The week after" icon={<ChevronRightIcon />} onClick={() => onWeek(addDays(monday, 7))} />
    </div>
  )
}

interface CopyProps extends Pick<WeekViewProps, 'memberId' | 'monday' | 'today' | 'projects'> {
  rows: ReturnType<typeof rowsOf>
}

/** Writes last week's hours down again where this week has none. */
function CopyLastWeek({ memberId, monday, today, projects, rows }: CopyProps) {
  const last = useTimeOfDays({ memberId, from: addDays(monday, -7), to: addDays(monday, -1) })
  const copy = useCopyTime()
  const copies = copiesOf(last.data ?? [], { rows, today, projects })
  const start = () =>
    copy.mutate(
      copies.map((each) => ({ ...each, memberId })),
      {
        onSuccess: (made) =>
          toast(made.length === 1 ? 'Copied one entry.' : `Copied ${made.length} entries.`, {
            tone: 'good',
            action: { label: 'Undo', run: () => copy.undo(made) },
          }),
        onError: (error) => toast(messageOf(error), { tone: 'bad' }),
      },
    )
  return (
    <Button size="small" icon={<CopyIcon />} disabled={copies.length === 0} busy={copy.isPending} onClick={start}>
      Copy last week
    </Button>
  )
}

function AddRow({ projects, taken, onAdd }: { projects: readonly Project[]; taken: readonly string[]; onAdd: (place: Place) => void }) {
  const free = placesOf(projects).filter((place) => !taken.includes(placeKey(place)))
  return (
    <div className="week-add">
      <select
        className="input time-filter"
        aria-label="Add a row for"
        value=""
        onChange={(event) => {
          const place = free.find((each) => placeKey(each) === event.target.value)
          if (place) onAdd(place)
        }}
      >
        <option value="">Add a row …</option>
        {free.map((place) => (
          <option key={placeKey(place)} value={placeKey(place)}>
            {placeName(projects, place)}
          </option>
        ))}
      </select>
    </div>
  )
}
