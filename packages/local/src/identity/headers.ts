/** Sent with every answer of the identity provider. */
export const SECURITY_HEADERS = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
} as const

/**
 * Only our own stylesheet and script, no frames, no other origin. Browsers apply `form-action` to the redirects behind a
 * form too, so the places that receive codes are named.
 */
export function contentSecurityPolicy(redirectUris: readonly string[]): string {
  const targets = new Set(redirectUris.map((uri) => new URL(uri).origin))
  return [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self'",
    `form-action 'self' ${[...targets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
