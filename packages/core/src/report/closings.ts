import type { Call } from '../call.ts'
import type { Day } from '../kit/day.ts'
import { CLOSINGS, JournalEntry } from '../ledger/entry.ts'
import { fromSummary } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { readIfAny } from '../store/transact.ts'
import type { AccountSum } from './sums.ts'

/** What entries that close years posted, with the sides exchanged: added to sums of accounts, it takes them out. */
export interface ClosingsTakenOut {
  all: AccountSum[]
  /** Of those, what moved the results of years before the entry's own. */
  ofEarlierYears: AccountSum[]
}

/**
 * What the entries of some days posted that close years, and their reversals. A year is over on its last day, so that an entry of that day closes
 * the year itself, and one of any other day the years before. A reversal gives back the result of the year that its entry closed.
 * Costs a handful of entries: there are one or two a year.
 */
export async function closingsTakenOut(call: Call, { from, to }: { from: Day; to: Day }): Promise<ClosingsTakenOut> {
  const taken: ClosingsTakenOut = { all: [], ofEarlierYears: [] }
  for await (const stored of everyItem(call, { index: 'i3', pk: CLOSINGS, from, below: `${to}0` })) {
    const entry = fromSummary<JournalEntry>(stored)
    const sums = entry.postings.map(({ account, currency, amount, baseAmount }) => ({
      account,
      currency,
      debit: 0,
      credit: amount,
      baseDebit: 0,
      baseCredit: baseAmount,
    }))
    taken.all.push(...sums)
    if ((await closedOn(call, entry)) < `${entry.date.slice(0, 4)}-12-31`) taken.ofEarlierYears.push(...sums)
  }
  return taken
}

/** The day of the closing itself: of a reversal, that of the entry it takes back. */
async function closedOn(call: Call, { reversalOf, date }: JournalEntry): Promise<Day> {
  const before = reversalOf === undefined ? undefined : await readIfAny(call, JournalEntry, { id: reversalOf })
  return before?.date ?? date
}
