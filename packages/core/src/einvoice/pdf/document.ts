import { type CrossReference, type Place, readCrossReference } from './cross-reference.ts'
import { type Decryption, openEncryption } from './encryption.ts'
import { unfilter } from './filter.ts'
import { readIndirectObject } from './indirect-object.ts'
import { broken, PDF_LIMITS, PdfError, tooMuch } from './limits.ts'
import { recoverCrossReference } from './recover.ts'
import { type Budget, Scanner } from './scanner.ts'
import { countOf, isReference, isStream, nameOf, type PdfDictionary, type PdfReference, type PdfStream, type PdfValue } from './value.ts'

/** A PDF opened for reading. Objects are read when they are asked for; one that is missing is null. */
export class PdfDocument {
  private readonly budget: Budget = { values: PDF_LIMITS.valuesMax }
  private readonly known = new Map<number, PdfValue>()
  private readonly opening = new Set<number>()
  private readonly containers = new Map<number, Container | undefined>()
  private decodedBytes = 0
  private reference: CrossReference
  private decryption: Decryption | undefined
  private isRecovered = false

  /** Errors: `PDF-SYNTAX`, `PDF-LIMIT`, `PDF-ENCRYPTED`. */
  constructor(private readonly bytes: Uint8Array) {
    this.reference = this.fromEnd() ?? { places: new Map(), trailer: new Map() }
    this.decryption = this.encryption()
    if (this.catalog().size === 0) this.recover()
    if (this.reference.places.size === 0) throw broken()
  }

  /** The root of everything; empty where the file has none. */
  catalog(): PdfDictionary {
    const root = this.dictionary(this.reference.trailer.get('Root'))
    return root.has('Pages') || root.has('Names') || root.has('AF') ? root : new Map()
  }

  /** The numbers of all objects. */
  numbers(): number[] {
    return [...this.reference.places.keys()]
  }

  /** Follows references; other values come back as they are. */
  resolve(value: PdfValue | undefined): PdfValue {
    let found = value ?? null
    for (let step = 0; isReference(found); step += 1) {
      if (step > PDF_LIMITS.depthMax) return null
      found = this.object(found.object)
    }
    return found
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.resolve(value)
    return found instanceof Map ? found : isStream(found) ? found.dictionary : new Map()
  }

  array(value: PdfValue | undefined): PdfValue[] {
    const found = this.resolve(value)
    return Array.isArray(found) ? found : []
  }

  /** The content of a stream, decrypted and decoded. Errors: `PDF-LIMIT`, `PDF-SYNTAX`. */
  content(stream: PdfStream, isEmbeddedFile = false): Uint8Array {
    const filters = this.list(stream.dictionary, ['Filter', 'F']).map(nameOf)
    const parameters = this.list(stream.dictionary, ['DecodeParms', 'DP']).map((each) => this.resolved(each))
    if (filters.length > PDF_LIMITS.filtersMax) throw broken()
    let bytes = this.decrypted(stream, { isEmbeddedFile, isOpen: filters[0] === 'Crypt' && isIdentity(parameters[0]) })
    for (const [index, name] of filters.entries()) {
      const sizeMax = Math.min(PDF_LIMITS.streamBytesMax, PDF_LIMITS.decodedBytesMax - this.decodedBytes)
      if (sizeMax <= 0) throw tooMuch()
      bytes = unfilter(bytes, name, { parameters: parameters[index] ?? new Map(), sizeMax })
      this.decodedBytes += bytes.length
    }
    return bytes
  }

  /** A reader of values at a place in the bytes of this file or of one of its streams; all share one budget. */
  scanner(at: number, bytes = this.bytes): Scanner {
    return new Scanner(bytes, at, this.budget)
  }

  /** Finds the objects again by looking through the whole file, once: what the cross-reference said is forgotten. */
  recover(): void {
    if (this.isRecovered) return
    this.isRecovered = true
    this.known.clear()
    this.containers.clear()
    const before = this.reference.trailer
    this.reference = recoverCrossReference(this.bytes, (at) => this.scanner(at))
    for (const [key, value] of before) if (!this.reference.trailer.has(key)) this.reference.trailer.set(key, value)
    this.recoverStreams()
  }

  private recoverStreams(): void {
    const containers: number[] = []
    for (const number of this.numbers()) {
      const found = this.object(number)
      const type = nameOf(this.dictionary(found).get('Type'))
      const { trailer } = this.reference
      if (type === 'ObjStm') containers.push(number)
      if (type === 'Catalog' && !isReference(trailer.get('Root'))) trailer.set('Root', { object: number, generation: 0 })
      if (type === 'XRef') for (const [key, value] of this.dictionary(found)) if (/^(Root|Encrypt|ID)$/.test(key)) trailer.set(key, value)
    }
    this.decryption = this.encryption()
    this.known.clear()
    for (const container of containers) {
      for (const [index, [number]] of (this.container(container)?.entries ?? []).entries()) {
        if (!this.reference.places.has(number)) this.reference.places.set(number, { container, index })
      }
    }
  }

  private object(number: number): PdfValue {
    const known = this.known.get(number)
    if (known !== undefined) return known
    const place = this.reference.places.get(number)
    if (place === undefined || this.opening.has(number)) return null
    this.opening.add(number)
    try {
      const found = 'offset' in place ? this.direct(number, place.offset) : this.contained(number, place)
      this.known.set(number, found)
      return found
    } finally {
      this.opening.delete(number)
    }
  }

