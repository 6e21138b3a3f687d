import type { Face } from '../font/face.ts'

/**
 * Some characters set in one face: glyphs from left to right. `advances` are the glyphs' own widths, `gaps` what is
 * added behind each (kerning, or where a shaper wants the next glyph). All lengths in thousandths of the type size.
 */
export interface Run {
  readonly face: Face
  readonly glyphs: readonly number[]
  readonly advances: readonly number[]
  readonly gaps: readonly number[]
  /** Where a shaper moved glyphs: x and y for each. */
  readonly offsets?: readonly (readonly [number, number])[]
  /** What each glyph says when text is copied out. */
  readonly texts: readonly string[]
  readonly width: number
  /** The characters in reading order, where the glyphs alone would not tell them. */
  readonly actual?: string
  /** Characters for which no font has a glyph; a question mark stands for each. */
  readonly missing?: readonly string[]
  /** Embedding level of the bidirectional algorithm; odd is right to left. */
  readonly level: number
}

/** How text looks as far as shaping is concerned. */
export interface Look {
  readonly weight: 'regular' | 'bold'
  /** Figures of one width, for columns. */
  readonly tabular: boolean
}
