import type { Call } from '../call.ts'
import { AppError } from '../kit/errors.ts'

/** Refuses a change made on an older version than the present one. Without If-Match everything passes. Errors: `precondition_failed`. */
export function checkIfMatch(call: Call, doc: { version: number }): void {
  if (call.ifMatch === undefined || call.ifMatch === doc.version) return
  throw new AppError('precondition_failed', 'This was changed since you loaded it. Load it again and repeat your change.')
}
