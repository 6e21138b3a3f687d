import type { Call } from '../../call.ts'
import type { Day } from '../../kit/day.ts'
import { exponentOf } from '../../kit/money.ts'
import { Organisation } from '../../organisation/record.ts'
import { LIMITS } from '../../ports/store.ts'
import { fromSummary } from '../../store/entity.ts'
import { read } from '../../store/transact.ts'
import type { LedgerAccount } from '../chart.ts'
import type { JournalEntry } from '../entry.ts'
import { accountsOf } from '../list.ts'
import { csvEntry, csvHeader } from './csv-entry.ts'
import { beancountNames, plainNames } from './names.ts'
import { beancountEntry, hledgerEntry, quoted } from './write-entry.ts'

/** What the journal can be written for. */
export const EXPORT_FORMATS = ['hledger', 'beancount', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** The most entries in one part of an export: about four megabytes. */
export const EXPORT_ENTRIES_MAX = 5_000

/** A part of the journal as text. The parts joined are the whole file. */
export interface JournalPart {
  text: string
  nextCursor: string | null
}

export interface ExportQuery {
  format: ExportFormat
  from?: Day | undefined
  to?: Day | undefined
  /** Entries, at most `EXPORT_ENTRIES_MAX`. */
  limit: number
  cursor?: string | undefined
}

/**
 * The journal, the oldest entry first, for another program: every posting with its exact amount, and foreign ones with their value in
 * the currency of the books. Errors: `invalid_cursor`.
 */
export async function exportJournal(call: Call, query: ExportQuery): Promise<JournalPart> {
  const { currency, name } = await read(call, Organisation, {})
  const accounts = await accountsOf(call)
  const writer = writerOf(query.format, { accounts, baseCurrency: currency, title: name })
  const parts = query.cursor === undefined ? [writer.head()] : []
  let cursor = query.cursor
  for (let left = query.limit; left > 0; ) {
    const page = await call.store.list({
      index: 'i1',
      pk: 'entries',
      ...(query.from === undefined ? {} : { from: query.from }),
      ...(query.to === undefined ? {} : { below: `${query.to}0` }),
      limit: Math.min(left, LIMITS.pageItemsMax),
      ...(cursor === undefined ? {} : { cursor }),
    })
    for (const stored of page.items) parts.push(writer.entry(fromSummary<JournalEntry>(stored)))
    left -= page.items.length
    cursor = page.cursor
    if (cursor === undefined) break
  }
  return { text: parts.join(''), nextCursor: cursor ?? null }
}

interface Writer {
  head(): string
  entry(entry: JournalEntry): string
}

function writerOf(format: ExportFormat, books: { accounts: readonly LedgerAccount[]; baseCurrency: string; title: string }): Writer {
  const { accounts, baseCurrency, title } = books
  if (format === 'csv') {
    const byCode = new Map(accounts.map((account) => [account.code, account]))
    return { head: csvHeader, entry: (entry) => csvEntry(entry, { accounts: byCode, baseCurrency }) }
  }
  if (format === 'hledger') {
    const names = plainNames(accounts)
    const head = () => [...names.values()].map((account) => `account ${account}\n`).join('')
    return { head: () => `; The books in ${baseCurrency}.\n\n${head()}\n`, entry: (entry) => hledgerEntry(entry, { names, baseCurrency }) }
  }
  const names = beancountNames(accounts)
  const head = () => [...names.values()].map((account) => `1970-01-01 open ${account}\n`).join('')
  // A total price becomes a quotient there: its last digits must not count as a difference.
  const tolerance = `0.${'0'.repeat(exponentOf(baseCurrency) + 1)}1`
  const facts = [
    ['title', title],
    ['operating_currency', baseCurrency],
    ['inferred_tolerance_default', `${baseCurrency}:${tolerance}`],
  ]
  const options = `${facts.map(([fact = '', value = '']) => `option "${fact}" ${quoted(value)}\n`).join('')}\n`
  return { head: () => `${options}${head()}\n`, entry: (entry) => beancountEntry(entry, { names, baseCurrency }) }
}
