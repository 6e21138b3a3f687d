import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { allowedActions } from '../invoice/lifecycle.ts'
import { Invoice } from '../invoice/record.ts'
import { dayIn } from '../kit/day.ts'
import { AppError } from '../kit/errors.ts'
import type { SettledPart } from '../ledger/payment-entries.ts'
import { organisationOf } from '../organisation/of.ts'
import { type Tx, transact } from '../store/transact.ts'
import { type AppliedPayment, applyPayment, type Received } from './apply.ts'
import { Payment } from './record.ts'
import { Refund, type StoredRefund } from './refund-record.ts'

/**
 * Takes a refund or chargeback back: the money is there again, as a new payment of today that settles what the refund had reopened, as
 * far as it is still owed. What a provider gave back or lost in a dispute, it reports itself when that comes again. Errors: `not_found`,
 * `illegal_transition`.
 */
export async function reverseRefund(
  call: Call,
  wanted: { id: string; reason: string },
): Promise<AppliedPayment & { refund: StoredRefund }> {
  return await transact(call, async (tx) => {
    const { provider } = await tx.get(Refund, { id: wanted.id })
    if (provider !== undefined) throw ofProvider(provider.name)
    return await restoreRefund(tx, wanted)
  })
}

/** The same inside another use case's transaction. */
export async function restoreRefund(tx: Tx, wanted: { id: string; reason: string }): Promise<AppliedPayment & { refund: StoredRefund }> {
  const before = await tx.get(Refund, { id: wanted.id })
  if (before.reversedBy !== undefined) throw new AppError('illegal_transition', 'This refund was taken back already.', { allowed: [] })
  if (before.kind === 'reversal')
    throw new AppError('illegal_transition', 'A payment that was taken back is recorded again, as a new payment.', { allowed: [] })
  const organisation = await organisationOf(tx)
  const { customerId, customerName, amount, currency, method, reference, baseAmount, entryId, lost } = before
  const received = {
    customer: { id: customerId, name: customerName },
    amount,
    currency,
    method,
    paidOn: dayIn(organisation.zone, tx.now),
    ...(reference === undefined ? {} : { reference }),
    restores: { id: before.id, entryId, baseAmount, lost },
    ...(before.provider === undefined || before.paymentId === undefined ? {} : await providerOf(tx, before.paymentId)),
  }
  const applied = await applyPayment(tx, { received, parts: await partsOf(tx, before), organisation })
  const refund = tx.put(Refund, { ...before, reversedBy: applied.payment.id })
  emit(tx, {
    type: 'refund.reversed',
    subject: { kind: 'refund', id: before.id },
    customerId,
    reason: wanted.reason,
    data: { paymentId: applied.payment.id, amount, currency },
  })
  return { ...applied, refund }
}

function ofProvider(name: string): AppError {
  const message = `This money went back through ${name}. When it comes again, ${name} says so, and it is booked by itself.`
  return new AppError('illegal_transition', message, { allowed: [] })
}

/** Money that a provider's dispute gives back lies with the provider. */
async function providerOf(tx: Tx, paymentId: string): Promise<Pick<Received, 'provider'>> {
  const { provider } = await tx.get(Payment, { id: paymentId })
  return provider === undefined ? {} : { provider }
}

async function partsOf(tx: Tx, { reopened }: Refund): Promise<SettledPart[]> {
  const parts: SettledPart[] = []
  for (const { invoiceId, amount } of reopened) {
    const before = await tx.get(Invoice, { id: invoiceId })
    const settled = allowedActions(before).includes('pay') ? Math.min(amount, before.amountDue) : 0
    if (settled > 0) parts.push({ before, amount: settled })
  }
  return parts
}
