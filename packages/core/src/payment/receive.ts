import type { Call } from '../call.ts'
import { Customer } from '../customer/record.ts'
import { requireAction } from '../invoice/lifecycle.ts'
import { type ExchangeRate, Invoice } from '../invoice/record.ts'
import { type Day, dayIn } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import { isCurrency, majorText } from '../kit/money.ts'
import type { SettledPart } from '../ledger/payment-entries.ts'
import { organisationOf } from '../organisation/of.ts'
import { type Tx, transact } from '../store/transact.ts'
import { type AppliedPayment, applyPayment } from './apply.ts'
import type { PaymentMethod } from './record.ts'
import { ALLOCATIONS_MAX, refused, requireAfterWriteOff, requireAmount, requirePast } from './settle.ts'

/** A payment of a customer as somebody records it. */
export interface NewPayment {
  customerId: string
  amount: number
  currency: string
  paidOn: Day
  method: PaymentMethod
  reference?: string | undefined
  exchangeRate?: ExchangeRate | undefined
  /** What it settles; the rest becomes the customer's credit. */
  allocations?: { invoiceId: string; amount: number }[] | undefined
  /** As of a payment of one invoice. */
  thanks?: boolean | undefined
}

/**
 * Records money of a customer that settles any number of invoices (up to `ALLOCATIONS_MAX`), or none. Errors: `not_found`,
 * `illegal_transition`, `invalid_amount`, `invalid_currency`, `invalid_date`, `overpayment`, `currency_mismatch`,
 * `exchange_rate_missing`, `limit_exceeded`.
 */
export async function receivePayment(call: Call, payment: NewPayment): Promise<AppliedPayment> {
  const { allocations = [], ...money } = payment
  requireAmount(payment.amount)
  if (!isCurrency(payment.currency)) throw new AppError('invalid_currency', 'Use an ISO 4217 code like EUR.')
  requireAllocations(payment.amount, allocations)
  return await transact(call, async (tx) => {
    const customer = await tx.get(Customer, { id: payment.customerId })
    const organisation = await organisationOf(tx)
    requirePast(payment.paidOn, { today: dayIn(organisation.zone, tx.now), pointer: '/paidOn' })
    const parts: SettledPart[] = []
    for (const [at, allocation] of allocations.entries()) parts.push(await partOf(tx, payment, { at, ...allocation }))
    return await applyPayment(tx, { received: { ...money, customer }, parts, organisation })
  })
}

function requireAllocations(amount: number, allocations: readonly { invoiceId: string; amount: number }[]): void {
  if (allocations.length > ALLOCATIONS_MAX) {
    throw new AppError('limit_exceeded', `One payment settles at most ${ALLOCATIONS_MAX} invoices. Record it in parts.`)
  }
  for (const [at, allocation] of allocations.entries()) {
    requireAmount(allocation.amount, `/allocations/${at}/amount`)
    if (allocations.findIndex(({ invoiceId }) => invoiceId === allocation.invoiceId) !== at)
      throw refused('invalid_amount', `/allocations/${at}/invoiceId`, 'This invoice is named twice. Name it once, with the sum.')
  }
  if (allocations.reduce((sum, allocation) => sum + allocation.amount, 0) > amount)
    throw refused('invalid_amount', '/allocations', 'The parts are more than the payment. Lower them, or raise the amount.')
}

async function partOf(tx: Tx, payment: NewPayment, allocation: { at: number; invoiceId: string; amount: number }): Promise<SettledPart> {
  const before = await tx.get(Invoice, { id: allocation.invoiceId })
  if (before.customerId !== payment.customerId) throw new AppError('not_found', 'This customer has no such invoice.')
  requireAction(before, 'pay')
  requireAfterWriteOff(before, payment.paidOn)
  if (before.currency !== payment.currency) {
    throw new AppError('currency_mismatch', `Invoice ${before.number} is in ${before.currency}. Record a payment in that currency for it.`)
  }
  if (allocation.amount > before.amountDue) {
    const due = `${majorText(before.amountDue, before.currency)} ${before.currency}`
    throw refused('overpayment', `/allocations/${allocation.at}/amount`, `Only ${due} are due of invoice ${before.number}.`)
  }
  return { before, amount: allocation.amount }
}
