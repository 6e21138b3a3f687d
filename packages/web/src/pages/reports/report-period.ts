import { addDays, addMonths, type Day } from '@quittance/core/kit/day'

/** The periods that are one choice away. */
export const PERIODS = {
  month: 'This month',
  lastMonth: 'Last month',
  quarter: 'This quarter',
  year: 'This year',
  lastYear: 'Last year',
} as const
export type PeriodName = keyof typeof PERIODS

/** A period's first and last day, seen from today. */
export function daysOf(period: PeriodName, today: Day): { from: Day; to: Day } {
  const month = `${today.slice(0, 7)}-01`
  const year = `${today.slice(0, 4)}-01-01`
  const quarter = addMonths(year, Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3)
  switch (period) {
    case 'month':
      return { from: month, to: addDays(addMonths(month, 1), -1) }
    case 'lastMonth':
      return { from: addMonths(month, -1), to: addDays(month, -1) }
    case 'quarter':
      return { from: quarter, to: addDays(addMonths(quarter, 3), -1) }
    case 'year':
      return { from: year, to: addDays(addMonths(year, 12), -1) }
    case 'lastYear':
      return { from: addMonths(year, -12), to: addDays(year, -1) }
  }
}

/** The name of a period, where its days are one of the usual ones. */
export function periodNamed(days: { from: Day; to: Day }, today: Day): PeriodName | undefined {
  return (Object.keys(PERIODS) as PeriodName[]).find((name) => {
    const { from, to } = daysOf(name, today)
    return from === days.from && to === days.to
  })
}
