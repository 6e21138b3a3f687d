import type { Call } from '../call.ts'
import { addDays, type Day, dayIn, daysBetween, instantOf, monthOf } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { Organisation } from '../organisation/record.ts'
import { fromItem } from '../store/entity.ts'
import { everyItem } from '../store/list.ts'
import { read, readIfAny } from '../store/transact.ts'
import { overdueOn, pendingOf } from './contribution.ts'
import { DailyFigures, Dashboard, emptyDashboard, type Owed, type StatusCounts } from './record.ts'

const PERIOD_DAYS_MAX = 366
const PERIOD_DAYS_DEFAULT = 30

/** What came in and was invoiced on a day, in minor units of the organisation’s currency. */
export interface DayFigures {
  date: Day
  received: number
  invoiced: number
}

/** The home page’s figures, in minor units of the organisation’s currency. */
export interface DashboardView {
  currency: string
  today: Day
  counts: StatusCounts
  received: number
  totalInvoiced: number
  pending: Owed
  overdue: Owed
  /** Every day of the period, also those on which nothing happened. */
  days: DayFigures[]
  receivedInPeriod: number
  receivedInPeriodBefore: number
  /** Owed and due from today on, by due day. */
  upcoming: { dueDate: Day; amount: number; count: number }[]
}

/** The home page's figures for a period (by default the last 30 days, at most 366). Errors: `invalid_date`. */
export async function readDashboard(call: Call, period: { from?: Day | undefined; to?: Day | undefined }): Promise<DashboardView> {
  const { currency, zone } = await read(call, Organisation, {})
  const today = dayIn(zone, instantOf(call.clock.now()))
  const to = period.to ?? today
  const from = period.from ?? addDays(to, 1 - PERIOD_DAYS_DEFAULT)
  const length = daysBetween(from, to) + 1
  if (length < 1 || length > PERIOD_DAYS_MAX) throw badPeriod()
  const kept = await readIfAny(call, Dashboard, { currency })
  const dashboard: Dashboard = kept ?? emptyDashboard(currency, today)
  const range = { from: addDays(from, -length), to }
  const days = daysOf(kept ? await figuresOf(call, { ...range, currency }) : new Map(), range)
  const [before, within] = [days.slice(0, length), days.slice(length)]
  return {
    currency,
    today,
    counts: dashboard.counts,
    received: dashboard.received,
    totalInvoiced: dashboard.totalInvoiced,
    pending: pendingOf(dashboard),
    overdue: overdueOn(dashboard, today),
    days: within,
    receivedInPeriod: sumReceived(within),
    receivedInPeriodBefore: sumReceived(before),
    upcoming: upcomingOf(dashboard, today),
  }
}

function upcomingOf(dashboard: Dashboard, today: Day): DashboardView['upcoming'] {
  return Object.entries(dashboard.due)
    .filter(([dueDate]) => dueDate >= today)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dueDate, owed]) => ({ dueDate, ...owed }))
}

/** One item a month, whatever happened in it; none before there is a dashboard, which the first figures come with. */
async function figuresOf(call: Call, range: { currency: string; from: Day; to: Day }): Promise<Map<string, DailyFigures['days']>> {
  const keyOf = (day: Day) => DailyFigures.key({ currency: range.currency, month: monthOf(day) })
  const { pk, sk: first } = keyOf(range.from)
  // One question for all months: on DynamoDB that is one read unit where each by itself would be one.
  const byMonth = new Map<string, DailyFigures['days']>()
  for await (const item of everyItem(call, { pk, from: first, below: `${keyOf(range.to).sk}~` })) {
    const { month, days } = fromItem(DailyFigures, item)
    byMonth.set(month, days)
  }
  return byMonth
}

function daysOf(byMonth: Map<string, DailyFigures['days']>, { from, to }: { from: Day; to: Day }): DayFigures[] {
  const dates = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))
  return dates.map((date) => ({ date, ...(byMonth.get(monthOf(date))?.[date] ?? { received: 0, invoiced: 0 }) }))
}

function sumReceived(days: readonly DayFigures[]): number {
  return days.reduce((sum, figures) => sum + figures.received, 0)
}

function badPeriod(): AppError {
  const message = 'Choose a period of 1 to 366 days, its first day before its last.'
  return new AppError('invalid_date', message, { errors: [{ pointer: '?from', code: 'invalid_date', message }] })
}
