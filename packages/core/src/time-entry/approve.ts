import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { present } from '../kit/changes.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Versioned } from '../store/entity.ts'
import { type Tx, transact } from '../store/transact.ts'
import { TimeEntry } from './record.ts'
import { saveEntry } from './save.ts'

/** What is said of entries. */
export interface TimeApproval {
  ids: readonly string[]
  approved: boolean
  /** With `approved: false`: why it is sent back. */
  reason?: string | undefined
}

/**
 * Says of entries that they may be billed (or, `approved: false`, takes that back or sends them back with a reason). Approved time cannot be
 * changed. Errors: `not_found`, `conflict` for billed time.
 */
export async function approveTime(call: Call, { ids, approved, reason }: TimeApproval): Promise<Versioned<TimeEntry>[]> {
  return await transact(call, async (tx) => {
    const { zone } = await organisationOf(tx)
    const entries: Versioned<TimeEntry>[] = []
    for (const id of new Set(ids)) {
      const before = await tx.get(TimeEntry, { id })
      const isSaid = (before.approval !== undefined) === approved && (approved || reason === undefined)
      entries.push(isSaid ? before : await say(tx, before, { zone, approved, reason }))
    }
    return entries
  })
}

async function say(
  tx: Tx,
  before: Versioned<TimeEntry>,
  { zone, approved, reason }: { zone: string; approved: boolean; reason: string | undefined },
): Promise<Versioned<TimeEntry>> {
  const said = { by: tx.call.actor.name, at: tx.now }
  const approval = approved ? said : undefined
  const returned = approved || reason === undefined ? undefined : { ...said, reason }
  const after = present<TimeEntry>({ ...before, approval, returned, updatedAt: tx.now })
  const type = approved ? 'time_entry.approved' : 'time_entry.unapproved'
  emit(tx, { type, subject: { kind: 'time_entry', id: before.id }, data: reason === undefined || approved ? {} : { reason } })
  return await saveEntry(tx, { before, after, zone })
}
