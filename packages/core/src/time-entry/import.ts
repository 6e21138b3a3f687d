import type { Call } from '../call.ts'
import { isDay } from '../kit/day.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import { readCsv } from '../kit/read-csv.ts'
import type { Versioned } from '../store/entity.ts'
import { transact } from '../store/transact.ts'
import { addTime, type NewTimeEntry } from './create.ts'
import { TIME_LIMITS, type TimeEntry } from './record.ts'

const COLUMNS = ['date', 'hours', 'project', 'task', 'note', 'billable'] as const

/**
 * Writes the rows of a CSV down, all or none: columns `date` (YYYY-MM-DD), `hours` (1.5 or 1:30), `project` (an id) and, if wanted, `task` (an
 * id), `note`, `billable` (true, false). Errors: `invalid_request` with a pointer to each row, `limit_exceeded`, those of `createTimeEntries`.
 */
export async function importTime(
  call: Call,
  { content, memberId, mayManage }: { content: string; memberId?: string | undefined; mayManage: boolean },
): Promise<Versioned<TimeEntry>[]> {
  const wishes = wishesIn(content)
  return await transact(call, async (tx) => {
    const made: Versioned<TimeEntry>[] = []
    for (const wish of wishes) made.push(...(await addTime(tx, { ...wish, memberId }, mayManage)))
    return made
  })
}

/** The rows of a CSV as entries. Errors: `invalid_request`, `limit_exceeded`. */
export function wishesIn(content: string): NewTimeEntry[] {
  const [head = [], ...rows] = readCsv(content)
  const names = head.map((name) => name.trim().toLowerCase())
  const missing = COLUMNS.slice(0, 3).filter((name) => !names.includes(name))
  if (missing.length > 0) throw new AppError('invalid_request', `The first row must name the columns; missing: ${missing.join(', ')}.`)
  if (rows.length > TIME_LIMITS.importRowsMax)
    throw new AppError('limit_exceeded', `Import at most ${TIME_LIMITS.importRowsMax} rows at once.`)
  const errors: FieldError[] = []
  const wishes = rows.map((cells, at): NewTimeEntry => {
    const cell = (name: (typeof COLUMNS)[number]) => cells[names.indexOf(name)]?.trim() ?? ''
    const seconds = secondsOf(cell('hours'))
    const wrong = (what: string, message: string) =>
      errors.push({ pointer: `/content/rows/${at + 1}/${what}`, code: 'invalid_value', message: `Row ${at + 1}: ${message}` })
    if (!isDay(cell('date'))) wrong('date', 'write the day as YYYY-MM-DD.')
    if (seconds === undefined) wrong('hours', 'write hours like 1.5 or 1:30.')
    if (!/^prj_/.test(cell('project'))) wrong('project', 'write the id of the project.')
    if (!['', 'true', 'false'].includes(cell('billable'))) wrong('billable', 'write true or false.')
    return {
      date: cell('date'),
      seconds: seconds ?? 0,
      projectId: cell('project'),
      taskId: cell('task') || undefined,
      note: cell('note') || undefined,
      billable: cell('billable') === '' ? undefined : cell('billable') === 'true',
    }
  })
  if (errors.length > 0) throw new AppError('invalid_request', 'The file has rows that are not valid.', { errors })
  return wishes
}

/** `1.5`, `1,5` or `1:30` in seconds; undefined for anything else. Whole seconds, rounded down. */
export function secondsOf(text: string): number | undefined {
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  if (clock) return Number(clock[1]) * 3_600 + Number(clock[2]) * 60
  const decimalHours = /^(\d{1,2})(?:[.,](\d{1,4}))?$/.exec(text)
  if (!decimalHours) return undefined
  const tenThousandths = Number(decimalHours[1]) * 10_000 + Number((decimalHours[2] ?? '').padEnd(4, '0'))
  return Math.floor((tenThousandths * 3_600) / 10_000)
}
