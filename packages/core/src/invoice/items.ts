import { Item } from '../item/record.ts'
import { AppError } from '../kit/errors.ts'
import type { Tx } from '../store/transact.ts'

/** Requires that the items which lines name are in the catalogue. What a line says is its own: an item may change or go later. Errors: `not_found` with a pointer to each line. */
export async function requireItems(tx: Tx, lines: readonly { itemId?: string | undefined }[]): Promise<void> {
  const ids = [...new Set(lines.flatMap(({ itemId }) => itemId ?? []))]
  const found = await Promise.all(ids.map((id) => tx.peek(Item, { id })))
  const missing = new Set(ids.filter((_, at) => found[at] === undefined))
  if (missing.size === 0) return
  const message = 'There is no such item. Choose one of the catalogue, or leave itemId out.'
  throw new AppError('not_found', message, {
    errors: lines.flatMap(({ itemId }, at) =>
      itemId !== undefined && missing.has(itemId) ? [{ pointer: `/lines/${at}/itemId`, code: 'not_found', message }] : [],
    ),
  })
}
