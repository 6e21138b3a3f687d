import { AppError } from '../kit/errors.ts'
import type { Invoice, InvoiceStatus } from './record.ts'

export type InvoiceAction = 'edit' | 'delete' | 'issue' | 'send' | 'pay' | 'void' | 'credit' | 'duplicate'

/** What may be done to an invoice in each state. An issued invoice never changes: it is paid, credited or voided. */
const ALLOWED: Record<InvoiceStatus, readonly InvoiceAction[]> = {
  draft: ['edit', 'delete', 'issue', 'duplicate'],
  open: ['send', 'pay', 'void', 'credit', 'duplicate'],
  partially_paid: ['send', 'pay', 'credit', 'duplicate'],
  paid: ['send', 'credit', 'duplicate'],
  void: ['duplicate'],
  uncollectible: ['send', 'pay', 'duplicate'],
}

/** The actions that this invoice allows now. */
export function allowedActions(invoice: Pick<Invoice, 'status' | 'amountCredited'>): readonly InvoiceAction[] {
  const actions = ALLOWED[invoice.status]
  return invoice.amountCredited > 0 ? actions.filter((action) => action !== 'void') : actions
}

/** Errors: `illegal_transition` naming the allowed actions. */
export function requireAction(invoice: Pick<Invoice, 'status' | 'amountCredited'>, action: InvoiceAction): void {
  const allowed = allowedActions(invoice)
  if (allowed.includes(action)) return
  throw new AppError('illegal_transition', `${refusal(invoice, action)} Possible now: ${allowed.join(', ')}.`, { allowed })
}

function refusal(invoice: Pick<Invoice, 'status' | 'amountCredited'>, action: InvoiceAction): string {
  if (action === 'edit' || action === 'delete') {
    return `An issued invoice cannot be ${action === 'edit' ? 'edited' : 'deleted'}. Credit or void it instead.`
  }
  if (action === 'void') return 'This invoice has payments or credit notes, or is not open, so it cannot be voided.'
  return `An invoice that is ${invoice.status.replace('_', ' ')} does not allow “${action}”.`
}

/** The state of an issued invoice that owes `amountDue` after `amountPaid` was paid. */
export function settledStatus(amounts: { amountPaid: number; amountDue: number }): 'open' | 'partially_paid' | 'paid' {
  if (amounts.amountDue <= 0) return 'paid'
  return amounts.amountPaid > 0 ? 'partially_paid' : 'open'
}
