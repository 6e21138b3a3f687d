import { sha256 } from '../kit/hash.ts'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const SECRET_LENGTH = 40
const PATTERN = /^qk_([0-9a-hjkmnp-tv-z]{26})_([0-9a-hjkmnp-tv-z]{32,64})$/

/**
 * A new secret: `qk_<organisation id without its prefix>_<40 characters of Crockford base 32>` (200 bits of chance). The
 * organisation stands in it so that a key is looked up in its own organisation only.
 */
export function newSecret(orgId: string, randomBytes: (count: number) => Uint8Array): string {
  const random = Array.from(randomBytes(SECRET_LENGTH), (byte) => ALPHABET[byte & 31]).join('')
  return `qk_${orgId.slice('org_'.length)}_${random}`
}

/** The organisation a secret claims to be of, and its hash; undefined when the text has not the shape of a secret. */
export function readSecret(text: string): { orgId: string; secretHash: string } | undefined {
  const match = PATTERN.exec(text)
  return match ? { orgId: `org_${match[1]}`, secretHash: sha256(text) } : undefined
}
