import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { present } from '../kit/changes.ts'
import { type Day, dayIn, type Instant } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import { rateFindings } from '../project/checked.ts'
import type { Versioned } from '../store/entity.ts'
import { type Tx, transact } from '../store/transact.ts'
import { dayParts } from './day-span.ts'
import { isBillable, placeOf } from './place.ts'
import { TIME_LIMITS, type TimeEntry } from './record.ts'
import { saveEntry } from './save.ts'
import { requireUnlocked } from './settings.ts'
import { memberOf } from './who.ts'

/** Time as it is written down: on a day for so long, or from an instant to another. */
export interface NewTimeEntry {
  projectId: string
  taskId?: string | undefined
  memberId?: string | undefined
  date?: Day | undefined
  seconds?: number | undefined
  startedAt?: Instant | undefined
  endedAt?: Instant | undefined
  note?: string | undefined
  billable?: boolean | undefined
  rate?: string | undefined
}

/**
 * Writes time down. What goes over midnight becomes an entry for each day. Errors: `not_found`, `invalid_request`, `invalid_date` for time
 * to come, `conflict` (overlap, archived), `limit_exceeded`, `forbidden` for the time of others.
 */
export async function createTimeEntries(
  call: Call,
  wish: NewTimeEntry,
  { mayManage }: { mayManage: boolean },
): Promise<Versioned<TimeEntry>[]> {
  return await transact(call, (tx) => addTime(tx, wish, mayManage))
}

/** The same within a transaction: also for the timer and imports. */
export async function addTime(tx: Tx, wish: NewTimeEntry, mayManage: boolean): Promise<Versioned<TimeEntry>[]> {
  const { zone } = await organisationOf(tx)
  const project = await placeOf(tx, wish)
  const memberId = await memberOf(tx, { memberId: wish.memberId, mayManage })
  const errors = rateFindings('/rate', wish.rate)
  if (errors.length > 0) throw new AppError('invalid_request', 'The rate is not valid.', { errors })
  const made: Versioned<TimeEntry>[] = []
  const pieces = piecesOf(wish, { zone, now: tx.now })
  await requireUnlocked(
    tx,
    pieces.map(({ date }) => date),
  )
  for (const piece of pieces) {
    const entry = present<TimeEntry>({
      id: tx.call.newId('tme'),
      projectId: project.id,
      taskId: wish.taskId,
      memberId,
      ...piece,
      note: wish.note,
      billable: isBillable(project, wish),
      rate: wish.rate,
      createdAt: tx.now,
      updatedAt: tx.now,
    })
    made.push(await saveEntry(tx, { before: undefined, after: entry, zone }))
    const { id, date, seconds } = entry
    emit(tx, { type: 'time_entry.created', subject: { kind: 'time_entry', id }, data: { projectId: project.id, memberId, date, seconds } })
  }
  return made
}

/** Of which days and how long. Errors: `invalid_request`, `invalid_date`, `limit_exceeded`. */
export function piecesOf(
  wish: Pick<NewTimeEntry, 'date' | 'seconds' | 'startedAt' | 'endedAt'>,
  at: { zone: string; now: Instant },
): Pick<TimeEntry, 'date' | 'seconds' | 'startedAt' | 'endedAt'>[] {
  const { startedAt, endedAt } = wish
  if (startedAt === undefined && endedAt === undefined) {
    if (wish.date === undefined) throw missing('/date', 'Say the day, or from when to when.')
    if (wish.seconds === undefined) throw missing('/seconds', 'Say how long, or from when to when.')
    if (wish.date > dayIn(at.zone, at.now)) throw tooLate('/date')
    return [{ date: wish.date, seconds: wish.seconds }]
  }
  if (startedAt === undefined) throw missing('/startedAt', 'Say when it began.')
  if (endedAt === undefined) throw missing('/endedAt', 'Say when it ended.')
  if (endedAt > at.now) throw tooLate('/endedAt')
  const pieces = dayParts(at.zone, { startedAt, endedAt })
  const hours = (Date.parse(endedAt) - Date.parse(startedAt)) / 3_600_000
  if (pieces.length === 0)
    throw new AppError('invalid_request', 'It must end after it began.', { errors: [finding('/endedAt', 'It must end after it began.')] })
  if (hours > TIME_LIMITS.timerHoursMax)
    throw new AppError('limit_exceeded', `More than ${TIME_LIMITS.timerHoursMax} hours on end were surely not worked. Write down what was.`)
  return pieces
}

function finding(pointer: string, message: string) {
  return { pointer, code: 'invalid_value', message }
}

function missing(pointer: string, message: string): AppError {
  return new AppError('invalid_request', message, { errors: [{ pointer, code: 'required', message }] })
}

function tooLate(pointer: string): AppError {
  const message = 'Time can be written down only once it has passed.'
  return new AppError('invalid_date', message, { errors: [{ pointer, code: 'invalid_date', message }] })
}
