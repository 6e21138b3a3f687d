import { addDays, addMonths, type Day } from '@quittance/core/kit/day'
import type { Bar } from '../../components/bar-chart.tsx'
import { showDay, showDayOfYear, showMonth } from '../../lib/format.ts'

/** The periods one can look at. */
export type PeriodName = 'month' | 'quarter' | 'year'

/** A stretch of days, both ends included, and the steps its chart goes in. */
export interface Period {
  from: Day
  to: Day
  step: 'day' | 'week' | 'month'
}

/** The last 30 days, 13 weeks or 12 months, ending today. */
export function periodOf(name: PeriodName, today: Day): Period {
  switch (name) {
    case 'month':
      return { from: addDays(today, -29), to: today, step: 'day' }
    case 'quarter':
      return { from: addDays(today, -90), to: today, step: 'week' }
    case 'year':
      return { from: addMonths(`${today.slice(0, 7)}-01`, -11), to: today, step: 'month' }
  }
}

/** Sums per step, every step of the period present. */
export function barsOf(period: Period, perDay: readonly { date: Day; amount: number }[]): Bar[] {
  const sums = new Map<string, number>()
  for (let day = period.from; day <= period.to; day = addDays(day, 1)) {
    const key = keyOf(day, period)
    if (!sums.has(key)) sums.set(key, 0)
  }
  for (const { date, amount } of perDay) {
    const key = keyOf(date, period)
    const before = sums.get(key)
    if (before !== undefined) sums.set(key, before + amount)
  }
  return [...sums].map(([key, value], index) => ({ key, value, name: nameOf(key, period), tick: tickOf(key, period, index) }))
}

/** The first day of the step that a day belongs to. */
function keyOf(day: Day, period: Period): Day {
  if (period.step === 'day') return day
  if (period.step === 'month') return `${day.slice(0, 7)}-01`
  const days = Math.floor((Date.parse(day) - Date.parse(period.from)) / 86_400_000 / 7) * 7
  return addDays(period.from, days)
}

function nameOf(key: Day, period: Period): string {
  if (period.step === 'day') return showDay(key)
  return period.step === 'week' ? `Week from ${showDay(key)}` : showMonth(key)
}

const TICK_EVERY: Record<Period['step'], number> = { day: 5, week: 3, month: 1 }

function tickOf(key: Day, period: Period, index: number): string {
  if (index % TICK_EVERY[period.step] !== 0) return ''
  return period.step === 'month' ? (showMonth(key).split(' ')[0] ?? '') : showDayOfYear(key)
}
