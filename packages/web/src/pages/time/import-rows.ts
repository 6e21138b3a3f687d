import { isDay } from '@quittance/core/kit/day'
import { readCsv } from '@quittance/core/kit/read-csv'
import type { Project } from '../../data/shapes.ts'
import { readHours, showHours } from '../../lib/hours.ts'

/** A row of the file as it will be written down, or what is wrong with it. */
export interface ImportRow {
  /** In the file, the head being 1. */
  line: number
  date: string
  hours: string
  place: string
  note: string
  /** As the API takes it; undefined where the row is wrong. */
  csv?: string
  wrong?: string
}

/** How many rows go in one request, all or none. */
export const IMPORT_AT_ONCE = 18
const ROWS_MAX = 1_000
const DAY_SECONDS = 86_400

/** The words for each column that files use, in small letters. */
const COLUMNS = {
  date: ['date', 'day', 'datum'],
  hours: ['hours', 'duration', 'time', 'stunden', 'dauer'],
  project: ['project', 'projekt'],
  task: ['task', 'activity', 'aufgabe'],
  note: ['note', 'description', 'notes', 'beschreibung'],
  billable: ['billable', 'billed'],
} as const
type ColumnName = keyof typeof COLUMNS

/** Reads a file: each row with its project and task found by name or id. Empty `rows` come with what is wrong with the file. */
export function importRows(
  content: string,
  { projects, today }: { projects: readonly Project[]; today: string },
): { rows: ImportRow[]; wrong?: string } {
  const [head = [], ...lines] = readCsv(content)
  const at = columnsOf(head)
  const missing = (['date', 'hours', 'project'] as const).filter((name) => at[name] === -1)
  if (missing.length > 0) return { rows: [], wrong: `The first row must name the columns. Missing: ${missing.join(', ')}.` }
  if (lines.length === 0) return { rows: [], wrong: 'There is no row below the first one.' }
  if (lines.length > ROWS_MAX) return { rows: [], wrong: `Import at most ${ROWS_MAX} rows at once.` }
  return { rows: lines.map((cells, index) => rowOf((name) => cells[at[name]]?.trim() ?? '', { line: index + 2, projects, today })) }
}

function columnsOf(head: readonly string[]): Record<ColumnName, number> {
  const names = head.map((name) => name.trim().toLowerCase())
  const find = (name: ColumnName) => names.findIndex((each) => (COLUMNS[name] as readonly string[]).includes(each))
  return {
    date: find('date'),
    hours: find('hours'),
    project: find('project'),
    task: find('task'),
    note: find('note'),
    billable: find('billable'),
  }
}

function rowOf(cell: (name: ColumnName) => string, of: { line: number; projects: readonly Project[]; today: string }): ImportRow {
  const [date, hours, project, task, note] = [cell('date'), cell('hours'), cell('project'), cell('task'), cell('note')]
  const shown = { line: of.line, date, hours, place: task === '' ? project : `${project}: ${task}`, note }
  const seconds = readHours(hours)
  const found = of.projects.filter((each) => isNamed(each, project))
  const [place] = found
  const kind = place?.tasks.find((each) => !each.archived && isNamed(each, task))
  const billable = cell('billable').toLowerCase()
  const wrong = !isDay(date)
    ? 'Write the day as YYYY-MM-DD.'
    : date > of.today
      ? 'This day is still to come.'
      : seconds === null
        ? 'Write hours like 1.5 or 1:30.'
        : seconds > DAY_SECONDS
          ? 'A day has 24 hours.'
          : !place
            ? 'There is no open project of this name.'
            : found.length > 1
              ? 'Two projects have this name: write the id.'
              : task !== '' && !kind
                ? 'The project has no such task.'
                : note.length > 500
                  ? 'The note is longer than 500 characters.'
                  : billableOf(billable) === undefined
                    ? 'Write yes or no.'
                    : undefined
  if (wrong !== undefined || seconds === null || !place) return { ...shown, wrong: wrong ?? 'It cannot be read.' }
  const cells = [date, showHours(seconds), place.id, kind?.id ?? '', note, billableOf(billable) ?? '']
  return { ...shown, hours: showHours(seconds), csv: cells.map(quoted).join(',') }
}

function isNamed({ id, name }: { id: string; name: string }, text: string): boolean {
  return id === text || name.trim().toLowerCase() === text.toLowerCase()
}

/** As the API says it; undefined for other words. */
function billableOf(text: string): 'true' | 'false' | '' | undefined {
  if (text === '') return ''
  if (['true', 'yes', 'y', '1', 'ja'].includes(text)) return 'true'
  return ['false', 'no', 'n', '0', 'nein'].includes(text) ? 'false' : undefined
}

function quoted(text: string): string {
  return /[",\n\r;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The requests for rows that are right: few enough each to be written at once. */
export function batchesOf(rows: readonly ImportRow[]): { rows: ImportRow[]; content: string }[] {
  const right = rows.filter(({ csv }) => csv !== undefined)
  const batches: { rows: ImportRow[]; content: string }[] = []
  for (let at = 0; at < right.length; at += IMPORT_AT_ONCE) {
    const some = right.slice(at, at + IMPORT_AT_ONCE)
    batches.push({ rows: some, content: ['date,hours,project,task,note,billable', ...some.map(({ csv }) => csv)].join('\n') })
  }
  return batches
}
