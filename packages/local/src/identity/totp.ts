import { createHmac } from 'node:crypto'
import { equalSecrets } from '@quittance/core/kit/hash'

/** RFC 6238 as authenticator apps know it: SHA-1, six digits, 30 seconds; a code may be one step early or late. */
export const TOTP = { digits: 6, stepSeconds: 30, driftSteps: 1, secretBytes: 20 } as const

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Base 32 of RFC 4648 without padding, in which apps take secrets. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      text += BASE32[(value >>> (bits - 5)) & 31]
      bits -= 5
    }
    value &= (1 << bits) - 1
  }
  return bits > 0 ? text + BASE32[(value << (5 - bits)) & 31] : text
}

/** The bytes of a base 32 text; case and spaces do not matter. */
export function fromBase32(text: string): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let value = 0
  for (const character of text.toUpperCase().replaceAll(/[\s=]/g, '')) {
    value = ((value << 5) | BASE32.indexOf(character)) & 0xfff
    bits += 5
    if (bits >= 8) {
      bytes.push((value >>> (bits - 8)) & 255)
      bits -= 8
    }
  }
  return Uint8Array.from(bytes)
}

/** The number of the 30-second step at an instant in epoch milliseconds. */
export function stepAt(epochMs: number): number {
  return Math.floor(epochMs / 1000 / TOTP.stepSeconds)
}

/** The code of one step (RFC 4226 5.3). `secret` is base 32. */
export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const offset = digest.readUInt8(19) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** TOTP.digits).padStart(TOTP.digits, '0')
}

/**
 * The step whose code was typed, or undefined. Steps up to `usedStep` do not count any more, so that a code that was
 * seen over a shoulder cannot be used again (RFC 6238 5.2).
 */
export function matchingStep(typed: string, at: { secret: string; nowMs: number; usedStep: number }): number | undefined {
  const code = typed.replaceAll(/\s/g, '')
  const now = stepAt(at.nowMs)
  for (let step = now - TOTP.driftSteps; step <= now + TOTP.driftSteps; step++) {
    if (step > at.usedStep && equalSecrets(codeOf(at.secret, step), code)) return step
  }
  return undefined
}

/** The address that authenticator apps read from a QR code. */
export function otpauthUri(secret: string, email: string): string {
  const label = encodeURIComponent(`Quittance:${email}`)
  return `otpauth://totp/${label}?secret=${secret}&issuer=Quittance&algorithm=SHA1&digits=${TOTP.digits}&period=${TOTP.stepSeconds}`
}
