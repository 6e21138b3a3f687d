import { createCipheriv } from 'node:crypto'
import { aesBlocks, aesOfPdf, digest, rc4 } from './decrypt.ts'
import { PdfError } from './limits.ts'
import { countOf, nameOf, type PdfDictionary, type PdfReference, type PdfValue } from './value.ts'

type Method = 'none' | 'rc4' | 'aes-128' | 'aes-256'

/** Opens the parts of an encrypted file (ISO 32000-2, 7.6) that anybody may read: the password of its reader is empty. */
export interface Decryption {
  string(bytes: Uint8Array, id: PdfReference): Uint8Array
  stream(bytes: Uint8Array, id: PdfReference, options: { isEmbeddedFile: boolean }): Uint8Array
  /** Whether the metadata is encrypted too. */
  readonly metadata: boolean
}

const PADDING = Uint8Array.from(Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex'))

/** Makes the decryption of a file from its Encrypt dictionary, all values resolved. Errors: `PDF-ENCRYPTED` where a password is needed. */
export function openEncryption(encrypt: PdfDictionary, fileId: Uint8Array): Decryption {
  if (nameOf(encrypt.get('Filter')) !== 'Standard') throw locked()
  const version = countOf(encrypt.get('V')) ?? 0
  const metadata = encrypt.get('EncryptMetadata') !== false
  const key = version >= 5 ? modernKey(encrypt) : oldKey(encrypt, { fileId, metadata })
  const methods = methodsOf(encrypt, version)
  const opened = (method: Method, bytes: Uint8Array, id: PdfReference): Uint8Array => {
    if (method === 'none') return bytes
    if (method === 'aes-256') return aesOfPdf(key, bytes)
    const own = objectKey(key, id, method)
    return method === 'rc4' ? rc4(own, bytes) : aesOfPdf(own, bytes)
  }
  return {
    metadata,
    string: (bytes, id) => opened(methods.strings, bytes, id),
    stream: (bytes, id, { isEmbeddedFile }) => opened(isEmbeddedFile ? methods.files : methods.streams, bytes, id),
  }
}

function locked(): PdfError {
  return new PdfError('PDF-ENCRYPTED', 'The PDF is protected by a password. Save it without one, or ask for the invoice as XML.')
}

function methodsOf(encrypt: PdfDictionary, version: number): { strings: Method; streams: Method; files: Method } {
  if (version < 4) return { strings: 'rc4', streams: 'rc4', files: 'rc4' }
  const filters = encrypt.get('CF')
  const methodOf = (name: string): Method => {
    const filter = filters instanceof Map ? filters.get(name) : undefined
    const method = filter instanceof Map ? nameOf(filter.get('CFM')) : ''
    return method === 'V2' ? 'rc4' : method === 'AESV2' ? 'aes-128' : method === 'AESV3' ? 'aes-256' : 'none'
  }
  const streams = methodOf(nameOf(encrypt.get('StmF')))
  const files = encrypt.has('EFF') ? methodOf(nameOf(encrypt.get('EFF'))) : streams
  return { strings: methodOf(nameOf(encrypt.get('StrF'))), streams, files }
}

/** Algorithm 1: the key of one object. */
function objectKey(key: Uint8Array, { object, generation }: PdfReference, method: Method): Uint8Array {
  const number = Uint8Array.of(object, object >> 8, object >> 16, generation, generation >> 8)
  const salt = method === 'aes-128' ? Buffer.from('sAlT') : new Uint8Array()
  return digest('md5', key, number, salt).subarray(0, Math.min(16, key.length + 5))
}

/** Algorithms 2, 4 and 5: the key of the file, tried with an empty password. */
function oldKey(encrypt: PdfDictionary, { fileId, metadata }: { fileId: Uint8Array; metadata: boolean }): Uint8Array {
  const revision = countOf(encrypt.get('R')) ?? 2
  const version = countOf(encrypt.get('V')) ?? 1
  const bits = version === 1 ? 40 : version === 4 ? 128 : (countOf(encrypt.get('Length')) ?? 40)
  const length = Math.min(16, Math.max(5, bits >> 3))
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(Number(encrypt.get('P') ?? 0) | 0)
  const unencrypted = revision >= 4 && !metadata ? Uint8Array.of(255, 255, 255, 255) : new Uint8Array()
  let key = digest('md5', PADDING, bytesOf(encrypt.get('O')).subarray(0, 32), permissions, fileId, unencrypted).subarray(0, length)
  if (revision >= 3) for (let round = 0; round < 50; round += 1) key = digest('md5', key).subarray(0, length)
  const user = bytesOf(encrypt.get('U'))
  const expected = revision >= 3 ? userEntry(key, fileId) : rc4(key, PADDING)
  if (!Buffer.from(expected).equals(user.subarray(0, expected.length))) throw locked()
  return key
}

function userEntry(key: Uint8Array, fileId: Uint8Array): Uint8Array {
  let entry = rc4(key, digest('md5', PADDING, fileId))
  for (let round = 1; round < 20; round += 1) {
    entry = rc4(
      key.map((byte) => byte ^ round),
      entry,
    )
  }
  return entry
}

/** Algorithm 2.A: the key of the file lies in UE, under an empty password. */
function modernKey(encrypt: PdfDictionary): Uint8Array {
  const revision = countOf(encrypt.get('R')) ?? 5
  const user = bytesOf(encrypt.get('U'))
  const hash = (salt: Uint8Array) => (revision >= 6 ? hardHash(salt) : digest('sha256', salt))
  const wrapped = bytesOf(encrypt.get('UE')).subarray(0, 32)
  if (user.length < 48 || wrapped.length < 32) throw locked()
  if (!Buffer.from(hash(user.subarray(32, 40))).equals(user.subarray(0, 32))) throw locked()
  return aesBlocks({ key: hash(user.subarray(40, 48)), iv: new Uint8Array(16), bytes: wrapped })
}

/** Algorithm 2.B, for the empty password. */
function hardHash(salt: Uint8Array): Uint8Array {
  let key = digest('sha256', salt)
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false)
    const block = Buffer.concat(Array.from({ length: 64 }, () => key))
    const mixed = Buffer.concat([cipher.update(block), cipher.final()])
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = digest(rest === 0 ? 'sha256' : rest === 1 ? 'sha384' : 'sha512', mixed)
    last = mixed[mixed.length - 1] ?? 0
  }
  return key.subarray(0, 32)
}

function bytesOf(value: PdfValue | undefined): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array()
}
