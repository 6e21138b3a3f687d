import { openPdf } from '@quittance/core/attachment/picture/pdf'
import { redraw } from '@quittance/core/attachment/picture/redraw'
import type { PrintedWord } from '@quittance/core/ports/pictures'
import { SCAN_LIMITS, type Scan, type ScanFile, type ScanHints } from '@quittance/core/ports/scanner'
import { fieldsOf } from '@quittance/core/receipt/extract/fields'
import type { Reading } from '@quittance/core/receipt/extract/word'
import { readPicture } from './read-picture.ts'
import { languageOf, type Recogniser } from './recognise.ts'

/** A page with fewer printed words is taken for a picture. */
const PRINTED_WORDS_MIN = 8
/** Printed words are measured on a page of this width. */
const PRINTED_WIDTH = 1_400
const PRINTED_CONFIDENCE = 0.99

/** Reads a picture or a PDF: printed text as it stands, pictures by the engine. Errors: `attachment_invalid`. */
export async function scanFile(file: ScanFile, how: { hints: ScanHints; recogniser: Recogniser }): Promise<Scan> {
  if (file.contentType === 'application/pdf') return await scanPdf(file.bytes, how)
  const language = languageOf(how.hints.country)
  const readings = await readPicture({ bytes: file.bytes, page: 0 }, { recogniser: how.recogniser, language })
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
      if (words.length >= PRINTED_WORDS_MIN) readings.push(printedReading(words, { page, ratio: picture.height / picture.width }))
      else {
        isPicture = true
        readings.push(...(await readPicture({ bytes: picture.bytes, page }, { recogniser, language: languageOf(hints.country) })))
      }
    }
    return { engine: isPicture ? recogniser.name : 'pdf-text', pages: pdf.pageCount, pagesRead, fields: fieldsOf(readings, hints) }
  } finally {
    pdf.close()
  }
}

function printedReading(words: readonly PrintedWord[], { page, ratio }: { page: number; ratio: number }): Reading {
  const height = PRINTED_WIDTH * ratio
  return {
    page,
    width: PRINTED_WIDTH,
    height,
    words: words.map((word) => ({
      text: word.text,
      confidence: PRINTED_CONFIDENCE,
      x: word.x * PRINTED_WIDTH,
      y: word.y * height,
      width: word.width * PRINTED_WIDTH,
      height: word.height * height,
    })),
  }
}
