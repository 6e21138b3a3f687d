/**
 * Every way a request can be refused. The list is closed: the API maps each code to one HTTP status
 * (api/src/problem.ts) and `openapi.json` documents each of them.
 */
export const ERROR_CODES = [
  'invalid_request',
  'invalid_json',
  'unsupported_media_type',
  'body_too_large',
  'invalid_cursor',
  'unauthenticated',
  'forbidden',
  'organization_required',
  'not_found',
  'method_not_allowed',
  'conflict',
  'illegal_transition',
  'customer_in_use',
  'item_in_use',
  'period_locked',
  'account_archived',
  'already_exists',
  'precondition_failed',
  'precondition_required',
  'idempotency_mismatch',
  'invalid_amount',
  'invalid_currency',
  'invalid_date',
  'amount_too_large',
  'too_many_lines',
  'limit_exceeded',
  'not_issuable',
  'exchange_rate_missing',
  'overpayment',
  'over_credit',
  'currency_mismatch',
  'attachment_invalid',
  'payment_declined',
  'link_expired',
  'rate_limited',
  'busy',
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** One finding about one field: `pointer` is an RFC 6901 JSON pointer into the request body (or `?name` for a parameter). */
export interface FieldError {
  pointer: string
  code: string
  message: string
  /** Of a broken rule of e-invoices, whose id is the code: the business term it is about (`BT-10`). */
  term?: string
}

export interface ErrorDetails {
  errors?: FieldError[]
  /** For `illegal_transition`: what may be done instead. */
  allowed?: readonly string[]
  /** For `rate_limited` and `busy`: seconds to wait. */
  retryAfterSeconds?: number
}

/**
 * An expected failure. `message` is shown to the user, so it says what to do and reveals nothing internal.
 * Everything else that is thrown is a programmer's error and becomes 500 `internal`.
 */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
    /** What made it fail, for the log of whoever runs the home. */
    options: { cause?: unknown } = {},
  ) {
    super(message, options)
    this.name = 'AppError'
  }
}

/** For the default branch of a switch over a closed union. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}

/** For what must be true if our own code is right. A failure is a programmer's error (500), never a user's. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`)
}
