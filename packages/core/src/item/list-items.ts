import type { Call } from '../call.ts'
import { search } from '../search/search.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { readIfAny } from '../store/transact.ts'
import { Item, itemsPartition, SearchableItem } from './record.ts'

/** Which items: those offered, unless `archived`; those that a text finds, or all. */
export interface ItemQuery extends PageRequest {
  search?: string | undefined
  archived?: boolean | undefined
}

/** Lists items by name, or those that `search` finds. Errors: `invalid_cursor`. */
export async function listItems(call: Call, query: ItemQuery): Promise<DocPage<Versioned<Item>>> {
  const archived = query.archived ?? false
  if (query.search === undefined) {
    return listPage(call, { index: 'i1', pk: itemsPartition(archived) }, query, (stored) => fromSummary<Item>(stored))
  }
  return search<Versioned<Item>>(call, SearchableItem, {
    ...query,
    text: query.search,
    load: async (id) => {
      const item = await readIfAny(call, Item, { id })
      return item?.archived === archived ? item : undefined
    },
  })
}
