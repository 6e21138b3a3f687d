import { BLEED, type Block, beside, decorated, oneLine, padded, paragraph, space, stack, textWidth } from '../layout/block.ts'
import type { Page } from '../layout/page.ts'
import type { Style } from '../layout/style.ts'
import { layTable, placeTable } from '../layout/table.ts'
import { acceptancePanel } from './acceptance-panel.ts'
import type { Fact } from './contents.ts'
import { drawFactsBeside } from './facts-beside.ts'
import type { Job } from './job.ts'
import { drawLetterhead, drawReceiver } from './letterhead.ts'
import { paymentPanel } from './payment-panel.ts'
import { summary } from './summary.ts'

/**
 * Draws a document as its theme wants it: sender and receiver, then title and what matters at a glance, the table, the sums, how to pay, notes.
 * Parts are drawn in reading order, which is the order of the structure tree.
 */
export function drawDocument(job: Job): void {
  const senderBottom = drawLetterhead(job)
  drawReceiver(job)
  if (job.theme.facts === 'beside') drawFactsBeside(job, senderBottom)
  drawTitle(job)
  if (job.theme.facts !== 'beside') drawFacts(job)
  drawIntroduction(job)
  drawTable(job)
  drawPayment(job)
  drawAcceptance(job)
  drawNotes(job)
  drawTerms(job)
}

function drawTitle(job: Job): void {
  const { paper, flow, theme, contents } = job
  const { width } = flow.frame
  const heading = paper.element(paper.root, 'H1')
  const number = contents.number ?? contents.status ?? ''
  const titleWidth = textWidth(paper, `${contents.title}\u00a0`, theme.title)
  const numberWidth = textWidth(paper, number, theme.titleNumber)
  const title = paragraph(paper, contents.title, { style: theme.title, width, element: heading, align: 'left' })
  if (number === '') flow.place(title)
  else if (titleWidth + numberWidth <= width) {
    const behind = oneLine(paper, number, { style: theme.titleNumber, width: numberWidth, element: heading, align: 'left' })
    flow.place(
      beside([
        { x: 0, block: title },
        { x: titleWidth, block: behind },
      ]),
    )
  } else {
    flow.place(
      stack([title, paragraph(paper, number, { style: { ...theme.titleNumber, size: 12, leading: 17 }, width, element: heading })]),
    )
  }
  if (contents.number && contents.status) {
    flow.place(paragraph(paper, contents.status, { style: theme.status, width, element: paper.element(paper.root, 'P'), align: 'left' }))
  }
  flow.gap(9 * theme.air)
}

const FACT_GAP = 16

/** Labels above values between two rules; the headline at the right. */
function drawFacts(job: Job): void {
  const { flow, theme, contents } = job
  const { width, left } = flow.frame
  const headline = contents.headline
  const headlineWidth = headline ? widest(job, headline, theme.headline) : 0
  const rows = factRows(job, width - (headline ? headlineWidth + FACT_GAP : 0))
  const facts = stack(
    rows.map((row) => factRow(job, row)),
    8,
  )
  const top = flow.y
  const block = headline
    ? beside([
        { x: 0, block: facts },
        { x: width - headlineWidth, block: headlineBlock(job, headline, headlineWidth) },
      ])
    : facts
  const padding = 10 * theme.air
  if (theme.facts === 'ground') {
    const ground = (page: Page, at: { x: number; y: number }) =>
      page.rectangle({ x: at.x - BLEED, y: at.y, width: width + 2 * BLEED, height: block.height + 2 * padding }, theme.panel)
    flow.place(decorated(padded(block, padding, padding), ground))
    flow.gap(16 * theme.air)
    return
  }
  flow.place(padded(block, padding, padding))
  const { page, y } = flow
  page.artifact(() => {
    page.rectangles(
      [top, y].map((edge) => ({ x: left, y: edge, width, height: 0.75 })),
      theme.rule,
    )
  })
  flow.gap(16 * theme.air)
}

interface PlacedFact extends Fact {
  x: number
  width: number
}

