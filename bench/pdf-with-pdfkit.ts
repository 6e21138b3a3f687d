import PDFDocument, { type Structure } from 'pdfkit'
import type { InvoiceView } from '../packages/core/src/document/sample.ts'
import { aroundTable, cellsOf, type FontFiles, HEADINGS } from './pdf-cells.ts'

const COLUMNS = [40, 65, 285, 365, 430, 475, 555]
const BOTTOM = 780

/** The invoice drawn with pdfkit: the plain table, with or without tags. */
export function withPdfkit(view: InvoiceView, fonts: FontFiles, options: { tagged: boolean }): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 40,
    pdfVersion: '1.7',
    ...(options.tagged && { tagged: true, subset: 'PDF/A-3a', displayTitle: true, lang: 'en-GB', info: { Title: view.number } }),
  })
  const bytes = new Promise<Uint8Array>((resolve) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
  })
  document.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold)
  draw(document, view, options.tagged)
  document.end()
  return bytes
}

function draw(document: PDFDocument, view: InvoiceView, tagged: boolean): void {
  const put = (parent: Structure | undefined, type: string, content: () => void) => {
    if (parent) parent.add(document.struct(type, {}, content))
    else content()
  }
  const root = tagged ? document.struct('Document') : undefined
  if (root) document.addStructure(root)
  const { head, sums, foot } = aroundTable(view)
  document.font('regular').fontSize(9)
  for (const line of head) put(root, 'P', () => document.text(line, 40))
  const table = tagged ? document.struct('Table') : undefined
  if (table) root?.add(table)
  for (const [index, cells] of [[...HEADINGS], ...cellsOf(view)].entries())
    drawRow(document, cells, { table, put, type: index === 0 ? 'TH' : 'TD' })
  for (const [label, value] of sums) put(root, 'P', () => document.text(`${label} ${value}`, 400))
  for (const line of foot) put(root, 'P', () => document.text(line, 40))
  root?.end()
}

interface RowDrawing {
  table: Structure | undefined
  put: (parent: Structure | undefined, type: string, content: () => void) => void
  type: 'TH' | 'TD'
}

function drawRow(document: PDFDocument, cells: readonly string[], { table, put, type }: RowDrawing): void {
  const row = table && document.struct('TR')
  if (row) table.add(row)
  const height = 11 * (cells[1]?.split('\n').length ?? 1) + 8
  if (document.y + height > BOTTOM) document.addPage()
  const y = document.y
  document.font(type === 'TH' ? 'bold' : 'regular')
  cells.forEach((cell, index) => {
    const x = COLUMNS[index] ?? 0
    const width = (COLUMNS[index + 1] ?? 0) - x - 5
    put(row, type, () => document.text(cell, x, y, { width, align: index > 1 ? 'right' : 'left' }))
  })
  document.y = y + height
}
