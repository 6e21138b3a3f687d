import { AppError, invariant } from '../kit/errors.ts'
import { sha256 } from '../kit/hash.ts'
import { canonicalJson } from '../kit/json.ts'
import { without } from '../kit/without.ts'
import type { Tx } from '../store/transact.ts'
import { Balances, balancesOf, withEntry } from './balances.ts'
import { accountsOfChart, Chart, type LedgerAccount, roleOfDefault } from './chart.ts'
import { JournalEntry, type Posting, requireBalanced } from './entry.ts'
import { requireUnlocked } from './lock.ts'

export type NewEntry = Omit<JournalEntry, 'id' | 'recordedAt' | 'actor'>

/**
 * Writes an entry and its month's balances in the commit of the event that caused it. Codes of the default chart become those of
 * the organisation's chart; postings that carry a role already (of a reversal) stay on their account. The chart with its lock is
 * a condition of the commit.
 *
 * Errors: `period_locked`, `account_archived`.
 */
export async function postEntry(tx: Tx, entry: NewEntry): Promise<JournalEntry> {
  const chart = await tx.find(Chart, { id: 'chart' })
  const accounts = accountsOfChart(chart)
  requireUnlocked(chart?.lock, entry.date)
  const postings = entry.postings.map((posting) => placed(posting, accounts))
  return await writeEntry(tx, { ...entry, postings })
}

/** Writes an entry whose accounts have been chosen, with its month's balances. */
export async function writeEntry(tx: Tx, entry: NewEntry, id: string = tx.call.newId('je')): Promise<JournalEntry> {
  requireBalanced(entry.postings)
  const balances = (await tx.find(Balances, balancesOf(entry.date))) ?? { ...balancesOf(entry.date), accounts: {} }
  tx.put(Balances, withEntry(balances, entry))
  const posted: JournalEntry = { ...entry, id, recordedAt: tx.now, actor: tx.call.actor }
  tx.put(JournalEntry, posted)
  return posted
}

function placed(posting: Posting, accounts: readonly LedgerAccount[]): Posting {
  const role = posting.role ?? roleOfDefault(posting.account)
  const account =
    posting.role === undefined
      ? accounts.find((each) => each.role !== undefined && each.role === role)
      : accounts.find(({ code }) => code === posting.account)
  invariant(account, `there is an account for ${posting.account}`)
  requireInUse(account)
  return { ...posting, account: account.code, role: role ?? 'none' }
}

/** Errors: `account_archived`. */
export function requireInUse({ code, name, archived }: LedgerAccount): void {
  if (!archived) return
  throw new AppError('account_archived', `The account ${code} ${name} is archived. Restore it, or post to another one.`)
}

/** What an event says of an entry, so that the seal over events covers the books too: lower-case hex SHA-256 of its canonical JSON. */
export function entryHash(entry: JournalEntry): string {
  return sha256(canonicalJson(without(entry as JournalEntry & { version?: number }, 'version')))
}
