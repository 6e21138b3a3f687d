import type { Call } from '../call.ts'
import { requireAction } from '../invoice/lifecycle.ts'
import { type ExchangeRate, Invoice, type StoredInvoice } from '../invoice/record.ts'
import { type Day, dayIn } from '../kit/day.ts'
import { majorText } from '../kit/money.ts'
import { organisationOf } from '../organisation/of.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { type AppliedPayment, applyPayment } from './apply.ts'
import type { PaymentMethod } from './record.ts'
import { refused, requireAfterWriteOff, requireAmount, requirePast } from './settle.ts'

/** A payment of one invoice as somebody records it. */
export interface NewInvoicePayment {
  invoiceId: string
  amount: number
  paidOn: Day
  method: PaymentMethod
  reference?: string | undefined
  /** What to do with more than is due; left out, it is refused. */
  excess?: 'credit' | undefined
  exchangeRate?: ExchangeRate | undefined
  /** False: the customer gets no mail of thanks for it, whatever the settings say. */
  thanks?: boolean | undefined
}

/**
 * Records money that came outside any provider: a transfer, cash. Errors: `not_found`, `illegal_transition`,
 * `invalid_amount`, `overpayment`, `invalid_date` (a day that has not come), `precondition_failed`.
 */
export async function recordPayment(call: Call, payment: NewInvoicePayment): Promise<AppliedPayment & { invoice: StoredInvoice }> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Invoice, { id: payment.invoiceId })
    requireVersion(call, before)
    requireAction(before, 'pay')
    const organisation = await organisationOf(tx)
    requireAmount(payment.amount)
    if (payment.excess !== 'credit') requireDue(payment.amount, before)
    requirePast(payment.paidOn, { today: dayIn(organisation.zone, tx.now), pointer: '/paidOn' })
    requireAfterWriteOff(before, payment.paidOn)
    const received = { ...payment, currency: before.currency, customer: { id: before.customerId, name: before.customer.name } }
    const parts = [{ before, amount: Math.min(payment.amount, before.amountDue) }]
    const applied = await applyPayment(tx, { received, parts, organisation })
    return { ...applied, invoice: applied.invoices[0] ?? before }
  })
}

function requireDue(amount: number, invoice: Invoice): void {
  if (amount <= invoice.amountDue) return
  const due = `${majorText(invoice.amountDue, invoice.currency)} ${invoice.currency}`
  const message = `Only ${due} are due. Record that much, or keep what is more as the customer’s credit (excess: "credit").`
  throw refused('overpayment', '/amount', message)
}
