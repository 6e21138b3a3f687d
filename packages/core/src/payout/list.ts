import type { Call } from '../call.ts'
import { fromItem, fromSummary } from '../store/entity.ts'
import { type DocPage, everyItem, listPage, type PageRequest } from '../store/list.ts'
import { read } from '../store/transact.ts'
import { type MatchedLine, Payout, PayoutLines, type StoredPayout } from './record.ts'

/** Payouts, the latest first. Errors: `invalid_cursor`. */
export async function listPayouts(call: Call, query: PageRequest): Promise<DocPage<StoredPayout>> {
  return await listPage(call, { index: 'i1', pk: 'payouts', reverse: true }, query, (stored) => fromSummary<Payout>(stored))
}

/** A payout with all its lines. Errors: `not_found`. */
export async function readPayout(call: Call, id: string): Promise<{ payout: StoredPayout; lines: MatchedLine[] }> {
  const payout = await read(call, Payout, { id })
  const lines: MatchedLine[] = []
  for await (const page of everyItem(call, { pk: `payout/${id}`, prefix: 'lines/' })) lines.push(...fromItem(PayoutLines, page).lines)
  return { payout, lines }
}
