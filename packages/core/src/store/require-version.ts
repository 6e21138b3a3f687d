import type { Call } from '../call.ts'
import { AppError } from '../kit/errors.ts'

/** Errors: `precondition_failed` when the caller's If-Match names another version than the current one. */
export function requireVersion(call: Call, current: { version: number }): void {
  if (call.ifMatch === undefined || call.ifMatch === current.version) return
  throw new AppError(
    'precondition_failed',
    'Somebody changed this in the meantime. Load it again, look at the changes, and save once more.',
  )
}
