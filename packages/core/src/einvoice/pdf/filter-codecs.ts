import { broken, tooMuch } from './limits.ts'

/** Undoes ASCII85: five characters are four bytes, “z” is four zeros. Errors: `PDF-SYNTAX`. */
export function decodeAscii85(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length * 4)
  let size = 0
  let [group, count] = [0, 0]
  const put = (length: number) => {
    for (let shift = 3; shift > 3 - length; shift -= 1) {
      out[size] = Math.floor(group / 256 ** shift) % 256
      size += 1
    }
    group = 0
    count = 0
  }
  for (const code of bytes) {
    if (code === 0x7e) break
    if (code === 0x7a && count === 0) put(4)
    else if (code >= 0x21 && code <= 0x75) {
      group = group * 85 + code - 0x21
      count += 1
      if (count === 5) put(4)
    } else if (code > 0x20) throw broken()
  }
  if (count > 1) {
    const length = count - 1
    for (; count < 5; count += 1) group = group * 85 + 84
    put(length)
  }
  return out.subarray(0, size)
}

/** Undoes run lengths: up to 128 bytes as they are, or one byte up to 128 times. Errors: `PDF-LIMIT`. */
export function decodeRunLength(bytes: Uint8Array, sizeMax: number): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  for (let at = 0; at < bytes.length; ) {
    const length = bytes[at] ?? 128
    if (length === 128) break
    const part = length < 128 ? bytes.subarray(at + 1, at + 2 + length) : new Uint8Array(257 - length).fill(bytes[at + 1] ?? 0)
    at += length < 128 ? length + 2 : 2
    size += part.length
    if (size > sizeMax) throw tooMuch()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const CLEAR = 256
const END = 257
const CODES_MAX = 4096

/** Undoes LZW of 9 to 12 bits (ISO 32000-1, 7.4.4). Errors: `PDF-LIMIT`, `PDF-SYNTAX`. */
export function decodeLzw(bytes: Uint8Array, { earlyChange, sizeMax }: { earlyChange: boolean; sizeMax: number }): Uint8Array {
  const early = earlyChange ? 1 : 0
  const parts: Uint8Array[] = []
  let size = 0
  let table: Uint8Array[] = []
  let before: Uint8Array | undefined
  for (const code of codes(bytes, () => table.length + END + 1 + early + (before === undefined ? 0 : 1))) {
    if (code === END) break
    if (code === CLEAR) {
      table = []
      before = undefined
      continue
    }
    const part = code < CLEAR ? Uint8Array.of(code) : (table[code - END - 1] ?? repeated(before))
    if (before !== undefined && table.length + END + 1 < CODES_MAX) table.push(Buffer.concat([before, part.subarray(0, 1)]))
    size += part.length
    if (size > sizeMax) throw tooMuch()
    parts.push(part)
    before = part
  }
  return Buffer.concat(parts)
}

/** The code that is about to be made: what came before, with its own first byte. */
function repeated(before: Uint8Array | undefined): Uint8Array {
  if (before === undefined) throw broken()
  return Buffer.concat([before, before.subarray(0, 1)])
}

function* codes(bytes: Uint8Array, nextCode: () => number): Generator<number> {
  let [held, bits] = [0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    const width = widthOf(nextCode())
    if (bits < width) continue
    bits -= width
    yield (held >> bits) & ((1 << width) - 1)
    held &= (1 << bits) - 1
  }
}

function widthOf(next: number): number {
  return next > 2048 ? 12 : next > 1024 ? 11 : next > 512 ? 10 : 9
}
