import { csvOf, money } from '../kit/csv.ts'
import { decimalOf, decimalText, divideTo } from '../kit/decimal.ts'
import type { TimeReportRow } from './report.ts'
import type { TimeSheet } from './sheet.ts'

/** The report of time as CSV: hours are decimal, to a hundredth, half up; amounts are major units. */
export function timeReportTable(rows: TimeReportRow[]): string {
  return csvOf(
    ['name', 'currency', 'hours', 'billableHours', 'billedHours', 'billableAmount', 'unbilledAmount', 'budgetHours'],
    rows.map((row) => [
      row.name,
      row.currency,
      hours(row.seconds),
      hours(row.billableSeconds),
      hours(row.billedSeconds),
      money(row.billableAmount, row.currency),
      money(row.unbilledAmount, row.currency),
      row.budgetHours,
    ]),
  )
}

/** The hours of an invoice as CSV. */
export function timeSheetTable({ rows }: Pick<TimeSheet, 'rows'>): string {
  return csvOf(
    ['date', 'member', 'task', 'note', 'hours'],
    rows.map(({ date, member, task, note, hours: billed }) => [date, member, task, note, billed]),
  )
}

function hours(seconds: number): string {
  return decimalText({ coefficient: divideTo(decimalOf(seconds), decimalOf(3_600), 2, 'half-up'), scale: 2 })
}
