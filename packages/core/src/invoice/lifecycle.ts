import { AppError } from '../kit/errors.ts'
import type { Invoice, InvoiceStatus } from './record.ts'

export type InvoiceAction =
  | 'edit'
  | 'delete'
  | 'issue'
  | 'send'
  | 'pay'
  | 'void'
  | 'credit'
  | 'duplicate'
  | 'apply_credit'
  | 'write_off'
  | 'reinstate'

/** What may be done to an invoice in each state. An issued invoice never changes: it is paid, credited or voided. */
const ALLOWED: Record<InvoiceStatus, readonly InvoiceAction[]> = {
  draft: ['edit', 'delete', 'issue', 'duplicate'],
  open: ['send', 'pay', 'apply_credit', 'void', 'credit', 'write_off', 'duplicate'],
  partially_paid: ['send', 'pay', 'apply_credit', 'credit', 'write_off', 'duplicate'],
  paid: ['send', 'credit', 'duplicate'],
  void: ['duplicate'],
  uncollectible: ['send', 'pay', 'reinstate', 'duplicate'],
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
  return `An invoice that is ${invoice.status.replace('_', ' ')} does not allow “${action.replace('_', ' ')}”.`
}

/** The state of an issued invoice that owes `amountDue` after `amountPaid` was paid; one that was written off stays so until it is paid. */
export function settledStatus(invoice: Pick<Invoice, 'amountPaid' | 'amountDue' | 'writtenOffOn'>): InvoiceStatus {
  if (invoice.amountDue <= 0) return 'paid'
  if (invoice.writtenOffOn !== undefined) return 'uncollectible'
  return invoice.amountPaid > 0 ? 'partially_paid' : 'open'
}
