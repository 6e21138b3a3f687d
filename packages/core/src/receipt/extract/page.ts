import { amountsIn, type ReadAmount } from './amount.ts'
import { type LabelMatch, labelsOf } from './label.ts'
import type { Role } from './label-words.ts'
import { type Band, bandsOf, type Row, rowsOf, trust } from './rows.ts'
import { around, median, type Reading, type Rectangle } from './word.ts'

/** A place of a line where an amount stands, with what the readings made of it, the likeliest first. */
export interface Cell extends Rectangle {
  values: CellValue[]
}

/** One reading of an amount. `weight` adds up over the readings that agree: 1 is one reading sure of it. */
export interface CellValue {
  mills: number
  weight: number
  places: number
  mark?: 'currency' | 'percent'
  /** As `ReadAmount`. */
  uncoded?: number
  /** Its point was not read: it stands where amounts end. */
  isLost?: true
}

/** A line of print with what all readings made of it. */
export interface Line extends Rectangle {
  /** The most trusted reading. */
  text: string
  texts: string[]
  trust: number
  rows: Row[]
  /** What readings of a part of the page made of it. */
  moreRows: Row[]
  roles: LabelMatch[]
  /** From left to right. */
  cells: Cell[]
  /** Height of print against the usual one of the page. */
  size: number
  /** Index among all lines. */
  at: number
}

/** A page as all extraction sees it. */
export interface Page {
  page: number
  width: number
  height: number
  lines: Line[]
  readings: number
}

/** Brings the readings of one page together. The first reading should be the plainest one. */
export function pageOf(readings: readonly Reading[], parts: readonly Reading[] = []): Page {
  const [first] = readings
  const bands = bandsOf(readings.map(rowsOf))
  const usual = median(bands.flatMap(({ rows }) => rows.flatMap(({ words }) => words.filter(isGood).map(({ height }) => height)))) || 1
  const more = parts.flatMap(rowsOf)
  const lines = bands.map((band, at) => ({ ...lineOf(band, { at, usual }), moreRows: more.filter((row) => isSameLine(band, row)) }))
  inheritLabels(lines, usual)
  addUncoded(lines)
  addLostPoints(lines)
  return { page: first?.page ?? 0, width: first?.width ?? 1, height: first?.height ?? 1, lines, readings: readings.length }
}

function isGood({ confidence, text }: { confidence: number; text: string }): boolean {
  return confidence > 0.5 && /[\p{L}\d]/u.test(text)
}

function isSameLine(a: Rectangle, b: Rectangle): boolean {
  const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return shared > 0.5 * Math.min(a.height, b.height) && overlap(a, b) > 0.5
}

function lineOf(band: Band, { at, usual }: { at: number; usual: number }): Omit<Line, 'moreRows'> {
  const amounts = band.rows.map((row) => ({ row, amounts: amountsIn(row) }))
  const heights = band.rows.flatMap(({ words }) => words.filter(isGood).map(({ height }) => height))
  const texts = band.rows.map(({ text }) => text)
  return {
    ...around([band]),
    text: texts[0] ?? '',
    texts,
    trust: band.rows[0] ? trust(band.rows[0]) : 0,
    rows: band.rows,
    roles: rolesOf(amounts),
    cells: cellsOf(amounts.map((each) => each.amounts)),
    size: (median(heights) || band.height) / usual,
    at,
  }
}

/** The label is the line without its amounts. */
function rolesOf(readings: readonly { row: Row; amounts: readonly ReadAmount[] }[]): LabelMatch[] {
  const best = new Map<Role, LabelMatch>()
  for (const { row, amounts } of readings) {
    const isAmount = (index: number) => amounts.some(({ from, to, places }) => places === 2 && index >= from && index < to)
    const label = row.words.filter((_, index) => !isAmount(index)).map(({ text }) => text)
    for (const match of labelsOf(label.join(' '))) {
      const known = best.get(match.role)
      if (!known || match.strength > known.strength) best.set(match.role, match)
    }
  }
  return [...best.values()].sort((a, b) => b.strength - a.strength)
}

