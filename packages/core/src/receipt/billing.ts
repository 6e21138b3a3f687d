import { Customer } from '../customer/record.ts'
import { compare, decimal, decimalOf, ZERO } from '../kit/decimal.ts'
import { AppError } from '../kit/errors.ts'
import type { Tx } from '../store/transact.ts'
import type { ReceiptBilling } from './record.ts'

const MARKUP_MAX = decimalOf(1_000)

/** Requires that whom a cost is passed on to is there. Errors: `not_found` (customer), `invalid_amount` (markup). */
export async function requireBilling(tx: Tx, billing: ReceiptBilling | null | undefined): Promise<void> {
  if (!billing) return
  await tx.get(Customer, { id: billing.customerId })
  const markup = decimal(billing.markupPercent ?? '0')
  if (compare(markup, ZERO) >= 0 && compare(markup, MARKUP_MAX) <= 0) return
  const message = 'A markup is from 0 to 1000 percent.'
  throw new AppError('invalid_amount', message, { errors: [{ pointer: '/billing/markupPercent', code: 'invalid_amount', message }] })
}
