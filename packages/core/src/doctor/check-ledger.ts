import type { Call } from '../call.ts'
import { canonicalJson } from '../kit/json.ts'
import { Balances, balancesOf, withPostings } from '../ledger/balances.ts'
import { roleOf } from '../ledger/chart.ts'
import type { JournalEntry, Posting } from '../ledger/entry.ts'
import type { Amounts } from './amounts.ts'
import type { Examination } from './report.ts'
import { everyIn } from './walk.ts'

/** What the journal says by itself. */
export interface LedgerCheck {
  see(entry: JournalEntry): void
  /** Compares the kept balances with the postings. Gives those that differ, as they must be. */
  finish(): Promise<Balances[]>
}

/**
 * Every entry is balanced, and the balances of each month are the sums of its postings. What customers owe by the journal is
 * added to `receivable`, what they have with us to `credit`.
 */
export function checkLedger(call: Call, examination: Examination, into: { receivable: Amounts; credit: Amounts }): LedgerCheck {
  const months = new Map<string, Balances>()
  return {
    see(entry) {
      for (const problem of imbalances(entry.postings)) examination.add('ledger', entry.id, problem)
      const { month } = balancesOf(entry.date)
      months.set(month, withPostings(months.get(month) ?? { month, accounts: {} }, entry.postings))
      const { customerId = 'no customer' } = entry
      for (const posting of entry.postings) {
        const role = roleOf(posting)
        if (role === 'receivable') into.receivable.add(customerId, posting.currency, posting.amount)
        if (role === 'customerCredit') into.credit.add(customerId, posting.currency, -posting.amount)
      }
    },
    async finish() {
      const wrong: Balances[] = []
      for await (const { version: _version, ...kept } of everyIn(call, Balances, { pk: 'balances' })) {
        const { month } = kept
        const right = months.get(month) ?? { month, accounts: {} }
        months.delete(month)
        if (canonicalJson(kept) === canonicalJson(right)) continue
        examination.add('ledger', month, 'The balances of this month are not the sums of its postings.')
        wrong.push(right)
      }
      for (const [month, right] of months) {
        examination.add('ledger', month, 'This month has postings but no balances.')
        wrong.push(right)
      }
      return wrong
    },
  }
}

function imbalances(postings: readonly Posting[]): string[] {
  const sums = new Map<string, number>()
  let base = 0
  for (const { amount, currency, baseAmount } of postings) {
    sums.set(currency, (sums.get(currency) ?? 0) + amount)
    base += baseAmount
  }
  const problems = [...sums]
    .filter(([, sum]) => sum !== 0)
    .map(([currency, sum]) => `This entry is out of balance by ${sum} ${currency} (minor units).`)
  return base === 0 ? problems : [...problems, `This entry is out of balance by ${base} in the currency of the books (minor units).`]
}
