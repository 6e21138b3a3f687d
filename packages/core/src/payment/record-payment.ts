import type { Call } from '../call.ts'
import { requireAction } from '../invoice/lifecycle.ts'
import { Invoice } from '../invoice/record.ts'
import { type Day, dayIn } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { majorText } from '../kit/money.ts'
import { organisationOf } from '../organisation/of.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { type AppliedPayment, applyPayment } from './apply.ts'
import type { PaymentMethod } from './record.ts'

/**
 * Records money that came outside any provider: a transfer, cash. Errors: `not_found`, `illegal_transition`,
 * `invalid_amount`, `overpayment`, `invalid_date` (a day that has not come), `precondition_failed`.
 */
export async function recordPayment(
  call: Call,
  payment: { invoiceId: string; amount: number; paidOn: Day; method: PaymentMethod; reference?: string | undefined },
): Promise<AppliedPayment> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Invoice, { id: payment.invoiceId })
    requireVersion(call, before)
    requireAction(before, 'pay')
    const organisation = await organisationOf(tx)
    requireAmount(payment.amount, before)
    if (payment.paidOn > dayIn(organisation.zone, tx.now))
      throw refused('invalid_date', '/paidOn', 'This day has not come yet. Record a payment when the money is there.')
    return await applyPayment(tx, { before, received: payment, organisation })
  })
}

function requireAmount(amount: number, invoice: Invoice): void {
  if (!Number.isSafeInteger(amount) || amount <= 0)
    throw refused('invalid_amount', '/amount', 'Give the amount in minor units, more than zero: 1050 is 10.50.')
  if (amount <= invoice.amountDue) return
  const due = `${majorText(invoice.amountDue, invoice.currency)} ${invoice.currency}`
  throw refused('overpayment', '/amount', `Only ${due} are due. Record that much; what is more belongs to another invoice.`)
}

function refused(code: 'invalid_amount' | 'overpayment' | 'invalid_date', pointer: string, message: string): AppError {
  return new AppError(code, message, { errors: [{ pointer, code, message }] })
}
