import { AppError, type ErrorCode, type FieldError } from '@quittance/core/kit/errors'

/** An error answer, `application/problem+json` (RFC 9457). */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: ErrorCode
  requestId: string
  /** Findings about single fields; the pointer is RFC 6901 into the body, or `?name` for a query parameter. */
  errors: FieldError[]
  /** For `illegal_transition` and `method_not_allowed`: what may be done instead. */
  allowed?: string[]
}

/** The media type of problems. */
export const PROBLEM_TYPE = 'application/problem+json'

/** The one table from code to HTTP status. */
export const PROBLEMS: Record<ErrorCode, { status: number; title: string }> = {
  invalid_request: { status: 400, title: 'The request is not valid' },
  invalid_json: { status: 400, title: 'The body is not JSON' },
  invalid_cursor: { status: 400, title: 'The cursor is not valid' },
  unauthenticated: { status: 401, title: 'Log in first' },
  payment_declined: { status: 402, title: 'The payment was declined' },
  forbidden: { status: 403, title: 'Not allowed' },
  organization_required: { status: 403, title: 'No organisation yet' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  conflict: { status: 409, title: 'Conflict' },
  illegal_transition: { status: 409, title: 'Not possible in this state' },
  customer_in_use: { status: 409, title: 'The customer is in use' },
  item_in_use: { status: 409, title: 'The item is in use' },
  period_locked: { status: 409, title: 'The books of that day are closed' },
  account_archived: { status: 409, title: 'The account is archived' },
  already_exists: { status: 409, title: 'It exists already' },
  link_expired: { status: 410, title: 'The link has expired' },
  precondition_failed: { status: 412, title: 'It was changed meanwhile' },
  body_too_large: { status: 413, title: 'The body is too large' },
  unsupported_media_type: { status: 415, title: 'Send JSON' },
  idempotency_mismatch: { status: 422, title: 'The Idempotency-Key was used for another request' },
  invalid_amount: { status: 422, title: 'An amount is not valid' },
  invalid_currency: { status: 422, title: 'A currency is not valid' },
  invalid_date: { status: 422, title: 'A date is not valid' },
  amount_too_large: { status: 422, title: 'An amount is too large' },
  too_many_lines: { status: 422, title: 'Too many lines' },
  limit_exceeded: { status: 422, title: 'A limit was passed' },
  not_issuable: { status: 422, title: 'The invoice cannot be issued yet' },
  exchange_rate_missing: { status: 422, title: 'An exchange rate is missing' },
  overpayment: { status: 422, title: 'More than is due' },
  over_credit: { status: 422, title: 'More than can be credited' },
  currency_mismatch: { status: 422, title: 'The currencies differ' },
  attachment_invalid: { status: 422, title: 'The attachment is not valid' },
  precondition_required: { status: 428, title: 'Say which version you mean' },
  rate_limited: { status: 429, title: 'Too many requests' },
  busy: { status: 503, title: 'Busy' },
  internal: { status: 500, title: 'Our mistake' },
}

/** The problem of an error. What is not an expected failure says nothing but where to find it in the logs. */
export function problemOf(error: unknown, context: { requestId: string; publicUrl: string }): Problem {
  const known =
    error instanceof AppError
      ? error
      : new AppError('internal', `Something went wrong on our side. Tell support the request id ${context.requestId}.`)
  const { status, title } = PROBLEMS[known.code]
  return {
    type: `${context.publicUrl}/docs#error-${known.code}`,
    title,
    status,
    detail: known.message,
    code: known.code,
    requestId: context.requestId,
    errors: known.details.errors ?? [],
    ...(known.details.allowed ? { allowed: [...known.details.allowed] } : {}),
  }
}
