import { useState } from 'react'
import { showDay, showWeekday } from '../../lib/format.ts'
import { showHours } from '../../lib/hours.ts'
import { HoursCell } from './hours-cell.tsx'
import type { WeekLayoutProps } from './week-grid.tsx'
import { daysOfWeek, placeKey, placeName } from './week-rows.ts'

/** The week on a phone: the days to choose from, and the rows of the chosen one. */
export function WeekByDay({ rows, projects, memberId, monday, today, onDay }: WeekLayoutProps) {
  const days = daysOfWeek(monday)
  const [chosen, setChosen] = useState(days.includes(today) ? today : monday)
  const at = Math.max(0, days.indexOf(chosen))
  const totalOf = (index: number) => rows.reduce((sum, { cells }) => sum + (cells[index]?.seconds ?? 0), 0)
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one bar in every browser */}
      <div className="week-days" role="group" aria-label="Day">
        {days.map((day, index) => (
          <button key={day} type="button" aria-pressed={index === at} aria-label={showDay(day)} onClick={() => setChosen(day)}>
            <span>{showWeekday(day).split(' ')[0]}</span>
            <span className="week-day-number">{Number(day.slice(8))}</span>
            <span className="muted money">{totalOf(index) === 0 ? '·' : showHours(totalOf(index))}</span>
          </button>
        ))}
      </div>
      <ul className="week-list">
        {rows.map((row) => {
          const cell = row.cells[at]
          return (
            cell && (
              <li key={placeKey(row.place)}>
                <span className="grow clip" dir="auto">
                  {placeName(projects, row.place)}
                </span>
                <HoursCell
                  key={`${cell.entries[0]?.id ?? ''}${cell.day}`}
                  place={row.place}
                  cell={cell}
                  memberId={memberId}
                  label={`${placeName(projects, row.place)}, ${showDay(cell.day)}`}
                  onDay={onDay}
                />
              </li>
            )
          )
        })}
      </ul>
      <p className="week-sum spread">
        <span>Week</span>
        <span className="money strong">{showHours(rows.reduce((sum, { seconds }) => sum + seconds, 0))}</span>
      </p>
    </div>
  )
}
