import { inflateSync } from 'node:zlib'
import { type Dictionary, nameOf, scan, type Value } from './values.ts'

/** A PDF file opened for reading; objects are looked up by number. */
export interface PdfFile {
  readonly trailer: Dictionary
  /** Follows a reference; other values come back as they are. */
  resolve(value: Value | undefined): Value | undefined
  dictionary(value: Value | undefined): Dictionary
  array(value: Value | undefined): Value[]
  /** The decoded content of a stream. */
  stream(value: Value | undefined): Uint8Array
  readonly objectCount: number
}

/** Opens a file of our writer (cross-reference stream, object streams). Throws on anything else. */
export function openPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const objectAt = (offset: number) => readObject(text, bytes, offset)
  const { value: trailer, content } = objectAt(start)
  if (!(trailer instanceof Map) || !content) throw new Error('no cross-reference stream')
  const entries = crossReferences(content)
  const packed = new Map<number, Value[]>()
  const find = (id: number): { value: Value; content?: Uint8Array } => {
    const entry = entries[id]
    if (!entry || entry.type === 0) throw new Error(`object ${id} is missing`)
    if (entry.type === 1) return objectAt(entry.offset)
    if (!packed.has(entry.offset)) packed.set(entry.offset, unpack(find(entry.offset)))
    return { value: packed.get(entry.offset)?.[entry.index] as Value }
  }
  const resolve = (value: Value | undefined) => (typeof value === 'object' && 'object' in value ? find(value.object).value : value)
  return {
    trailer,
    resolve,
    dictionary(value) {
      const found = resolve(value)
      if (!(found instanceof Map)) throw new Error('not a dictionary')
      return found
    },
    array(value) {
      const found = resolve(value)
      return Array.isArray(found) ? found : found === undefined ? [] : [found]
    },
    stream(value) {
      const found = typeof value === 'object' && 'object' in value ? find(value.object).content : undefined
      if (!found) throw new Error('not a stream')
      return found
    },
    objectCount: entries.length,
  }
}

function readObject(text: string, bytes: Uint8Array, offset: number): { value: Value; content?: Uint8Array } {
  const head = /^\d+ 0 obj\n/.exec(text.slice(offset, offset + 20))
  if (!head) throw new Error(`no object at ${offset}`)
  const scanner = scan(text, offset + head[0].length)
  const value = scanner.next() as Value
  if (!(value instanceof Map) || !text.startsWith('\nstream\n', scanner.at())) return { value }
  const from = scanner.at() + '\nstream\n'.length
  const content = bytes.subarray(from, from + Number(value.get('Length')))
  if (!text.startsWith('\nendstream', from + content.length)) throw new Error(`stream at ${offset} has another length`)
  return { value, content: nameOf(value.get('Filter')) === 'FlateDecode' ? inflateSync(content) : content }
}

function crossReferences(content: Uint8Array): { type: number; offset: number; index: number }[] {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  return Array.from({ length: content.length / 7 }, (_, id) => ({
    type: view.getUint8(id * 7),
    offset: view.getUint32(id * 7 + 1),
    index: view.getUint16(id * 7 + 5),
  }))
}

function unpack({ value, content }: { value: Value; content?: Uint8Array }): Value[] {
  if (!(value instanceof Map) || !content) throw new Error('not an object stream')
  const text = Buffer.from(content).toString('latin1')
  const first = Number(value.get('First'))
  const directory = text.slice(0, first).trim().split(' ').map(Number)
  return directory.filter((_, index) => index % 2 === 1).map((offset) => scan(text, first + offset).next() as Value)
}
