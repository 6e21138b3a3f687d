import { type Day, dayIn, type Instant } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { type Quote, type QuoteStatus, statusOn } from './record.ts'

export type QuoteAction = 'edit' | 'delete' | 'issue' | 'send' | 'accept' | 'decline' | 'withdraw' | 'invoice' | 'duplicate'

/** What may be done to a quote in each state. An issued quote never changes: it is answered, once. */
const ALLOWED: Record<QuoteStatus, readonly QuoteAction[]> = {
  draft: ['edit', 'delete', 'issue', 'duplicate'],
  sent: ['send', 'accept', 'decline', 'withdraw', 'duplicate'],
  accepted: ['invoice', 'duplicate'],
  declined: ['duplicate'],
  withdrawn: ['duplicate'],
  expired: ['withdraw', 'duplicate'],
  invoiced: ['duplicate'],
}

/** The actions that this quote allows on a day of its zone. */
export function allowedQuoteActions(quote: Pick<Quote, 'status' | 'validUntil'>, today: Day): readonly QuoteAction[] {
  return ALLOWED[statusOn(quote, today)]
}

/** Errors: `illegal_transition` naming the allowed actions. */
export function requireQuoteAction(quote: Pick<Quote, 'status' | 'validUntil' | 'zone'>, action: QuoteAction, now: Instant): void {
  const today = dayIn(quote.zone, now)
  const allowed = allowedQuoteActions(quote, today)
  if (allowed.includes(action)) return
  const message = `A quote that is ${statusOn(quote, today)} does not allow “${action}”. Possible now: ${allowed.join(', ')}.`
  throw new AppError('illegal_transition', message, { allowed: [...allowed] })
}
