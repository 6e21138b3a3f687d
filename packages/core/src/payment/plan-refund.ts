import { AppError, assertNever } from '../kit/errors.ts'
import { majorText } from '../kit/money.ts'
import type { Allocated, Payment } from './record.ts'
import type { RefundKind } from './refund-record.ts'
import { refused } from './settle.ts'

/** Where money that goes back comes from. */
export interface RefundPlan {
  fromCredit: number
  reopened: Allocated[]
  /** What neither the customer's credit nor the payment's invoices cover. */
  lost: number
  /** Of what is lost, what had gone back before: only a provider or bank takes that. */
  beyond?: number
}

/**
 * Where `amount` of a payment comes from when it goes back: first from what the customer has as credit, then from the invoices that the
 * payment settled, the last first, which owe it again. A mistaken payment goes back exactly as it came. Money that is gone already
 * (`isDone`) is never refused, even where it is more than is left of the payment: what nothing covers is lost. Errors: `illegal_transition`,
 * `invalid_amount`, `conflict` when credit was used that is needed.
 */
export function planRefund(payment: Payment, wanted: { kind: RefundKind; amount: number; credit: number; isDone?: boolean }): RefundPlan {
  if (wanted.isDone) return planDone(payment, wanted)
  requireLeft(payment, wanted.amount)
  const credit = Math.max(wanted.credit, 0)
  switch (wanted.kind) {
    case 'reversal':
      return planReversal(payment, credit)
    case 'refund': {
      const plan = planFrom(payment, wanted.amount, credit)
      if (plan.lost > 0) throw usedCredit(payment, plan.lost)
      return plan
    }
    case 'chargeback':
      return planFrom(payment, wanted.amount, credit)
    default:
      return assertNever(wanted.kind)
  }
}

function planDone(payment: Payment, { amount, credit }: { amount: number; credit: number }): RefundPlan {
  const left = Math.min(amount, payment.amount - payment.returned.amount)
  const plan = planFrom(payment, left, Math.max(credit, 0))
  return left === amount ? plan : { ...plan, lost: plan.lost + amount - left, beyond: amount - left }
}

function requireLeft(payment: Payment, amount: number): void {
  const left = payment.amount - payment.returned.amount
  if (left === 0) throw new AppError('illegal_transition', 'All of this payment went back already.', { allowed: [] })
  if (amount > left) throw refused('invalid_amount', '/amount', `Only ${textOf(left, payment)} of this payment are left.`)
}

function planFrom(payment: Payment, amount: number, credit: number): RefundPlan {
  const fromCredit = Math.min(amount, credit)
  const reopened: Allocated[] = []
  let left = amount - fromCredit
  for (const allocation of payment.allocations.toReversed()) {
    const part = Math.min(left, allocation.amount - (payment.returned.invoices[allocation.invoiceId] ?? 0))
    if (part > 0) reopened.push({ ...allocation, amount: part })
    left -= part
  }
  return { fromCredit, reopened, lost: left }
}

function planReversal(payment: Payment, credit: number): RefundPlan {
  if (payment.provider !== undefined) {
    const message = `${payment.provider.name} took this payment, so the money is there. Refund it instead.`
    throw new AppError('illegal_transition', message, { allowed: ['refund', 'chargeback'] })
  }
  if (payment.returned.amount > 0)
    throw new AppError('illegal_transition', 'A part of this payment was refunded. Take the refund back first.', { allowed: ['refund'] })
  const fromCredit = payment.unallocated
  if (fromCredit > credit) throw usedCredit(payment, fromCredit - credit)
  return { fromCredit, reopened: [...payment.allocations], lost: payment.restoredLoss ?? 0 }
}

function usedCredit(payment: Payment, amount: number): AppError {
  const text = textOf(amount, payment)
  return new AppError(
    'conflict',
    `${text} of this payment were credit that was used since. Take it back from the invoice it settled first.`,
  )
}

function textOf(amount: number, { currency }: Payment): string {
  return `${majorText(amount, currency)} ${currency}`
}
