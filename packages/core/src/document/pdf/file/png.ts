import { inflateSync } from 'node:zlib'

/** A picture as red, green and blue bytes, row by row. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const PIXELS_MAX = 4_000_000
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

interface Png {
  width: number
  height: number
  depth: number
  colourType: number
  palette: Uint8Array
  alphas: Uint8Array
  packed: Uint8Array
}

/** Reads a PNG (ISO/IEC 15948) and lays it on white, as it will lie on the paper; or says why it cannot. */
export function decodePng(bytes: Uint8Array): Pixels | { reason: string } {
  const png = readChunks(bytes)
  if ('reason' in png) return png
  const { width, height } = png
  const rows = unfilter(png)
  if (!rows) return { reason: 'its picture data is damaged' }
  if (png.depth === 8 && png.colourType === 2) return { width, height, pixels: rows }
  const pixels = new Uint8Array(width * height * 3)
  if (png.depth === 8 && png.colourType === 6) layOnWhite(rows, pixels)
  else for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) putPixel(png, rows, { x, y, pixels })
  return { width, height, pixels }
}

/** The usual kind, four bytes a pixel, in one go. */
function layOnWhite(rows: Uint8Array, pixels: Uint8Array): void {
  for (let from = 0, to = 0; from < rows.length; from += 4, to += 3) {
    const alpha = rows[from + 3] ?? 0
    const white = 255 * (255 - alpha)
    pixels[to] = Math.round(((rows[from] ?? 0) * alpha + white) / 255)
    pixels[to + 1] = Math.round(((rows[from + 1] ?? 0) * alpha + white) / 255)
    pixels[to + 2] = Math.round(((rows[from + 2] ?? 0) * alpha + white) / 255)
  }
}

function readChunks(bytes: Uint8Array): Png | { reason: string } {
  if (bytes.length < 33 || !SIGNATURE.every((byte, index) => bytes[index] === byte)) return { reason: 'it is not a PNG file' }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const png: Png = {
    width: view.getUint32(16),
    height: view.getUint32(20),
    depth: view.getUint8(24),
    colourType: view.getUint8(25),
    palette: new Uint8Array(),
    alphas: new Uint8Array(),
    packed: new Uint8Array(),
  }
  const refused = refusal(png, view.getUint8(28))
  if (refused) return { reason: refused }
  const parts: Uint8Array[] = []
  for (let at = 33; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'PLTE') png.palette = content
    if (type === 'tRNS') png.alphas = content
    if (type === 'IDAT') parts.push(content)
    at += 12 + length
  }
  png.packed = Buffer.concat(parts)
  return png
}

function refusal(png: Png, interlace: number): string | undefined {
  if (!(png.colourType in CHANNELS)) return 'its colour type is unknown'
  if (png.width === 0 || png.height === 0 || png.width * png.height > PIXELS_MAX) return 'it is empty or has more than four million pixels'
  if (interlace !== 0) return 'it is interlaced; save it without'
  return undefined
}

/** Undoes the line filters; undefined when the data is damaged. */
function unfilter(png: Png): Uint8Array | undefined {
  const bits = (CHANNELS[png.colourType] ?? 1) * png.depth
  const stride = Math.ceil((png.width * bits) / 8)
  const back = Math.max(1, bits >> 3)
  const raw = inflated(png.packed, (stride + 1) * png.height)
  if (!raw || raw.length < (stride + 1) * png.height) return undefined
  const rows = new Uint8Array(stride * png.height)
  for (let y = 0; y < png.height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let i = 0; i < stride; i++) {
      const at = y * stride + i
      const left = i >= back ? (rows[at - back] ?? 0) : 0
      const above = y > 0 ? (rows[at - stride] ?? 0) : 0
      const corner = y > 0 && i >= back ? (rows[at - stride - back] ?? 0) : 0
      rows[at] = (raw[y * (stride + 1) + 1 + i] ?? 0) + predicted(filter, left, above, corner)
    }
  }
  return rows
}

function inflated(packed: Uint8Array, sizeMax: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: sizeMax })
  } catch {
    return undefined
  }
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter !== 4) return 0
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? above : corner
}

function putPixel(png: Png, rows: Uint8Array, at: { x: number; y: number; pixels: Uint8Array }): void {
  const [red, green, blue, alpha] = pixel(png, rows, at)
  const target = (at.y * png.width + at.x) * 3
  const onWhite = (value: number) => Math.round((value * alpha + 255 * (255 - alpha)) / 255)
  at.pixels[target] = onWhite(red)
  at.pixels[target + 1] = onWhite(green)
  at.pixels[target + 2] = onWhite(blue)
}

function pixel(png: Png, rows: Uint8Array, at: { x: number; y: number }): [number, number, number, number] {
  const channels = CHANNELS[png.colourType] ?? 1
  const stride = Math.ceil((png.width * channels * png.depth) / 8)
  const sample = (channel: number) => sampleAt(rows, at.y * stride, (at.x * channels + channel) * png.depth, png.depth)
  const full = 2 ** Math.min(png.depth, 8) - 1
  const level = (channel: number) => Math.round((sample(channel) * 255) / full)
  switch (png.colourType) {
    case 3: {
      const index = sample(0)
      const part = (offset: number) => png.palette[index * 3 + offset] ?? 0
      return [part(0), part(1), part(2), png.alphas[index] ?? 255]
    }
    case 0:
      return [level(0), level(0), level(0), 255]
    case 4:
      return [level(0), level(0), level(0), level(1)]
    case 6:
      return [level(0), level(1), level(2), level(3)]
    default:
      return [level(0), level(1), level(2), 255]
  }
}

/** One sample; of 16 bits the upper eight. */
function sampleAt(rows: Uint8Array, row: number, bit: number, depth: number): number {
  const byte = rows[row + (bit >> 3)] ?? 0
  return depth >= 8 ? byte : (byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
}
