import type { Element } from '../file/structure.ts'
import { BLEED, type Block, beside, decorated, padded, paragraph, space, stack, textWidth } from '../layout/block.ts'
import type { Style } from '../layout/style.ts'
import { layTable, wholeTable } from '../layout/table.ts'
import type { SumRow } from './contents.ts'
import type { Job } from './job.ts'

const SUMS_SHARE = 0.46
const TAXES_SHARE = 0.46

/** The sums at the right, and at the left the tax table where there is more than one rate. */
export const summary = {
  /** Height that `block` will have; makes no elements. */
  height(job: Job): number {
    const sums = job.contents.sums.reduce((height, row) => height + rowHeight(job, row), 0)
    const { table } = job.theme
    const taxRows = job.contents.taxes?.table.rows.length ?? 0
    return Math.max(sums, taxRows === 0 ? 0 : (taxRows + 2) * (table.body.leading + table.rowPadding))
  },

  block(job: Job): Block {
    const { width } = job.flow.frame
    const sums = { x: width * (1 - SUMS_SHARE), block: sumsBlock(job, width * SUMS_SHARE) }
    return job.contents.taxes ? beside([sums, { x: 0, block: taxesBlock(job, width * TAXES_SHARE) }]) : beside([sums])
  },
}

function sumsBlock(job: Job, width: number): Block {
  const table = job.paper.element(job.paper.root, 'Table')
  return stack(job.contents.sums.map((row) => sumRow(job, row, { width, table })))
}

/** Whether the row stands on a ground: the last one, where the theme wants it. */
function hasGround({ theme, contents }: Job, row: SumRow): boolean {
  return theme.dueGround === true && row.rank !== 'plain' && row === contents.sums.at(-1)
}

function styleOf(job: Job, row: SumRow): Style {
  const { theme } = job
  if (hasGround(job, row)) return theme.due
  return row.rank === 'plain' ? theme.body : row.rank === 'total' ? theme.total : theme.due
}

function rowHeight(job: Job, row: SumRow): number {
  return styleOf(job, row).leading + (row.rank === 'plain' ? 6 * job.theme.air : 3 + 10 * job.theme.air)
}

function sumRow(job: Job, row: SumRow, at: { width: number; table: Element }): Block {
  const { paper, theme } = job
  const element = paper.element(at.table, 'TR')
  const style = styleOf(job, row)
  const labelStyle = row.rank === 'plain' ? { ...style, colour: theme.label.colour } : style
  const valueWidth = Math.min(textWidth(paper, row.value, style) + 2, at.width * 0.7)
  const label = paragraph(paper, row.label, {
    style: labelStyle,
    width: at.width - valueWidth - 10,
    element: paper.element(element, 'TH', { scope: 'Row' }),
    align: 'left',
  })
  const value = paragraph(paper, row.value, { style, width: valueWidth, element: paper.element(element, 'TD'), align: 'right' })
  const cells = beside([
    { x: 0, block: label },
    { x: at.width - valueWidth, block: value },
  ])
  if (row.rank === 'plain') return padded(cells, 3 * theme.air, 3 * theme.air)
  if (hasGround(job, row)) {
    const block = padded(cells, 5 * theme.air + 1.5, 5 * theme.air + 1.5)
    const ground = { width: at.width + 2 * BLEED, height: block.height }
    return decorated(block, (page, place) => page.rectangle({ x: place.x - BLEED, y: place.y, ...ground }, theme.accent))
  }
  const ruled = padded(cells, 3 + 5 * theme.air, 5 * theme.air)
  const colour = row.rank === 'due' ? theme.accent : theme.table.headRule
  return decorated(ruled, (page, place) => page.rectangle({ x: place.x, y: place.y + 1, width: at.width, height: 0.75 }, colour))
}

function taxesBlock(job: Job, width: number): Block {
  const { paper, theme, contents } = job
  const taxes = contents.taxes
  if (!taxes) return space(0)
  const heading = paragraph(paper, taxes.heading, {
    style: theme.smallStrong,
    width,
    element: paper.element(paper.root, 'H2'),
    align: 'left',
  })
  const small = { ...theme.table, body: { ...theme.small, colour: theme.ink }, heading: theme.label, rowPadding: 3, columnGap: 10 }
  const table = layTable(paper, taxes.table, { width, style: small, parent: paper.root })
  return padded(stack([heading, space(4), wholeTable(paper, table)]), 3, 0)
}
