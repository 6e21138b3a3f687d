import { createVerify, X509Certificate } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { AppError } from '@quittance/core/kit/errors'
import { ProviderUnavailable, type WebhookCall } from '@quittance/core/ports/payment-provider'

/** PayPal sends a notice again for three days, under the time of its first attempt. */
const AGE_MS_MAX = 4 * 86_400_000
const AHEAD_MS_MAX = 300_000
const CERTIFICATE_BYTES_MAX = 20_000
const TIMEOUT_MS = 5_000
const CERTIFICATE_PATH = /^\/v1\/notifications\/certs\/[\w-]{1,200}$/

/** Fetches the certificates that PayPal signs with, each once. */
export type Certificates = (url: string) => Promise<X509Certificate>

/** Certificates from these origins only, over TLS, without following redirects. */
export function pinnedCertificates(origins: readonly string[]): Certificates {
  const known = new Map<string, X509Certificate>()
  return async (text) => {
    const url = urlOf(text)
    if (!url || !origins.includes(url.origin) || !CERTIFICATE_PATH.test(url.pathname) || url.search !== '') throw notGenuine()
    const kept = known.get(url.href)
    if (kept) return kept
    const certificate = await fetched(url.href)
    known.set(url.href, certificate)
    return certificate
  }
}

/**
 * Verifies a webhook call as PayPal documents it: RSA-SHA256 over `transmission id|time|webhook id|CRC-32 of the raw body`, with the
 * certificate that the call names. Errors: `invalid_request`; `ProviderUnavailable` when the certificate cannot be had.
 */
export async function requirePayPalSignature(
  { headers, rawBody }: WebhookCall,
  at: { webhookId: string; certificates: Certificates; nowMs: number },
): Promise<void> {
  const id = headers['paypal-transmission-id'] ?? ''
  const time = headers['paypal-transmission-time'] ?? ''
  const signature = headers['paypal-transmission-sig'] ?? ''
  if (headers['paypal-auth-algo'] !== 'SHA256withRSA' || id === '' || signature === '' || at.webhookId === '') throw notGenuine()
  const ageMs = at.nowMs - Date.parse(time)
  if (!(ageMs <= AGE_MS_MAX && ageMs >= -AHEAD_MS_MAX)) throw notGenuine()
  const certificate = await at.certificates(headers['paypal-cert-url'] ?? '')
  if (Date.parse(certificate.validFrom) > at.nowMs || Date.parse(certificate.validTo) < at.nowMs) throw notGenuine()
  const signed = `${id}|${time}|${at.webhookId}|${crc32(Buffer.from(rawBody))}`
  const isGenuine = createVerify('RSA-SHA256').update(signed).verify(certificate.publicKey, signature, 'base64')
  if (!isGenuine) throw notGenuine()
}

async function fetched(url: string): Promise<X509Certificate> {
  try {
    const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    const text = await answer.text()
    if (!answer.ok || text.length > CERTIFICATE_BYTES_MAX) throw new Error(`answered with ${answer.status}`)
    return new X509Certificate(text)
  } catch (error) {
    throw new ProviderUnavailable('PayPal’s certificate cannot be had now.', { cause: error })
  }
}

function urlOf(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

function notGenuine(): AppError {
  return new AppError('invalid_request', 'The signature of this notice is not genuine, or too old.')
}
