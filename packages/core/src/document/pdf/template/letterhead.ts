import type { PartyView } from '../../view.ts'
import { prepareImage } from '../file/image.ts'
import { type Block, decorated, paragraph, space, stack, textWidth } from '../layout/block.ts'
import type { Style } from '../layout/style.ts'
import type { Job } from './job.ts'
import { MM } from './sheet.ts'

const LOGO_HEIGHT_MAX = 16 * MM
const LOGO_WIDTH_MAX = 70 * MM
/** 300 to the inch. */
const PIXELS_PER_POINT = 300 / 72
/** How wide the sender's particulars are. */
export const SENDER_WIDTH = 66 * MM

/** Draws the sender: logo or name at the upper left, the particulars beside the window. Returns where the particulars end. */
export function drawLetterhead(job: Job): number {
  const { plan, flow, theme, view } = job
  const page = flow.page
  const windowIsRight = plan.window.left > 100
  const left = plan.margin.left * MM
  const right = plan.sheet.width - plan.margin.right * MM
  const logo = logoBlock(job)
  const mark = view.headerText ? stack([logo ?? nameBlock(job), space(3), headerBlock(job)]) : (logo ?? nameBlock(job))
  const band = theme.band
  if (band) page.artifact(() => page.rectangle({ x: 0, y: 0, width: plan.sheet.width, height: band }, theme.accent))
  mark.draw(page, { x: left, y: plan.margin.top * MM })
  const details = senderDetails(job, logo ? 'with-name' : 'without-name')
  const y = plan.margin.top * MM + (windowIsRight ? mark.height + 6 : 0)
  details.draw(page, { x: windowIsRight ? left : right - SENDER_WIDTH, y })
  return y + details.height
}

/** Draws the receiver's address where the window of an envelope shows it, the sender's in one small line above. */
export function drawReceiver(job: Job): void {
  const { plan, flow, view, theme, paper } = job
  const width = plan.window.width * MM
  const x = plan.window.left * MM
  const y = plan.window.top * MM
  const returnLine = [view.seller.name, ...view.seller.addressLines].join(' · ')
  const small: Style = { ...theme.small, size: 6.5, leading: 9 }
  if (textWidth(paper, returnLine, small) <= width) {
    const line = paragraph(paper, returnLine, { style: small, width, element: paper.element(paper.root, 'P'), align: 'left' })
    line.draw(flow.page, { x, y: y - line.height - 3 })
  }
  const element = paper.element(paper.root, 'P')
  const name = paragraph(paper, view.buyer.name, { style: theme.strong, width, element, align: 'left' })
  const lines = [...(view.buyer.contact ? [view.buyer.contact] : []), ...view.buyer.addressLines]
  const address = lines.length > 0 ? [paragraph(paper, lines.join('\n'), { style: theme.body, width, element, align: 'left' })] : []
  const taxId = buyerTaxId(job, width)
  const block = stack([name, ...address, ...taxId])
  block.draw(flow.page, { x, y })
  flow.y = Math.max(plan.bodyTop * MM, y + block.height + 18)
}

function buyerTaxId({ view, paper, theme, words }: Job, width: number): Block[] {
  if (!view.buyer.taxId) return []
  const element = paper.element(paper.root, 'P')
  return [space(3), paragraph(paper, `${words.taxId} ${view.buyer.taxId}`, { style: theme.small, width, element, align: 'left' })]
}

function nameBlock({ paper, view, theme, plan }: Job): Block {
  const width = plan.window.left > 100 ? 160 * MM : 92 * MM
  return paragraph(paper, view.seller.name, { style: theme.sender, width, element: paper.element(paper.root, 'P'), align: 'left' })
}

/** What the sender says below the logo. */
function headerBlock({ paper, view, theme, plan }: Job): Block {
  const width = plan.window.left > 100 ? 160 * MM : 92 * MM
  const element = paper.element(paper.root, 'P')
  return paragraph(paper, view.headerText ?? '', { style: theme.small, width, element, align: 'left' })
}

/** The logo, where there is one that can be read. */
function logoBlock({ paper, view, words }: Job): Block | undefined {
  if (!view.brand.logo) return undefined
  const { png } = view.brand.logo
  const image = prepareImage(png, { widthMax: LOGO_WIDTH_MAX * PIXELS_PER_POINT, heightMax: LOGO_HEIGHT_MAX * PIXELS_PER_POINT })
  if ('reason' in image) {
    paper.findings.push({ kind: 'logo_unreadable', reason: image.reason })
    return undefined
  }
  const scale = Math.min(LOGO_HEIGHT_MAX / image.height, LOGO_WIDTH_MAX / image.width)
  const width = image.width * scale
  const height = image.height * scale
  const name = paper.addImage(image)
  const element = paper.element(paper.root, 'Figure', { alt: words.logoOf(view.seller.name) })
  return {
    height,
    draw(page, at) {
      const area = { ...at, width, height }
      element.attributes = { ...element.attributes, box: page.box(area) }
      page.tagged(element, () => page.image(name, area))
    },
  }
}

function senderDetails(job: Job, naming: 'with-name' | 'without-name'): Block {
  const { paper, view, theme } = job
  const options = { width: SENDER_WIDTH, align: 'left' as const }
  const lines = senderLines(view.seller, job)
  const name =
    naming === 'with-name'
      ? [paragraph(paper, view.seller.name, { ...options, style: theme.smallStrong, element: paper.element(paper.root, 'P') })]
      : []
  const element = paper.element(paper.root, 'P')
  return stack([...name, paragraph(paper, lines.join('\n'), { ...options, style: theme.small, element })])
}

function senderLines(seller: PartyView, { words }: Job): string[] {
  const ids = [seller.taxId && `${words.taxId} ${seller.taxId}`, seller.taxNumber && `${words.taxNumber} ${seller.taxNumber}`]
  const contact = [seller.phone, seller.email, seller.website]
  return [...seller.addressLines, ...contact, ...ids].filter((line) => line !== undefined && line !== '') as string[]
}

/** The block on a tinted ground with room around it, and a coloured edge at its left where `edge` says how wide. */
export function panel(
  block: Block,
  at: { width: number; inset: number; colour: string; edge?: { width: number; colour: string } | undefined },
): Block {
  const inner: Block = {
    height: block.height + 2 * at.inset,
    draw(page, place) {
      block.draw(page, { x: place.x + at.inset, y: place.y + at.inset })
    },
  }
  return decorated(inner, (page, place) => {
    page.rectangle({ ...place, width: at.width, height: inner.height }, at.colour)
    if (at.edge) page.rectangle({ ...place, width: at.edge.width, height: inner.height }, at.edge.colour)
  })
}
