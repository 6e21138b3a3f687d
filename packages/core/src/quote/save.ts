import { writeTerms } from '../search/write-terms.ts'
import type { Tx } from '../store/transact.ts'
import { CustomerQuotes, Quote, type StoredQuote } from './record.ts'
import { quoteSearch } from './search.ts'

interface QuoteChange {
  before: Quote | undefined
  after: Quote | undefined
}

/** Writes a changed quote with its search terms and its customer's count. Every use case that changes a quote ends here. */
export async function saveQuote(tx: Tx, change: QuoteChange & { after: Quote }): Promise<StoredQuote> {
  await keepReadModels(tx, change)
  return tx.put(Quote, change.after)
}

/** Removes a draft and what it added to the read models. */
export async function removeQuote(tx: Tx, before: Quote): Promise<void> {
  await keepReadModels(tx, { before, after: undefined })
  tx.remove(Quote, { id: before.id })
}

async function keepReadModels(tx: Tx, { before, after }: QuoteChange): Promise<void> {
  await writeTerms(tx, quoteSearch, { before, after })
  if (before?.customerId === after?.customerId) return
  if (before) await count(tx, before.customerId, -1)
  if (after) await count(tx, after.customerId, 1)
}

async function count(tx: Tx, customerId: string, by: number): Promise<void> {
  const known = await tx.find(CustomerQuotes, { customerId })
  tx.put(CustomerQuotes, { customerId, count: (known?.count ?? 0) + by })
}
