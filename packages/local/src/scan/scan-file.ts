import { openPdf } from '@quittance/core/attachment/picture/pdf'
import { redraw } from '@quittance/core/attachment/picture/redraw'
import { SCAN_LIMITS, type Scan, type ScanFile, type ScanHints } from '@quittance/core/ports/scanner'
import { fieldsOf } from '@quittance/core/receipt/extract/fields'
import { isPrinted, printedReading } from '@quittance/core/receipt/extract/printed'
import type { Reading } from '@quittance/core/receipt/extract/word'
import { readPicture } from './read-picture.ts'
import type { Recogniser } from './recognise.ts'

/** Reads a picture or a PDF: printed text as it stands, pictures by the engine. Errors: `attachment_invalid`. */
export async function scanFile(file: ScanFile, how: { hints: ScanHints; recogniser: Recogniser }): Promise<Scan> {
  if (file.contentType === 'application/pdf') return await scanPdf(file.bytes, how)
  const readings = await readPicture({ bytes: file.bytes, page: 0 }, how)
  return { engine: how.recogniser.name, pages: 1, pagesRead: 1, fields: fieldsOf(readings, how.hints) }
}

/** The same, of a file as it came: a picture is drawn anew first. Errors: `attachment_invalid`. */
export async function scanRaw(file: ScanFile, how: { hints: ScanHints; recogniser: Recogniser }): Promise<Scan> {
  if (file.contentType === 'application/pdf') return await scanPdf(file.bytes, how)
  const [page] = (await redraw(file)).pages
  return await scanFile(page ?? file, how)
}

async function scanPdf(bytes: Uint8Array, { hints, recogniser }: { hints: ScanHints; recogniser: Recogniser }): Promise<Scan> {
  const pdf = await openPdf(bytes)
  try {
    const pagesRead = Math.min(pdf.pageCount, SCAN_LIMITS.pagesMax)
    const readings: Reading[] = []
    let isPicture = false
    for (let page = 0; page < pagesRead; page++) {
      const words = pdf.words(page)
      const picture = await pdf.draw(page)
      if (isPrinted(words)) readings.push(printedReading(words, { page, ratio: picture.height / picture.width }))
      else {
        isPicture = true
        readings.push(...(await readPicture({ bytes: picture.bytes, page }, { recogniser, hints })))
      }
    }
    return { engine: isPicture ? recogniser.name : 'pdf-text', pages: pdf.pageCount, pagesRead, fields: fieldsOf(readings, hints) }
  } finally {
    pdf.close()
  }
}
