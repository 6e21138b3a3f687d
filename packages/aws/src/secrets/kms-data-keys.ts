import { type DataKeys, type SecretPlace, SecretUnreadable } from '@quittance/core/ports/secrets'
import { type Aws, AwsError } from '../call/aws.ts'

/** Which key wraps. */
export interface KmsOptions {
  aws: Aws
  /** Id or ARN of a symmetric KMS key. Rotated keys keep their id, and open what earlier versions wrapped. */
  keyId: string
}

/** Refusals that say: this was not wrapped by us for this place, or its key is gone. */
const UNREADABLE = [
  'InvalidCiphertextException',
  'IncorrectKeyException',
  'NotFoundException',
  'DisabledException',
  'KMSInvalidStateException',
]

/** Data keys that KMS makes and wraps. Organisation and purpose are the encryption context, so that a copied secret opens nowhere else. */
export function kmsDataKeys({ aws, keyId }: KmsOptions): DataKeys {
  return {
    currentKeyId: async () => keyId,
    async make(place) {
      const input = { KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: contextOf(place) }
      const made = await aws.json<{ Plaintext: string; CiphertextBlob: string }>('kms', 'TrentService.GenerateDataKey', input)
      return { keyId, key: Buffer.from(made.Plaintext, 'base64'), wrapped: Buffer.from(made.CiphertextBlob, 'base64') }
    },
    async unwrap(place, { keyId: wrappedBy, wrapped }) {
      const input = { KeyId: wrappedBy, CiphertextBlob: Buffer.from(wrapped).toString('base64'), EncryptionContext: contextOf(place) }
      try {
        const { Plaintext } = await aws.json<{ Plaintext: string }>('kms', 'TrentService.Decrypt', input)
        return Buffer.from(Plaintext, 'base64')
      } catch (error) {
        if (error instanceof AwsError && UNREADABLE.includes(error.name)) throw new SecretUnreadable(error.message)
        throw error
      }
    },
  }
}

function contextOf({ orgId, purpose }: SecretPlace): Record<string, string> {
  return { orgId, purpose }
}
