import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import type { Day, Instant } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { roleOf } from '../ledger/chart.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { fromSummary } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { read } from '../store/transact.ts'
import { openBooks, periodOf } from './books.ts'
import type { Span } from './sums.ts'

/** One thing that changed what the customer owes. Minor units; what raises the debt is positive. */
export interface StatementLine {
  entryId: string
  date: Day
  kind: JournalEntry['kind']
  description: string
  subject: JournalEntry['subject']
  currency: string
  amount: number
  /** Owed after this line in its currency; negative is a credit of the customer. */
  balance: number
}

/** What a customer owed, what happened, and what they owe. */
export interface Statement {
  customer: { id: string; name: string }
  from: Day
  to: Day
  lines: StatementLine[]
  /** By currency; what they have as credit with us is taken off. */
  balances: { currency: string; opening: number; closing: number }[]
}

/** How many lines a statement has at most. */
export const STATEMENT_LINES_MAX = 2_000

/**
 * A customer's account in a period (by default the calendar year so far); with `recordedBy`, as the books stood at that instant. Costs the
 * customer's entries up to its end. Errors: `not_found`, `invalid_date`, `limit_exceeded` past 2,000 lines.
 */
export async function customerStatement(call: Call, query: Span & { customerId: string; recordedBy?: Instant }): Promise<Statement> {
  const { today } = await openBooks(call)
  const { from, to } = periodOf(query, today)
  const { id, name } = await read(call, Customer, { id: query.customerId })
  const opening = new Map<string, number>()
  const closing = new Map<string, number>()
  const lines: StatementLine[] = []
  for await (const stored of everyItem(call, { index: 'i3', pk: `entries/${id}`, below: `${to}0` })) {
    const entry = fromSummary<JournalEntry>(stored)
    if (query.recordedBy !== undefined && entry.recordedAt > query.recordedBy) continue
    for (const [currency, amount] of owedBy(entry)) {
      const balance = (closing.get(currency) ?? 0) + amount
      closing.set(currency, balance)
      if (entry.date < from) opening.set(currency, balance)
      else lines.push({ ...shownOf(entry), currency, amount, balance })
    }
    if (lines.length > STATEMENT_LINES_MAX) throw tooLong()
  }
  const balances = [...closing].sort().map(([currency, sum]) => ({ currency, opening: opening.get(currency) ?? 0, closing: sum }))
  return { customer: { id, name }, from, to, lines, balances }
}

/** The currency that a statement on paper is in where none was wished: the organisation's where the customer has an account in it, or the only one there is. */
export function currencyOfStatement({ balances }: Statement, own: string): string {
  const hasOwn = balances.length === 0 || balances.some(({ currency }) => currency === own)
  return hasOwn ? own : (balances[0]?.currency ?? own)
}

/** What the entry changed of the customer's account, by currency: receivables, less the credit they have. */
function owedBy(entry: JournalEntry): Map<string, number> {
  const sums = new Map<string, number>()
  for (const posting of entry.postings) {
    const role = roleOf(posting)
    if (role === 'receivable' || role === 'customerCredit') sums.set(posting.currency, (sums.get(posting.currency) ?? 0) + posting.amount)
  }
  return new Map([...sums].filter(([, sum]) => sum !== 0))
}

function shownOf({ id, date, kind, description, subject }: JournalEntry) {
  return { entryId: id, date, kind, description, subject }
}

function tooLong(): AppError {
  return new AppError('limit_exceeded', `A statement can have ${STATEMENT_LINES_MAX} lines. Choose a shorter period.`)
}
