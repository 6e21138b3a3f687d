import { PROBLEM_TYPE, PROBLEMS } from '@quittance/api/problem'
import type { ErrorCode } from '@quittance/core/kit/errors'

/** What the gateway says by itself, in our words. */
const ANSWERS: Record<string, { code: ErrorCode; detail: string }> = {
  UNAUTHORIZED: { code: 'unauthenticated', detail: 'Send an access token or API key: Authorization: Bearer …, or x-api-key: qk_….' },
  ACCESS_DENIED: { code: 'unauthenticated', detail: 'This access token or API key is not valid, or it has expired.' },
  INVALID_API_KEY: { code: 'unauthenticated', detail: 'This access token or API key is not valid, or it has expired.' },
  THROTTLED: { code: 'rate_limited', detail: 'Too many requests. Try again in a moment.' },
  QUOTA_EXCEEDED: { code: 'rate_limited', detail: 'The requests of today are used up. Try again tomorrow.' },
  MISSING_AUTHENTICATION_TOKEN: { code: 'not_found', detail: 'There is nothing at this path, or not by this method.' },
  REQUEST_TOO_LARGE: { code: 'body_too_large', detail: 'The request is larger than what is taken here.' },
  DEFAULT_5XX: { code: 'internal', detail: 'Something went wrong on our side. Tell support the request id.' },
}

/**
 * Answers of the gateway itself read like those of the API: problems (RFC 9457), with CORS, so that a page can read them. Their types are
 * relative (RFC 9457 allows it): the address is the distribution's, which leads here, and naming it would close a circle.
 */
export function gatewayResponses(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(ANSWERS).map(([type, answer]) => [type, gatewayResponse(type, answer)]))
}

function gatewayResponse(type: string, { code, detail }: { code: ErrorCode; detail: string }) {
  const { status, title } = PROBLEMS[code]
  const problem = { type: `/docs#error-${code}`, title, status, detail, code, requestId: '$context.requestId', errors: [] }
  return {
    ...(type === 'DEFAULT_5XX' ? {} : { statusCode: String(status) }),
    responseParameters: {
      'gatewayresponse.header.content-type': `'${PROBLEM_TYPE}'`,
      'gatewayresponse.header.cache-control': "'no-store'",
      'gatewayresponse.header.x-request-id': 'context.requestId',
      'gatewayresponse.header.access-control-allow-origin': "'*'",
      ...(status === 429 ? { 'gatewayresponse.header.retry-after': "'1'" } : {}),
      ...(status === 401 ? { 'gatewayresponse.header.www-authenticate': "'Bearer'" } : {}),
    },
    responseTemplates: { 'application/json': JSON.stringify(problem) },
  }
}
