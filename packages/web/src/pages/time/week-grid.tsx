import type { Day } from '@quittance/core/kit/day'
import { type KeyboardEvent, useRef } from 'react'
import type { Project } from '../../data/shapes.ts'
import { showWeekday } from '../../lib/format.ts'
import { showHours } from '../../lib/hours.ts'
import { HoursCell } from './hours-cell.tsx'
import { daysOfWeek, placeKey, placeName, type WeekRow } from './week-rows.ts'

/** What both layouts of a week need. */
export interface WeekLayoutProps {
  rows: readonly WeekRow[]
  projects: readonly Project[]
  memberId: string
  monday: Day
  today: Day
  onDay: (day: Day) => void
}

/** The week as a table. Arrow keys and Enter move between cells; Tab goes on. */
export function WeekGrid({ rows, projects, memberId, monday, today, onDay }: WeekLayoutProps) {
  const table = useRef<HTMLTableElement>(null)
  const days = daysOfWeek(monday)
  return (
    <div className="table-wrap">
      <table className="table week-grid" aria-label="Week" ref={table}>
        <thead>
          <tr>
            <th scope="col">Project</th>
            {days.map((day) => (
              <th key={day} scope="col" className={day === today ? 'amount today' : 'amount'}>
                {showWeekday(day)}
              </th>
            ))}
            <th scope="col" className="amount">
              Total
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={placeKey(row.place)}>
              <th scope="row" dir="auto" className="week-place">
                {placeName(projects, row.place)}
              </th>
              {row.cells.map((cell, at) => (
                <td key={cell.day} className="amount" data-cell={`${rowAt}/${at}`}>
                  <HoursCell
                    key={cell.entries[0]?.id ?? cell.day}
                    place={row.place}
                    cell={cell}
                    memberId={memberId}
                    label={`${placeName(projects, row.place)}, ${showWeekday(cell.day)}`}
                    onDay={onDay}
                    onKeyDown={(event) => move(table.current, event, { rowAt, at })}
                  />
                </td>
              ))}
              <td className="amount money">{showHours(row.seconds)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            {days.map((day, at) => (
              <td key={day} className="amount money">
                {dayTotal(rows, at)}
              </td>
            ))}
            <td className="amount money strong">{showHours(rows.reduce((sum, { seconds }) => sum + seconds, 0))}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function dayTotal(rows: readonly WeekRow[], at: number): string {
  const seconds = rows.reduce((sum, { cells }) => sum + (cells[at]?.seconds ?? 0), 0)
  return seconds === 0 ? '' : showHours(seconds)
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Sideways only from the edge of what is typed. Cells that cannot be typed in are passed over. */
function move(table: HTMLElement | null, event: KeyboardEvent<HTMLInputElement>, from: { rowAt: number; at: number }): void {
  const step = STEPS[event.key]
  if (!step || event.nativeEvent.isComposing) return
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const isWhole = selectionStart === 0 && selectionEnd === value.length
  if (event.key === 'ArrowLeft' && !isWhole && selectionStart !== 0) return
  if (event.key === 'ArrowRight' && !isWhole && selectionEnd !== value.length) return
  event.preventDefault()
  let [row, column] = [from.rowAt + step[0], from.at + step[1]]
  for (let cell = cellAt(table, row, column); cell; cell = cellAt(table, row, column)) {
    const input = cell.querySelector('input')
    if (input) {
      input.focus()
      return
    }
    row += step[0]
    column += step[1]
  }
  if (event.key === 'Enter') event.currentTarget.blur()
}

function cellAt(table: HTMLElement | null, row: number, column: number): Element | null {
  return table?.querySelector(`[data-cell="${row}/${column}"]`) ?? null
}
