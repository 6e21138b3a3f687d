import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { type Changes, changed, differences, present } from '../kit/changes.ts'
import { AppError } from '../kit/errors.ts'
import { organisationOf } from '../organisation/of.ts'
import { rateFindings } from '../project/checked.ts'
import type { Versioned } from '../store/entity.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { piecesOf } from './create.ts'
import { isBillable, placeOf } from './place.ts'
import { TimeEntry } from './record.ts'
import { removeEntry, saveEntry } from './save.ts'
import { requireUnlocked } from './settings.ts'
import { requireOwn } from './who.ts'

/** What changes; null clears. */
export type TimeEntryChanges = Changes<
  Pick<TimeEntry, 'projectId' | 'taskId' | 'date' | 'seconds' | 'startedAt' | 'endedAt' | 'note' | 'billable' | 'rate'>
>

/**
 * Changes an entry that is neither approved nor billed. A new day or length takes the place of measured times. Errors: `not_found`,
 * `precondition_failed`, `conflict`, those of `createTimeEntries`.
 */
export async function updateTimeEntry(
  call: Call,
  { id, changes, mayManage }: { id: string; changes: TimeEntryChanges; mayManage: boolean },
): Promise<Versioned<TimeEntry>> {
  return await transact(call, async (tx) => {
    const before = await tx.get(TimeEntry, { id })
    requireVersion(call, before)
    requireOwn(call, before, mayManage)
    requireOpen(before)
    const moved = changes.projectId !== undefined && changes.projectId !== before.projectId
    const wished = changed<TimeEntry>(moved ? present<TimeEntry>({ ...before, taskId: undefined }) : before, changes)
    const { zone } = await organisationOf(tx)
    const errors = rateFindings('/rate', wished.rate)
    if (errors.length > 0) throw new AppError('invalid_request', 'The rate is not valid.', { errors })
    const isMeasured = (changes.startedAt ?? changes.endedAt) !== undefined
    const isTold = (changes.date ?? changes.seconds) !== undefined && !isMeasured
    const time = isTold ? { date: wished.date, seconds: wished.seconds } : wished
    const [piece, ...more] = isMeasured || isTold ? piecesOf(time, { zone, now: tx.now }) : [pick(before)]
    if (!piece || more.length > 0) throw new AppError('invalid_request', 'An entry is of one day. Make another one for the next.')
    await requireUnlocked(tx, [before.date, piece.date])
    const project = await placeOf(tx, wished)
    const after = present<TimeEntry>({
      ...wished,
      startedAt: undefined,
      endedAt: undefined,
      ...piece,
      returned: undefined,
      billable: isBillable(project, wished),
      updatedAt: tx.now,
    })
    const data = differences(before, after)
    if (Object.keys(data).length === 0) return before
    emit(tx, { type: 'time_entry.updated', subject: { kind: 'time_entry', id }, data })
    return await saveEntry(tx, { before, after, zone })
  })
}

/** Removes an entry that is neither approved nor billed. Errors: `not_found`, `precondition_failed`, `conflict`, `forbidden`. */
export async function deleteTimeEntry(call: Call, { id, mayManage }: { id: string; mayManage: boolean }): Promise<void> {
  await transact(call, async (tx) => {
    const before = await tx.get(TimeEntry, { id })
    requireVersion(call, before)
    requireOwn(call, before, mayManage)
    requireOpen(before)
    await requireUnlocked(tx, [before.date])
    const { projectId, memberId, date, seconds } = before
    emit(tx, { type: 'time_entry.deleted', subject: { kind: 'time_entry', id }, data: { projectId, memberId, date, seconds } })
    await removeEntry(tx, { before, zone: (await organisationOf(tx)).zone })
  })
}

function pick({ date, seconds, startedAt, endedAt }: TimeEntry): Pick<TimeEntry, 'date' | 'seconds' | 'startedAt' | 'endedAt'> {
  return present<Pick<TimeEntry, 'date' | 'seconds' | 'startedAt' | 'endedAt'>>({ date, seconds, startedAt, endedAt })
}

function requireOpen({ approval }: TimeEntry): void {
  if (approval) throw new AppError('conflict', 'This time is approved. Take the approval back first.')
}
