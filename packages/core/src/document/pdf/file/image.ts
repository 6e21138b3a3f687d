import { createHash } from 'node:crypto'
import { decodePng, type Pixels } from './png.ts'
import { deflate } from './writer.ts'

/** A picture ready to be put into a file: its dictionary entries and its packed content. Or why it cannot be. */
export type PdfImage = { width: number; height: number; dict: string; packed: Uint8Array } | { reason: string }

const KEPT_MAX = 16
const kept = new Map<string, PdfImage>()

/**
 * Prepares a PNG that is printed at a size where more than `widthMax` × `heightMax` pixels would not be seen. A larger one is
 * made smaller by a whole factor. The last pictures are kept, since an organisation's logo stands on all its documents.
 */
export function prepareImage(png: Uint8Array, limits: { widthMax: number; heightMax: number }): PdfImage {
  const key = createHash('sha256').update(png).digest('hex')
  const known = kept.get(key)
  if (known) return known
  if (kept.size >= KEPT_MAX) kept.clear()
  const image = prepare(png, limits)
  kept.set(key, image)
  return image
}

function prepare(png: Uint8Array, limits: { widthMax: number; heightMax: number }): PdfImage {
  const decoded = decodePng(png)
  if ('reason' in decoded) return decoded
  const factor = Math.floor(Math.max(decoded.width / limits.widthMax, decoded.height / limits.heightMax))
  const { width, height, pixels } = factor > 1 ? shrunk(decoded, factor) : decoded
  return { width, height, dict: `/Width ${width}/Height ${height}/ColorSpace/DeviceRGB/BitsPerComponent 8`, packed: deflate(pixels) }
}

/** Each pixel is the mean of `factor` × `factor` of the original. */
function shrunk(image: Pixels, factor: number): Pixels {
  const width = Math.max(1, Math.floor(image.width / factor))
  const height = Math.max(1, Math.floor(image.height / factor))
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let at = 0; at < width * 3; at++) {
      const left = Math.floor(at / 3) * factor * 3 + (at % 3)
      pixels[y * width * 3 + at] = mean(image, { left, top: y * factor, factor })
    }
  }
  return { width, height, pixels }
}

function mean({ width, height, pixels }: Pixels, at: { left: number; top: number; factor: number }): number {
  let sum = 0
  let count = 0
  for (let row = at.top; row < Math.min(at.top + at.factor, height); row++) {
    for (let step = 0; step < at.factor && at.left + step * 3 < width * 3; step++) {
      sum += pixels[row * width * 3 + at.left + step * 3] ?? 0
      count++
    }
  }
  return Math.round(sum / count)
}
