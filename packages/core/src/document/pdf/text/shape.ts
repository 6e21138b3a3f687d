import type { Face } from '../font/face.ts'
import type { Fonts } from '../font/fonts.ts'
import type { ComplexShaper } from './complex.ts'
import type { Look, PlainRun, Run } from './run.ts'

/** Turns characters into glyphs. One per process: words come again and again, so their runs are kept. */
export interface Shaper {
  /** The runs of a piece of text that stands in one line and has one direction (`level` odd: right to left). */
  runs(text: string, look: Look, level: number): readonly Run[]
}

const RUNS_KEPT_MAX = 20_000

/** Scripts whose letters change with their neighbours, and marks that must be placed: work for the complex shaper. */
const COMPLEX_SCRIPTS = 'Arab Syrc Thaa Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Khmr'
const COMPLEX = new RegExp(`[\\p{M}${COMPLEX_SCRIPTS.replace(/(\w+) ?/g, '\\p{sc=$1}')}]`, 'u')
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const SIMPLE_CODE_MAX = 0x2ff

/** Whether some of this text needs the complex shaper (Arabic, Hebrew, Devanagari, loose accents …). */
export function needsComplexShaper(text: string): boolean {
  return RIGHT_TO_LEFT.test(text) || COMPLEX.test(text)
}

/** Makes the shaper over the fonts; `complex()` gives the shaper for complex scripts once it is loaded. */
export function makeShaper(fonts: Fonts, complex: () => ComplexShaper | undefined): Shaper {
  const kept = new Map<string, readonly Run[]>()
  return {
    runs(text, look, level) {
      const key = `${look.weight === 'bold' ? 'b' : 'r'}${look.tabular ? 't' : 'p'}${level}${text}`
      const known = kept.get(key)
      if (known) return known
      if (kept.size >= RUNS_KEPT_MAX) kept.clear()
      const made = itemise(fonts, text, look).map((item) => shapeItem(item, { look, level, complex, fonts }))
      kept.set(key, made)
      return made
    },
  }
}

interface Item {
  face: Face | undefined
  text: string
}

/** Splits text where the face changes. Marks and joiners stay with the character before them. */
function itemise(fonts: Fonts, text: string, look: Look): Item[] {
  const items: Item[] = []
  let current: Item | undefined
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const stays = current?.face !== undefined && codePoint > SIMPLE_CODE_MAX && /[\p{M}\u200c\u200d]/u.test(character)
    const face = stays ? current?.face : fonts.faceFor(codePoint, look.weight)
    if (current && current.face === face) current.text += character
    else {
      current = { face, text: character }
      items.push(current)
    }
  }
  return items
}

interface Setting {
  look: Look
  level: number
  fonts: Fonts
  complex: () => ComplexShaper | undefined
}

function shapeItem(item: Item, at: Setting): Run {
  if (!item.face) return missingRun(item.text, at)
  const shaper = at.level % 2 === 1 || COMPLEX.test(item.text) ? at.complex() : undefined
  if (shaper) return shaper.shape({ face: item.face, text: item.text, level: at.level })
  return plainRun(item.face, item.text, at)
}

/** Text whose glyphs follow from the character map and pair kerning alone: Latin, Greek, Cyrillic, Chinese, Japanese, Korean. */
function plainRun(face: Face, text: string, at: Setting): PlainRun {
  const texts = [...text]
  const glyphs = texts.map((character) => {
    const glyph = face.glyphOf(character.codePointAt(0) ?? 0)
    return at.look.tabular && isFigure(character) ? face.tabular(glyph) : glyph
  })
  const gaps = glyphs.map((glyph, index) => {
    const next = glyphs[index + 1]
    return next === undefined ? 0 : face.kern(glyph, next)
  })
  const width = glyphs.reduce((sum, glyph, index) => sum + face.advance(glyph) + (gaps[index] ?? 0), 0)
  return { kind: 'plain', face, glyphs, gaps, texts, width, level: at.level }
}

function isFigure(character: string): boolean {
  return character >= '0' && character <= '9'
}

function missingRun(text: string, at: Setting): Run {
  const characters = [...text]
  const marks = plainRun(at.fonts.main(at.look.weight), '?'.repeat(characters.length), at)
  return { ...marks, actual: text, missing: characters }
}
