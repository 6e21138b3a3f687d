import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import { requireVersion } from '../store/require-version.ts'
import { transact } from '../store/transact.ts'
import { requireQuoteAction } from './lifecycle.ts'
import { Quote, type StoredQuote } from './record.ts'
import { saveQuote } from './save.ts'

/**
 * Records the customer's answer to a sent quote, which is given once and never changes.
 * Errors: `not_found`, `precondition_failed`, `illegal_transition` when it is answered already or its last day is past.
 */
export async function decideQuote(
  call: Call,
  { id, answer, reason }: { id: string; answer: 'accepted' | 'declined'; reason?: string | undefined },
): Promise<StoredQuote> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Quote, { id })
    requireVersion(call, before)
    requireQuoteAction(before, answer === 'accepted' ? 'accept' : 'decline', tx.now)
    const because = reason === undefined ? {} : { decisionReason: reason }
    const after: Quote = { ...before, status: answer, decidedAt: tx.now, ...because, updatedAt: tx.now }
    emit(tx, {
      type: `quote.${answer}`,
      subject: { kind: 'quote', id },
      customerId: after.customerId,
      ...(reason === undefined ? {} : { reason }),
      data: { number: after.number, total: after.totals.total, currency: after.currency },
    })
    return await saveQuote(tx, { before, after })
  })
}
