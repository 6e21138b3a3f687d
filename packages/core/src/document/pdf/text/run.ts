import type { Face } from '../font/face.ts'

/** Some characters set in one face and one direction. All lengths in thousandths of the type size. */
export type Run = PlainRun | ClusteredRun

interface AnyRun {
  readonly face: Face
  readonly width: number
  /** Embedding level of the bidirectional algorithm; odd is right to left. */
  readonly level: number
  /** Characters for which no font has a glyph; a question mark stands for each. */
  readonly missing?: readonly string[]
}

/** One glyph for each character, from left to right. */
export interface PlainRun extends AnyRun {
  readonly kind: 'plain'
  readonly glyphs: readonly number[]
  /** What is added behind each glyph: kerning. */
  readonly gaps: readonly number[]
  /** The character of each glyph. */
  readonly texts: readonly string[]
  /** The characters themselves, where the glyphs do not say them. */
  readonly actual?: string
}

/** Glyphs that a shaper joined, moved or reordered. Clusters are in reading order. */
export interface ClusteredRun extends AnyRun {
  readonly kind: 'clustered'
  readonly text: string
  readonly clusters: readonly Cluster[]
}

/** Characters that belong together and the glyphs that draw them; places are from the left end of the run on the baseline. */
export interface Cluster {
  readonly text: string
  readonly glyphs: readonly { readonly glyph: number; readonly x: number; readonly y: number }[]
}

/** How text looks as far as shaping is concerned. */
export interface Look {
  readonly weight: 'regular' | 'bold'
  /** Figures of one width, for columns. */
  readonly tabular: boolean
}
