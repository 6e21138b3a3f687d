import { around, median, type Reading, type Rectangle, type Word } from './word.ts'

/** Words that stand on one line of print, from left to right. */
export interface Row extends Rectangle {
  words: Word[]
  text: string
}

/** How much two words must share of the lower one's height to stand on one line. */
const OVERLAP_MIN = 0.45
/** Smaller than this part of the usual height is dirt. */
const DIRT = 0.3

/** The lines of print of one reading, from the top. Follows lines that run askew, since each word is compared with its nearest neighbour. */
export function rowsOf(reading: Reading): Row[] {
  const usual = median(reading.words.filter(({ confidence }) => confidence > 0.5).map(({ height }) => height)) || 1
  const words = reading.words.filter(({ height, text }) => height > usual * DIRT || /^[-.,:]+$/.test(text))
  const lines: Word[][] = []
  for (const word of words.toSorted((a, b) => a.x - b.x)) {
    const line = nearestLine(lines, word, usual)
    if (line) line.push(word)
    else lines.push([word])
  }
  return lines.map(rowOf).sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2))
}

function nearestLine(lines: readonly Word[][], word: Word, usual: number): Word[] | undefined {
  let best: { line: Word[]; overlap: number } | undefined
  for (const line of lines) {
    const last = line.at(-1)
    if (!last || last.x + last.width > word.x + word.width / 2) continue
    const overlap = overlapOf(last, word, usual)
    if (overlap >= OVERLAP_MIN && (!best || overlap > best.overlap)) best = { line, overlap }
  }
  return best?.line
}

function overlapOf(a: Word, b: Word, usual: number): number {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return shared / Math.max(Math.min(a.height, b.height), usual * DIRT)
}

function rowOf(words: Word[]): Row {
  return { ...around(words), words, text: words.map(({ text }) => text).join(' ') }
}

/** The same line of print in several readings: what each of them made of it. */
export interface Band extends Rectangle {
  /** At most one for each reading, the most trusted first. */
  rows: Row[]
}

/** The lines of print of a page, from the top, with what each reading made of them. The first reading decides where lines are, others add what it missed. */
export function bandsOf(readings: readonly (readonly Row[])[]): Band[] {
  const bands: Band[] = []
  for (const rows of readings) {
    const known = bands.length
    const taken = new Set<Band>()
    for (const row of rows) {
      const band = bandFor(bands.slice(0, known), row, taken)
      if (band) {
        band.rows.push(row)
        taken.add(band)
      } else bands.push({ x: row.x, y: row.y, width: row.width, height: row.height, rows: [row] })
    }
  }
  for (const band of bands) band.rows.sort((a, b) => trust(b) - trust(a))
  return bands.sort((a, b) => a.y + a.height / 2 - (b.y + b.height / 2))
}

function bandFor(bands: readonly Band[], row: Row, taken: ReadonlySet<Band>): Band | undefined {
  let best: { band: Band; shared: number } | undefined
  for (const band of bands) {
    if (taken.has(band)) continue
    const shared = (Math.min(band.y + band.height, row.y + row.height) - Math.max(band.y, row.y)) / Math.min(band.height, row.height)
    if (shared > 0.5 && (!best || shared > best.shared)) best = { band, shared }
  }
  return best?.band
}

/** How far the words of a row are to be believed: their mean confidence, weighed by length. */
export function trust(row: Row): number {
  const letters = row.words.reduce((sum, { text }) => sum + text.length, 0)
  return row.words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, letters)
}
