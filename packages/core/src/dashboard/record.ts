import { type Day, monthOf } from '../kit/day.ts'
import { entity } from '../store/entity.ts'

/** How many invoices are in each state. */
export interface StatusCounts {
  draft: number
  open: number
  partially_paid: number
  paid: number
  void: number
  uncollectible: number
}

/**
 * The home page's figures, kept by the commits that change an invoice. Amounts are minor units of the organisation's
 * currency. What is owed is kept by due day, so that “overdue” can be told for any day without looking at invoices.
 */
export interface Dashboard {
  currency: string
  counts: StatusCounts
  /** Money received, less refunds. */
  received: number
  /** Issued and not voided, less credits. */
  totalInvoiced: number
  /** Owed by due day, from `floor` on; earlier days are together in `older`. */
  due: Record<Day, Owed>
  older: Owed
  floor: Day
}

/** An amount in minor units, and how many invoices owe it. */
export interface Owed {
  amount: number
  count: number
}

/** One item per organisation. */
export const Dashboard = entity<Dashboard, { currency: string }>({
  name: 'dashboard',
  schema: 1,
  key: ({ currency }) => ({ pk: 'dashboard', sk: currency }),
})

/** What came in and what was invoiced on each day of a month. */
export interface DailyFigures {
  currency: string
  /** `YYYY-MM`. */
  month: string
  days: Record<Day, { received: number; invoiced: number }>
}

/** One item per month, beside the dashboard. */
export const DailyFigures = entity<DailyFigures, { currency: string; month: string }>({
  name: 'daily_figures',
  schema: 1,
  key: ({ currency, month }) => ({ pk: 'dashboard', sk: `${currency}/${month}` }),
})

/** The figures of an organisation without invoices. */
export function emptyDashboard(currency: string, floor: Day): Dashboard {
  return {
    currency,
    counts: { draft: 0, open: 0, partially_paid: 0, paid: 0, void: 0, uncollectible: 0 },
    received: 0,
    totalInvoiced: 0,
    due: {},
    older: { amount: 0, count: 0 },
    floor,
  }
}

/** A month's figures after a change on one day; days that come to nothing are left out. */
export function withDay(figures: DailyFigures, change: { day: Day; received: number; invoiced: number }): DailyFigures {
  const before = figures.days[change.day] ?? { received: 0, invoiced: 0 }
  const after = { received: before.received + change.received, invoiced: before.invoiced + change.invoiced }
  const { [change.day]: _replaced, ...others } = figures.days
  return { ...figures, days: after.received === 0 && after.invoiced === 0 ? others : { ...others, [change.day]: after } }
}

/** The key of the figures a day belongs to. */
export function dailyFiguresOf(currency: string, value: Day): { currency: string; month: string } {
  return { currency, month: monthOf(value) }
}
