import type { Instant } from '../kit/day.ts'
import type { Searchable } from '../search/record.ts'
import { sortName } from '../search/terms.ts'
import { entity } from '../store/entity.ts'
import type { TaxCategory } from '../tax/categories.ts'

/** A thing or service of the catalogue. Lines of invoices copy it, so changing it changes no document. */
export interface Item {
  id: string
  name: string
  description?: string
  sku?: string
  /** "hour", "piece"; as people write it. */
  unit?: string
  /** Decimal string, major units. */
  unitPrice: string
  /** Left out: the organisation's. */
  currency?: string
  taxCategory?: TaxCategory
  /** Decimal string. */
  taxPercent: string
  /** No longer offered; kept for what refers to it. */
  archived: boolean
  createdAt: Instant
  updatedAt: Instant
}

/** Listed by name (i1), the archived ones apart. */
export const Item = entity<Item, Pick<Item, 'id'>>({
  name: 'item',
  schema: 1,
  key: ({ id }) => ({ pk: `item/${id}`, sk: 'item' }),
  indexes: (item) => ({ i1: { pk: itemsPartition(item.archived), sk: `${sortName(item.name)}/${item.id}` } }),
})

/** The partition that lists the offered or the archived items. */
export function itemsPartition(archived: boolean): string {
  return archived ? 'items/archived' : 'items'
}

/** Items are found by name, stock-keeping unit and description. */
export const SearchableItem: Searchable<Item> = {
  kind: 'item',
  texts: (item) => [item.name, item.sku, item.description],
}
