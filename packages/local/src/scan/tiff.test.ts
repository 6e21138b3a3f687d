import fc from 'fast-check'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { type GreyPicture, tiffOf } from './tiff.ts'

const pictures: fc.Arbitrary<GreyPicture> = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((pixels) => ({ width, height, pixels: Uint8Array.from(pixels) })),
  )

it('is read page by page as it was written, by another library', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pictures, { minLength: 1, maxLength: 4 }), async (pages) => {
      const file = tiffOf(pages)
      for (const [page, { width, height, pixels }] of pages.entries()) {
        const { data, info } = await sharp(file, { page }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
        expect({ width: info.width, height: info.height, pages: (await sharp(file).metadata()).pages ?? 1 }).toEqual({
          width,
          height,
          pages: pages.length,
        })
        expect([...data]).toEqual([...pixels])
      }
    }),
    { numRuns: 30 },
  )
})