  private direct(number: number, offset: number): PdfValue {
    const found = this.objectAt(offset)
    if (found?.id.object === number) return this.openStrings(found.value, found.id)
    if (this.isRecovered) return null
    this.recover()
    const place = this.reference.places.get(number)
    if (place === undefined) return null
    return 'offset' in place ? this.direct(number, place.offset) : this.contained(number, place)
  }

  private contained(number: number, { container, index }: Extract<Place, { container: number }>): PdfValue {
    const opened = this.container(container)
    const entry = opened?.entries[index]?.[0] === number ? opened.entries[index] : opened?.entries.find(([each]) => each === number)
    return opened === undefined || entry === undefined ? null : this.scanner(opened.first + entry[1], opened.bytes).value()
  }

  private container(number: number): Container | undefined {
    if (this.containers.has(number)) return this.containers.get(number)
    this.containers.set(number, undefined)
    const stream = this.object(number)
    const opened = isStream(stream) ? this.openContainer(stream) : undefined
    this.containers.set(number, opened)
    return opened
  }

  private openContainer(stream: PdfStream): Container {
    const bytes = this.content(stream)
    const scanner = this.scanner(0, bytes)
    const count = countOf(this.resolve(stream.dictionary.get('N'))) ?? 0
    const first = countOf(this.resolve(stream.dictionary.get('First'))) ?? 0
    if (count > PDF_LIMITS.objectsMax) throw tooMuch()
    const entries: [number, number][] = []
    for (let index = 0; index < count; index += 1) {
      const [number, offset] = [countOf(scanner.value()), countOf(scanner.value())]
      if (number === undefined || offset === undefined) break
      entries.push([number, offset])
    }
    return { bytes, first, entries }
  }

  private fromEnd(): CrossReference | undefined {
    const tail = Buffer.from(this.bytes.subarray(-2048)).toString('latin1')
    const start = Number(/startxref\s{0,20}(\d{1,10})(?![\s\S]*startxref)/.exec(tail)?.[1] ?? Number.NaN)
    if (Number.isNaN(start)) return undefined
    const reading = {
      scanner: (at: number) => this.scanner(at),
      objectAt: (offset: number) => this.objectAt(offset)?.value,
      decoded: (stream: PdfStream) => this.content(stream),
    }
    try {
      return readCrossReference(reading, start)
    } catch (error) {
      // A damaged cross-reference is made anew from the objects; what is too large stays too large.
      if (error instanceof PdfError && error.fault === 'PDF-SYNTAX') return undefined
      throw error
    }
  }

  private objectAt(offset: number) {
    return readIndirectObject(this.bytes, offset, { budget: this.budget, lengthOf: (value) => this.lengthOf(value) })
  }

  private lengthOf(value: PdfValue | undefined): number | undefined {
    // While the cross-reference itself is read there are no places yet; the end is then searched.
    return countOf(isReference(value) ? (this.reference === undefined ? undefined : this.resolve(value)) : value)
  }

  private encryption(): Decryption | undefined {
    const encrypt = this.reference.trailer.get('Encrypt')
    if (encrypt === undefined || encrypt === null) return undefined
    this.decryption = undefined
    const [id] = this.array(this.reference.trailer.get('ID'))
    const fileId = this.resolve(id)
    const resolved = this.resolved(encrypt)
    this.known.clear()
    return resolved.size === 0 ? undefined : openEncryption(resolved, fileId instanceof Uint8Array ? fileId : new Uint8Array())
  }

  private decrypted(stream: PdfStream, { isEmbeddedFile, isOpen }: { isEmbeddedFile: boolean; isOpen: boolean }): Uint8Array {
    const type = nameOf(stream.dictionary.get('Type'))
    if (this.decryption === undefined || isOpen || type === 'XRef' || (type === 'Metadata' && !this.decryption.metadata)) return stream.raw
    return this.decryption.stream(stream.raw, stream.id, { isEmbeddedFile: isEmbeddedFile || type === 'EmbeddedFile' })
  }

  private openStrings(value: PdfValue, id: PdfReference): PdfValue {
    const { decryption } = this
    if (decryption === undefined) return value
    if (value instanceof Uint8Array) return decryption.string(value, id)
    if (Array.isArray(value)) return value.map((each) => this.openStrings(each, id))
    if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, this.openStrings(each, id)]))
    return value
  }

  /** A dictionary whose members, and those of dictionaries in it, are no references. */
  private resolved(value: PdfValue | undefined, depth = 0): PdfDictionary {
    return new Map(
      [...this.dictionary(value)].map(([key, member]) => {
        const found = this.resolve(member)
        return [key, found instanceof Map && depth < 4 ? this.resolved(found, depth + 1) : found]
      }),
    )
  }

  private list(dictionary: PdfDictionary, names: readonly string[]): PdfValue[] {
    const found = names.map((name) => this.resolve(dictionary.get(name))).find((value) => value !== null && !(value instanceof Uint8Array))
    if (found === undefined) return []
    return Array.isArray(found) ? found.map((each) => this.resolve(each)) : [found]
  }
}

/** An object stream: the numbers and offsets of its objects. */
interface Container {
  readonly bytes: Uint8Array
  readonly first: number
  readonly entries: readonly [number, number][]
}

function isIdentity(parameters: PdfDictionary | undefined): boolean {
  return ['', 'Identity'].includes(nameOf(parameters?.get('Name')))
}
