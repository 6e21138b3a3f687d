import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type DataKeys, type SecretPlace, SecretUnreadable } from '@quittance/core/ports/secrets'
import { decrypt, encrypt } from '@quittance/core/secrets/cipher'
import * as z from 'zod'

const KEY_BYTES = 32

const KeyRing = z.strictObject({ keys: z.array(z.strictObject({ id: z.string().min(1).max(100), key: z.base64url().length(43) })).min(1) })

/** The keys that seal and open entrusted secrets: the first one seals, all open. */
export type KeyRing = z.output<typeof KeyRing>

/** Data keys wrapped by a ring. It is read each time, so that a ring changed beside a running program is noticed. */
export function ringDataKeys(read: () => KeyRing): DataKeys {
  const keyOf = (keyId: string) => {
    const found = read().keys.find(({ id }) => id === keyId)
    if (!found) throw new SecretUnreadable(`the sealing key ${keyId} is not here`)
    return Buffer.from(found.key, 'base64url')
  }
  const currentKeyId = async () => read().keys[0]?.id ?? ''
  return {
    currentKeyId,
    async make(place) {
      const keyId = await currentKeyId()
      const key = randomBytes(KEY_BYTES)
      return { keyId, key, wrapped: encrypt(keyOf(keyId), key, { nonce: randomBytes(12), bound: boundTo(place) }) }
    },
    unwrap: async (place, { keyId, wrapped }) => decrypt(keyOf(keyId), wrapped, boundTo(place)),
  }
}

function boundTo({ orgId, purpose }: SecretPlace): string {
  return JSON.stringify(['data-key', orgId, purpose])
}

/** The ring in the file at `path`, made there with a first key when missing, readable by the owner only. Backups leave it out. */
export function ringInFile(path: string): () => KeyRing {
  return () => {
    if (!existsSync(path)) saveRing(path, { keys: [newKey()] })
    return KeyRing.parse(JSON.parse(readFileSync(path, 'utf8')))
  }
}

/** Puts a new key in front of the ring in the file. */
export function addKey(path: string): void {
  saveRing(path, { keys: [newKey(), ...ringInFile(path)().keys] })
}

/** Leaves only the key that seals. What others sealed is then lost: seal it again first. */
export function dropOldKeys(path: string): void {
  saveRing(path, { keys: ringInFile(path)().keys.slice(0, 1) })
}

function newKey(): KeyRing['keys'][number] {
  return { id: randomBytes(6).toString('hex'), key: randomBytes(KEY_BYTES).toString('base64url') }
}

function saveRing(path: string, ring: KeyRing): void {
  writeFileSync(`${path}.new`, JSON.stringify(ring, null, 2), { mode: 0o600, flush: true })
  renameSync(`${path}.new`, path)
}
