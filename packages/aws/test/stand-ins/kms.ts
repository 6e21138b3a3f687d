import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { jsonCall, refuse, type StandIn, type StandInOptions, startStandIn } from './server.ts'

const NONCE_BYTES = 12
const TAG_BYTES = 16
const PLAIN_BYTES_MAX = 4_096

/** A running KMS, and the keys it has. */
export interface KmsStandIn extends StandIn {
  keyArns: readonly string[]
}

/** KMS with symmetric keys, one when left out: Encrypt, Decrypt and GenerateDataKey, bound to their encryption context. */
export async function startKms(options: StandInOptions & { keyArns?: readonly string[] } = {}): Promise<KmsStandIn> {
  const keyArns = options.keyArns ?? ['arn:aws:kms:eu-central-1:111122223333:key/00000000-0000-0000-0000-000000000001']
  const secrets = new Map(keyArns.map((arn) => [arn, randomBytes(32)]))
  const running = await startStandIn('kms', options, (arrived, note) => {
    const { operation, input } = jsonCall(arrived)
    const asked = String(input.KeyId ?? '')
    const keyArn =
      keyArns.find((arn) => asked === arn || asked === arn.split('/').at(-1)) ??
      refuse(400, 'NotFoundException', `Key '${asked}' does not exist`)
    note(operation, keyArn)
    const secret = secrets.get(keyArn) ?? refuse(400, 'NotFoundException', '')
    const context = contextOf(input.EncryptionContext)
    switch (operation) {
      case 'Encrypt': {
        const plain = Buffer.from(String(input.Plaintext), 'base64')
        if (plain.length === 0 || plain.length > PLAIN_BYTES_MAX) refuse(400, 'ValidationException', 'The plaintext has 1 to 4096 bytes.')
        return { status: 200, body: { KeyId: keyArn, CiphertextBlob: sealed(secret, plain, context) } }
      }
      case 'Decrypt': {
        const plain = opened(secret, Buffer.from(String(input.CiphertextBlob), 'base64'), context)
        return { status: 200, body: { KeyId: keyArn, Plaintext: plain.toString('base64') } }
      }
      case 'GenerateDataKey': {
        const plain = randomBytes(32)
        return { status: 200, body: { KeyId: keyArn, Plaintext: plain.toString('base64'), CiphertextBlob: sealed(secret, plain, context) } }
      }
      default:
        return refuse(400, 'UnknownOperationException', '')
    }
  })
  return { ...running, keyArns }
}

function contextOf(context: Record<string, string> | undefined): Buffer {
  const entries = Object.entries(context ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(entries)).digest()
}

function sealed(key: Buffer, plain: Buffer, context: Buffer): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context)
  const bytes = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64')
}

function opened(key: Buffer, blob: Buffer, context: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, blob.subarray(0, NONCE_BYTES)).setAAD(context)
    decipher.setAuthTag(blob.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([decipher.update(blob.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
  } catch {
    return refuse(400, 'InvalidCiphertextException', '')
  }
}
