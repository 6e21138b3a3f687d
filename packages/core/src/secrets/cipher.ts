import { createCipheriv, createDecipheriv } from 'node:crypto'
import { SecretUnreadable } from '../ports/secrets.ts'

const ALGORITHM = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM (NIST SP 800-38D): nonce, ciphertext and tag in one. `bound` is authenticated with it; a nonce is never used twice with a key. */
export function encrypt(key: Uint8Array, content: Uint8Array, how: { nonce: Uint8Array; bound: string }): Uint8Array {
  const cipher = createCipheriv(ALGORITHM, key, how.nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(how.bound))
  return Buffer.concat([how.nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** The content of what `encrypt` made. Errors: `SecretUnreadable` for another key, another binding, or a changed byte. */
export function decrypt(key: Uint8Array, sealed: Uint8Array, bound: string): Uint8Array {
  if (sealed.byteLength < NONCE_BYTES + TAG_BYTES) throw new SecretUnreadable('this is too short to be sealed')
  try {
    const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    decipher.setAAD(Buffer.from(bound))
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
  } catch (error) {
    throw new SecretUnreadable('this was sealed elsewhere or changed since', { cause: error })
  }
}
