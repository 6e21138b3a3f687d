import { openPdf } from '@quittance/core/attachment/picture/pdf'
import { redraw } from '@quittance/core/attachment/picture/redraw'
import { AppError } from '@quittance/core/kit/errors'
import { SCAN_LIMITS, type Scan, type ScanFile, type ScanHints } from '@quittance/core/ports/scanner'
import { fieldsOf } from '@quittance/core/receipt/extract/fields'
import { isPrinted, printedReading } from '@quittance/core/receipt/extract/printed'
import type { Reading } from '@quittance/core/receipt/extract/word'
import { readPicture } from './read-picture.ts'
import type { Recogniser } from './recognise.ts'

/** What reads, and until when. */
interface How {
  hints: ScanHints
  recogniser: Recogniser
  /** Left out: for `SCAN_LIMITS.readingSecondsMax`. */
  signal?: AbortSignal
}

/** Reads a picture or a PDF: printed text as it stands, pictures by the engine. What was read when its time was up stands. Errors: `attachment_invalid`. */
export async function scanFile(file: ScanFile, { hints, recogniser, signal }: How): Promise<Scan> {
  const how = { hints, recogniser, signal: signal ?? AbortSignal.timeout(SCAN_LIMITS.readingSecondsMax * 1000) }
  if (file.contentType === 'application/pdf') return await scanPdf(file.bytes, how)
  const readings = await readPicture({ bytes: file.bytes, page: 0 }, how)
  if (readings.length === 0) throw illegible()
  return { engine: recogniser.name, pages: 1, pagesRead: 1, fields: fieldsOf(readings, hints) }
}

/** The same, of a file as it came: a picture is drawn anew first. Errors: `attachment_invalid`. */
export async function scanRaw(file: ScanFile, how: How): Promise<Scan> {
  if (file.contentType === 'application/pdf') return await scanFile(file, how)
  const [page] = (await redraw(file)).pages
  return await scanFile(page ?? file, how)
}

async function scanPdf(bytes: Uint8Array, how: How & { signal: AbortSignal }): Promise<Scan> {
  const pdf = await openPdf(bytes)
  const { hints, recogniser, signal } = how
  try {
    const readings: Reading[] = []
    let pagesRead = 0
    let isPicture = false
    for (let page = 0; page < Math.min(pdf.pageCount, SCAN_LIMITS.pagesMax) && !(page > 0 && signal.aborted); page++) {
      const words = pdf.words(page)
      const picture = await pdf.draw(page)
      const isText = isPrinted(words)
      isPicture ||= !isText
      const read = isText
        ? [printedReading(words, { page, ratio: picture.height / picture.width })]
        : await readPicture({ bytes: picture.bytes, page }, how)
      readings.push(...read)
      pagesRead += Math.min(read.length, 1)
    }
    if (readings.length === 0) throw illegible()
    return { engine: isPicture ? recogniser.name : 'pdf-text', pages: pdf.pageCount, pagesRead, fields: fieldsOf(readings, hints) }
  } finally {
    pdf.close()
  }
}

function illegible(): AppError {
  return new AppError(
    'attachment_invalid',
    'The text of this picture could not be made out. Take another one, sharp and in good light, or fill it in by hand.',
  )
}
