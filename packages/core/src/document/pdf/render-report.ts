import { formatsFor } from '../format.ts'
import { wordsFor } from '../labels/languages.ts'
import type { ReportPart, ReportView } from '../report-view.ts'
import { baseline, lineWidth, paragraph, textWidth } from './layout/block.ts'
import { Flow, type Frame } from './layout/flow.ts'
import type { Page } from './layout/page.ts'
import { Paper, type Sheet } from './layout/paper.ts'
import type { Style } from './layout/style.ts'
import { layTable, placeTable } from './layout/table.ts'
import type { Rendered } from './render.ts'
import { MM, planFor } from './template/sheet.ts'
import { classicTheme, type Theme } from './template/theme.ts'
import { singleLine } from './text/lines.ts'
import type { Shaper } from './text/shape.ts'

/** Changes with the looks of reports. */
const TEMPLATE = 'report-1'
const MARGIN = 18 * MM
const HEAD = 26
const FOOT = 20
const FOLLOWING_HEAD = 30

/** A report on its way to paper. */
interface ReportJob {
  view: ReportView
  paper: Paper
  theme: Theme
  frame: Frame
}

/** Makes the PDF/A-3a and PDF/UA-1 file of a report: title, span, tables that run over as many pages as they need, notes. The same view gives the same bytes. */
export function renderReport(shaper: Shaper, view: ReportView): Rendered {
  const paper = new Paper(shaper, sheetFor(view))
  const job: ReportJob = { view, paper, theme: tight(classicTheme(undefined, 'compact')), frame: frameOf(paper.sheet) }
  const flow = new Flow(paper, job.frame, (page) => drawFollowingHead(job, page))
  drawTitle(job, flow)
  for (const part of view.parts) drawPart(job, flow, part)
  drawNotes(job, flow)
  drawFeet(job)
  const { issuer, title, span, madeOn } = view
  const meta = {
    title: `${title} · ${issuer.name}`,
    author: issuer.name,
    subject: `${title}, ${span}`,
    language: issuer.locale,
    createdAt: `${madeOn}T00:00:00Z`,
  }
  return { bytes: paper.finish(meta, []), template: TEMPLATE, findings: paper.findings }
}

function sheetFor({ issuer, landscape }: ReportView): Sheet {
  const { width, height } = planFor(issuer.country).sheet
  return landscape ? { width: height, height: width } : { width, height }
}

function frameOf({ width, height }: Sheet): Frame {
  return { left: MARGIN, top: MARGIN, width: width - 2 * MARGIN, bottom: height - MARGIN - FOOT }
}

/** Figures by the hundred: smaller type, and rows closer to each other. */
function tight(theme: Theme): Theme {
  const body = { ...theme.body, size: 8, leading: 11.5 }
  const strong = { ...theme.strong, size: 8, leading: 11.5 }
  return { ...theme, table: { ...theme.table, body, strong, columnGap: 12, rowPadding: 2.5 } }
}

function drawTitle({ view, paper, theme, frame }: ReportJob, flow: Flow): void {
  const { width } = frame
  const lines = [
    { text: view.issuer.name, style: theme.smallStrong, tag: 'P' as const },
    { text: view.title, style: theme.title, tag: 'H1' as const },
    { text: view.span, style: theme.body, tag: 'P' as const },
  ]
  for (const { text, style, tag } of lines)
    flow.place(paragraph(paper, text, { style, width, align: 'left', element: paper.element(paper.root, tag) }))
  flow.gap(HEAD - 12)
}

function drawPart({ paper, theme, frame }: ReportJob, flow: Flow, part: ReportPart): void {
  const { width } = frame
  if (part.heading !== undefined) {
    const element = paper.element(paper.root, 'H2')
    const heading = paragraph(paper, part.heading, { style: theme.total, width, align: 'left', element })
    if (flow.room < heading.height + KEPT_WITH_HEADING) flow.nextPage()
    flow.place(heading)
    flow.gap(4)
  }
  const columns = part.columns.map(({ title, align, wide }) => ({
    title,
    align,
    ...(wide ? { wide, widthMin: WIDE_MIN } : {}),
  }))
  const rows = part.rows.map(({ cells, rank }) => cells.map((text) => ({ text, strong: rank === 'sum' })))
  const table = layTable(paper, { columns, rows }, { width, style: theme.table, parent: paper.root })
  placeTable(flow, table, 0)
  flow.gap(14)
}

/** A heading stays with the head of its table and two rows. */
const KEPT_WITH_HEADING = 60
/** The wide column is never narrower than this, in points. */
const WIDE_MIN = 110

function drawNotes({ view, paper, theme, frame }: ReportJob, flow: Flow): void {
  for (const note of view.notes) {
    const element = paper.element(paper.root, 'P')
    flow.placeParts(paragraph(paper, note, { style: theme.small, width: frame.width, align: 'left', element }))
    flow.gap(3)
  }
}

function drawFollowingHead(job: ReportJob, page: Page): number {
  const { view, theme, frame } = job
  page.artifact(() => {
    drawRunning(job, page, { text: view.title, style: theme.smallStrong, x: frame.left, y: frame.top })
    drawRunning(job, page, { text: view.span, style: theme.small, x: frame.left + frame.width, y: frame.top, fromRight: true })
  }, 'Header')
  return frame.top + FOLLOWING_HEAD
}

/** On every page, now that their number is known: whose report, of when, and which page. */
function drawFeet(job: ReportJob): void {
  const { view, paper, theme, frame } = job
  const words = wordsFor('en', view.issuer.country)
  const made = formatsFor(view.issuer.locale, 'EUR').day(view.madeOn)
  const y = paper.sheet.height - MARGIN
  paper.pages.forEach((page, index) => {
    page.artifact(() => {
      const style = theme.small
      page.rectangle({ x: frame.left, y: y - 4, width: frame.width, height: 0.5 }, theme.rule)
      drawRunning(job, page, { text: `${view.issuer.name} · made on ${made}`, style, x: frame.left, y, widthMax: frame.width * 0.7 })
      const number = words.pageOf(index + 1, paper.pages.length)
      drawRunning(job, page, { text: number, style, x: frame.left + frame.width, y, fromRight: true })
    }, 'Footer')
  })
}

interface Running {
  text: string
  style: Style
  x: number
  y: number
  fromRight?: true
  widthMax?: number
}

function drawRunning({ paper }: ReportJob, page: Page, { text, style, x, y, fromRight, widthMax }: Running): void {
  const line = singleLine(paper.shaper, shortened(paper, text, { style, widthMax }), style.look)
  page.text(line, { x: fromRight ? x - lineWidth(line, style) : x, y: y + baseline(style) }, style)
}

function shortened(paper: Paper, text: string, { style, widthMax }: { style: Style; widthMax: number | undefined }): string {
  let kept = text
  while (widthMax !== undefined && kept.length > 1 && textWidth(paper, kept, style) > widthMax) kept = `${kept.slice(0, -2).trimEnd()}…`
  return kept
}
