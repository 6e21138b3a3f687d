import { baseline, lineWidth, textWidth } from '../layout/block.ts'
import type { Page } from '../layout/page.ts'
import type { Paper } from '../layout/paper.ts'
import type { Style } from '../layout/style.ts'
import { breakLines, type Line, singleLine } from '../text/lines.ts'
import type { Job } from './job.ts'
import { MM } from './sheet.ts'

/** From the top margin of a following page to its content. */
export const HEAD_HEIGHT = 36

/** Draws the head of a following page and returns where content may begin. */
export function drawHead(job: Omit<Job, 'flow'>, page: Page): number {
  const { plan, contents, view, theme } = job
  const left = plan.margin.left * MM
  const right = plan.sheet.width - plan.margin.right * MM
  const y = plan.margin.top * MM
  page.artifact(() => {
    const style: Style = theme.small
    const widthMax = (right - left) / 2 - 10
    drawText(job, page, [contents.title, contents.number].filter(Boolean).join(' '), { x: left, y, style: theme.smallStrong, widthMax })
    drawText(job, page, view.seller.name, { x: right, y, style, fromRight: true, widthMax })
  }, 'Header')
  return y + HEAD_HEIGHT
}

const FOOT_GAP = 7
const FOOT_SHARE = 0.84

/** The foot's lines: the sender's own text, then who the sender is by law. The same on every page. */
export function footLines({ plan, paper, view, theme }: Pick<Job, 'plan' | 'paper' | 'view' | 'theme'>): readonly Line[] {
  const width = (plan.sheet.width - (plan.margin.left + plan.margin.right) * MM) * FOOT_SHARE
  const sender = [view.seller.name, ...(view.seller.registration ?? [])].join(' · ')
  const text = view.footer ? `${view.footer}\n${sender}` : sender
  return breakLines(paper.shaper, text, { look: theme.small.look, widthMax: (width * 1000) / theme.small.size })
}

/** From the rule above the foot to the end of the sheet, in points. */
export function footHeight(job: Pick<Job, 'plan' | 'foot' | 'theme'>): number {
  return FOOT_GAP + job.foot.length * job.theme.small.leading + job.plan.margin.bottom * MM
}

/**
 * Draws the foot of every page, now that their number is known. Who the sender is by law stands here only, so on the
 * first page it is content; its repetitions and the page numbers are not.
 */
export function drawFeet(job: Job): void {
  const { plan, paper, words, theme } = job
  const left = plan.margin.left * MM
  const width = plan.sheet.width - left - plan.margin.right * MM
  const y = plan.sheet.height - footHeight(job)
  const drawLines = (page: Page) => {
    job.foot.forEach((line, row) => {
      page.text(line, { x: left, y: y + FOOT_GAP + row * theme.small.leading + baseline(theme.small) }, theme.small)
    })
  }
  paper.pages.forEach((page, index) => {
    if (index === 0) page.tagged(paper.element(paper.root, 'P'), () => drawLines(page))
    page.artifact(() => {
      page.rectangle({ x: left, y, width, height: 0.5 }, theme.rule)
      if (index > 0) drawLines(page)
      const number = words.pageOf(index + 1, paper.pages.length)
      drawText(job, page, number, { x: left + width, y: y + FOOT_GAP, style: theme.small, fromRight: true })
    }, 'Footer')
  })
}

interface TextPlace {
  x: number
  y: number
  style: Style
  fromRight?: boolean
  widthMax?: number
}

function drawText({ paper }: Pick<Job, 'paper'>, page: Page, text: string, at: TextPlace): void {
  const line = singleLine(paper.shaper, shortened(paper, text, at), at.style.look)
  page.text(line, { x: at.fromRight ? at.x - lineWidth(line, at.style) : at.x, y: at.y + baseline(at.style) }, at.style)
}

/** Running lines are cut with an ellipsis; all they say stands on the first page in full. */
function shortened(paper: Paper, text: string, at: TextPlace): string {
  const fits = (part: string) => textWidth(paper, part, at.style) <= (at.widthMax ?? Number.POSITIVE_INFINITY)
  if (fits(text)) return text
  let kept = [...text]
  while (kept.length > 1 && !fits(`${kept.join('')}…`)) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}…`
}
