import type { Tx } from '../store/transact.ts'
import { Receipt, type StoredReceipt } from './record.ts'
import { keepTwins } from './twins.ts'

/** Writes a changed receipt with what depends on it. Every use case that changes a receipt ends here. */
export async function saveReceipt(tx: Tx, change: { before: Receipt | undefined; after: Receipt }): Promise<StoredReceipt> {
  const doubles = await keepTwins(tx, change)
  return tx.put(Receipt, { ...change.after, doubles, updatedAt: tx.now })
}
