import { createDecipheriv, createHash } from 'node:crypto'

/** RC4 both ways: the same bytes with the same key. Old files are encrypted with it. */
export function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at)
  const swap = (a: number, b: number) => {
    const kept = state[a] ?? 0
    state[a] = state[b] ?? 0
    state[b] = kept
  }
  let mixed = 0
  for (let at = 0; at < 256; at += 1) {
    mixed = (mixed + (state[at] ?? 0) + (key[at % key.length] ?? 0)) & 0xff
    swap(at, mixed)
  }
  let [x, y] = [0, 0]
  return bytes.map((byte) => {
    x = (x + 1) & 0xff
    y = (y + (state[x] ?? 0)) & 0xff
    swap(x, y)
    return byte ^ (state[((state[x] ?? 0) + (state[y] ?? 0)) & 0xff] ?? 0)
  })
}

/** AES-CBC of what a PDF holds: the first 16 bytes begin the chain, the last byte says how many were added. What is cut off is left out. */
export function aesOfPdf(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const length = bytes.length - (bytes.length % 16)
  if (length < 32) return new Uint8Array()
  const plain = aesBlocks({ key, iv: bytes.subarray(0, 16), bytes: bytes.subarray(16, length) })
  const added = plain[plain.length - 1] ?? 0
  return added >= 1 && added <= 16 ? plain.subarray(0, plain.length - added) : plain
}

/** AES-CBC of whole blocks, nothing added or taken off. */
export function aesBlocks({ key, iv, bytes }: { key: Uint8Array; iv: Uint8Array; bytes: Uint8Array }): Uint8Array {
  const decipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, iv).setAutoPadding(false)
  return Buffer.concat([decipher.update(bytes), decipher.final()])
}

/** A digest of all the parts, one after the other. */
export function digest(algorithm: 'md5' | 'sha256' | 'sha384' | 'sha512', ...parts: Uint8Array[]): Uint8Array {
  const hash = createHash(algorithm)
  for (const part of parts) hash.update(part)
  return hash.digest()
}
