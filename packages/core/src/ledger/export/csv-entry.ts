import { csvRows, money } from '../../kit/csv.ts'
import type { LedgerAccount } from '../chart.ts'
import type { JournalEntry } from '../entry.ts'

const HEADER = [
  'Date',
  'Entry',
  'Kind',
  'Description',
  'Document',
  'Document id',
  'Customer',
  'Account',
  'Account name',
  'Account type',
  'Currency',
  'Debit',
  'Credit',
  'Base currency',
  'Base debit',
  'Base credit',
  'Tax category',
  'Tax percent',
  'Reverses',
  'Reason',
  'Recorded',
  'By',
]

/** The first line of the CSV export. */
export function csvHeader(): string {
  return csvRows([HEADER])
}

/** An entry as CSV, a line a posting. */
export function csvEntry(entry: JournalEntry, books: { accounts: ReadonlyMap<string, LedgerAccount>; baseCurrency: string }): string {
  const lines = entry.postings.map((posting) => {
    const account = books.accounts.get(posting.account)
    const side = (amount: number, currency: string) => [money(Math.max(amount, 0), currency), money(Math.max(-amount, 0), currency)]
    return [
      entry.date,
      entry.id,
      entry.kind,
      entry.description,
      entry.subject.kind,
      entry.subject.id,
      entry.customerId,
      posting.account,
      account?.name,
      account?.type,
      posting.currency,
      ...side(posting.amount, posting.currency),
      books.baseCurrency,
      ...side(posting.baseAmount, books.baseCurrency),
      posting.tax?.category,
      posting.tax?.percent,
      entry.reversalOf,
      entry.reason,
      entry.recordedAt,
      entry.actor.name,
    ]
  })
  return csvRows(lines)
}
