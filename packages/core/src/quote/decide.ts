import type { Call } from '../call.ts'
import { DocumentRecord, pdfOf } from '../document/record.ts'
import { emit } from '../event/emit.ts'
import { sha256 } from '../kit/hash.ts'
import { requireVersion } from '../store/require-version.ts'
import { type Tx, transact } from '../store/transact.ts'
import { requireQuoteAction } from './lifecycle.ts'
import { noticeOfAnswer } from './notice.ts'
import { Quote, type QuoteAcceptance, type StoredQuote } from './record.ts'
import { saveQuote } from './save.ts'

/** What becomes of a sent quote: the customer's answer, or that it is not offered any more. */
export interface QuoteDecision {
  id: string
  answer: 'accepted' | 'declined' | 'withdrawn'
  reason?: string | undefined
  /** Who accepted, where the customer did it themselves. */
  accepted?: { name: string; signature?: string | undefined; drawing?: string | undefined; addressHash: string } | undefined
}

const ACTIONS = { accepted: 'accept', declined: 'decline', withdrawn: 'withdraw' } as const

/**
 * Records the answer to a sent quote, or that it is withdrawn: once, and it never changes. What the customer answers on the page of the
 * link, the organisation is told by mail.
 * Errors: `not_found`, `precondition_failed`, `illegal_transition` when it is answered already or its last day is past.
 */
export async function decideQuote(call: Call, { id, answer, reason, accepted }: QuoteDecision): Promise<StoredQuote> {
  return await transact(call, async (tx) => {
    const before = await tx.get(Quote, { id })
    requireVersion(call, before)
    requireQuoteAction(before, ACTIONS[answer], tx.now)
    const after: Quote = {
      ...before,
      status: answer,
      decidedAt: tx.now,
      ...(reason === undefined ? {} : { decisionReason: reason }),
      ...(accepted === undefined ? {} : { acceptance: await evidenceOf(tx, id, accepted) }),
      updatedAt: tx.now,
    }
    emit(tx, {
      type: `quote.${answer}`,
      subject: { kind: 'quote', id },
      customerId: after.customerId,
      ...(reason === undefined ? {} : { reason }),
      data: {
        number: after.number,
        total: after.totals.total,
        currency: after.currency,
        ...(after.acceptance === undefined ? {} : told(after.acceptance)),
      },
    })
    if (call.actor.kind === 'payer') await noticeOfAnswer(tx, after)
    return await saveQuote(tx, { before, after })
  })
}

/** What the event says of it: of a drawing the hash, which the seal of the events then vouches for. */
function told({ drawing, ...acceptance }: QuoteAcceptance): Omit<QuoteAcceptance, 'drawing'> & { drawingSha256?: string } {
  return drawing === undefined ? acceptance : { ...acceptance, drawingSha256: sha256(drawing) }
}

async function evidenceOf(tx: Tx, id: string, accepted: NonNullable<QuoteDecision['accepted']>): Promise<QuoteAcceptance> {
  const offered = await tx.peek(DocumentRecord, pdfOf({ kind: 'quote', id }))
  const { name, signature, drawing, addressHash } = accepted
  return {
    name,
    ...(signature === undefined ? {} : { signature }),
    ...(drawing === undefined ? {} : { drawing }),
    addressHash,
    ...(offered === undefined ? {} : { documentSha256: offered.sha256 }),
  }
}
