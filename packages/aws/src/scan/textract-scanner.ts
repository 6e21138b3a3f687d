import { AppError } from '@quittance/core/kit/errors'
import type { Clock } from '@quittance/core/ports/clock'
import { type ReceiptFields, SCAN_LIMITS, type ScanHints, type Scanner } from '@quittance/core/ports/scanner'
import { fieldsOf } from '@quittance/core/receipt/extract/fields'
import { isPrinted, printedReading } from '@quittance/core/receipt/extract/printed'
import type { Reading } from '@quittance/core/receipt/extract/word'
import { type Aws, AwsError } from '../call/aws.ts'
import type { ReadPage, RemotePictures } from '../pictures/remote-pictures.ts'
import { ExpenseAnswer, expenseFields, readingOf } from './expense.ts'
import { together } from './opinions.ts'

/** Of one page. Five of them stay within the function's time. */
const PAGE_MS_MAX = 15_000

/**
 * The port `Scanner` by Amazon Textract (AnalyzeExpense). Pages of a PDF that carry their text are read as they stand, and cost nothing; others go to Textract
 * as pictures, one by one, since it takes one page at a time from bytes. Its words are weighed as those of any engine, and its own opinion of the fields beside
 * them. What strangers sent is opened by `pictures`, never here.
 */
export function textractScanner({ aws, pictures, clock }: { aws: Aws; pictures: Pick<RemotePictures, 'read'>; clock: Clock }): Scanner {
  return {
    async scan(file, hints) {
      const lateMs = clock.now() + SCAN_LIMITS.secondsMax * 1000
      const { pages, pageCount } = await pictures.read(file)
      const readings: Reading[] = []
      let theirs: ReceiptFields | undefined
      let pagesRead = 0
      for (const [page, { picture, words }] of pages.slice(0, SCAN_LIMITS.pagesMax).entries()) {
        if (page > 0 && clock.now() > lateMs) break
        pagesRead++
        if (isPrinted(words)) {
          readings.push(printedReading(words, { page, ratio: picture.height / picture.width }))
          continue
        }
        const { reading, fields } = await recognised({ aws, hints, page }, picture)
        readings.push(reading)
        theirs = theirs === undefined ? fields : together(theirs, fields)
      }
      const ours = fieldsOf(readings, hints)
      const engine = theirs === undefined ? 'pdf-text' : 'textract'
      return { engine, pages: pageCount, pagesRead, fields: theirs ? together(ours, theirs) : ours }
    },
  }
}

async function recognised(
  { aws, hints, page }: { aws: Aws; hints: ScanHints; page: number },
  { bytes, width, height }: ReadPage['picture'],
): Promise<{ reading: Reading; fields: ReceiptFields }> {
  const Document = { Bytes: Buffer.from(bytes).toString('base64') }
  const answer = await aws.json('textract', 'Textract.AnalyzeExpense', { Document }, PAGE_MS_MAX).catch(refusalOf)
  const expense = ExpenseAnswer.parse(answer)
  return { reading: readingOf(expense, { page, width, height }), fields: expenseFields(expense, { page, hints }) }
}

/** What Textract says of a picture that it cannot take. Anything else may pass. */
const UNREADABLE = /^(BadDocumentException|UnsupportedDocumentException|DocumentTooLargeException|InvalidParameterException)$/

function refusalOf(error: unknown): never {
  if (error instanceof AwsError && UNREADABLE.test(error.name))
    throw new AppError(
      'attachment_invalid',
      'The picture cannot be read. Take it again, nearer and in more light, or fill the receipt in by hand.',
    )
  throw error
}
