import { addMonths, type Day, monthOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { type EntryFacts, type ProjectMonth, TIME_LIMITS } from './record.ts'

/** The months that days from `from` to `to` lie in. Errors: `invalid_date`, `limit_exceeded`. */
export function monthsBetween({ from, to }: { from: Day; to: Day }): string[] {
  if (to < from) {
    const message = 'The last day cannot be before the first.'
    throw new AppError('invalid_date', message, { errors: [{ pointer: '/to', code: 'invalid_date', message }] })
  }
  const months: string[] = []
  for (let month = `${monthOf(from)}-01`; month <= to; month = addMonths(month, 1)) {
    months.push(monthOf(month))
    if (months.length > TIME_LIMITS.monthsMax) throw new AppError('limit_exceeded', `Choose at most ${TIME_LIMITS.monthsMax} months.`)
  }
  return months
}

/** An entry of a month's record with its id. */
export type ListedEntry = EntryFacts & { id: string; invoiceId: string | undefined }

/** The entries of a month's record within days, by day. */
export function entriesIn(month: ProjectMonth, { from, to }: { from: Day; to: Day }): ListedEntry[] {
  const billed = new Map(Object.entries(month.invoices).flatMap(([invoiceId, ids]) => ids.map((id) => [id, invoiceId] as const)))
  return Object.entries(month.entries)
    .filter(([, { date }]) => date >= from && date <= to)
    .map(([id, facts]) => ({ ...facts, id, invoiceId: billed.get(id) }))
    .sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
}
