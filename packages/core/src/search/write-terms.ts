import type { Tx } from '../store/transact.ts'
import { type Searchable, SearchTerm } from './record.ts'
import { termsOf } from './terms.ts'

/**
 * Keeps a record's search terms in step, in the commit that changes it: puts and removes only what differs between
 * `before` (undefined: new) and `after` (undefined: removed). At most 24 writes.
 */
export async function writeTerms<D extends { id: string }>(
  tx: Tx,
  what: Searchable<D>,
  change: { before?: D | undefined; after?: D | undefined },
): Promise<void> {
  const id = change.after?.id ?? change.before?.id
  if (id === undefined) return
  const before = change.before ? termsOf(what.texts(change.before)) : []
  const after = change.after ? termsOf(what.texts(change.after)) : []
  const added = after.filter((term) => !before.includes(term)).map((term) => ({ kind: what.kind, term, id }))
  const gone = before.filter((term) => !after.includes(term)).map((term) => ({ kind: what.kind, term, id }))
  // A new record has no terms yet; for a known one the store is asked, since another version of the rules may have written them.
  if (change.before) await Promise.all([...added, ...gone].map((term) => tx.find(SearchTerm, term)))
  for (const term of added) tx.put(SearchTerm, term)
  for (const term of gone) if (await tx.find(SearchTerm, term)) tx.remove(SearchTerm, term)
}
