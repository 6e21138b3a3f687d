import { AppError } from '@quittance/core/kit/errors'
import { equalSecrets, hmac } from '@quittance/core/kit/hash'
import type { Clock } from '@quittance/core/ports/clock'
import type { FileKey } from '@quittance/core/ports/files'

/** What a link permits. All of it is under the signature. */
export type Permission =
  | { method: 'GET'; key: FileKey; fileName: string; contentType: string; disposition: 'inline' | 'attachment'; expiresAtMs: number }
  | { method: 'PUT'; key: FileKey; contentType: string; sizeBytes: number; expiresAtMs: number }

/** Writes permissions as tokens and reads them back. */
export interface Links {
  sign(permission: Permission): string
  /** Errors: `forbidden` for what we did not sign, `link_expired`. */
  verify(token: string): Permission
}

const TOKEN_LENGTH_MAX = 4_000

/** Tokens are base64url JSON and its HMAC-SHA-256 under `secret`. */
export function signedLinks({ secret, clock }: { secret: Uint8Array; clock: Clock }): Links {
  if (secret.byteLength < 32) throw new Error('the secret of file links has at least 32 bytes')
  return {
    sign(permission) {
      const content = Buffer.from(JSON.stringify(permission)).toString('base64url')
      return `${content}.${hmac(secret, content)}`
    },
    verify(token) {
      const [content = '', signature = '', ...rest] = token.slice(0, TOKEN_LENGTH_MAX).split('.')
      if (rest.length > 0 || !equalSecrets(signature, hmac(secret, content))) {
        throw new AppError('forbidden', 'This link is not valid. Ask for a new one.')
      }
      const permission = JSON.parse(Buffer.from(content, 'base64url').toString()) as Permission
      if (clock.now() >= permission.expiresAtMs) throw new AppError('link_expired', 'This link has expired. Ask for a new one.')
      return permission
    },
  }
}
