import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import type { EventType } from '../event/types.ts'
import { type Changes, changed, differences } from '../kit/changes.ts'
import { findingsOfParty, requireNoFindings } from '../organisation/findings.ts'
import { writeTerms } from '../search/write-terms.ts'
import type { Versioned } from '../store/entity.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { Item, SearchableItem } from './record.ts'

/** Changes an item. Without an actual difference nothing is written. Errors: `not_found`, `precondition_failed`, `invalid_request`. */
export async function updateItem(
  call: Call,
  id: string,
  changes: Changes<Omit<Item, 'id' | 'createdAt' | 'updatedAt'>>,
): Promise<Versioned<Item>> {
  return transact(call, async (tx) => {
    const before = await tx.get(Item, { id })
    requireVersion(call, before)
    const after = changed(before, changes)
    requireNoFindings(findingsOfParty(after))
    const data = differences(before, after)
    if (Object.keys(data).length === 0) return before
    const item = tx.put(Item, { ...after, updatedAt: tx.now })
    await writeTerms(tx, SearchableItem, { before, after: item })
    emit(tx, { type: typeOf(before, item), subject: { kind: 'item', id }, data })
    return item
  })
}

function typeOf(before: Item, after: Item): EventType {
  if (before.archived === after.archived) return 'item.updated'
  return after.archived ? 'item.archived' : 'item.restored'
}
