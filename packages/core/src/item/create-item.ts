import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { present, type Undefinable } from '../kit/changes.ts'
import { findingsOfParty, requireNoFindings } from '../organisation/findings.ts'
import { writeTerms } from '../search/write-terms.ts'
import type { Versioned } from '../store/entity.ts'
import { transact } from '../store/transact.ts'
import { Item, SearchableItem } from './record.ts'

/** What is said of a new item. */
export type NewItem = Undefinable<Omit<Item, 'id' | 'archived' | 'createdAt' | 'updatedAt'>>

/** Adds an item to the catalogue. Errors: `invalid_request` for an unknown currency. */
export async function createItem(call: Call, wish: NewItem): Promise<Versioned<Item>> {
  return transact(call, async (tx) => {
    const fields = present<Item>({ id: call.newId('itm'), ...wish, archived: false, createdAt: tx.now, updatedAt: tx.now })
    requireNoFindings(findingsOfParty(fields))
    const item = tx.put(Item, fields)
    await writeTerms(tx, SearchableItem, { after: item })
    emit(tx, { type: 'item.created', subject: { kind: 'item', id: item.id }, data: { name: item.name } })
    return item
  })
}
