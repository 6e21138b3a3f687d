import type { Call } from '../call.ts'
import { addDays, type Day } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import type { LedgerAccount } from '../ledger/chart.ts'
import type { JournalEntry } from '../ledger/entry.ts'
import { fromSummary } from '../store/entity.ts'
import { everyItem, listPage, type PageRequest } from '../store/list.ts'
import { openBooks, periodOf } from './books.ts'
import { type Span, sumsOf } from './sums.ts'

/** One posting to the account. Amounts are minor units, debits positive. */
export interface GeneralLedgerLine {
  entryId: string
  date: Day
  description: string
  subject: JournalEntry['subject']
  amount: number
  currency: string
  baseAmount: number
  /** Of the account after this posting, in the organisation's currency. */
  baseBalance: number
}

/** A page of an account's postings in a period, the oldest first. */
export interface GeneralLedger {
  account: LedgerAccount
  from: Day
  to: Day
  /** The organisation's. */
  currency: string
  /** Before the period. */
  openingBalance: number
  /** At the end of the period. */
  closingBalance: number
  items: GeneralLedgerLine[]
  nextCursor: string | null
}

export interface GeneralLedgerQuery extends Span, PageRequest {
  account: string
}

/**
 * An account's postings with the balance after each. Entries are walked by day, so that a page of a rarely used account may be
 * short and still have a cursor. Errors: `not_found`, `invalid_date`, `invalid_cursor`.
 */
export async function generalLedger(call: Call, query: GeneralLedgerQuery): Promise<GeneralLedger> {
  const head = await headOf(call, query)
  const start: { balance: number; cursor?: string } = query.cursor === undefined ? { balance: head.openingBalance } : startOf(query.cursor)
  const page = await listPage(call, placeOf(head), { limit: query.limit, cursor: start.cursor }, (stored) =>
    linesOf(fromSummary(stored), query.account),
  )
  const items = withBalances(page.items.flat(), start.balance)
  const nextCursor = page.nextCursor === null ? null : `${items.at(-1)?.baseBalance ?? start.balance}.${page.nextCursor}`
  return { ...head, items, nextCursor }
}

/** How many lines the whole ledger of an account has at most. */
export const LEDGER_LINES_MAX = 5_000

/**
 * All of an account's postings in a period, for a table or a page.
 * Errors: `not_found`, `invalid_date`, `limit_exceeded` past 5,000 lines.
 */
export async function wholeGeneralLedger(call: Call, query: Span & { account: string }): Promise<GeneralLedger> {
  const head = await headOf(call, query)
  const lines: Line[] = []
  for await (const stored of everyItem(call, placeOf(head))) {
    lines.push(...(linesOf(fromSummary(stored), query.account) ?? []))
    if (lines.length > LEDGER_LINES_MAX) throw tooLong()
  }
  return { ...head, items: withBalances(lines, head.openingBalance), nextCursor: null }
}

type Line = Omit<GeneralLedgerLine, 'baseBalance'>

async function headOf(call: Call, query: Span & { account: string }): Promise<Omit<GeneralLedger, 'items' | 'nextCursor'>> {
  const books = await openBooks(call)
  const { from, to } = periodOf(query, books.today)
  const account = books.accounts.get(query.account)
  if (!account) throw new AppError('not_found', 'There is no such account.')
  const openingBalance = baseBalanceOf(await sumsOf(call, { to: addDays(from, -1) }), query.account)
  const closingBalance = openingBalance + baseBalanceOf(await sumsOf(call, { from, to }), query.account)
  return { account, from, to, currency: books.currency, openingBalance, closingBalance }
}

function placeOf({ from, to }: { from: Day; to: Day }) {
  return { index: 'i1' as const, pk: 'entries', from, below: `${to}0` }
}

function withBalances(lines: readonly Line[], before: number): GeneralLedgerLine[] {
  let baseBalance = before
  return lines.map((line) => {
    baseBalance += line.baseAmount
    return { ...line, baseBalance }
  })
}

function tooLong(): AppError {
  return new AppError('limit_exceeded', `This account has more than ${LEDGER_LINES_MAX} postings in the period. Choose a shorter one.`)
}

function baseBalanceOf({ accounts }: Awaited<ReturnType<typeof sumsOf>>, code: string): number {
  return accounts.filter(({ account }) => account === code).reduce((sum, { baseDebit, baseCredit }) => sum + baseDebit - baseCredit, 0)
}

/** The balance that the page before ended with goes along with its cursor. */
function startOf(cursor: string): { balance: number; cursor: string } {
  const [, balance, rest] = /^(-?\d{1,16})\.(.+)$/.exec(cursor) ?? []
  if (balance === undefined || rest === undefined)
    throw new AppError('invalid_cursor', 'This cursor does not belong to this list. Start again without a cursor.')
  return { balance: Number(balance), cursor: rest }
}

function linesOf(entry: JournalEntry, code: string): Line[] | undefined {
  const { id: entryId, date, description, subject } = entry
  const postings = entry.postings.filter(({ account }) => account === code)
  if (postings.length === 0) return undefined
  return postings.map(({ amount, currency, baseAmount }) => ({ entryId, date, description, subject, amount, currency, baseAmount }))
}
