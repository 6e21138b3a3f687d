/** A picture in shades of grey: one byte a pixel, 0 black, row by row. */
export interface GreyPicture {
  width: number
  height: number
  pixels: Uint8Array
}

const HEADER_BYTES = 8
const ENTRY_BYTES = 12
/** Types of a field's value: 16 and 32 bits. */
const SHORT = 3
const LONG = 4

/** Tags of TIFF 6.0 (1992), section 8, for a picture in shades of grey without compression in one strip. */
const TAG = {
  width: 256,
  height: 257,
  bitsPerSample: 258,
  compression: 259,
  photometric: 262,
  stripOffset: 273,
  samplesPerPixel: 277,
  rowsPerStrip: 278,
  stripBytes: 279,
} as const

/**
 * Pictures as the pages of one TIFF 6.0 file, little endian and not compressed: the form in which an engine takes several at once. In parts that
 * follow one another, so that pixels need not be copied to be written.
 */
export function tiffPartsOf(pictures: readonly GreyPicture[]): Buffer[] {
  const header = Buffer.from([0x49, 0x49, 42, 0, HEADER_BYTES, 0, 0, 0])
  const parts: Buffer[] = [header]
  let at = HEADER_BYTES
  for (const [index, picture] of pictures.entries()) {
    const page = pageOf(picture, { at, isLast: index === pictures.length - 1 })
    parts.push(...page)
    at += page.reduce((sum, part) => sum + part.length, 0)
  }
  return parts
}

/** The file in one piece. */
export function tiffOf(pictures: readonly GreyPicture[]): Buffer {
  return Buffer.concat(tiffPartsOf(pictures))
}

/** The fields, then the pixels, up to an even place in the file. */
function pageOf({ width, height, pixels }: GreyPicture, { at, isLast }: { at: number; isLast: boolean }): Buffer[] {
  const fields = (stripOffset: number): [tag: number, type: number, value: number][] => [
    [TAG.width, LONG, width],
    [TAG.height, LONG, height],
    [TAG.bitsPerSample, SHORT, 8],
    [TAG.compression, SHORT, 1],
    [TAG.photometric, SHORT, 1],
    [TAG.stripOffset, LONG, stripOffset],
    [TAG.samplesPerPixel, SHORT, 1],
    [TAG.rowsPerStrip, LONG, height],
    [TAG.stripBytes, LONG, pixels.length],
  ]
  const count = fields(0).length
  const directory = Buffer.alloc(2 + count * ENTRY_BYTES + 4)
  const stripOffset = at + directory.length
  const odd = pixels.length % 2
  directory.writeUInt16LE(count, 0)
  for (const [index, [tag, type, value]] of fields(stripOffset).entries()) {
    const entry = 2 + index * ENTRY_BYTES
    directory.writeUInt16LE(tag, entry)
    directory.writeUInt16LE(type, entry + 2)
    directory.writeUInt32LE(1, entry + 4)
    directory.writeUInt32LE(value, entry + 8)
  }
  directory.writeUInt32LE(isLast ? 0 : stripOffset + pixels.length + odd, directory.length - 4)
  return [directory, Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength), Buffer.alloc(odd)]
}
