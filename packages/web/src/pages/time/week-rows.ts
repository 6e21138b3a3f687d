import { addDays, type Day } from '@quittance/core/kit/day'
import type { Project, TimeEntry } from '../../data/shapes.ts'

/** What a row of the week is for. */
export interface Place {
  projectId: string
  taskId?: string
}

/** What stands in a cell: how long, of which entries, and whether it can be typed over. */
export interface WeekCell {
  day: Day
  seconds: number
  entries: readonly TimeEntry[]
  /** `several`: more than one entry; `approved`, `billed`, `future`: as it says; `sent`: it can be changed, and was sent back. */
  state: 'open' | 'sent' | 'several' | 'approved' | 'billed' | 'future'
}

/** A row: its place, a cell for each day, and their sum. */
export interface WeekRow {
  place: Place
  cells: readonly WeekCell[]
  seconds: number
}

/** How a cell is told from others. */
export function placeKey({ projectId, taskId }: Place): string {
  return `${projectId}/${taskId ?? ''}`
}

/** The seven days from a Monday. */
export function daysOfWeek(monday: Day): Day[] {
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at))
}

/** The Monday of a day's week (ISO 8601). */
export function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

/** The rows of a week, by name: those with time in it, and those that were added. */
export function rowsOf(
  entries: readonly TimeEntry[],
  of: { monday: Day; today: Day; projects: readonly Project[]; added: readonly Place[] },
): WeekRow[] {
  const places = new Map([...entries.map(placeOf), ...of.added].map((place) => [placeKey(place), place]))
  const name = (place: Place) => placeName(of.projects, place)
  return [...places.values()]
    .sort((a, b) => name(a).localeCompare(name(b)))
    .map((place) => {
      const own = entries.filter((entry) => placeKey(placeOf(entry)) === placeKey(place))
      const cells = daysOfWeek(of.monday).map((day) =>
        cellOf(
          own.filter(({ date }) => date === day),
          { day, today: of.today },
        ),
      )
      return { place, cells, seconds: cells.reduce((sum, { seconds }) => sum + seconds, 0) }
    })
}

function placeOf({ projectId, taskId }: TimeEntry): Place {
  return taskId === undefined ? { projectId } : { projectId, taskId }
}

function cellOf(entries: readonly TimeEntry[], { day, today }: { day: Day; today: Day }): WeekCell {
  const seconds = entries.reduce((sum, entry) => sum + entry.seconds, 0)
  return { day, seconds, entries, state: stateOf(entries, day > today) }
}

function stateOf(entries: readonly TimeEntry[], isFuture: boolean): WeekCell['state'] {
  if (entries.some(({ invoiceId }) => invoiceId !== undefined)) return 'billed'
  if (entries.some(({ approval }) => approval !== undefined)) return 'approved'
  if (entries.length > 1) return 'several'
  if (entries.some(({ returned }) => returned !== undefined)) return 'sent'
  return isFuture ? 'future' : 'open'
}

/** What is done when a cell is left with so many seconds: nothing, a new entry, a change, or a removal. */
export type CellChange =
  | { kind: 'nothing' }
  | { kind: 'add'; body: Place & { date: Day; seconds: number } }
  | { kind: 'change'; entry: TimeEntry; seconds: number }
  | { kind: 'remove'; entry: TimeEntry }

/** Says what a typed cell means. */
export function changeOf(place: Place, cell: WeekCell, seconds: number): CellChange {
  const [entry] = cell.entries
  if (seconds === cell.seconds) return { kind: 'nothing' }
  if (!entry) return seconds === 0 ? { kind: 'nothing' } : { kind: 'add', body: { ...place, date: cell.day, seconds } }
  return seconds === 0 ? { kind: 'remove', entry } : { kind: 'change', entry, seconds }
}

/** What of last week is written down again: each place and day that has nothing yet, up to today, in projects that are still open. */
export function copiesOf(
  last: readonly TimeEntry[],
  into: { rows: readonly WeekRow[]; today: Day; projects: readonly Project[] },
): (Place & { date: Day; seconds: number })[] {
  const taken = new Set(
    into.rows.flatMap(({ place, cells }) => cells.filter(({ seconds }) => seconds > 0).map(({ day }) => `${placeKey(place)}/${day}`)),
  )
  const sums = new Map<string, Place & { date: Day; seconds: number }>()
  for (const entry of last) {
    const place = placeOf(entry)
    const date = addDays(entry.date, 7)
    const key = `${placeKey(place)}/${date}`
    if (date > into.today || taken.has(key) || !isOpen(into.projects, place)) continue
    sums.set(key, { ...place, date, seconds: (sums.get(key)?.seconds ?? 0) + entry.seconds })
  }
  return [...sums.values()]
}

function isOpen(projects: readonly Project[], { projectId, taskId }: Place): boolean {
  const project = projects.find(({ id }) => id === projectId)
  if (!project || project.archived) return false
  return taskId === undefined || project.tasks.some(({ id, archived }) => id === taskId && !archived)
}

/** "Website: Design", or the project alone. */
export function placeName(projects: readonly Project[], { projectId, taskId }: Place): string {
  const project = projects.find(({ id }) => id === projectId)
  const task = project?.tasks.find(({ id }) => id === taskId)
  return [project?.name ?? 'Archived project', ...(task ? [task.name] : [])].join(': ')
}

/** Every project and task that time can be written on. */
export function placesOf(projects: readonly Project[]): Place[] {
  return projects.flatMap(({ id: projectId, tasks }) => [
    { projectId },
    ...tasks.filter(({ archived }) => !archived).map(({ id: taskId }) => ({ projectId, taskId })),
  ])
}
