import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { scannerContract } from '@quittance/core/contract/scanner-contract'
import { HEIC, PRINTED_BILL, pdfOf, pictureOf } from '@quittance/core/contract/stranger-files'
import { AppError } from '@quittance/core/kit/errors'
import type { ScanHints } from '@quittance/core/ports/scanner'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { fileThread } from './file-thread.ts'

/** A thread cannot load TypeScript by itself. */
const tsx = pathToFileURL(
  createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs'),
)
const program = `import { register } from '${tsx}'; register(); await import('${new URL('./file-worker.ts', import.meta.url)}')`
const thread = fileThread(new URL(`data:text/javascript,${encodeURIComponent(program)}`))
afterAll(() => thread.close())

const HINTS: ScanHints = { country: 'DE', currency: 'EUR', today: '2026-01-15' }
const PDF = 'application/pdf'

describe('the thread that opens files', { timeout: 60_000 }, () => {
  it('draws a picture anew, upright and without what was hidden in it', async () => {
    const sent = await pictureOf({ width: 40, height: 20 })
      .withExif({ IFD0: { Artist: 'somebody' }, IFD3: { GPSLatitude: '1/1 0/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { pages } = await thread.show({ contentType: 'image/jpeg', bytes: sent })
    const { exif, orientation, width, height } = await sharp(pages[0]?.bytes).metadata()
    expect({ exif, orientation, width, height }).toEqual({ exif: undefined, orientation: undefined, width: 20, height: 40 })
  })

  it('reads HEIC', async () => {
    const { pages } = await thread.show({ contentType: 'image/heic', bytes: HEIC })
    expect(pages[0]).toMatchObject({ contentType: 'image/jpeg', width: 64, height: 48 })
  })

  it.each([
    [
      'a picture of 100 million pixels',
      'image/png',
      () => pictureOf({ width: 10_000, height: 10_000 }).png().toBuffer(),
      /100 million pixels/,
    ],
    [
      'a damaged picture',
      'image/jpeg',
      async () => (await pictureOf({ width: 300, height: 300 }).jpeg().toBuffer()).subarray(0, 400),
      /damaged/,
    ],
    ['no bytes at all', 'image/jpeg', async () => Buffer.alloc(0), /damaged/],
    ['a damaged HEIC', 'image/heic', async () => HEIC.subarray(0, 200), /damaged/],
    ['a damaged PDF', PDF, async () => Buffer.from('%PDF-1.7 nothing more'), /damaged/],
    ['a locked PDF', PDF, () => pdfOf([['secret']], { userPassword: 'x' }), /locked with a password/],
    ['a PDF of 1,000 pages', PDF, () => pdfOf(Array.from({ length: 1_000 }, (_, at) => [`page ${at}`])), /1000 pages/],
  ])('refuses %s, saying what to do', async (_name, contentType, make, message) => {
    const refused = thread.show({ contentType, bytes: await make() })
    await expect(refused).rejects.toThrow(AppError)
    await expect(refused).rejects.toThrow(message)
  })

  it('goes on after a file that it could not open', async () => {
    await expect(thread.show({ contentType: PDF, bytes: Buffer.from('%PDF-') })).rejects.toThrow()
    expect((await thread.show({ contentType: PDF, bytes: await pdfOf([['one'], ['two']]) })).pageCount).toBe(2)
  })

  it('reads a name and a currency of a PDF with text', async () => {
    const { fields } = await thread.scan({ contentType: PDF, bytes: await pdfOf([PRINTED_BILL]) }, HINTS)
    expect(fields).toMatchObject({ merchant: { value: 'Corner Café GmbH' }, currency: { value: 'EUR' } })
  })
})

scannerContract('the thread, with the engine of this machine', thread)
