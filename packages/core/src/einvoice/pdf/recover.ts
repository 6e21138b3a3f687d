import type { CrossReference, Place } from './cross-reference.ts'
import { PDF_LIMITS, tooMuch } from './limits.ts'
import type { Scanner } from './scanner.ts'
import type { PdfDictionary } from './value.ts'

const isDigit = (code: number | undefined) => code !== undefined && code >= 0x30 && code <= 0x39
const isSpace = (code: number | undefined) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0

/** Finds the objects of a file by their heads (“12 0 obj”), and its trailers, where the cross-reference is missing or wrong. The last of each number counts. */
export function recoverCrossReference(bytes: Uint8Array, scannerAt: (at: number) => Scanner): CrossReference {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const places = new Map<number, Place>()
  for (let at = buffer.indexOf('obj'); at >= 0; at = buffer.indexOf('obj', at + 3)) {
    const head = headBefore(bytes, at)
    if (head === undefined) continue
    if (places.size >= PDF_LIMITS.objectsMax) throw tooMuch()
    places.set(head.object, { offset: head.offset })
  }
  const trailer: PdfDictionary = new Map()
  for (let at = buffer.indexOf('trailer'); at >= 0; at = buffer.indexOf('trailer', at + 7)) {
    const found = scannerAt(at + 7).value()
    if (found instanceof Map) for (const [key, value] of found) trailer.set(key, value)
  }
  return { places, trailer }
}

/** The number and generation that stand before “obj”. */
function headBefore(bytes: Uint8Array, at: number): { object: number; offset: number } | undefined {
  const generation = numberBefore(bytes, at, 5)
  if (generation === undefined) return undefined
  const object = numberBefore(bytes, generation, 10)
  if (object === undefined) return undefined
  let number = 0
  for (let digit = object; isDigit(bytes[digit]); digit += 1) number = number * 10 + (bytes[digit] ?? 0) - 0x30
  return { object: number, offset: object }
}

/** Where the number begins that ends, with white space after it, before `end`. */
function numberBefore(bytes: Uint8Array, end: number, digitsMax: number): number | undefined {
  let at = end - 1
  while (isSpace(bytes[at]) && end - at <= 32) at -= 1
  const last = at
  while (isDigit(bytes[at]) && last - at < digitsMax) at -= 1
  return last === end - 1 || last === at ? undefined : at + 1
}
