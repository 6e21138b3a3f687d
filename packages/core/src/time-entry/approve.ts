import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { present } from '../kit/changes.ts'
import { organisationOf } from '../organisation/of.ts'
import type { Versioned } from '../store/entity.ts'
import { transact } from '../store/transact.ts'
import { TimeEntry } from './record.ts'
import { saveEntry } from './save.ts'

/** Says of entries that they may be billed (or, `approved: false`, takes that back). Approved time cannot be changed. Errors: `not_found`, `conflict` for billed time. */
export async function approveTime(
  call: Call,
  { ids, approved }: { ids: readonly string[]; approved: boolean },
): Promise<Versioned<TimeEntry>[]> {
  return await transact(call, async (tx) => {
    const { zone } = await organisationOf(tx)
    const entries: Versioned<TimeEntry>[] = []
    for (const id of new Set(ids)) {
      const before = await tx.get(TimeEntry, { id })
      if ((before.approval !== undefined) === approved) {
        entries.push(before)
        continue
      }
      const approval = approved ? { by: call.actor.name, at: tx.now } : undefined
      const after = present<TimeEntry>({ ...before, approval, updatedAt: tx.now })
      emit(tx, { type: approved ? 'time_entry.approved' : 'time_entry.unapproved', subject: { kind: 'time_entry', id }, data: {} })
      entries.push(await saveEntry(tx, { before, after, zone }))
    }
    return entries
  })
}
