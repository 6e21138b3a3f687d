import type { BankView, QrView } from '../../view.ts'
import type { Element } from '../file/structure.ts'
import { type Block, beside, oneLine, paragraph, space, stack, textWidth } from '../layout/block.ts'
import { drawQrCode, qrCode } from '../layout/qr.ts'
import type { Fact } from './contents.ts'
import type { Job } from './job.ts'
import { panel } from './letterhead.ts'

/** Points. */
export const QR_SIDE = 70
/** Between codes, and between a code and the text. */
export const QR_GAP = 20

/** What is to be paid, to whom and by which ways: sentence, account, link, QR codes. Nothing when there is nothing to say. */
export function paymentPanel(job: Job): Block | undefined {
  const { flow, theme, view, contents, paper, words } = job
  const terms = view.payment?.terms
  if (!contents.showPayment || !view.payment) return closingLine(job)
  const inset = 5 + 7 * theme.air
  const inner = flow.frame.width - 2 * inset
  const codes = view.payment.qrCodes.flatMap((code) =>
    qrBlock(job, code, code.kind === 'bank' ? words.scanToTransfer : words.scanToPayOnline),
  )
  const width = inner - codes.length * (QR_SIDE + QR_GAP)
  const request = contents.request ?? words.payment
  const parts = [paragraph(paper, request, { style: theme.strong, width, element: paper.element(paper.root, 'H2'), align: 'left' })]
  if (terms) parts.push(paragraph(paper, terms, { style: theme.small, width, element: paper.element(paper.root, 'P') }))
  if (view.payment.bank) parts.push(space(8 * theme.air), accountTable(job, bankFacts(view.payment.bank, job), width))
  if (view.payment.payUrl) parts.push(space(6 * theme.air), wordedLink(job, { url: view.payment.payUrl, text: words.payOnline }, width))
  const columns = codes.map((make, index) => ({
    x: inner - (codes.length - index) * QR_SIDE - (codes.length - 1 - index) * QR_GAP,
    block: make(),
  }))
  const edge = theme.panelEdge ? { width: theme.panelEdge, colour: theme.accent } : undefined
  return panel(beside([{ x: 0, block: stack(parts) }, ...columns]), { width: flow.frame.width, inset, colour: theme.panel, edge })
}

/** `Paid in full. Thank you.` and the like, without a panel. */
function closingLine({ contents, paper, theme, flow, view }: Job): Block | undefined {
  const terms = view.kind === 'quote' ? view.payment?.terms : undefined
  const sentence = [contents.request, terms].filter((text) => text !== undefined).join(' ')
  if (!sentence) return undefined
  return paragraph(paper, sentence, { style: theme.strong, width: flow.frame.width, element: paper.element(paper.root, 'P') })
}

function bankFacts(bank: BankView, { words }: Job): Fact[] {
  const rows: [string, string | undefined][] = [
    [words.accountHolder, bank.accountHolder],
    ['IBAN', bank.iban?.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1\u00a0')],
    ['BIC', bank.bic],
    ...(bank.rows ?? []).map((row): [string, string] => [row.label, row.value]),
    [words.bank, bank.bankName],
    [words.paymentReference, bank.reference],
  ]
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))
}

function accountTable({ paper, theme }: Job, facts: readonly Fact[], width: number): Block {
  const table = paper.element(paper.root, 'Table')
  const labelWidth = Math.min(Math.max(...facts.map((fact) => textWidth(paper, fact.label, theme.label))) + 14, width / 2)
  return stack(
    facts.map((fact) => {
      const row = paper.element(table, 'TR')
      const head = paper.element(row, 'TH', { scope: 'Row' })
      const label = paragraph(paper, fact.label, {
        style: { ...theme.label, leading: theme.body.leading },
        width: labelWidth,
        element: head,
      })
      const value = paragraph(paper, fact.value, {
        style: theme.body,
        width: width - labelWidth,
        element: paper.element(row, 'TD'),
        align: 'left',
      })
      return beside([
        { x: 0, block: label },
        { x: labelWidth, block: value },
      ])
    }),
    1,
  )
}

/** A link in words, and where it leads in small print for who reads on paper. */
export function wordedLink({ paper, theme }: Job, { url, text }: { url: string; text: string }, width: number): Block {
  const element: Element = paper.element(paper.element(paper.root, 'P'), 'Link')
  const label = oneLine(paper, text, { style: theme.link, width, element, align: 'left' })
  const labelWidth = textWidth(paper, text, theme.link) + 8
  const shown = url.replace(/^https:\/\//, '')
  const style = { ...theme.small, leading: theme.link.leading }
  const beneath = textWidth(paper, shown, style) > width - labelWidth
  const address = paragraph(paper, shown, { style, width: beneath ? width : width - labelWidth, element, align: 'left' })
  const block = beneath
    ? stack([label, address])
    : beside([
        { x: 0, block: label },
        { x: labelWidth, block: address },
      ])
  return {
    height: block.height,
    draw(page, at) {
      block.draw(page, at)
      paper.link(page, { ...at, width, height: block.height }, { element, url, title: `${text}: ${url}` })
    },
  }
}

/** A QR code with words below it, made when it is drawn; none where its content is too long, which is a finding. */
export function qrBlock(job: Job, view: Omit<QrView, 'kind'>, label: string): (() => Block)[] {
  const { paper, theme } = job
  const code = qrCode(view.payload, view.level)
  if (!code) {
    paper.findings.push({ kind: 'qr_too_long', label })
    return []
  }
  return [
    () => {
      const element = paper.element(paper.root, 'Figure', { alt: label })
      const caption = paragraph(paper, label, {
        style: { ...theme.small, size: 6.5, leading: 8.5 },
        width: QR_SIDE,
        element: paper.element(paper.root, 'P'),
        align: 'centre',
      })
      const picture: Block = {
        height: QR_SIDE,
        draw(page, at) {
          const area = { ...at, width: QR_SIDE, height: QR_SIDE }
          const quiet = { x: at.x - 5, y: at.y - 5, width: QR_SIDE + 10, height: QR_SIDE + 10 }
          page.artifact(() => page.rectangle(quiet, '#ffffff'))
          element.attributes = { ...element.attributes, box: page.box(area) }
          page.tagged(element, () => drawQrCode(page, code, area))
        },
      }
      return stack([picture, space(9), caption])
    },
  ]
}
