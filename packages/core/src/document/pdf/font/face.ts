import { characterMap, type GlyphOf } from './character-map.ts'
import { type KernOf, kerning } from './kerning.ts'
import { advanceOf, openSfnt, type Sfnt } from './sfnt.ts'
import { substitution } from './substitution.ts'

export type Weight = 'regular' | 'bold'

/** A font ready for setting text. Lengths are whole thousandths of the type size, as PDF wants them. */
export interface Face {
  readonly name: string
  readonly font: Sfnt
  readonly glyphOf: GlyphOf
  advance(glyph: number): number
  kern: KernOf
  /** The glyph for columns of figures: all figures of one width. */
  tabular(glyph: number): number
}

/** Opens a font file for setting text. */
export function openFace(name: string, bytes: Uint8Array): Face {
  const font = openSfnt(bytes)
  const thousandths = (units: number) => Math.round((units * 1000) / font.unitsPerEm)
  const advances = new Map<number, number>()
  const kern = kerning(font)
  const figures = new Map<number, number>()
  const substitute = substitution(font, 'tnum')
  return {
    name,
    font,
    glyphOf: characterMap(font),
    advance: (glyph) => remember(advances, glyph, () => thousandths(advanceOf(font, glyph))),
    kern: (left, right) => {
      const units = kern(left, right)
      return units === 0 ? 0 : thousandths(units)
    },
    tabular: (glyph) => remember(figures, glyph, () => substitute(glyph)),
  }
}

function remember(known: Map<number, number>, key: number, find: () => number): number {
  const value = known.get(key)
  if (value !== undefined) return value
  const found = find()
  known.set(key, found)
  return found
}
