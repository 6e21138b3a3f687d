import { AppError } from '../kit/errors.ts'
import type { Receipt, ReceiptStatus } from './record.ts'

/** What can be done with a receipt. */
export type ReceiptAction = 'correct' | 'book' | 'reject' | 'scan' | 'unbook' | 'bill' | 'reopen'

const ALLOWED: Record<ReceiptStatus, readonly ReceiptAction[]> = {
  scanning: ['correct', 'reject', 'scan'],
  to_review: ['correct', 'book', 'reject', 'scan'],
  booked: ['unbook', 'bill'],
  rejected: ['reopen'],
}

/** What may be done now. What an invoice passes on stays booked until the invoice lets it go. */
export function allowedActions({ status, billedOn }: Pick<Receipt, 'status' | 'billedOn'>): readonly ReceiptAction[] {
  return billedOn === undefined ? ALLOWED[status] : []
}

/** Errors: `illegal_transition`. */
export function requireAction(receipt: Pick<Receipt, 'status' | 'billedOn'>, action: ReceiptAction): void {
  const allowed = allowedActions(receipt)
  if (allowed.includes(action)) return
  const message =
    receipt.billedOn === undefined
      ? `${REFUSALS[receipt.status]} Possible now: ${allowed.join(', ') || 'nothing'}.`
      : 'An invoice passes this receipt on. Delete its draft, or void or credit it, first.'
  throw new AppError('illegal_transition', message, { allowed })
}

const REFUSALS: Record<ReceiptStatus, string> = {
  scanning: 'This receipt is still being read.',
  to_review: 'This receipt has not been booked.',
  booked: 'This receipt is booked: take the booking back to change it.',
  rejected: 'This receipt was rejected.',
}
