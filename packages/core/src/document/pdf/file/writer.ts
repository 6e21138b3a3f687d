import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { latinBytes } from './syntax.ts'

/** The number of an indirect object; `ref(id)` is how others point to it. */
export type ObjectId = number

/** How one object points to another. */
export function ref(id: ObjectId): string {
  return `${id} 0 R`
}

/** How a stream is kept: packed, as it is, or packed already. */
export type Storing = 'deflate' | 'as-is' | 'deflated'

const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'
const OBJECTS_PER_STREAM = 200
const LEVEL = 4
/** Each packing costs some 80 µs whatever its size. */
const WORTH_PACKING = 2_000

/**
 * Collects the objects of one PDF 1.7 file and writes it: plain objects packed into object streams, a cross-reference
 * stream, and a file identifier that is the hash of the content, so that the same objects always give the same bytes.
 */
export class PdfWriter {
  private readonly plain: (string | undefined)[] = [undefined]
  private readonly streams = new Map<ObjectId, { dict: string; bytes: Uint8Array }>()

  /** Takes a number for an object that is written later. */
  reserve(): ObjectId {
    return this.plain.push(undefined) - 1
  }

  /** Writes the object of a number taken before. */
  put(id: ObjectId, body: string): void {
    this.plain[id] = body
  }

  /** Adds an object and returns its number. */
  add(body: string): ObjectId {
    return this.plain.push(body) - 1
  }

  /** Adds a stream. `dict` holds its other entries, such as `/Type/XObject`. */
  addStream(dict: string, bytes: Uint8Array, storing: Storing = 'deflate'): ObjectId {
    const id = this.reserve()
    this.putStream(id, dict, bytes, storing)
    return id
  }

  /** Writes the stream of a number taken before. */
  putStream(id: ObjectId, dict: string, bytes: Uint8Array, storing: Storing = 'deflate'): void {
    if (storing === 'as-is') this.streams.set(id, { dict, bytes })
    else this.streams.set(id, { dict: `${dict}/Filter/FlateDecode`, bytes: storing === 'deflated' ? bytes : deflate(bytes) })
  }

  /** The file. The catalogue and the information dictionary must have been added. */
  finish(root: { catalog: ObjectId; info: ObjectId }): Uint8Array {
    const packed = this.packPlainObjects()
    const chunks: Uint8Array[] = [latinBytes(HEADER)]
    const offsets = new Map<ObjectId, number>()
    let length = HEADER.length
    for (const [id, { dict, bytes }] of this.streams) {
      offsets.set(id, length)
      const parts = [latinBytes(`${id} 0 obj\n<<${dict}/Length ${bytes.length}>>\nstream\n`), bytes, latinBytes('\nendstream\nendobj\n')]
      for (const part of parts) length += part.length
      chunks.push(...parts)
    }
    const digest = createHash('sha256')
    for (const chunk of chunks) digest.update(chunk)
    const identifier = digest.digest('hex').slice(0, 32)
    chunks.push(this.crossReferences({ offsets, packed, at: length, root, identifier }))
    return Buffer.concat(chunks)
  }

  private packPlainObjects(): Map<ObjectId, { stream: ObjectId; index: number }> {
    const packed = new Map<ObjectId, { stream: ObjectId; index: number }>()
    const ids = this.plain.flatMap((body, id) => (body === undefined ? [] : [id]))
    for (let from = 0; from < ids.length; from += OBJECTS_PER_STREAM) {
      const group = ids.slice(from, from + OBJECTS_PER_STREAM)
      const stream = this.reserve()
      let bodies = ''
      let directory = ''
      group.forEach((id, index) => {
        packed.set(id, { stream, index })
        directory += `${id} ${bodies.length} `
        bodies += `${this.plain[id]}\n`
      })
      this.putStream(stream, `/Type/ObjStm/N ${group.length}/First ${directory.length}`, latinBytes(directory + bodies))
    }
    return packed
  }

  private crossReferences(file: {
    offsets: ReadonlyMap<ObjectId, number>
    packed: ReadonlyMap<ObjectId, { stream: ObjectId; index: number }>
    at: number
    root: { catalog: ObjectId; info: ObjectId }
    identifier: string
  }): Uint8Array {
    const id = this.reserve()
    const table = new DataView(new ArrayBuffer(this.plain.length * 7))
    for (let object = 0; object < this.plain.length; object++) {
      const inStream = file.packed.get(object)
      const offset = object === id ? file.at : file.offsets.get(object)
      table.setUint8(object * 7, inStream ? 2 : offset === undefined ? 0 : 1)
      table.setUint32(object * 7 + 1, inStream ? inStream.stream : (offset ?? 0))
      table.setUint16(object * 7 + 5, inStream ? inStream.index : offset === undefined ? 65_535 : 0)
    }
    const packs = table.byteLength > WORTH_PACKING
    const bytes = packs ? deflate(new Uint8Array(table.buffer)) : new Uint8Array(table.buffer)
    const { catalog, info } = file.root
    const dict =
      `/Type/XRef/Size ${this.plain.length}/W[1 4 2]/Root ${ref(catalog)}/Info ${ref(info)}` +
      `/ID[<${file.identifier}><${file.identifier}>]${packs ? '/Filter/FlateDecode' : ''}/Length ${bytes.length}`
    return Buffer.concat([
      latinBytes(`${id} 0 obj\n<<${dict}>>\nstream\n`),
      bytes,
      latinBytes(`\nendstream\nendobj\nstartxref\n${file.at}\n%%EOF\n`),
    ])
  }
}

/** Packs bytes for a stream that is `deflated`. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: LEVEL })
}
