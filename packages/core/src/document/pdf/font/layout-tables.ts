import type { Sfnt } from './sfnt.ts'

/** One subtable of a GSUB or GPOS lookup, extension subtables already followed. */
export interface Subtable {
  readonly type: number
  readonly offset: number
}

const EXTENSION = { GSUB: 7, GPOS: 9 } as const

/**
 * The lookups which the feature `tag` uses, each as its subtables, in the font's order (ISO/IEC 14496-22, common layout
 * tables). Scripts and languages are not told apart: in the fonts used here kerning and figures are the same for all of them.
 */
export function lookupsOf(font: Sfnt, table: 'GSUB' | 'GPOS', tag: string): Subtable[][] {
  const range = font.tables.get(table)
  if (!range) return []
  const { view } = font
  const features = range.offset + view.getUint16(range.offset + 6)
  const lookups = range.offset + view.getUint16(range.offset + 8)
  return [...lookupIndexes(view, features, tag)]
    .sort((a, b) => a - b)
    .map((index) => subtables(view, lookups + view.getUint16(lookups + 2 + index * 2), EXTENSION[table]))
}

function lookupIndexes(view: DataView, features: number, tag: string): Set<number> {
  const wanted = [...tag].reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0)
  const indexes = new Set<number>()
  for (let i = 0; i < view.getUint16(features); i++) {
    const record = features + 2 + i * 6
    if (view.getUint32(record) !== wanted) continue
    const feature = features + view.getUint16(record + 4)
    for (let n = 0; n < view.getUint16(feature + 2); n++) indexes.add(view.getUint16(feature + 4 + n * 2))
  }
  return indexes
}

function subtables(view: DataView, lookup: number, extension: number): Subtable[] {
  const type = view.getUint16(lookup)
  return Array.from({ length: view.getUint16(lookup + 4) }, (_, i) => {
    const offset = lookup + view.getUint16(lookup + 6 + i * 2)
    if (type !== extension) return { type, offset }
    return { type: view.getUint16(offset + 2), offset: offset + view.getUint32(offset + 4) }
  })
}

/** The place of a glyph in a coverage table; -1 when it is not covered. */
export function coverageIndex(view: DataView, table: number, glyph: number): number {
  const ranges = view.getUint16(table) === 2
  let low = 0
  let high = view.getUint16(table + 2) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const entry = table + 4 + middle * (ranges ? 6 : 2)
    const first = view.getUint16(entry)
    const last = ranges ? view.getUint16(entry + 2) : first
    if (glyph < first) high = middle - 1
    else if (glyph > last) low = middle + 1
    else return ranges ? view.getUint16(entry + 4) + glyph - first : middle
  }
  return -1
}

/** The class of a glyph in a class definition table; 0 when it is not named. */
export function classOf(view: DataView, table: number, glyph: number): number {
  if (view.getUint16(table) === 1) {
    const index = glyph - view.getUint16(table + 2)
    return index >= 0 && index < view.getUint16(table + 4) ? view.getUint16(table + 6 + index * 2) : 0
  }
  let low = 0
  let high = view.getUint16(table + 2) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const entry = table + 4 + middle * 6
    if (glyph < view.getUint16(entry)) high = middle - 1
    else if (glyph > view.getUint16(entry + 2)) low = middle + 1
    else return view.getUint16(entry + 4)
  }
  return 0
}
