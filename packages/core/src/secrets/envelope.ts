import { AppError, invariant } from '../kit/errors.ts'
import { type DataKeys, SECRET_LIMITS, type SecretPlace, type Secrets, SecretUnreadable } from '../ports/secrets.ts'
import { decrypt, encrypt } from './cipher.ts'

/** The form of what is sealed: `q1.<key id>.<wrapped data key>.<content>`, each in base64url. */
const FORM = 'q1'

/** `Secrets` over the keys of a home: each secret has a data key of its own. `randomBytes` makes the nonces. */
export function envelopeSecrets(dataKeys: DataKeys, randomBytes: (count: number) => Uint8Array): Secrets {
  return {
    async seal(place, text) {
      const content = Buffer.from(text)
      if (content.byteLength > SECRET_LIMITS.textBytesMax)
        throw new AppError('limit_exceeded', `A secret has at most ${SECRET_LIMITS.textBytesMax} bytes.`)
      const { keyId, key, wrapped } = await dataKeys.make(place)
      invariant(key.byteLength === 32, 'a data key has 32 bytes')
      const sealed = encrypt(key, content, { nonce: randomBytes(12), bound: boundTo(place, keyId) })
      return [FORM, ...[Buffer.from(keyId), wrapped, sealed].map(base64)].join('.')
    },
    async open(place, sealed) {
      const { keyId, wrapped, content } = parsed(sealed)
      const key = await dataKeys.unwrap(place, { keyId, wrapped })
      return Buffer.from(decrypt(key, content, boundTo(place, keyId))).toString()
    },
    async isCurrent(sealed) {
      return parsed(sealed).keyId === (await dataKeys.currentKeyId())
    },
  }
}

function boundTo({ orgId, purpose }: SecretPlace, keyId: string): string {
  return JSON.stringify([FORM, orgId, purpose, keyId])
}

function parsed(sealed: string): { keyId: string; wrapped: Uint8Array; content: Uint8Array } {
  const [form, ...parts] = sealed.split('.')
  const [keyId, wrapped, content] = parts.map((part) => Buffer.from(part, 'base64url'))
  // Base64 has several spellings of the same bytes; one counts.
  const isOne = [keyId, wrapped, content].every((bytes, at) => bytes !== undefined && base64(bytes) === parts[at])
  if (form !== FORM || parts.length !== 3 || !isOne || !keyId || !wrapped || !content)
    throw new SecretUnreadable('this is no sealed secret')
  return { keyId: keyId.toString(), wrapped, content }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}
