import type { Call } from '../call.ts'
import { type Entity, fromItem, fromSummary, type Versioned } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { readIfAny } from '../store/transact.ts'

/** Every record of a partition of the first index, page by page, each as it is now; what is gone in the meantime is left out. */
export async function* everyListed<D extends object>(
  call: Call,
  kind: Entity<D, { id: string }>,
  pk: string,
): AsyncGenerator<Versioned<D>> {
  for await (const stored of everyItem(call, { index: 'i1', pk })) {
    const record = await readIfAny(call, kind, { id: fromSummary<{ id: string }>(stored, kind).id })
    if (record) yield record
  }
}

/** Every record that is kept in one partition of the table. */
export async function* everyIn<D extends object, R extends object>(
  call: Call,
  kind: Entity<D, R>,
  place: { pk: string; prefix?: string },
): AsyncGenerator<Versioned<D>> {
  for await (const stored of everyItem(call, place)) yield fromItem(kind, stored)
}
