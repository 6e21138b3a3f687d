import { type Budget, isKeyword, Scanner } from './scanner.ts'
import { countOf, type PdfDictionary, type PdfReference, type PdfStream, type PdfValue } from './value.ts'

/** An object as it stands in the file. */
export interface IndirectObject {
  readonly id: PdfReference
  readonly value: PdfValue | PdfStream
  /** Where it ends. */
  readonly end: number
}

/** Reads the object that stands at an offset; undefined where there is none. `lengthOf` answers the length of a stream where it is a reference. */
export function readIndirectObject(
  bytes: Uint8Array,
  offset: number,
  { budget, lengthOf }: { budget: Budget; lengthOf(value: PdfValue | undefined): number | undefined },
): IndirectObject | undefined {
  if (offset < 0 || offset >= bytes.length) return undefined
  const scanner = new Scanner(bytes, offset, budget)
  const id = scanner.objectHead()
  if (id === undefined) return undefined
  const value = scanner.value()
  const end = scanner.at
  if (!(value instanceof Map)) return { id, value, end }
  const after = scanner.next()
  if (!isKeyword(after) || after.keyword !== 'stream') return { id, value, end }
  return streamAt(bytes, scanner.at, { id, dictionary: value, length: lengthOf(value.get('Length')) })
}

function streamAt(
  bytes: Uint8Array,
  at: number,
  { id, dictionary, length }: { id: PdfReference; dictionary: PdfDictionary; length: number | undefined },
): IndirectObject {
  const from = at + (bytes[at] === 0x0d ? (bytes[at + 1] === 0x0a ? 2 : 1) : bytes[at] === 0x0a ? 1 : 0)
  const stated = countOf(length)
  const end = stated !== undefined && endsAt(bytes, from + stated) ? from + stated : searchedEnd(bytes, from)
  return { id, value: { dictionary, raw: bytes.subarray(from, end), id }, end }
}

/** Whether “endstream” follows, after white space at most. */
function endsAt(bytes: Uint8Array, at: number): boolean {
  if (at > bytes.length) return false
  return /^\s{0,4}endstream/.test(Buffer.from(bytes.subarray(at, at + 16)).toString('latin1'))
}

/** The length is wrong or missing: the stream reaches to its end mark, or to the end of the object or file. */
function searchedEnd(bytes: Uint8Array, from: number): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = buffer.indexOf('endstream', from, 'latin1')
  const close = mark >= 0 ? mark : buffer.indexOf('endobj', from, 'latin1')
  let end = close >= 0 ? close : bytes.length
  if (end > from && bytes[end - 1] === 0x0a) end -= 1
  if (end > from && bytes[end - 1] === 0x0d) end -= 1
  return end
}
