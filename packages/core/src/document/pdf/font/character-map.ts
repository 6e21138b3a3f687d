import { type Sfnt, tableOf } from './sfnt.ts'

/** Finds the glyph of a code point; 0 where the font has none. */
export type GlyphOf = (codePoint: number) => number

/** Reads the Unicode character map of a font: format 12 where it has one, else format 4 (ISO/IEC 14496-22, cmap). */
export function characterMap(font: Sfnt): GlyphOf {
  const cmap = tableOf(font.tables, 'cmap').offset
  let basic = 0
  let full = 0
  for (let i = 0; i < font.view.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + i * 8
    const platform = font.view.getUint16(record)
    if (platform !== 0 && platform !== 3) continue
    const table = cmap + font.view.getUint32(record + 4)
    const format = font.view.getUint16(table)
    if (format === 12) full = table
    if (format === 4) basic = table
  }
  if (full) return cached((codePoint) => fromGroups(font.view, full, codePoint))
  if (basic) return cached((codePoint) => fromSegments(font.view, basic, codePoint))
  throw new Error(`${font.postScriptName} has no Unicode character map`)
}

function cached(find: GlyphOf): GlyphOf {
  const known = new Map<number, number>()
  return (codePoint) => {
    const glyph = known.get(codePoint)
    if (glyph !== undefined) return glyph
    const found = find(codePoint)
    known.set(codePoint, found)
    return found
  }
}

function fromGroups(view: DataView, table: number, codePoint: number): number {
  let low = 0
  let high = view.getUint32(table + 12) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const group = table + 16 + middle * 12
    if (codePoint < view.getUint32(group)) high = middle - 1
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1
    else return view.getUint32(group + 8) + codePoint - view.getUint32(group)
  }
  return 0
}

function fromSegments(view: DataView, table: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0
  const doubled = view.getUint16(table + 6)
  const ends = table + 14
  const starts = ends + doubled + 2
  for (let at = 0; at < doubled; at += 2) {
    if (codePoint > view.getUint16(ends + at)) continue
    const start = view.getUint16(starts + at)
    if (codePoint < start) return 0
    const delta = view.getUint16(starts + doubled + at)
    const rangeAt = starts + 2 * doubled + at
    const range = view.getUint16(rangeAt)
    if (range === 0) return (codePoint + delta) & 0xffff
    const glyph = view.getUint16(rangeAt + range + (codePoint - start) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
