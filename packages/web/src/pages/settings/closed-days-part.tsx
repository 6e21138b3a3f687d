import { addDays, type Day } from '@quittance/core/kit/day'
import { readIcs } from '@quittance/core/kit/read-ics'
import { useState } from 'react'
import { Button, IconButton } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Field, TextField } from '../../components/field.tsx'
import { BinIcon, PlusIcon } from '../../components/icons.tsx'
import { ErrorState, SkeletonLines } from '../../components/states.tsx'
import { useClosedDays } from '../../data/organisation.ts'
import type { Organisation } from '../../data/shapes.ts'
import { today } from '../../lib/clock.ts'
import { countOf, showDay } from '../../lib/format.ts'
import { SettingsForm } from './settings-form.tsx'

interface Row {
  key: number
  day: Day | ''
  name: string
  yearly: boolean
}

let lastKey = 0

function rowOf(row: Omit<Row, 'key'>): Row {
  lastKey += 1
  return { key: lastKey, ...row }
}

/** Longer than that, an event of a calendar is no holiday of a business. */
const EVENT_DAYS_MAX = 60

/** On which days nobody is in: public holidays, and those of one's own. */
export function ClosedDaysPart({ organisation }: { organisation: Organisation }) {
  return (
    <div className="stack">
      <SettingsForm
        title="Closed days"
        text="On weekends, public holidays and the days you add here, no reminder goes out that waits for working days, and recurring invoices on business days move."
        organisation={organisation}
        start={{
          works: organisation.ignoresPublicHolidays ?? false,
          rows: (organisation.closedDays ?? []).map(({ day, name, yearly }) => rowOf({ day, name, yearly: yearly ?? false })),
        }}
        changeOf={({ works, rows }) => ({
          ignoresPublicHolidays: works,
          closedDays: rows.flatMap(({ day, name, yearly }) => (day === '' ? [] : [{ day, name: name.trim() || 'Closed', yearly }])),
        })}
      >
        {({ form, set, errorAt }) => (
          <>
            <label className="check">
              <input type="checkbox" checked={form.works} onChange={(event) => set({ works: event.target.checked })} />
              We work on public holidays
            </label>
            <Rows rows={form.rows} zone={organisation.zone} error={errorAt('/closedDays')} onRows={(rows) => set({ rows })} />
          </>
        )}
      </SettingsForm>
      <YearOfClosedDays />
    </div>
  )
}

interface RowsProps {
  rows: readonly Row[]
  zone: string
  error: string | undefined
  onRows: (rows: Row[]) => void
}

function Rows({ rows, zone, error, onRows }: RowsProps) {
  const day = today(zone)
  return (
    <>
      <ul className="stack">
        {rows.map((row, index) => (
          <ClosedDayRow
            key={row.key}
            row={row}
            place={index + 1}
            from={day}
            onRow={(changed) => onRows(rows.map((each) => (each.key === row.key ? changed : each)))}
            onRemove={() => onRows(rows.filter((each) => each.key !== row.key))}
          />
        ))}
      </ul>
      {error && <p className="field-error">{error}</p>}
      <div>
        <Button size="small" icon={<PlusIcon />} onClick={() => onRows([...rows, rowOf({ day: '', name: '', yearly: false })])}>
          Add a day
        </Button>
      </div>
      <CalendarFile onDays={(found) => onRows([...rows, ...found.filter((one) => !rows.some(({ day: known }) => known === one.day))])} />
    </>
  )
}

interface ClosedDayRowProps {
  row: Row
  place: number
  from: Day
  onRow: (row: Row) => void
  onRemove: () => void
}

function ClosedDayRow({ row, place, from, onRow, onRemove }: ClosedDayRowProps) {
  return (
    <li className="closed-day-row">
      <DateField label={`Closed day ${place}`} value={row.day} onDay={(day) => onRow({ ...row, day })} from={from} placeholder="a day" />
      <TextField
        label={`Name of closed day ${place}`}
        value={row.name}
        onChange={(event) => onRow({ ...row, name: event.target.value })}
        placeholder="Company holidays"
        maxLength={100}
      />
      <label className="check">
        <input type="checkbox" checked={row.yearly} onChange={(event) => onRow({ ...row, yearly: event.target.checked })} />
        Every year
      </label>
      <IconButton label={`Remove closed day ${place}`} icon={<BinIcon />} onClick={onRemove} />
    </li>
  )
}

/** Reads the whole days of a calendar's file; they are kept with the form. */
function CalendarFile({ onDays }: { onDays: (rows: Row[]) => void }) {
  const [told, setTold] = useState<{ found: number } | null>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    const rows = readIcs(await file.text()).flatMap(({ first, last, name, yearly }) =>
      daysFrom(first, last).map((day) => rowOf({ day, name: name.slice(0, 100), yearly })),
    )
    setTold({ found: rows.length })
    onDays(rows)
  }
  const wrong = told?.found === 0 ? 'No whole days were found in this file. Export the calendar of holidays as .ics.' : undefined
  const hint = told
    ? `${countOf(told.found, 'day')} read. Look them over, then save.`
    : 'School or company holidays as your calendar exports them.'
  return (
    <Field label="From a calendar (.ics)" optional hint={hint} error={wrong}>
      {(control) => (
        <input
          type="file"
          accept=".ics,text/calendar"
          className="input"
          {...control}
          onChange={(event) => void take(event.target.files?.[0])}
        />
      )}
    </Field>
  )
}

function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last && days.length < EVENT_DAYS_MAX; day = addDays(day, 1)) days.push(day)
  return days
}

/** What is kept this year, as the server counts it. */
function YearOfClosedDays() {
  const closed = useClosedDays()
  if (closed.isPending) return <SkeletonLines lines={4} />
  if (!closed.data) return <ErrorState error={closed.error} onRetry={() => void closed.refetch()} />
  const { year, areHolidaysKnown, days } = closed.data
  return (
    <section className="card" aria-label={`Closed in ${year}`}>
      <div className="card-body stack">
        <h2>Closed in {year}</h2>
        {!areHolidaysKnown && (
          <p className="muted">The public holidays of your country are not known here. Add them above, or read them from a calendar.</p>
        )}
        {days.length === 0 && areHolidaysKnown && <p className="muted">No days besides weekends.</p>}
        <ul className="closed-days">
          {days.map(({ day, name, from }) => (
            <li key={`${day}${name}`}>
              <span className="tabular">{showDay(day)}</span> <span dir="auto">{name}</span>
              {from === 'own' && <span className="muted"> yours</span>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
