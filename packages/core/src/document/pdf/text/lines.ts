import { baseLevel, hasRightToLeft, levels, visualOrder } from './bidi.ts'
import { cleanText, linePieces } from './pieces.ts'
import type { Look, Run } from './run.ts'
import type { Shaper } from './shape.ts'

/** A line of set text. Runs are in reading order; `order` names them from left to right. Lengths in thousandths of the type size. */
export interface Line {
  readonly runs: readonly Run[]
  readonly order?: readonly number[]
  /** Without the spaces at its end. */
  readonly width: number
  /** Width of the spaces at its end, which hang over. */
  readonly hanging: number
  readonly rightToLeft: boolean
}

/** Breaks text into lines of at most `widthMax` thousandths of the type size. Line feeds in the text begin paragraphs. */
export function breakLines(shaper: Shaper, text: string, setting: { look: Look; widthMax: number }): readonly Line[] {
  if (text.includes('\n')) return text.split('\n').flatMap((part, index, parts) => breakLines(shaper, apart(part, index, parts), setting))
  if (text.length <= KEPT_LENGTH_MAX) {
    const whole = singleLine(shaper, text, setting.look)
    if (whole.width <= setting.widthMax) return [whole]
  }
  return breakParagraph(shaper, cleanText(text), setting)
}

/** A space at the end keeps the parts apart for who does not see the lines. */
function apart(part: string, index: number, parts: readonly string[]): string {
  return index < parts.length - 1 ? `${part} ` : part
}

/** One line, however long. Short ones are kept, for most texts of a document are measured before they are set. */
export function singleLine(shaper: Shaper, text: string, look: Look): Line {
  const kept = keptLines(shaper)[lookKey(look)]
  const known = kept.get(text)
  if (known) return known
  const [line = EMPTY] = breakParagraph(shaper, cleanText(text), { look, widthMax: Number.POSITIVE_INFINITY })
  if (kept.size >= LINES_KEPT_MAX) kept.clear()
  if (text.length <= KEPT_LENGTH_MAX) kept.set(text, line)
  return line
}

const EMPTY: Line = { runs: [], width: 0, hanging: 0, rightToLeft: false }
const LINES_KEPT_MAX = 5_000
const KEPT_LENGTH_MAX = 200

type LookKey = 'regular' | 'bold' | 'regularTabular' | 'boldTabular'
type KeptLines = Record<LookKey, Map<string, Line>>

const keptByShaper = new WeakMap<Shaper, KeptLines>()

function keptLines(shaper: Shaper): KeptLines {
  const known = keptByShaper.get(shaper)
  if (known) return known
  const made: KeptLines = { regular: new Map(), bold: new Map(), regularTabular: new Map(), boldTabular: new Map() }
  keptByShaper.set(shaper, made)
  return made
}

function lookKey(look: Look): LookKey {
  return look.tabular ? `${look.weight}Tabular` : look.weight
}

interface Piece {
  runs: readonly Run[]
  width: number
  /** The width of the spaces at its end, which do not count when a line ends here. */
  spaceWidth: number
}

function breakParagraph(shaper: Shaper, text: string, setting: { look: Look; widthMax: number }): Line[] {
  const base = hasRightToLeft(text) ? baseLevel(text) : 0
  const lines: Line[] = []
  let pieces: Piece[] = []
  let width = 0
  for (const piece of measured(shaper, text, setting, base)) {
    if (pieces.length > 0 && width + piece.width - piece.spaceWidth > setting.widthMax) {
      lines.push(toLine(pieces, width, base))
      pieces = []
      width = 0
    }
    pieces.push(piece)
    width += piece.width
  }
  lines.push(toLine(pieces, width, base))
  return lines
}

function toLine(pieces: readonly Piece[], width: number, base: number): Line {
  const runs = pieces.flatMap((piece) => piece.runs)
  const hanging = pieces[pieces.length - 1]?.spaceWidth ?? 0
  const line = { runs, width: width - hanging, hanging, rightToLeft: base === 1 }
  return runs.some((run) => run.level > 0) ? { ...line, order: visualOrder(runs.map((run) => run.level)) } : line
}

function measured(shaper: Shaper, text: string, setting: { look: Look; widthMax: number }, base: 0 | 1): Piece[] {
  const levelAt = hasRightToLeft(text) ? levels(text, base) : undefined
  let at = 0
  return linePieces(text).flatMap((piece) => {
    const start = at
    at += piece.length
    const shape = (from: number, part: string) => measure(shaper, part, setting.look, levelAt?.slice(from, from + part.length))
    const whole = shape(start, piece)
    if (whole.width - whole.spaceWidth <= setting.widthMax) return [whole]
    return cut(piece, setting.widthMax, (from, part) => shape(start + from, part))
  })
}

/** Spaces at which a line may end; those that do not break are part of the word. */
const TRAILING_SPACES = /[ \u2009\u3000]+$/

function measure(shaper: Shaper, text: string, look: Look, levelAt: readonly number[] | undefined): Piece {
  const word = text.replace(TRAILING_SPACES, '')
  const parts = levelAt ? sameLevel(word, levelAt) : [{ text: word, level: 0 }]
  const runs = word === '' ? [] : parts.flatMap((part) => shaper.runs(part.text, look, part.level))
  const spaces = word.length === text.length ? [] : shaper.runs(text.slice(word.length), look, levelAt?.[word.length] ?? 0)
  const spaceWidth = widthOf(spaces)
  return { runs: spaces.length > 0 ? [...runs, ...spaces] : runs, width: widthOf(runs) + spaceWidth, spaceWidth }
}

function sameLevel(text: string, levelAt: readonly number[]): { text: string; level: number }[] {
  const parts: { text: string; level: number }[] = []
  for (let i = 0; i < text.length; i++) {
    const level = levelAt[i] ?? 0
    const last = parts[parts.length - 1]
    if (last && last.level === level) last.text += text[i]
    else parts.push({ text: text[i] ?? '', level })
  }
  return parts
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Cuts a word that is wider than the column wherever it fills it. */
function cut(word: string, widthMax: number, shape: (from: number, part: string) => Piece): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  let fitting = ''
  for (const { segment } of graphemes.segment(word)) {
    const longer = fitting + segment
    if (fitting !== '' && shape(from, longer).width > widthMax) {
      pieces.push(shape(from, fitting))
      from += fitting.length
      fitting = segment
    } else fitting = longer
  }
  pieces.push(shape(from, fitting))
  return pieces
}

function widthOf(runs: readonly Run[]): number {
  return runs.reduce((total, run) => total + run.width, 0)
}
