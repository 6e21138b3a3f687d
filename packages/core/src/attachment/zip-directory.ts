/** A file in a zip, as the directory at the zip's end names it. */
export interface ZipEntry {
  name: string
  isStored: boolean
  sizeBytes: number
  /** Where its own header begins. */
  at: number
}

const END_BYTES = 22
const COMMENT_BYTES_MAX = 65_535
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const ENTRIES_MAX = 10_000
const END = 0x06054b50
const ENTRY = 0x02014b50

/**
 * The files in a zip (APPNOTE 6.3, 4.3.12 and 4.3.16) without unpacking any; undefined for what is none, is cut off, or has more than ten
 * thousand. Those of more than 4 GB (zip64) are none of ours.
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  if (count > ENTRIES_MAX) return undefined
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) return undefined
    const nameBytes = view.getUint16(at + 28, true)
    const next = at + ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return undefined
    entries.push({
      name: textAt(bytes, at + ENTRY_BYTES, nameBytes),
      isStored: view.getUint16(at + 10, true) === 0,
      sizeBytes: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

/** The text of a short file that is kept as it is; undefined where it is packed, or not there. */
export function storedText(bytes: Uint8Array, { at, isStored, sizeBytes }: ZipEntry): string | undefined {
  if (!isStored || at + LOCAL_BYTES > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return textAt(bytes, at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true), Math.min(sizeBytes, 200))
}

/** The last thing in a zip but its comment. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES_MAX); at--) {
    if (view.getUint32(at, true) === END && at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  return undefined
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return Buffer.from(bytes.subarray(at, at + length)).toString('utf8')
}
