import { randomBytes } from 'node:crypto'
import { type DataKeys, type Secrets, SecretUnreadable } from '../src/ports/secrets.ts'
import { decrypt, encrypt } from '../src/secrets/cipher.ts'
import { envelopeSecrets } from '../src/secrets/envelope.ts'

/** Secrets whose keys live and die with the process. */
export interface MemorySecrets extends Secrets {
  /** A new key wraps from now on; the older ones still open. */
  rotate(): void
  /** Only the current key is left. */
  forgetOldKeys(): void
}

/** Opens them with a first key. */
export function memorySecrets(): MemorySecrets {
  const keys = new Map([['key-1', randomBytes(32)]])
  let current = 'key-1'
  const keyOf = (keyId: string) => keys.get(keyId) ?? gone(keyId)
  const dataKeys: DataKeys = {
    currentKeyId: async () => current,
    async make(place) {
      const key = randomBytes(32)
      return { keyId: current, key, wrapped: encrypt(keyOf(current), key, { nonce: randomBytes(12), bound: JSON.stringify(place) }) }
    },
    unwrap: async (place, { keyId, wrapped }) => decrypt(keyOf(keyId), wrapped, JSON.stringify(place)),
  }
  return {
    ...envelopeSecrets(dataKeys, randomBytes),
    rotate() {
      current = `key-${keys.size + 1}`
      keys.set(current, randomBytes(32))
    },
    forgetOldKeys() {
      for (const keyId of keys.keys()) if (keyId !== current) keys.delete(keyId)
    },
  }
}

function gone(keyId: string): never {
  throw new SecretUnreadable(`the key ${keyId} is gone`)
}
