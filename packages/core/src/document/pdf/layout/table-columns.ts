import { linePieces } from '../text/pieces.ts'
import { textWidth } from './block.ts'
import type { Paper } from './paper.ts'
import type { Style } from './style.ts'
import type { Cell, Column, TableContent, TableStyle } from './table.ts'

/** Where a column stands in its table, in points. */
export interface Place {
  readonly x: number
  readonly width: number
}

/** The columns of a table, and the style in which it fits its width. */
export interface LaidColumns {
  readonly places: readonly Place[]
  readonly style: TableStyle
}

const SCALES = [1, 0.9, 0.8, 0.7, 0.6]

/**
 * Columns are as wide as their widest text, and the wide one takes the rest. Where that leaves it too little, texts that can
 * be broken are, then the type gets smaller, and at last all columns are cut to fit: nothing ever runs off the page.
 */
export function layColumns(paper: Paper, content: TableContent, at: { width: number; style: TableStyle }): LaidColumns {
  for (const scale of SCALES) {
    const style = scaled(at.style, scale)
    for (const measure of [textWidth, wordWidth]) {
      const widths = content.columns.map((column, index) => columnWidth(paper, content, { column, index, style, measure }))
      const rest = at.width - style.columnGap * (widths.length - 1) - widths.reduce((sum, width) => sum + width, 0)
      if (rest >= wideMin(content) * scale) return { places: placed(content, widths, { rest, gap: style.columnGap }), style }
    }
  }
  return cut(content, at.width, scaled(at.style, SCALES[SCALES.length - 1] ?? 1))
}

type Measure = (paper: Paper, text: string, style: Style) => number

function columnWidth(
  paper: Paper,
  content: TableContent,
  at: { column: Column; index: number; style: TableStyle; measure: Measure },
): number {
  if (at.column.wide) return 0
  const measure = at.column.breaks ? at.measure : textWidth
  const heading = at.measure(paper, at.column.title, at.style.heading)
  return Math.ceil(
    content.rows.reduce((most, row) => Math.max(most, cellWidth(paper, row[at.index], { style: at.style, measure })), heading),
  )
}

function cellWidth(paper: Paper, cell: Cell | undefined, at: { style: TableStyle; measure: Measure }): number {
  if (!cell || cell.text === '') return 0
  const style = cell.strong ? at.style.strong : at.style.body
  const lines = cell.text.split('\n').map((line) => at.measure(paper, line, style))
  return Math.max(...lines, cell.small ? at.measure(paper, cell.small, at.style.small) : 0)
}

/** The width of the widest part that is never broken. */
function wordWidth(paper: Paper, text: string, style: Style): number {
  return Math.max(0, ...linePieces(text).map((piece) => textWidth(paper, piece.trimEnd(), style)))
}

function wideMin(content: TableContent): number {
  return content.columns.find((column) => column.wide)?.widthMin ?? 0
}

function placed(content: TableContent, widths: readonly number[], at: { rest: number; gap: number }): Place[] {
  let x = 0
  return content.columns.map((column, index) => {
    const width = column.wide ? at.rest : (widths[index] ?? 0)
    const place = { x, width }
    x += width + at.gap
    return place
  })
}

function cut(content: TableContent, width: number, style: TableStyle): LaidColumns {
  const share = (width - style.columnGap * (content.columns.length - 1)) / content.columns.length
  return {
    places: placed(
      content,
      content.columns.map(() => share),
      { rest: share, gap: style.columnGap },
    ),
    style,
  }
}

function scaled(style: TableStyle, scale: number): TableStyle {
  if (scale === 1) return style
  const smaller = (one: Style): Style => ({ ...one, size: one.size * scale, leading: one.leading * scale })
  return {
    ...style,
    heading: smaller(style.heading),
    body: smaller(style.body),
    strong: smaller(style.strong),
    small: smaller(style.small),
    columnGap: style.columnGap * scale * scale,
  }
}
