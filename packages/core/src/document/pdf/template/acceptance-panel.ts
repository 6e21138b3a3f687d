import { SIGNATURE_LIMITS, strokesOf } from '../../../quote/drawn-signature.ts'
import type { AcceptanceView } from '../../view.ts'
import { type Block, beside, paragraph, space, stack } from '../layout/block.ts'
import type { Job } from './job.ts'
import { panel } from './letterhead.ts'
import { QR_GAP, QR_SIDE, qrBlock, wordedLink } from './payment-panel.ts'

/** Room to write on, in points. */
const WRITING_HEIGHT = 24
const LINE_GAP = 18
/** A drawn signature is as wide as one by hand: 6 cm. */
const DRAWING_WIDTH = 170
const INK_WIDTH = 1.1

/** Where a quote is accepted: the link and its code, and lines to sign on; or who accepted it. Nothing on other documents. */
export function acceptancePanel(job: Job): Block | undefined {
  const { flow, theme, view } = job
  if (view.kind !== 'quote' || !view.acceptance) return undefined
  const inset = 5 + 7 * theme.air
  const inner = flow.frame.width - 2 * inset
  const content = view.acceptance.state === 'given' ? given(job, view.acceptance, inner) : asked(job, view.acceptance, inner)
  const edge = theme.panelEdge ? { width: theme.panelEdge, colour: theme.accent } : undefined
  return panel(content, { width: flow.frame.width, inset, colour: theme.panel, edge })
}

function asked(job: Job, { url }: AcceptanceView & { state: 'asked' }, inner: number): Block {
  const { paper, theme, words } = job
  const [code] = url === undefined ? [] : qrBlock(job, { payload: url, level: 'M' }, words.scanToAccept)
  const width = inner - (code ? QR_SIDE + QR_GAP : 0)
  const heading = paragraph(paper, words.acceptance, {
    style: theme.strong,
    width,
    element: paper.element(paper.root, 'H2'),
    align: 'left',
  })
  const link = url === undefined ? [] : [space(6 * theme.air), wordedLink(job, { url, text: words.acceptOnline }, width)]
  const text = stack([heading, ...link, space(4), signingLines(job, width)])
  return beside([{ x: 0, block: text }, ...(code ? [{ x: inner - QR_SIDE, block: code() }] : [])])
}

/** Three lines to write on, each with what belongs there below it. */
function signingLines(job: Job, width: number): Block {
  const { words } = job
  const each = (width - 2 * LINE_GAP) / 3
  return beside(
    [words.placeAndDate, words.name, words.signature].map((label, at) => ({
      x: at * (each + LINE_GAP),
      block: signingLine(job, label, each),
    })),
  )
}

function signingLine({ paper, theme }: Job, label: string, width: number): Block {
  const below = paragraph(paper, label, { style: theme.small, width, element: paper.element(paper.root, 'P'), align: 'left' })
  return {
    height: WRITING_HEIGHT + 3 + below.height,
    draw(page, at) {
      page.artifact(() => page.rectangle({ x: at.x, y: at.y + WRITING_HEIGHT, width, height: 0.75 }, theme.table.headRule))
      below.draw(page, { x: at.x, y: at.y + WRITING_HEIGHT + 3 })
    },
  }
}

function given(job: Job, accepted: AcceptanceView & { state: 'given' }, width: number): Block {
  const { paper, theme, words, formats } = job
  const sentence = words.acceptedBy(accepted.name, formats.day(accepted.on))
  const rows = [
    ...(accepted.signature === undefined ? [] : [`${words.signature}: ${accepted.signature}`]),
    `${words.acceptedAt} ${accepted.time}`,
    `${words.proof}: ${accepted.proof}`,
  ]
  return stack([
    paragraph(paper, sentence, { style: theme.strong, width, element: paper.element(paper.root, 'H2'), align: 'left' }),
    space(3),
    ...(accepted.drawing === undefined ? [] : [drawnSignature(job, accepted.drawing), space(3)]),
    ...rows.map((row) => paragraph(paper, row, { style: theme.small, width, element: paper.element(paper.root, 'P'), align: 'left' })),
  ])
}

function drawnSignature({ paper, theme, words }: Job, drawing: string): Block {
  const scale = DRAWING_WIDTH / SIGNATURE_LIMITS.width
  const height = SIGNATURE_LIMITS.height * scale
  const element = paper.element(paper.root, 'Figure', { alt: words.signature })
  return {
    height,
    draw(page, at) {
      const area = { ...at, width: DRAWING_WIDTH, height }
      element.attributes = { ...element.attributes, box: page.box(area) }
      page.tagged(element, () => page.strokes(strokesOf(drawing), { ...at, scale, width: INK_WIDTH, colour: theme.strong.colour }))
    },
  }
}
