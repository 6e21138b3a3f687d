import { type Day, daysBetween } from '@quittance/core/kit/day'
import type { InvoiceStatus } from '../data/shapes.ts'
import { today } from '../lib/clock.ts'

const WORDS: Record<InvoiceStatus, string> = {
  draft: 'Draft',
  open: 'Open',
  partially_paid: 'Partly paid',
  paid: 'Paid',
  void: 'Void',
  uncollectible: 'Written off',
}

const VERY_LATE_DAYS = 30

/** The state in words, and how late it is where it is late. */
export function statusWords(status: InvoiceStatus, overdue: boolean, dueDate?: Day | null): string {
  if (!overdue) return WORDS[status]
  const days = dueDate ? daysBetween(dueDate, today()) : 0
  const late = days > 0 ? `${days} ${days === 1 ? 'day' : 'days'} late` : 'Overdue'
  return status === 'partially_paid' ? `Partly paid, ${late}` : late
}

/** An invoice's state: a word, a shape and a colour, so that colour never says it alone. */
export function StatusBadge({ status, overdue, dueDate }: { status: InvoiceStatus; overdue?: boolean; dueDate?: Day | null | undefined }) {
  const late = overdue ?? false
  const veryLate = late && dueDate ? daysBetween(dueDate, today()) > VERY_LATE_DAYS : false
  const look = late ? (veryLate ? 'very_overdue' : 'overdue') : status
  return <span className={`badge ${look}`}>{statusWords(status, late, dueDate)}</span>
}
