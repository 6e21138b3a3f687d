import { add, decimal, ZERO } from '../kit/decimal.ts'
import { hoursText } from '../time-entry/bill-lines.ts'
import type { TimeSheet } from '../time-entry/sheet.ts'
import type { TimeSheetView } from './view.ts'

/** The annex of an invoice that was made of time; its total is the sum of its rows, digit by digit. */
export function timeSheetView({ projectName, rows }: TimeSheet): TimeSheetView {
  return {
    projectName,
    rows: rows.map(({ date, member, ...words }) => ({ on: date, who: member, ...words })),
    totalHours: hoursText(rows.reduce((sum, { hours }) => add(sum, decimal(hours)), ZERO)),
  }
}
