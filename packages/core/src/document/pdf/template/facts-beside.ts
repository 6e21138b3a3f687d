import type { Element } from '../file/structure.ts'
import { type Block, beside, paragraph, stack, textWidth } from '../layout/block.ts'
import type { Fact } from './contents.ts'
import type { Job } from './job.ts'
import { SENDER_WIDTH } from './letterhead.ts'
import { MM } from './sheet.ts'

const LABEL_SHARE = 0.55

/** The facts as a list beside the receiver's address (the information block of DIN 5008), with the headline as its last row. */
export function drawFactsBeside(job: Job, senderBottom: number): void {
  const { plan, flow, paper, theme, contents } = job
  const windowIsRight = plan.window.left > 100
  const x = windowIsRight ? plan.margin.left * MM : plan.sheet.width - plan.margin.right * MM - SENDER_WIDTH
  const y = Math.max(plan.window.top * MM, senderBottom + 8)
  const table = paper.element(paper.root, 'Table')
  const facts = contents.headline ? [...contents.facts, contents.headline] : contents.facts
  if (facts.length === 0) return
  const labelWidth = Math.min(Math.max(...facts.map(({ label }) => textWidth(paper, label, theme.label))) + 10, SENDER_WIDTH * LABEL_SHARE)
  const rows = facts.map((fact) => rowOf(job, fact, { table, labelWidth, isHeadline: fact === contents.headline }))
  const block = stack(rows, 1)
  block.draw(flow.page, { x, y })
  flow.y = Math.max(flow.y, y + block.height + 14)
}

function rowOf({ paper, theme }: Job, fact: Fact, at: { table: Element; labelWidth: number; isHeadline: boolean }): Block {
  const row = paper.element(at.table, 'TR')
  const style = at.isHeadline ? theme.headline : theme.body
  const head = paper.element(row, 'TH', { scope: 'Row' })
  const label = paragraph(paper, fact.label, {
    style: { ...theme.label, leading: style.leading },
    width: at.labelWidth,
    element: head,
    align: 'left',
  })
  const element = paper.element(row, 'TD')
  const value = paragraph(paper, fact.value, { style, width: SENDER_WIDTH - at.labelWidth, element, align: 'right' })
  return beside([
    { x: 0, block: label },
    { x: at.labelWidth, block: value },
  ])
}
