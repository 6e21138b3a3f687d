import { PDF_LIMITS, tooMuch } from './limits.ts'
import { isKeyword, type Scanner } from './scanner.ts'
import { countOf, isStream, nameOf, type PdfDictionary, type PdfStream, type PdfValue } from './value.ts'

/** Where an object is: at an offset of the file, or within an object stream. */
export type Place = { offset: number } | { container: number; index: number }

/** Where the objects of a file are, the newest first, and its trailer. */
export interface CrossReference {
  readonly places: Map<number, Place>
  readonly trailer: PdfDictionary
}

/** What reading a cross-reference needs of the file. */
export interface FileReading {
  scanner(at: number): Scanner
  objectAt(offset: number): PdfValue | PdfStream | undefined
  decoded(stream: PdfStream): Uint8Array
}

/** Reads the chain of cross-references from the last one back: tables, streams and both in one file (ISO 32000-1, 7.5.4 to 7.5.8). Errors: `PDF-LIMIT`. */
export function readCrossReference(file: FileReading, start: number): CrossReference {
  const places = new Map<number, Place>()
  const trailer: PdfDictionary = new Map()
  const seen = new Set<number>()
  const waiting = [start]
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (seen.has(offset)) continue
    seen.add(offset)
    if (seen.size > PDF_LIMITS.revisionsMax) throw tooMuch()
    const section = sectionAt(file, offset, places)
    for (const [key, value] of section ?? []) if (!trailer.has(key)) trailer.set(key, value)
    // A hybrid file: the stream beside the table comes before what is older.
    const next = [section?.get('XRefStm'), section?.get('Prev')].flatMap((value) => countOf(value) ?? [])
    waiting.unshift(...next)
  }
  return { places, trailer }
}

function sectionAt(file: FileReading, offset: number, places: Map<number, Place>): PdfDictionary | undefined {
  const scanner = file.scanner(offset)
  if (scanner.plainWord() === 'xref') return readTable(scanner, places)
  const stream = file.objectAt(offset)
  if (!isStream(stream ?? null) || stream === undefined) return undefined
  return readStream(file, stream as PdfStream, places)
}

/** A table: runs of entries “offset generation n”, then the trailer. Numbers that are off by one, as of some tools, are noticed when the object is read. */
function readTable(scanner: Scanner, places: Map<number, Place>): PdfDictionary | undefined {
  for (let word = scanner.plainWord(); /^\d{1,10}$/.test(word); word = scanner.plainWord()) {
    const first = Number(word)
    const count = Number(scanner.plainWord())
    if (!(count <= PDF_LIMITS.objectsMax)) throw tooMuch()
    for (let index = 0; index < count; index += 1) {
      const [offset, , kind] = [scanner.plainWord(), scanner.plainWord(), scanner.plainWord()]
      if (kind === '') return undefined
      if (kind === 'n') keep(places, first + index, { offset: Number(offset) })
    }
  }
  const trailer = scanner.next()
  return trailer instanceof Map && !isKeyword(trailer) ? trailer : undefined
}

function readStream(file: FileReading, stream: PdfStream, places: Map<number, Place>): PdfDictionary | undefined {
  const { dictionary } = stream
  if (nameOf(dictionary.get('Type')) !== 'XRef') return undefined
  const widths = numbersOf(dictionary.get('W'))
  const width = widths.reduce((sum, each) => sum + each, 0)
  if (widths.length < 3 || width < 1 || widths.some((each) => each > 7)) return undefined
  const content = file.decoded(stream)
  const size = countOf(dictionary.get('Size')) ?? 0
  const runs = dictionary.has('Index') ? numbersOf(dictionary.get('Index')) : [0, size]
  let row = 0
  for (let run = 0; run + 1 < runs.length; run += 2) {
    const [first = 0, count = 0] = [runs[run], runs[run + 1]]
    for (let index = 0; index < count && (row + 1) * width <= content.length; index += 1) {
      const place = placeOf(content.subarray(row * width, (row + 1) * width), widths)
      if (place !== undefined) keep(places, first + index, place)
      row += 1
    }
  }
  return dictionary
}

function placeOf(row: Uint8Array, [typeWidth = 0, secondWidth = 0, thirdWidth = 0]: readonly number[]): Place | undefined {
  const type = typeWidth === 0 ? 1 : wholeNumber(row.subarray(0, typeWidth))
  const second = wholeNumber(row.subarray(typeWidth, typeWidth + secondWidth))
  const third = wholeNumber(row.subarray(typeWidth + secondWidth, typeWidth + secondWidth + thirdWidth))
  if (type === 1) return { offset: second }
  return type === 2 ? { container: second, index: third } : undefined
}

function wholeNumber(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0)
}

function numbersOf(value: PdfValue | undefined): number[] {
  return Array.isArray(value) ? value.map((each) => countOf(each) ?? 0) : []
}

function keep(places: Map<number, Place>, object: number, place: Place): void {
  if (places.has(object)) return
  if (places.size >= PDF_LIMITS.objectsMax) throw tooMuch()
  places.set(object, place)
}
