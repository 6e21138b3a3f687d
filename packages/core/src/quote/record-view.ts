import type { Call } from '../call.ts'
import { emit } from '../event/emit.ts'
import type { Instant } from '../kit/day.ts'
import { entity } from '../store/entity.ts'
import { transact } from '../store/transact.ts'
import { Quote } from './record.ts'

/** Says that somebody has opened the page of a quote. */
export interface QuoteView {
  quoteId: string
  firstViewedAt: Instant
}

/** Lies beside the quote. */
export const QuoteView = entity<QuoteView, Pick<QuoteView, 'quoteId'>>({
  name: 'quote_view',
  schema: 1,
  key: ({ quoteId }) => ({ pk: `quote/${quoteId}`, sk: 'view' }),
})

/** Records the first view of a quote by its customer, once; later ones change nothing. */
export async function recordQuoteView(call: Call, quoteId: string): Promise<void> {
  await transact(call, async (tx) => {
    if (await tx.find(QuoteView, { quoteId })) return
    const quote = await tx.peek(Quote, { id: quoteId })
    tx.put(QuoteView, { quoteId, firstViewedAt: tx.now })
    emit(tx, {
      type: 'quote.viewed',
      subject: { kind: 'quote', id: quoteId },
      ...(quote === undefined ? {} : { customerId: quote.customerId }),
    })
  })
}
