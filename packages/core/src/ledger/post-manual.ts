import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { type Day, dayIn, laterOf } from '../kit/day.ts'
import { AppError, type FieldError } from '../kit/errors.ts'
import { exponentOf, isAmount, majorText } from '../kit/money.ts'
import { organisationOf } from '../organisation/of.ts'
import { transact } from '../store/transact.ts'
import { type AccountRole, accountsOfChart, Chart, type LedgerAccount } from './chart.ts'
import { EntryReversal, JournalEntry, type Posting, reversed } from './entry.ts'
import { requireUnlocked } from './lock.ts'
import { entryHash, postEntry, requireInUse, writeEntry } from './post.ts'
import { touchFigures } from './touch-figures.ts'

/** A line of a manual entry: debits positive, credits negative, in minor units. */
export interface ManualPosting {
  account: string
  amount: number
  /** Left out: the organisation's. */
  currency?: string | undefined
  /** In the organisation's currency; needed where the posting is in another. */
  baseAmount?: number | undefined
}

/** What an accountant books by hand. */
export interface ManualEntry {
  date: Day
  description: string
  reason: string
  postings: ManualPosting[]
  /** It closes a year: income and expenses into equity. */
  closing?: boolean | undefined
}

/** Kept by documents: what customers owe must be the sum of invoices, so that nothing is booked there by hand. */
const CONTROLLED: readonly (AccountRole | undefined)[] = ['receivable', 'customerCredit']

/**
 * Books an entry by hand. Errors: `invalid_request` with a pointer to each posting, `invalid_amount` (it does not balance),
 * `account_archived`, `period_locked`.
 */
export async function postManual(call: Call, entry: ManualEntry): Promise<JournalEntry> {
  return await transact(call, async (tx) => {
    const organisation = await organisationOf(tx)
    const chart = await tx.find(Chart, { id: 'chart' })
    requireUnlocked(chart?.lock, entry.date)
    const accounts = accountsOfChart(chart)
    const postings = postingsOf(entry.postings, { accounts, currency: organisation.currency })
    const closing = entry.closing === true ? { closing: true as const } : {}
    if (entry.closing === true) requireResultOnly(postings, accounts)
    requireSums(postings, organisation.currency)
    const id = call.newId('je')
    const { date, description, reason } = entry
    const subject = { kind: 'journal_entry' as const, id }
    const posted = await writeEntry(tx, { kind: 'manual', date, description, reason, subject, postings, ...closing }, id)
    await touchFigures(tx, organisation)
    emit(tx, { type: 'journal_entry.posted', subject: { kind: 'journal_entry', id }, reason, data: { entries: [named(posted)] } })
    return posted
  })
}

/**
 * Takes a manual entry back by another one with the sides exchanged, dated today unless a day is given, and never before the entry.
 * Errors: `not_found`, `invalid_date`, `illegal_transition` (an event's entry, or taken back already), `account_archived`, `period_locked`.
 */
export async function reverseEntry(call: Call, back: { id: string; date?: Day | undefined; reason: string }): Promise<JournalEntry> {
  return await transact(call, async (tx) => {
    const { id, reason } = back
    const before = await tx.get(JournalEntry, { id })
    if (before.kind !== 'manual') throw notManual()
    if (await tx.find(EntryReversal, { id }))
      throw new AppError('illegal_transition', 'This entry was taken back before. Book what is right as a new entry.', { allowed: [] })
    const organisation = await organisationOf(tx)
    const posted = await postEntry(tx, {
      kind: 'manual_reversed',
      date: reversalDate(back.date, { entry: before.date, today: dayIn(organisation.zone, tx.now) }),
      description: `Reversal of: ${before.description}`,
      subject: before.subject,
      postings: reversed(before.postings),
      reversalOf: id,
      reason,
      ...(before.closing === undefined ? {} : { closing: before.closing }),
    })
    tx.put(EntryReversal, { id, reversedBy: posted.id })
    await touchFigures(tx, organisation)
    emit(tx, { type: 'journal_entry.reversed', subject: { kind: 'journal_entry', id }, reason, data: { entries: [named(posted)] } })
    return posted
  })
}

