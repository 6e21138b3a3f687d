import type { Element } from '../file/structure.ts'
import { breakLines, type Line, singleLine } from '../text/lines.ts'
import type { Page } from './page.ts'
import type { Paper } from './paper.ts'
import type { Style } from './style.ts'

/** How far grounds reach beyond the text on them, in points. */
export const BLEED = 6

/** Something measured that can be drawn anywhere. Points; `at` is the upper left corner. */
export interface Block {
  readonly height: number
  draw(page: Page, at: { x: number; y: number }): void
  /** Cuts it into a part of at most `room` points and the rest; undefined where no sensible part fits. */
  split?(room: number): { first: Block; rest: Block } | undefined
}

/** Where lines stand in their column. `start` is left, or right for a paragraph that is written from right to left. */
export type Align = 'start' | 'left' | 'right' | 'centre'

/** How and as what a paragraph is set. */
export interface ParagraphOptions {
  readonly style: Style
  readonly width: number
  readonly align?: Align
  /** The element it is content of. */
  readonly element: Element
}

/** Text broken into lines of a width. */
export function paragraph(paper: Paper, text: string, options: ParagraphOptions): Block {
  const widthMax = (options.width * 1000) / options.style.size
  return linesBlock(breakLines(paper.shaper, text, { look: options.style.look, widthMax }), options)
}

/** Text on one line, however wide. */
export function oneLine(paper: Paper, text: string, options: ParagraphOptions): Block {
  return linesBlock([singleLine(paper.shaper, text, options.style.look)], options)
}

/** Lines already broken, as a block. */
export function linesBlock(lines: readonly Line[], options: ParagraphOptions): Block {
  const { style, element } = options
  return {
    height: lines.length * style.leading,
    draw(page, at) {
      page.tagged(element, () => drawLines(page, lines, { ...at, options }))
    },
    split(room) {
      const count = Math.min(Math.floor((room + 0.01) / style.leading), lines.length - 2)
      if (count < 2) return undefined
      return { first: linesBlock(lines.slice(0, count), options), rest: linesBlock(lines.slice(count), options) }
    },
  }
}

function drawLines(page: Page, lines: readonly Line[], at: { x: number; y: number; options: ParagraphOptions }): void {
  const { style, width, align = 'start' } = at.options
  lines.forEach((line, index) => {
    page.text(line, { x: at.x + indent(line, { style, width, align }), y: at.y + index * style.leading + baseline(style) }, style)
  })
}

const CAP_HEIGHT = 0.727

/** From the top of a line of text to its baseline: capitals stand in the middle of the leading. */
export function baseline(style: Style): number {
  return style.leading / 2 + (CAP_HEIGHT * style.size) / 2
}

function indent(line: Line, at: { style: Style; width: number; align: Align }): number {
  const rest = at.width - lineWidth(line, at.style)
  if (at.align === 'centre') return rest / 2
  return at.align === 'right' || (at.align === 'start' && line.rightToLeft) ? rest : 0
}

/** Width of a line in points. */
export function lineWidth(line: Line, style: Style): number {
  const glyphs = style.tracking ? line.runs.reduce((count, run) => count + (run.kind === 'plain' ? run.glyphs.length : 0), 0) : 0
  return ((line.width + glyphs * (style.tracking ?? 0)) * style.size) / 1000
}

/** Width of text on one line in points. */
export function textWidth(paper: Paper, text: string, style: Style): number {
  return lineWidth(singleLine(paper.shaper, text, style.look), style)
}

/** Blocks one below the other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  return {
    height: blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1),
    draw(page, at) {
      let y = at.y
      for (const block of blocks) {
        block.draw(page, { x: at.x, y })
        y += block.height + gap
      }
    },
    split(room) {
      return splitStack(blocks, gap, room)
    },
  }
}

function splitStack(blocks: readonly Block[], gap: number, room: number): { first: Block; rest: Block } | undefined {
  let used = 0
  for (const [index, block] of blocks.entries()) {
    if (used + block.height > room) {
      const parts = block.split?.(room - used)
      const first = [...blocks.slice(0, index), ...(parts ? [parts.first] : [])]
      const rest = [...(parts ? [parts.rest] : [block]), ...blocks.slice(index + 1)]
      return first.length > 0 ? { first: stack(first, gap), rest: stack(rest, gap) } : undefined
    }
    used += block.height + gap
  }
  return undefined
}

/** Blocks beside each other, each at its distance from the left. */
export function beside(columns: readonly { x: number; block: Block }[]): Block {
  return {
    height: Math.max(0, ...columns.map(({ block }) => block.height)),
    draw(page, at) {
      for (const { x, block } of columns) block.draw(page, { x: at.x + x, y: at.y })
    },
    split(room) {
      const parts = columns.map(({ x, block }) => ({ x, block, parts: block.height > room ? block.split?.(room) : undefined }))
      if (parts.some((column) => column.block.height > room && !column.parts)) return undefined
      return {
        first: beside(parts.map((column) => ({ x: column.x, block: column.parts?.first ?? column.block }))),
        rest: beside(parts.flatMap((column) => (column.parts ? [{ x: column.x, block: column.parts.rest }] : []))),
      }
    },
  }
}

/** Empty space. */
export function space(height: number): Block {
  return { height, draw() {} }
}

/** A block with more room above and below it. */
export function padded(block: Block, above: number, below: number): Block {
  return {
    height: above + block.height + below,
    draw(page, at) {
      block.draw(page, { x: at.x, y: at.y + above })
    },
    split(room) {
      const parts = block.split?.(room - above)
      return parts && { first: padded(parts.first, above, 0), rest: padded(parts.rest, 0, below) }
    },
  }
}

/** A block with decoration drawn behind it. */
export function decorated(block: Block, decorate: (page: Page, at: { x: number; y: number }) => void): Block {
  return {
    height: block.height,
    draw(page, at) {
      page.artifact(() => decorate(page, at))
      block.draw(page, at)
    },
  }
}
