import type { Element } from '../file/structure.ts'
import { singleLine } from '../text/lines.ts'
import { type Align, BLEED, type Block, baseline, beside, decorated, lineWidth, padded, paragraph, stack } from './block.ts'
import type { Flow } from './flow.ts'
import type { Page } from './page.ts'
import type { Paper } from './paper.ts'
import type { Colour, Style } from './style.ts'
import { layColumns, type Place } from './table-columns.ts'

/** A column: its heading, and how its cells are set. The one column without `align: 'right'` that is `wide` takes what is left. */
export interface Column {
  readonly title: string
  readonly align: Align
  readonly wide?: boolean
  /** Its texts may be broken where room is short. */
  readonly breaks?: boolean
  /** A wide column is never narrower than this. */
  readonly widthMin?: number
}

/** A cell: its text, and a second text in small print below. */
export interface Cell {
  readonly text: string
  readonly small?: string
  readonly strong?: boolean
}

export interface TableStyle {
  readonly heading: Style
  readonly body: Style
  readonly strong: Style
  readonly small: Style
  readonly rule: Colour
  readonly headRule: Colour
  /** A ground below the head, and below every second row. */
  readonly headGround?: Colour
  readonly stripe?: Colour
  readonly columnGap: number
  readonly rowPadding: number
}

/** Sums to carry over page breaks: what is shown after row `index`, in the last column. */
export interface Carry {
  readonly forward: string
  readonly brought: string
  readonly after: (index: number) => string
}

export interface TableContent {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly carry?: Carry
}

/** A table laid out for a width, not yet on pages. */
export interface LaidTable {
  readonly content: TableContent
  readonly places: readonly Place[]
  readonly width: number
  readonly style: TableStyle
  readonly element: Element
  readonly body: Element
  readonly head: Block
}

/** Measures columns and makes the table's head. The element is made here, so this is the table's place in reading order. */
export function layTable(paper: Paper, content: TableContent, at: { width: number; style: TableStyle; parent: Element }): LaidTable {
  const element = paper.element(at.parent, 'Table')
  const { places, style } = layColumns(paper, content, at)
  const row = paper.element(paper.element(element, 'THead'), 'TR')
  const cells = content.columns.map((column, index) => {
    const place = places[index] ?? { x: 0, width: 0 }
    const options = { style: style.heading, width: place.width, align: column.align }
    return { x: place.x, block: paragraph(paper, column.title, { ...options, element: paper.element(row, 'TH', { scope: 'Column' }) }) }
  })
  const head = padded(beside(cells), headRoom(style), style.rowPadding)
  return { content, places, width: at.width, style, element, body: paper.element(element, 'TBody'), head }
}

/** The table as one block, for short tables that stay on one page. */
export function wholeTable(paper: Paper, table: LaidTable): Block {
  const rows = table.content.rows.map((_, index) => ruled(rowBlock(paper, table, index), table, table.style.rule))
  return stack([ruled(table.head, table, table.style.headRule), ...rows])
}

function ruled(block: Block, table: LaidTable, colour: Colour): Block {
  return decorated(block, (page, at) => page.rectangle({ x: at.x, y: at.y + block.height - 0.5, width: table.width, height: 0.5 }, colour))
}

/**
 * Puts the table on pages: the head again on each page, the sum carried, and the last row never parted from `tail` (the
 * totals below), as far as one page can hold both.
 */
export function placeTable(flow: Flow, table: LaidTable, tail: number): void {
  const { rows } = table.content
  const first = rows.length > 0 ? rowBlock(flow.paper, table, 0) : undefined
  if (flow.room < table.head.height + (first ? Math.min(first.height, 60) : 0)) flow.nextPage()
  drawHead(flow, table, 'tagged')
  rows.forEach((_, index) => {
    const block = index === 0 && first ? first : rowBlock(flow.paper, table, index)
    const last = index === rows.length - 1
    placeRow(flow, table, { index, block, below: last ? Math.min(tail, flow.roomOnNewPage / 2) : carryHeight(table) })
  })
}

/** Rows up to this height are never parted. */
const WHOLE_ROW_MAX = 150

interface RowPlacing {
  index: number
  block: Block
  /** Room that must stay below the row. */
  below: number
}

function placeRow(flow: Flow, table: LaidTable, row: RowPlacing): void {
  const { block } = row
  if (block.height + row.below <= flow.room) {
    drawRow(flow, table, row)
    return
  }
  const room = flow.roomOnNewPage - table.head.height - 2 * carryHeight(table)
  const parts = block.height > Math.min(room, WHOLE_ROW_MAX) ? block.split?.(flow.room - carryHeight(table)) : undefined
  if (!parts && flow.y <= flow.frame.top + table.head.height + carryHeight(table) + 1) {
    drawRow(flow, table, row)
    return
  }
  if (parts) drawRow(flow, table, { ...row, block: parts.first }, 'open')
  breakPage(flow, table, row.index)
  placeRow(flow, table, { ...row, block: parts ? parts.rest : block })
}