function requireResultOnly(postings: readonly Posting[], accounts: readonly LedgerAccount[]): void {
  const errors = postings.flatMap(({ account: code }, at): FieldError[] => {
    const account = accounts.find((each) => each.code === code)
    if (account && ['income', 'expense', 'equity'].includes(account.type)) return []
    const message = `${code} is no account of income, expenses or equity: an entry that closes a year only moves the result to equity.`
    return [{ pointer: `/postings/${at}/account`, code: 'invalid_value', message }]
  })
  if (errors.length > 0) throw new AppError('invalid_request', errors.map(({ message }) => message).join(' '), { errors })
}

function reversalDate(wanted: Day | undefined, at: { entry: Day; today: Day }): Day {
  if (wanted === undefined) return laterOf(at.entry, at.today)
  if (wanted >= at.entry) return wanted
  const message = `The entry is of ${at.entry}, so it cannot be taken back on ${wanted}. Give ${at.entry} or a later day.`
  throw new AppError('invalid_date', message, { errors: [{ pointer: '/date', code: 'invalid_date', message }] })
}

function named(entry: JournalEntry): { id: string; sha256: string } {
  return { id: entry.id, sha256: entryHash(entry) }
}

function postingsOf(lines: readonly ManualPosting[], books: { accounts: readonly LedgerAccount[]; currency: string }): Posting[] {
  const errors: FieldError[] = []
  const postings = lines.map((line, at): Posting => {
    const { account: code, amount, currency = books.currency } = line
    const account = books.accounts.find((each) => each.code === code)
    const baseAmount = line.baseAmount ?? (currency === books.currency ? amount : undefined)
    const refuse = (name: string, message: string) => errors.push({ pointer: `/postings/${at}/${name}`, code: 'invalid_value', message })
    if (!account) refuse('account', `There is no account ${code}.`)
    else if (CONTROLLED.includes(account.role)) refuse('account', controlled(account))
    else requireInUse(account)
    if (!isAmount(amount) || amount === 0) refuse('amount', 'Give minor units: debits positive, credits negative.')
    if (baseAmount === undefined) refuse('baseAmount', `Give the amount in ${books.currency} too.`)
    else if (currency === books.currency && baseAmount !== amount) refuse('baseAmount', 'In the currency of the books both are the same.')
    exponentOf(currency)
    return { account: code, role: account?.role ?? 'none', amount, currency, baseAmount: baseAmount ?? 0 }
  })
  if (errors.length > 0) throw new AppError('invalid_request', errors.map(({ message }) => message).join(' '), { errors })
  return postings
}

function controlled({ code, name }: LedgerAccount): string {
  return `${code} ${name} is kept by invoices, payments and credit notes. Record one of those instead.`
}

function requireSums(postings: readonly Posting[], baseCurrency: string): void {
  const sums = new Map<string, number>()
  let base = 0
  for (const { amount, currency, baseAmount } of postings) {
    sums.set(currency, (sums.get(currency) ?? 0) + amount)
    base += baseAmount
  }
  const off = [...sums].find(([, sum]) => sum !== 0) ?? (base === 0 ? undefined : ([baseCurrency, base] as const))
  if (off === undefined) return
  const [currency, sum] = off
  const message = `Debits and credits differ by ${majorText(Math.abs(sum), currency)} ${currency}. They must be the same.`
  throw new AppError('invalid_amount', message, { errors: [{ pointer: '/postings', code: 'invalid_amount', message }] })
}

function notManual(): AppError {
  return new AppError(
    'illegal_transition',
    'This entry was booked by an invoice, a payment or a credit note. Void or credit the invoice, or undo the payment: that takes it back.',
    { allowed: [] },
  )
}
