import { Customer } from '../customer/record.ts'
import { compare, decimal, decimalOf, ZERO } from '../kit/decimal.ts'
import { AppError, type ErrorCode } from '../kit/errors.ts'
import { Project } from '../project/record.ts'
import type { Tx } from '../store/transact.ts'
import type { ReceiptBilling } from './record.ts'

const MARKUP_MAX = decimalOf(1_000)

/**
 * Requires that whom a cost is passed on to is there, and that its project is that customer's and bills in the receipt's `currency` (left
 * out while nothing has been read of it). Errors: `not_found` (customer, project), `invalid_amount` (markup), `invalid_request` (another
 * customer's project), `currency_mismatch`.
 */
export async function requireBilling(tx: Tx, billing: ReceiptBilling | null | undefined, currency?: string): Promise<void> {
  if (!billing) return
  await tx.get(Customer, { id: billing.customerId })
  if (billing.projectId !== undefined) await requireProjectOf(tx, { ...billing, projectId: billing.projectId }, currency)
  const markup = decimal(billing.markupPercent ?? '0')
  if (compare(markup, ZERO) >= 0 && compare(markup, MARKUP_MAX) <= 0) return
  throw refusal('invalid_amount', { at: 'markupPercent', message: 'A markup is from 0 to 1000 percent.' })
}

async function requireProjectOf(tx: Tx, billing: ReceiptBilling & { projectId: string }, currency: string | undefined): Promise<void> {
  const project = await tx.get(Project, { id: billing.projectId })
  const at = 'projectId'
  if (project.customerId !== billing.customerId)
    throw refusal('invalid_request', { at, message: `“${project.name}” is no project of this customer. Choose one of theirs, or none.` })
  if (currency === undefined || project.currency === currency) return
  const message = `“${project.name}” is billed in ${project.currency}, the receipt is in ${currency}. Correct the currency, or choose no project.`
  throw refusal('currency_mismatch', { at, message })
}

function refusal(code: ErrorCode, { at, message }: { at: keyof ReceiptBilling; message: string }): AppError {
  return new AppError(code, message, { errors: [{ pointer: `/billing/${at}`, code, message }] })
}