function breakPage(flow: Flow, table: LaidTable, index: number): void {
  const carried = index > 0 ? table.content.carry?.after(index - 1) : undefined
  if (carried !== undefined) drawCarry(flow, table, table.content.carry?.forward ?? '', carried)
  flow.nextPage()
  drawHead(flow, table, 'artifact')
  if (carried !== undefined) drawCarry(flow, table, table.content.carry?.brought ?? '', carried)
}

function drawHead(flow: Flow, table: LaidTable, as: 'tagged' | 'artifact'): void {
  const { page, frame, y } = flow
  drawGround(flow, table, { height: table.head.height, colour: table.style.headGround })
  if (as === 'tagged') flow.drawHere(table.head)
  else {
    page.artifact(() => drawPlainHead(flow, table), 'Header')
    flow.y += table.head.height
  }
  page.artifact(() =>
    page.rectangle({ x: frame.left, y: y + table.head.height - 0.75, width: table.width, height: 0.75 }, table.style.headRule),
  )
}

/** On a ground, the head has as much room above as below. */
function headRoom(style: TableStyle): number {
  return style.headGround ? style.rowPadding : 0
}

function drawGround({ page, frame, y }: Flow, table: LaidTable, at: { height: number; colour: Colour | undefined }): void {
  const { colour, height } = at
  if (colour) page.artifact(() => page.rectangle({ x: frame.left - BLEED, y, width: table.width + 2 * BLEED, height }, colour))
}

function drawPlainHead(flow: Flow, table: LaidTable): void {
  table.content.columns.forEach((column, index) => {
    const place = table.places[index] ?? { x: 0, width: 0 }
    drawPlain(flow.page, column.title, { flow, place, y: flow.y + headRoom(table.style), align: column.align, style: table.style.heading })
  })
}

function drawPlain(page: Page, text: string, at: { flow: Flow; place: Place; y: number; align: Align; style: Style }): void {
  const line = singleLine(at.flow.paper.shaper, text, at.style.look)
  const indent = at.align === 'right' ? at.place.width - lineWidth(line, at.style) : 0
  page.text(line, { x: at.flow.frame.left + at.place.x + indent, y: at.y + baseline(at.style) }, at.style)
}

function drawRow(flow: Flow, table: LaidTable, { index, block }: RowPlacing, end: 'closed' | 'open' = 'closed'): void {
  if (index % 2 === 1) drawGround(flow, table, { height: block.height, colour: table.style.stripe })
  flow.drawHere(block)
  if (end === 'open') return
  const { page, frame, y } = flow
  page.artifact(() => page.rectangle({ x: frame.left, y: y - 0.5, width: table.width, height: 0.5 }, table.style.rule))
}

function carryHeight(table: LaidTable): number {
  return table.content.carry ? table.style.body.leading + 2 * table.style.rowPadding : 0
}

/** Carried sums help who leafs through paper; they are no content of the table. */
function drawCarry(flow: Flow, table: LaidTable, label: string, sum: string): void {
  const { page, y } = flow
  const { style, places } = table
  const lines = y + style.rowPadding
  const last = places[places.length - 1] ?? { x: 0, width: 0 }
  const wide = places[table.content.columns.findIndex((column) => column.wide)] ?? { x: 0, width: 0 }
  page.artifact(() => {
    drawPlain(page, label, { flow, place: wide, y: lines, align: 'left', style: style.small })
    drawPlain(page, sum, {
      flow,
      place: last,
      y: lines,
      align: 'right',
      style: { ...style.small, look: { ...style.small.look, tabular: true } },
    })
    page.rectangle({ x: flow.frame.left, y: y + carryHeight(table) - 0.5, width: table.width, height: 0.5 }, style.rule)
  }, 'Header')
  flow.y += carryHeight(table)
}

function rowBlock(paper: Paper, table: LaidTable, index: number): Block {
  const { style, places, content } = table
  const row = paper.element(table.body, 'TR')
  const cells = (content.rows[index] ?? []).map((cell, at) => {
    const place = places[at] ?? { x: 0, width: 0 }
    const element = paper.element(row, 'TD')
    const options = { width: place.width, align: content.columns[at]?.align ?? 'left', element }
    const main = paragraph(paper, cell.text, { ...options, style: cell.strong ? style.strong : style.body })
    const block = cell.small ? stack([main, paragraph(paper, cell.small, { ...options, style: style.small })], 1) : main
    return { x: place.x, block }
  })
  return padded(beside(cells), style.rowPadding, style.rowPadding)
}
