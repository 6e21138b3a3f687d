import { sha256 } from '../kit/hash.ts'
import { canonicalJson } from '../kit/json.ts'
import type { Tx } from '../store/transact.ts'
import { Balances, balancesOf, withPostings } from './balances.ts'
import { JournalEntry, requireBalanced } from './entry.ts'

/** An entry before it is posted: who, when and its id come from the transaction. */
export type NewEntry = Omit<JournalEntry, 'id' | 'recordedAt' | 'actor'>

/** Writes an entry and its month's balances in the commit of the event that caused it. */
export async function postEntry(tx: Tx, entry: NewEntry): Promise<JournalEntry> {
  requireBalanced(entry.postings)
  const balances = (await tx.find(Balances, balancesOf(entry.date))) ?? { ...balancesOf(entry.date), accounts: {} }
  tx.put(Balances, withPostings(balances, entry.postings))
  const posted: JournalEntry = { ...entry, id: tx.call.newId('je'), recordedAt: tx.now, actor: tx.call.actor }
  tx.put(JournalEntry, posted)
  return posted
}

/** What an event says of an entry, so that the seal over events covers the books too: lower-case hex SHA-256 of its canonical JSON. */
export function entryHash(entry: JournalEntry): string {
  const { version: _version, ...content } = entry as JournalEntry & { version?: number }
  return sha256(canonicalJson(content))
}
