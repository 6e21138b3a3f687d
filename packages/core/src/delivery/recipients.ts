import { AppError } from '../kit/errors.ts'
import { MAIL_LIMITS } from '../ports/mailer.ts'

/** Where a mail to a customer goes: as asked, or to the usual address. Errors: `invalid_request` when there is none, or too many. */
export function recipientsOf(asked: string[] | undefined, usual: string | undefined): string[] {
  const to = asked ?? (usual === undefined ? [] : [usual])
  if (to.length === 0) throw refused('required', 'The customer has no e-mail address. Add one to the customer, or say where to send it.')
  if (to.length > MAIL_LIMITS.recipientsMax) {
    throw refused('too_big', `A mail goes to at most ${MAIL_LIMITS.recipientsMax} addresses. Send it to the others separately.`)
  }
  return to
}

function refused(code: string, message: string): AppError {
  return new AppError('invalid_request', message, { errors: [{ pointer: '/to', code, message }] })
}
