import { type Day, monthOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import type { Versioned } from '../store/entity.ts'
import type { Tx } from '../store/transact.ts'
import { secondsOfDay } from './day-span.ts'
import { type EntryFacts, invoiceOf, MemberDay, ProjectMonth, TIME_LIMITS, TimeEntry } from './record.ts'

/** An entry before and after; undefined: not there. */
export interface EntryChange {
  before: TimeEntry | undefined
  after: TimeEntry | undefined
  /** The organisation's. */
  zone: string
}

/**
 * Writes a changed entry with the records that sum it up. Every use case that changes an entry ends here. Errors: `conflict` when it is on an
 * invoice, or overlaps another one of the member's; `limit_exceeded` when the day has not so many hours, or the month too many entries.
 */
export async function saveEntry(tx: Tx, change: EntryChange & { after: TimeEntry }): Promise<Versioned<TimeEntry>> {
  await keepSums(tx, change)
  return tx.put(TimeEntry, change.after)
}

/** Removes an entry. Errors: `conflict` when it is on an invoice. */
export async function removeEntry(tx: Tx, change: Omit<EntryChange, 'after'> & { before: TimeEntry }): Promise<void> {
  await keepSums(tx, { ...change, after: undefined })
  tx.remove(TimeEntry, { id: change.before.id })
}

async function keepSums(tx: Tx, { before, after, zone }: EntryChange): Promise<void> {
  for (const { id, projectId, date } of distinct([before, after], ({ projectId, date }) => `${projectId}/${monthOf(date)}`)) {
    const key = { projectId, month: monthOf(date) }
    const month = (await tx.find(ProjectMonth, key)) ?? { ...key, entries: {}, invoices: {} }
    requireUnbilled(month, id)
    const isHere = after?.projectId === projectId && monthOf(after.date) === key.month
    tx.put(ProjectMonth, { ...month, entries: withEntry(month.entries, id, isHere ? factsOf(after) : undefined) })
  }
  for (const { id, memberId, date } of distinct([before, after], ({ memberId, date }) => `${memberId}/${date}`)) {
    const day = (await tx.find(MemberDay, { memberId, date })) ?? { memberId, date, entries: {} }
    const isHere = after?.memberId === memberId && after.date === date
    const kept = { ...day, entries: withEntry(day.entries, id, isHere ? pieceOf(after) : undefined) }
    if (isHere) requirePossible(kept, { id, zone })
    tx.put(MemberDay, kept)
  }
}

function distinct(entries: (TimeEntry | undefined)[], placeOf: (entry: TimeEntry) => string): TimeEntry[] {
  return [...new Map(entries.flatMap((entry) => (entry ? [[placeOf(entry), entry] as const] : []))).values()]
}

function withEntry<T>(entries: Record<string, T>, id: string, entry: T | undefined): Record<string, T> {
  const { [id]: _old, ...others } = entries
  if (entry === undefined) return others
  if (Object.keys(others).length >= TIME_LIMITS.perProjectMonthMax) {
    throw new AppError('limit_exceeded', `A project can have ${TIME_LIMITS.perProjectMonthMax} entries a month. Put several together.`)
  }
  return { ...others, [id]: entry }
}

/** What the month's record keeps of an entry. */
export function factsOf({ date, memberId, taskId, seconds, billable, rate, approval }: TimeEntry): EntryFacts {
  return {
    date,
    memberId,
    seconds,
    billable,
    approved: approval !== undefined,
    ...(taskId === undefined ? {} : { taskId }),
    ...(rate === undefined ? {} : { rate }),
  }
}

function pieceOf({ seconds, startedAt, endedAt }: TimeEntry): MemberDay['entries'][string] {
  return startedAt === undefined || endedAt === undefined ? { seconds } : { seconds, startedAt, endedAt }
}

function requireUnbilled(month: ProjectMonth, id: string): void {
  if (invoiceOf(month, id) === undefined) return
  throw new AppError('conflict', 'This time is on an invoice. Delete the draft or credit the invoice first.')
}

function requirePossible(day: MemberDay, { id, zone }: { id: string; zone: string }): void {
  const pieces = Object.entries(day.entries)
  const total = pieces.reduce((sum, [, { seconds }]) => sum + seconds, 0)
  const most = secondsOfDay(zone, day.date)
  if (total > most) throw new AppError('limit_exceeded', `${hoursText(total)} hours are more than ${day.date} has (${hoursText(most)}).`)
  const own = day.entries[id]
  const other = pieces.find(([otherId, piece]) => otherId !== id && own !== undefined && overlaps(own, piece))
  if (other) throw overlapError(day.date, other[1])
}

function overlaps(a: MemberDay['entries'][string], b: MemberDay['entries'][string]): boolean {
  if (a.startedAt === undefined || b.startedAt === undefined || a.endedAt === undefined || b.endedAt === undefined) return false
  return a.startedAt < b.endedAt && b.startedAt < a.endedAt
}

function overlapError(date: Day, { startedAt = '', endedAt = '' }: MemberDay['entries'][string]): AppError {
  return new AppError('conflict', `This overlaps other time on ${date}, from ${startedAt} to ${endedAt}. Change one of them.`)
}

function hoursText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
