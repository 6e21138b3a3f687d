import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { pdfOf } from '../../../contract/stranger-files.ts'
import { showPdf } from './pdf.ts'

/** A PDF of one page whose content is this, packed. */
function pdfDrawing(content: Uint8Array): Uint8Array {
  const packed = deflateSync(content, { level: 6 })
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>',
    `<</Filter/FlateDecode/Length ${packed.length}>>stream\n${packed.toString('latin1')}\nendstream`,
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Size 5/Root 1 0 R>>\n%%EOF`, 'latin1')
}

// The engine stops in the middle of either, in another place.
it.each([
  ['strokes', () => Buffer.alloc(60_000_000, '0 0 m 600 800 l S\n')],
  ['nothing', () => Buffer.alloc(500_000_000, ' ')],
])('a page that unpacks to endless %s is refused, and the next file is shown', { timeout: 240_000 }, async (_what, content) => {
  const refused = { code: 'attachment_invalid', message: expect.stringContaining('unpacks to more than can be read') }
  await expect(showPdf(pdfDrawing(content()))).rejects.toMatchObject(refused)
  expect((await showPdf(await pdfOf([['Order 1001']]))).pageCount).toBe(1)
})
