import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** Lower-case hex SHA-256 (FIPS 180-4). */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}

/** Base64url HMAC-SHA-256 (RFC 2104). */
export function hmac(secret: string | Uint8Array, content: string): string {
  return createHmac('sha256', secret).update(content).digest('base64url')
}

/** Compares two secrets without telling by the time taken where they differ. */
export function equalSecrets(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
