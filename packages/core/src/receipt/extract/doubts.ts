import type { ScanHints } from '../../ports/scanner.ts'
import { fieldsOf } from './fields.ts'
import { likelyNames } from './merchant.ts'
import { pageOf } from './page.ts'
import { stackOf } from './stack.ts'
import { around, type Reading, type Rectangle } from './word.ts'

/** Below it another pass over the whole page may pay. */
const SURE = { total: 0.9, date: 0.85, tax: 0.85, line: 0.6 } as const

/** Whether the amounts and the day that these readings of a page give are still in doubt. */
export function isInDoubt(readings: readonly Reading[], hints: ScanHints): boolean {
  const { total, date, tax, lines } = fieldsOf(readings, hints)
  if ((total?.confidence ?? 0) < SURE.total || (date?.confidence ?? 0) < SURE.date || (tax?.confidence ?? 0) < SURE.tax) return true
  return lines.length === 0 || lines.some(({ confidence }) => confidence < SURE.line)
}

/** Where on a page the merchant's name stands, as far as one can tell: the likeliest lines together; undefined where none is one. */
export function placeOfName(readings: readonly Reading[]): { at: Rectangle; isAgreed: boolean } | undefined {
  const { readings: whole, parts } = stackOf(readings)
  const names = likelyNames(pageOf(whole, parts))
  const [best] = names
  return best && { at: around(names.map(({ value }) => value.at)), isAgreed: best.agreed >= AGREED_MIN && best.agreed === best.readings }
}

/** So many readings of the name must be the same, and none another one. */
const AGREED_MIN = 3
