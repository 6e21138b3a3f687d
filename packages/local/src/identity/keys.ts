import { createCipheriv, createDecipheriv, createHash, generateKeyPair, hkdfSync } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { invariant } from '@quittance/core/kit/errors'

/** The public half of a signing key (RFC 7517). */
export interface PublicJwk {
  kty: 'RSA'
  kid: string
  use: 'sig'
  alg: 'RS256'
  n: string
  e: string
  [member: string]: string
}

/** A signing key with its private members. */
export interface PrivateJwk extends PublicJwk {
  d: string
}

/** What the identity provider must keep secret: signing keys, the one in use first, and a secret the others are derived from. */
export interface IdentityKeys {
  signing: PrivateJwk[]
  /** Base64url of 32 random bytes. */
  secret: string
}

/** Keys that are published and accepted at the same time: the one in use and the one before. */
const SIGNING_KEYS_MAX = 2
const FILE_NAME = 'identity-keys.json'
const OWNER_ONLY = 0o600

type RandomBytes = (count: number) => Uint8Array

/** Makes a first set of keys: one RSA key of 2048 bits and a secret. */
export async function generateKeys(randomBytes: RandomBytes): Promise<IdentityKeys> {
  return { signing: [await generateSigningKey()], secret: Buffer.from(randomBytes(32)).toString('base64url') }
}

/** The keys with a new signing key in front. Tokens of the one before stay valid; an older one is dropped. The secret stays. */
export async function rotateSigningKey(keys: IdentityKeys): Promise<IdentityKeys> {
  return { ...keys, signing: [await generateSigningKey(), ...keys.signing].slice(0, SIGNING_KEYS_MAX) }
}

/** The keys kept in `directory`, made on the first call. The file can be read by its owner only. */
export async function loadKeys(directory: string, randomBytes: RandomBytes): Promise<IdentityKeys> {
  const path = join(directory, FILE_NAME)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) {
    const made = await generateKeys(randomBytes)
    await saveKeys(directory, made)
    return made
  }
  await chmod(path, OWNER_ONLY)
  return parseKeys(text, path)
}

/** Writes the keys durably, with mode 0600, replacing those there. */
export async function saveKeys(directory: string, keys: IdentityKeys): Promise<void> {
  await mkdir(directory, { recursive: true })
  const path = join(directory, FILE_NAME)
  const file = await open(`${path}.new`, 'w', OWNER_ONLY)
  try {
    await file.chmod(OWNER_ONLY)
    await file.writeFile(`${JSON.stringify(keys, null, 2)}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(`${path}.new`, path)
}

/** What the world may see of the signing keys, as served under `/oidc/jwks` and handed to the API. */
export function publicJwks(keys: IdentityKeys): { keys: PublicJwk[] } {
  return { keys: keys.signing.map(({ kty, kid, use, alg, n, e }) => ({ kty, kid, use, alg, n, e })) }
}

/** A secret of 32 bytes for one purpose, derived from the kept one (HKDF, RFC 5869). */
export function deriveSecret(keys: IdentityKeys, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', Buffer.from(keys.secret, 'base64url'), '', `quittance/${purpose}`, 32))
}

/** Encrypts a short text for storage (AES-256-GCM): nonce, tag and content as base64url. */
export function seal(key: Buffer, text: string, randomBytes: RandomBytes): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64url')
}

/** Decrypts what `seal` made. Throws when it was sealed with another key or has been changed. */
export function unseal(key: Buffer, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}

async function generateSigningKey(): Promise<PrivateJwk> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const jwk = privateKey.export({ format: 'jwk' })
  invariant(jwk.n && jwk.e && jwk.d, 'an RSA key has n, e and d')
  // RFC 7638: the thumbprint of the required members, in this order.
  const kid = createHash('sha256')
    .update(JSON.stringify({ e: jwk.e, kty: 'RSA', n: jwk.n }))
    .digest('base64url')
  return { ...(jwk as { n: string; e: string; d: string }), kty: 'RSA', kid, use: 'sig', alg: 'RS256' }
}

function parseKeys(text: string, path: string): IdentityKeys {
  const keys = JSON.parse(text) as Partial<IdentityKeys>
  const whole = Array.isArray(keys.signing) && keys.signing.length > 0 && typeof keys.secret === 'string'
  invariant(whole, `${path} does not hold the keys of the identity provider`)
  return keys as IdentityKeys
}