function cellsOf(readings: readonly (readonly ReadAmount[])[]): Cell[] {
  const cells: Cell[] = []
  for (const amounts of readings) for (const amount of amounts) addTo(cells, amount)
  for (const cell of cells) cell.values.sort((a, b) => b.weight - a.weight)
  return cells.sort((a, b) => a.x + a.width - (b.x + b.width))
}

function addTo(cells: Cell[], amount: ReadAmount): void {
  const right = amount.x + amount.width
  const cell = cells.find(
    (each) => Math.abs(each.x + each.width - right) < 1.2 * Math.max(each.height, amount.height) || overlap(each, amount) > 0.5,
  )
  const mark = amount.mark && { mark: amount.mark }
  const value: CellValue = {
    mills: amount.mills,
    weight: amount.trust,
    places: amount.places,
    ...mark,
    ...(amount.uncoded !== undefined && { uncoded: amount.uncoded }),
  }
  if (cell) addValue(cell, value)
  else cells.push({ x: amount.x, y: amount.y, width: amount.width, height: amount.height, values: [value] })
}

function addValue({ values }: Cell, value: CellValue): void {
  const known = values.find(({ mills, places }) => mills === value.mills && places === value.places)
  if (known) known.weight += value.weight
  else values.push(value)
}

/** Against the amount as it was read. */
const UNCODED = 1.1

/** Where most amounts of a page have two places, three of them are two and a code of tax. */
function addUncoded(lines: readonly Line[]): void {
  const cells = lines.flatMap((line) => line.cells)
  const coded = cells.filter(({ values }) => values.some(({ uncoded }) => uncoded !== undefined))
  const plain = cells.filter(({ values }) => values.some(({ places }) => places === 2))
  if (plain.length < coded.length) return
  for (const cell of coded) {
    for (const { uncoded, weight, mark } of [...cell.values])
      if (uncoded !== undefined) addValue(cell, { mills: uncoded, weight: weight * UNCODED, places: 2, ...(mark && { mark }) })
    cell.values.sort((a, b) => b.weight - a.weight)
  }
}

function overlap(a: Rectangle, b: Rectangle): number {
  return (Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) / Math.min(a.width, b.width)
}

/** A whole number of three digits or more that ends where amounts end may be one whose point was not seen. */
function addLostPoints(lines: readonly Line[]): void {
  const edges = lines.flatMap(({ cells }) => cells.filter((cell) => cell.values.some(({ places, weight }) => places === 2 && weight > 0.6)))
  for (const { cells } of lines) {
    for (const cell of cells) {
      const right = cell.x + cell.width
      const isAligned = edges.filter((edge) => Math.abs(edge.x + edge.width - right) < cell.height * 1.5).length >= 2
      if (!isAligned || cell.values.some(({ places }) => places === 2)) continue
      for (const { mills, weight, places } of [...cell.values])
        if (places === 0 && mills >= 100_000 && mills < 100_000_000)
          cell.values.push({ mills: mills / 100, weight: weight * 0.6, places: 2, isLost: true })
    }
  }
}

/** An amount alone in its line belongs to a label just above that has none. */
function inheritLabels(lines: Line[], usual: number): void {
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1]
    if (!above || line.cells.length === 0 || line.roles.length > 0 || /\p{L}{3}/u.test(line.text)) continue
    if (above.cells.length > 0 || above.roles.length === 0 || line.y - (above.y + above.height) > usual * 1.5) continue
    line.roles = above.roles.map((match) => ({ ...match, strength: match.strength * 0.7 }))
  }
}

/** How strongly a line speaks for a role, 0 to 1. */
export function strengthOf(line: Line, role: Role): number {
  return line.roles.find((match) => match.role === role)?.strength ?? 0
}

/** The role a line speaks for the most, if any. */
export function roleOfLine(line: Line): Role | undefined {
  return line.roles[0]?.role
}

/** The best value of a line's last amount with two places, which is where most receipts put what counts. */
export function lastMoney(line: Line): CellValue | undefined {
  for (const cell of line.cells.toReversed()) {
    const value = cell.values.find(({ places, mark }) => places === 2 && mark !== 'percent')
    if (value) return value
  }
  return undefined
}
