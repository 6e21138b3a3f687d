import { majorText } from './money.ts'

/** A cell: text, a count, or nothing. */
export type Cell = string | number | undefined

const FORMULA = /^[=+\-@\t\r]/

/**
 * Rows as comma-separated values (RFC 4180, lines end with CRLF). Text that a spreadsheet would take for a formula gets an
 * apostrophe in front, since names come from strangers; numbers are left alone.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return csvRows([header, ...rows])
}

/** Rows without a header. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
}

/** An amount of minor units as its cell: major units with all digits of the currency, exact. */
export function money(minor: number, currency: string): string {
  return majorText(minor, currency)
}

function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  const text = String(cell)
  const isNumber = typeof cell === 'number' || /^-?\d+(\.\d+)?$/.test(text)
  const safe = !isNumber && FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
