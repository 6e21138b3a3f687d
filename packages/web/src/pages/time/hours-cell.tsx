import type { Day } from '@quittance/core/kit/day'
import { type KeyboardEvent, useState } from 'react'
import { useAddTime, useChangeTime, useDeleteTime } from '../../data/time.ts'
import { readHours, showHours } from '../../lib/hours.ts'
import { messageOf } from '../../lib/problem.ts'
import { toast } from '../../lib/toasts.ts'
import { changeOf, type Place, type WeekCell } from './week-rows.ts'

interface HoursCellProps {
  place: Place
  cell: WeekCell
  memberId: string
  /** Spoken: what and when. */
  label: string
  onDay: (day: Day) => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}

const WHY = { approved: 'Approved: it cannot be changed.', billed: 'It is on an invoice.', future: 'This day is still to come.' } as const

/** The hours of a cell: typed over, saved when left; Escape takes back what was typed. */
export function HoursCell({ place, cell, memberId, label, onDay, onKeyDown }: HoursCellProps) {
  const { typed, setTyped, save, busy, bad } = useCell({ place, cell, memberId })
  const shown = cell.seconds === 0 ? '' : showHours(cell.seconds)
  if (cell.state === 'several') {
    const why = `${cell.entries.length} entries: change them in the list`
    return (
      <button
        type="button"
        className="link-button hours-several"
        aria-label={`${label}, ${shown}, ${why}`}
        title={why}
        onClick={() => onDay(cell.day)}
      >
        {shown}
      </button>
    )
  }
  if (cell.state === 'approved' || cell.state === 'billed' || cell.state === 'future') {
    return (
      <span className={`hours-fixed ${cell.state}`} title={WHY[cell.state]}>
        {shown}
        {shown !== '' && <span className="visually-hidden"> ({WHY[cell.state]})</span>}
      </span>
    )
  }
  return (
    <input
      className={cell.state === 'sent' ? 'input amount hours-input sent' : 'input amount hours-input'}
      inputMode="text"
      autoComplete="off"
      aria-label={label}
      aria-busy={busy || undefined}
      aria-invalid={bad || undefined}
      title={bad ? 'Write hours like 1:30 or 1.5.' : cell.entries[0]?.returned?.reason}
      value={typed ?? shown}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped(null)
        onKeyDown?.(event)
      }}
    />
  )
}

function useCell({ place, cell, memberId }: Pick<HoursCellProps, 'place' | 'cell' | 'memberId'>) {
  const [typed, setTyped] = useState<string | null>(null)
  const add = useAddTime()
  const change = useChangeTime()
  const remove = useDeleteTime()
  const meant = typed === null ? cell.seconds : /^0*[:.,]?0*$/.test(typed.trim()) ? 0 : readHours(typed)
  const done = {
    onSuccess: () => setTyped(null),
    onError: (error: unknown) => toast(messageOf(error), { tone: 'bad' }),
  }
  const save = () => {
    if (typed === null || meant === null) return
    const wanted = changeOf(place, cell, meant)
    if (wanted.kind === 'nothing') setTyped(null)
    else if (wanted.kind === 'add') add.mutate({ ...wanted.body, memberId }, done)
    else if (wanted.kind === 'change') change.mutate({ entry: wanted.entry, changes: { seconds: wanted.seconds } }, done)
    else remove.mutate(wanted.entry, done)
  }
  return { typed, setTyped, save, busy: add.isPending || change.isPending || remove.isPending, bad: meant === null }
}
