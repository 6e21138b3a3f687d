import { coverageIndex, lookupsOf } from './layout-tables.ts'
import type { Sfnt } from './sfnt.ts'

const SINGLE = 1

/** Replaces single glyphs as a feature such as `tnum` (figures of one width) asks; glyphs it does not name stay. */
export function substitution(font: Sfnt, feature: string): (glyph: number) => number {
  const subtables = lookupsOf(font, 'GSUB', feature)
    .flat()
    .filter(({ type }) => type === SINGLE)
  return (glyph) => {
    for (const { offset } of subtables) {
      const index = coverageIndex(font.view, offset + font.view.getUint16(offset + 2), glyph)
      if (index < 0) continue
      if (font.view.getUint16(offset) === 1) return (glyph + font.view.getInt16(offset + 4)) & 0xffff
      return font.view.getUint16(offset + 6 + index * 2)
    }
    return glyph
  }
}
