import { describe, expect, it } from 'vitest'
import { AppError } from '../src/kit/errors.ts'
import type { ScanFile, ScanHints, Scanner } from '../src/ports/scanner.ts'
import { PRINTED_BILL, paintedReceipt, pdfOf, pictureOf } from './stranger-files.ts'

const HINTS: ScanHints = { country: 'DE', currency: 'EUR', today: '2026-01-15' }

const files = {
  /** Hammer 25.00, nails 22.60, total 47.60 with 7.60 tax. */
  picture: async (): Promise<ScanFile> => ({ contentType: 'image/png', bytes: await paintedReceipt() }),
  scannedPdf: async (): Promise<ScanFile> => pdf(await pdfOf([], { picture: await paintedReceipt() })),
  printedPdf: async (): Promise<ScanFile> => pdf(await pdfOf([PRINTED_BILL])),
  lockedPdf: async (): Promise<ScanFile> => pdf(await pdfOf([PRINTED_BILL], { userPassword: 'x' })),
  blank: async (): Promise<ScanFile> => ({
    contentType: 'image/png',
    bytes: await pictureOf({ width: 400, height: 300 }).png().toBuffer(),
  }),
}

/** What every Scanner promises (ports/scanner.ts). */
export function scannerContract(name: string, { scan }: Scanner): void {
  describe(`the Scanner contract on ${name}`, { timeout: 120_000 }, () => {
    it('reads day, sums and lines of a picture, each with a chance and a place', async () => {
      const { fields, pages, pagesRead } = await scan(await files.picture(), HINTS)
      expect([pages, pagesRead]).toEqual([1, 1])
      expect(fields).toMatchObject({ date: { value: '2026-01-12' }, total: { value: '47.60' }, tax: { value: '7.60' } })
      expect(fields.lines.map(({ amount }) => amount)).toEqual(['25.00', '22.60'])
      for (const found of [fields.date, fields.total, fields.tax]) {
        expect(found?.confidence).toBeGreaterThan(0)
        expect(found?.confidence).toBeLessThanOrEqual(1)
        expect(found?.box).toMatchObject({ page: 0 })
      }
    })

    it('reads a picture in a PDF alike', async () => {
      const { engine, fields } = await scan(await files.scannedPdf(), HINTS)
      expect(engine).not.toBe('pdf-text')
      expect(fields).toMatchObject({ total: { value: '47.60' }, tax: { value: '7.60' } })
    })

    it('takes the text of a PDF as it stands, without recognition', async () => {
      const { engine, fields } = await scan(await files.printedPdf(), HINTS)
      expect(engine).toBe('pdf-text')
      expect(fields).toMatchObject({ date: { value: '2026-01-12' }, total: { value: '11.90' }, tax: { value: '1.90' } })
    })

    it('finds nothing where nothing is, and says so without an error', async () => {
      const { fields } = await scan(await files.blank(), HINTS)
      expect(fields).toEqual({ lines: [] })
    })

    it.each<[string, () => Promise<ScanFile>]>([
      ['a damaged PDF', async () => pdf(Buffer.from('%PDF-1.7 nothing more'))],
      ['a locked PDF', files.lockedPdf],
      ['a damaged picture', async () => damaged(await files.picture())],
    ])('refuses %s as a file that cannot be read', async (_what, make) => {
      const refused = scan(await make(), HINTS)
      await expect(refused).rejects.toThrow(AppError)
      await expect(refused).rejects.toMatchObject({ code: 'attachment_invalid' })
    })
  })
}

function pdf(bytes: Uint8Array): ScanFile {
  return { contentType: 'application/pdf', bytes }
}

function damaged(file: ScanFile): ScanFile {
  return { ...file, bytes: file.bytes.subarray(0, 400) }
}
