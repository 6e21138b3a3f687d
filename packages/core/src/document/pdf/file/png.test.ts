import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { prepareImage } from './image.ts'
import { decodePng } from './png.ts'

interface Picture {
  width: number
  height: number
  depth: number
  colourType: number
  rows: number[][]
  interlace?: number
  palette?: number[]
  alphas?: number[]
}

/** A PNG file; each row begins with its filter. Checksums are left zero: the reader has no use for them. */
function png(picture: Picture): Uint8Array {
  const chunk = (type: string, content: Uint8Array) => {
    const bytes = Buffer.alloc(12 + content.length)
    bytes.writeUInt32BE(content.length, 0)
    bytes.write(type, 4, 'latin1')
    bytes.set(content, 8)
    return bytes
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(picture.width, 0)
  head.writeUInt32BE(picture.height, 4)
  head.set([picture.depth, picture.colourType, 0, 0, picture.interlace ?? 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    ...(picture.palette ? [chunk('PLTE', Buffer.from(picture.palette))] : []),
    ...(picture.alphas ? [chunk('tRNS', Buffer.from(picture.alphas))] : []),
    chunk('IDAT', deflateSync(Buffer.from(picture.rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function pixels(picture: Picture): number[] | string {
  const image = decodePng(png(picture))
  return 'reason' in image ? image.reason : [...image.pixels]
}

describe('a PNG', () => {
  it('of true colour comes out as it is', () => {
    expect(pixels({ width: 2, height: 1, depth: 8, colourType: 2, rows: [[0, 10, 20, 30, 40, 50, 60]] })).toEqual([10, 20, 30, 40, 50, 60])
  })

  it('that is transparent lies on white', () => {
    expect(pixels({ width: 2, height: 1, depth: 8, colourType: 6, rows: [[0, 0, 0, 0, 0, 0, 0, 0, 128]] })).toEqual([
      255, 255, 255, 127, 127, 127,
    ])
  })

  it('with a palette shows its colours', () => {
    const palette = [255, 0, 0, 0, 0, 255]
    expect(pixels({ width: 2, height: 1, depth: 1, colourType: 3, rows: [[0, 0b01000000]], palette })).toEqual([255, 0, 0, 0, 0, 255])
  })

  it('in grey of four bits is spread over the range', () => {
    expect(pixels({ width: 2, height: 1, depth: 4, colourType: 0, rows: [[0, 0x0f]] })).toEqual([0, 0, 0, 255, 255, 255])
  })

  it.each([
    ['left', 1, [10, 10, 10]],
    ['above', 2, [10, 10, 10]],
    ['average', 3, [10, 5, 5]],
    ['Paeth', 4, [10, 10, 10]],
  ])('with the filter %s', (_, filter, second) => {
    const flat = { width: 3, height: 2, depth: 8, colourType: 0 }
    const grey = pixels({
      ...flat,
      rows: [
        [0, 10, 10, 10],
        [filter, ...second.map((_, index) => coded(filter, second, index))],
      ],
    })
    expect(Array.isArray(grey) && [9, 12, 15].map((at) => grey[at])).toEqual(second)
  })

  it.each<[string, Partial<Picture>]>([
    ['interlaced', { interlace: 1 }],
    ['empty', { width: 0 }],
    ['more than four million pixels', { width: 60_000, height: 60_000 }],
    ['colour type', { colourType: 7 }],
    ['damaged', { height: 2 }],
  ])('is refused when it is %s', (reason, change) => {
    expect(pixels({ width: 1, height: 1, depth: 8, colourType: 0, rows: [[0, 1]], ...change })).toContain(reason)
  })

  it('is refused when it is something else', () => {
    expect(decodePng(Buffer.from('GIF89a and a bit more than thirty-three bytes'))).toEqual({ reason: 'it is not a PNG file' })
  })
})

describe('a picture for print', () => {
  const grey = {
    width: 4,
    height: 2,
    depth: 8,
    colourType: 0,
    rows: [
      [0, 0, 10, 20, 30],
      [0, 10, 20, 30, 40],
    ],
  }

  it('is made smaller by a whole factor, each pixel the mean of its own', () => {
    const image = prepareImage(png(grey), { widthMax: 2, heightMax: 2 })
    expect('reason' in image ? image : [image.width, image.height, ...inflateSync(image.packed)]).toEqual([2, 1, 10, 10, 10, 30, 30, 30])
  })

  it('stays as it is when it is small enough', () => {
    const image = prepareImage(
      png({
        ...grey,
        rows: [
          [0, 1, 2, 3, 4],
          [0, 5, 6, 7, 8],
        ],
      }),
      { widthMax: 3, heightMax: 3 },
    )
    expect('reason' in image ? image : [image.width, image.height]).toEqual([4, 2])
  })
})

/** What an encoder writes for `row[index]` under a filter, with a row of tens above. */
function coded(filter: number, row: readonly number[], index: number): number {
  const left = index > 0 ? (row[index - 1] ?? 0) : 0
  const corner = index > 0 ? 10 : 0
  const guesses = [0, left, 10, (left + 10) >> 1, paeth(left, 10, corner)]
  return ((row[index] ?? 0) - (guesses[filter] ?? 0)) & 255
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const distances = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)] as const
  if (distances[0] <= distances[1] && distances[0] <= distances[2]) return left
  return distances[1] <= distances[2] ? above : corner
}
