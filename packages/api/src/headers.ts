import type { App } from './app.ts'
import type { HttpAnswer, HttpRequest } from './http.ts'

const METHODS = 'GET, POST, PUT, PATCH, DELETE'
const REQUEST_HEADERS = 'authorization, content-type, x-api-key, idempotency-key, if-match, cache-control'
const EXPOSED_HEADERS = 'etag, location, retry-after, x-request-id, idempotent-replayed, content-disposition, x-next-cursor'
const PREFLIGHT_SECONDS = '7200'

/** Headers of every answer. An answer's own headers go before these. */
const SECURITY: Record<string, string> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Adds what every answer carries: the request id, security headers, and CORS for the origins that are allowed. */
export function withHeaders(app: App, request: HttpRequest, answer: HttpAnswer, requestId: string): HttpAnswer {
  const secure = app.publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}
  return { ...answer, headers: { ...SECURITY, ...secure, ...corsOf(app, request), ...answer.headers, 'x-request-id': requestId } }
}

/** The answer to OPTIONS. A preflight of an origin that is not allowed gets no CORS headers, so the browser stops. */
export function optionsAnswer(allowed: readonly string[]): HttpAnswer {
  const preflight = {
    'access-control-allow-methods': METHODS,
    'access-control-allow-headers': REQUEST_HEADERS,
    'access-control-max-age': PREFLIGHT_SECONDS,
  }
  return { status: 204, headers: { allow: [...allowed, 'OPTIONS'].join(', '), ...preflight }, body: '' }
}

function corsOf(app: App, request: HttpRequest): Record<string, string> {
  const origin = request.headers.origin
  if (origin === undefined) return {}
  if (app.corsOrigins.includes('*')) return { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED_HEADERS }
  if (!app.corsOrigins.includes(origin)) return { vary: 'origin' }
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED_HEADERS, vary: 'origin' }
}
