import type { App } from '../app.ts'
import type { PayState } from './state.ts'

/** How often a page that waits for a provider looks again, without scripts. */
const REFRESH_SECONDS = 4

/**
 * The headers of a payer's page: styles and the logo from here, nothing else from anywhere, nothing inline; a script from here only
 * where the page has one. Browsers apply `form-action` to
 * the redirects behind a form as well, so the providers' pages are named.
 */
export function pageHeaders(
  app: App,
  { state, withScript }: { state?: PayState | undefined; withScript?: boolean } = {},
): Record<string, string> {
  const origins = [new URL(app.publicUrl).origin, ...[...app.providers.values()].flatMap((provider) => provider.pageOrigins)]
  const policy = [
    "default-src 'none'",
    "style-src 'self'",
    ...(withScript ? ["script-src 'self'"] : []),
    "img-src 'self' data:",
    `form-action 'self' ${origins.join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-robots-tag': 'noindex, nofollow',
    ...(state === 'processing' ? { refresh: String(REFRESH_SECONDS) } : {}),
  }
}