/** Facts side by side, as many as fit a row. */
function factRows(job: Job, width: number): PlacedFact[][] {
  const rows: PlacedFact[][] = []
  let x = 0
  for (const fact of job.contents.facts) {
    const own = Math.min(widest(job, fact, job.theme.body), width)
    if (rows.length === 0 || x + own > width) {
      rows.push([])
      x = 0
    }
    rows[rows.length - 1]?.push({ ...fact, x, width: own })
    x += own + FACT_GAP
  }
  return rows
}

function widest({ paper, theme }: Job, fact: Fact, style: Style): number {
  return Math.ceil(Math.max(textWidth(paper, fact.label, theme.label), textWidth(paper, fact.value, style))) + 1
}

function factRow({ paper, theme }: Job, facts: readonly PlacedFact[]): Block {
  const table = paper.element(paper.root, 'Table')
  const heads = paper.element(table, 'TR')
  const values = paper.element(table, 'TR')
  return beside(
    facts.map((fact) => {
      const label = paragraph(paper, fact.label, {
        style: theme.label,
        width: fact.width,
        element: paper.element(heads, 'TH', { scope: 'Column' }),
      })
      const value = paragraph(paper, fact.value, { style: theme.body, width: fact.width, element: paper.element(values, 'TD') })
      return { x: fact.x, block: stack([label, space(1), value]) }
    }),
  )
}

function headlineBlock({ paper, theme }: Job, headline: Fact, width: number): Block {
  const element = paper.element(paper.root, 'P')
  const options = { width, element, align: 'right' as const }
  return stack([
    paragraph(paper, headline.label, { ...options, style: theme.label }),
    oneLine(paper, headline.value, { ...options, style: theme.headline }),
  ])
}

function drawIntroduction({ paper, flow, theme, contents }: Job): void {
  if (!contents.introduction) return
  const element = paper.element(paper.root, 'P')
  flow.placeParts(paragraph(paper, contents.introduction, { style: theme.body, width: flow.frame.width, element }))
  flow.gap(16 * theme.air)
}

function drawTable(job: Job): void {
  const { paper, flow, theme, contents } = job
  const table = layTable(paper, contents.table, { width: flow.frame.width, style: theme.table, parent: paper.root })
  placeTable(flow, table, 12 + summary.height(job))
  flow.gap(8 * theme.air)
  flow.place(summary.block(job))
  flow.gap(18 * theme.air)
}

function drawPayment(job: Job): void {
  const block = paymentPanel(job)
  if (!block) return
  job.flow.place(block)
  job.flow.gap(20 * job.theme.air)
}

function drawAcceptance(job: Job): void {
  const block = acceptancePanel(job)
  if (!block) return
  job.flow.place(block)
  job.flow.gap(20 * job.theme.air)
}

function drawNotes(job: Job): void {
  const { paper, flow, theme, view, words } = job
  const { width } = flow.frame
  if (view.notes) {
    const heading = paragraph(paper, words.notes, { style: theme.strong, width, element: paper.element(paper.root, 'H2') })
    const [first, ...others] = view.notes.split('\n').map((text) => noteBlock(job, text, theme.body))
    const below = Math.min(first?.height ?? 0, KEPT_LINES * theme.body.leading)
    if (flow.room < heading.height + 3 + below) flow.nextPage()
    flow.place(heading)
    flow.gap(3)
    for (const block of first ? [first, ...others] : []) flow.placeParts(block)
    flow.gap(12 * theme.air)
  }
  for (const note of view.legalNotes) {
    flow.placeParts(noteBlock(job, note, theme.small))
    flow.gap(3)
  }
}

/** The general terms come last, in small print. */
function drawTerms(job: Job): void {
  const { flow, theme, view } = job
  if (!view.terms) return
  flow.gap(10 * theme.air)
  for (const text of view.terms.split('\n')) flow.placeParts(noteBlock(job, text, theme.small))
}

/** A heading stays with at least so many lines of what follows. */
const KEPT_LINES = 3

function noteBlock({ paper, flow }: Job, text: string, style: Style): Block {
  if (text.trim() === '') return space(style.leading / 2)
  return paragraph(paper, text, { style, width: flow.frame.width, element: paper.element(paper.root, 'P') })
}
