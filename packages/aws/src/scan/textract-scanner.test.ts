import { randomBytes } from 'node:crypto'
import { scannerContract } from '@quittance/core/contract/scanner-contract'
import { paintedReceipt, pdfOf } from '@quittance/core/contract/stranger-files'
import { systemClock } from '@quittance/core/ports/clock'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { paintedExpense } from '../../test/stand-ins/expense.ts'
import { startLambda } from '../../test/stand-ins/lambda.ts'
import { type S3StandIn, startS3 } from '../../test/stand-ins/s3.ts'
import type { StandIn } from '../../test/stand-ins/server.ts'
import { startTextract, type TextractStandIn } from '../../test/stand-ins/textract.ts'
import { testAws } from '../../test/test-aws.ts'
import { s3Files } from '../files/s3-files.ts'
import { picturesHandler } from '../lambda/pictures-handler.ts'
import { type RemotePictures, remotePictures } from '../pictures/remote-pictures.ts'
import { textractScanner } from './textract-scanner.ts'

const BUCKET = 'quittance-files'
const HINTS = { country: 'DE', currency: 'EUR', today: '2026-01-15' }
const NOTHING = { DocumentMetadata: { Pages: 1 }, ExpenseDocuments: [{ ExpenseIndex: 1, SummaryFields: [], LineItemGroups: [] }] }
const BLANK_BYTES_MAX = 5_000

let s3: S3StandIn
let textract: TextractStandIn
let lambda: StandIn
let pictures: RemotePictures
/** What the function that opens files does when it is called; the real one where left out. */
let opened: ((event: unknown) => Promise<unknown>) | undefined

beforeAll(async () => {
  const handler = picturesHandler({ variables: {}, write: () => {} })
  s3 = await startS3({ bucket: BUCKET })
  textract = await startTextract()
  lambda = await startLambda({ invoke: async (_name, event) => await (opened ?? ((one) => handler(one, { awsRequestId: 'r' })))(event) })
  textract.answer = (bytes) => (bytes.length < BLANK_BYTES_MAX ? NOTHING : paintedExpense())
  const files = s3Files({ aws: aws(), bucket: BUCKET, clock: systemClock })
  pictures = remotePictures({ aws: aws(), files, bucket: BUCKET, functionName: 'pictures:live', randomBytes })
})
afterAll(async () => {
  for (const each of [s3, textract, lambda]) await each.close()
})

const aws = () => testAws({ endpoints: { s3: s3.url, textract: textract.url, lambda: lambda.url } })
const scan = async (...of: Parameters<ReturnType<typeof textractScanner>['scan']>) =>
  await textractScanner({ aws: aws(), pictures, clock: systemClock }).scan(...of)
const receipt = async () => ({ contentType: 'image/png', bytes: await paintedReceipt() })

scannerContract('Textract, behind the function that opens files', { scan })

// By `npm run test:aws`, for a few cents: what the stand-in only claims.
if (process.env.QUITTANCE_TEST_TEXTRACT) {
  scannerContract('Textract itself', {
    scan: async (...of) => await textractScanner({ aws: testAws({ real: true }), pictures, clock: systemClock }).scan(...of),
  })
}

function answering(answer: object): void {
  const before = textract.answer
  textract.answer = answer
  onTestFinished(() => {
    textract.answer = before
  })
}

function opening(work: typeof opened): void {
  opened = work
  onTestFinished(() => {
    opened = undefined
  })
}

describe('what Textract says', () => {
  it('stands beside what its words say: name, currency and rows', async () => {
    const { engine, fields } = await scan(await receipt(), HINTS)
    expect(engine).toBe('textract')
    expect(fields).toMatchObject({ merchant: { value: 'Hardware Store Ltd' }, address: { value: '12 High Street, London' } })
    expect(fields.lines.map(({ description }) => description)).toEqual(['Hammer', 'Nails'])
  })

  it('is believed by itself where it tells no words', async () => {
    const { ExpenseDocuments } = paintedExpense() as { ExpenseDocuments: object[] }
    answering({ ExpenseDocuments: ExpenseDocuments.map((one) => ({ ...one, Blocks: undefined })) })
    const { fields } = await scan(await receipt(), HINTS)
    expect(fields).toMatchObject({ date: { value: '2026-01-12', confidence: 0.97 }, total: { value: '47.60' }, currency: { value: 'GBP' } })
    expect(fields.lines.map(({ amount }) => amount)).toEqual(['25.00', '22.60'])
  })

  it('leaves a field less certain where the words say otherwise', async () => {
    const sure = (await scan(await receipt(), HINTS)).fields.total
    answering(
      JSON.parse(
        JSON.stringify(paintedExpense()).replace(/("Type":\{"Text":"TOTAL"[^}]*\},"ValueDetection":\{"Text":)"47.60"/, '$1"74.60"'),
      ),
    )
    const { total } = (await scan(await receipt(), HINTS)).fields
    expect(total?.confidence).toBeLessThan(0.7)
    expect(total?.confidence).toBeLessThan(sure?.confidence ?? 0)
  })

  it('costs one call for each page that is a picture, and none for one with text', async () => {
    textract.documents.length = 0
    await scan({ contentType: 'application/pdf', bytes: await pdfOf([], { picture: await paintedReceipt() }) }, HINTS)
    expect(textract.documents).toHaveLength(1)
    expect(textract.documents[0]?.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  })
})

describe('the function that opens files', () => {
  it.each([
    ['takes too long', '“pictures” took longer than 20000 ms', /takes too long/],
    ['runs out of memory', '“pictures” ended (137)', /takes too much/],
  ])('that %s refuses the file, saying what to do', async (_what, message, told) => {
    opening(async () => Promise.reject(new Error(message)))
    await expect(pictures.show(await receipt())).rejects.toMatchObject({ code: 'attachment_invalid', message: expect.stringMatching(told) })
  })

  it('that breaks is a fault, which may pass', async () => {
    opening(async () => Promise.reject(new TypeError('x is undefined')))
    await expect(pictures.show(await receipt())).rejects.toThrow(/TypeError: x is undefined/)
  })

  it('is not believed when what it made is no picture', async () => {
    const picture = { contentType: 'image/png', width: 1, height: 1, target: 1 }
    opening(async (event) => {
      const { targets } = event as { targets: string[] }
      for (const target of targets) await fetch(target, { method: 'PUT', body: '<script>', headers: { 'if-none-match': '*' } })
      return { pageCount: 1, pages: [{ picture, words: [] }], thumbnail: { ...picture, target: 0 } }
    })
    await expect(pictures.show(await receipt())).rejects.toThrow(/a picture/)
  })
})
