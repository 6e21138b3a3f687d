import { broken } from './limits.ts'
import { countOf, type PdfDictionary } from './value.ts'

/** Undoes the predictor of Flate and LZW (ISO 32000-1, 7.4.4.4): those of PNG, and TIFF's for bytes. Errors: `PDF-SYNTAX`. */
export function undoPredictor(bytes: Uint8Array, parameters: PdfDictionary): Uint8Array {
  const predictor = countOf(parameters.get('Predictor')) ?? 1
  if (predictor < 2) return bytes
  const colours = countOf(parameters.get('Colors')) ?? 1
  const bits = countOf(parameters.get('BitsPerComponent')) ?? 8
  const columns = countOf(parameters.get('Columns')) ?? 1
  const rowBits = colours * bits * columns
  if (rowBits < 1 || rowBits > 8 * 1024 * 1024) throw broken()
  const shape = { row: Math.ceil(rowBits / 8), pixel: Math.max(1, Math.ceil((colours * bits) / 8)) }
  if (predictor >= 10) return undoPng(bytes, shape)
  return bits === 8 ? undoTiff(bytes, shape) : bytes
}

interface Shape {
  /** Bytes of a row. */
  row: number
  /** Bytes of a pixel, at least 1. */
  pixel: number
}

function undoTiff(bytes: Uint8Array, { row, pixel }: Shape): Uint8Array {
  const out = Uint8Array.from(bytes)
  for (let at = 0; at < out.length; at += 1) if (at % row >= pixel) out[at] = (out[at] ?? 0) + (out[at - pixel] ?? 0)
  return out
}

function undoPng(bytes: Uint8Array, { row, pixel }: Shape): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1))
  const out = new Uint8Array(rows * row)
  let size = 0
  for (let index = 0; index < rows; index += 1) {
    const from = index * (row + 1)
    const kind = bytes[from] ?? 0
    const content = bytes.subarray(from + 1, from + 1 + row)
    for (let place = 0; place < content.length; place += 1) {
      const at = index * row + place
      const left = place >= pixel ? (out[at - pixel] ?? 0) : 0
      const up = index > 0 ? (out[at - row] ?? 0) : 0
      const corner = place >= pixel && index > 0 ? (out[at - row - pixel] ?? 0) : 0
      out[at] = (content[place] ?? 0) + predicted(kind, { left, up, corner })
    }
    size += content.length
  }
  return out.subarray(0, size)
}

function predicted(kind: number, { left, up, corner }: { left: number; up: number; corner: number }): number {
  switch (kind) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return paeth(left, up, corner)
    default:
      return 0
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
