import pdfmake from 'pdfmake'
import type { InvoiceView } from '../packages/core/src/document/sample.ts'
import { aroundTable, cellsOf, type FontFiles, HEADINGS } from './pdf-cells.ts'

/** The invoice drawn with pdfmake: the plain table. */
export async function withPdfmake(view: InvoiceView, fonts: FontFiles): Promise<Uint8Array> {
  pdfmake.setLocalAccessPolicy(() => true)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.addFonts({ Inter: { normal: fonts.regular, bold: fonts.bold } })
  const { head, sums, foot } = aroundTable(view)
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      defaultStyle: { font: 'Inter', fontSize: 9 },
      content: [
        ...head,
        {
          layout: 'lightHorizontalLines',
          table: {
            headerRows: 1,
            widths: [20, '*', 60, 60, 40, 70],
            body: [HEADINGS.map((text) => ({ text, bold: true })), ...cellsOf(view).map((cells) => cells.map(aligned))],
          },
        },
        ...sums.map(([label, value]) => ({ text: `${label} ${value}`, alignment: 'right' })),
        ...foot,
      ],
    })
    .getBuffer()
}

function aligned(text: string, index: number): object {
  return index > 1 ? { text, alignment: 'right' } : { text }
}
