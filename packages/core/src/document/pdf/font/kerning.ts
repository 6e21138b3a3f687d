import { classOf, coverageIndex, lookupsOf, type Subtable } from './layout-tables.ts'
import type { Sfnt } from './sfnt.ts'

/** How much closer (negative) or wider two neighbours stand, in font units. */
export type KernOf = (left: number, right: number) => number

const PAIR_ADJUSTMENT = 2
const X_PLACEMENT = 1
const Y_PLACEMENT = 2
const X_ADVANCE = 4

/** Reads pair kerning (GPOS lookup type 2 of the feature `kern`); each pair is looked up once. */
export function kerning(font: Sfnt): KernOf {
  const lookups = lookupsOf(font, 'GPOS', 'kern')
  const known = new Map<number, number>()
  return (left, right) => {
    const pair = left * 65_536 + right
    const value = known.get(pair)
    if (value !== undefined) return value
    const found = lookups.reduce((sum, subtables) => sum + adjustment(font.view, subtables, { left, right }), 0)
    known.set(pair, found)
    return found
  }
}

interface Pair {
  left: number
  right: number
}

/** Of a lookup only the first subtable that knows the pair counts. */
function adjustment(view: DataView, subtables: readonly Subtable[], pair: Pair): number {
  for (const { type, offset } of subtables) {
    if (type !== PAIR_ADJUSTMENT) continue
    const index = coverageIndex(view, offset + view.getUint16(offset + 2), pair.left)
    if (index < 0) continue
    const value = view.getUint16(offset) === 1 ? fromPairSet(view, offset, index, pair.right) : fromClasses(view, offset, pair)
    if (value !== undefined) return value
  }
  return 0
}

function fromPairSet(view: DataView, table: number, index: number, right: number): number | undefined {
  const format = view.getUint16(table + 4)
  const recordSize = 2 + 2 * (bitCount(format) + bitCount(view.getUint16(table + 6)))
  const set = table + view.getUint16(table + 10 + index * 2)
  let low = 0
  let high = view.getUint16(set) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const record = set + 2 + middle * recordSize
    const second = view.getUint16(record)
    if (right < second) high = middle - 1
    else if (right > second) low = middle + 1
    else return advanceIn(view, record + 2, format)
  }
  return undefined
}

function fromClasses(view: DataView, table: number, pair: Pair): number {
  const format = view.getUint16(table + 4)
  const valueSize = 2 * (bitCount(format) + bitCount(view.getUint16(table + 6)))
  const left = classOf(view, table + view.getUint16(table + 8), pair.left)
  const right = classOf(view, table + view.getUint16(table + 10), pair.right)
  const rightCount = view.getUint16(table + 14)
  return advanceIn(view, table + 16 + (left * rightCount + right) * valueSize, format)
}

function advanceIn(view: DataView, record: number, format: number): number {
  if (!(format & X_ADVANCE)) return 0
  return view.getInt16(record + 2 * bitCount(format & (X_PLACEMENT | Y_PLACEMENT)))
}

function bitCount(format: number): number {
  let count = 0
  for (let rest = format; rest; rest &= rest - 1) count++
  return count
}
