import type { Call } from '../call.ts'
import { canonicalJson } from '../kit/json.ts'
import type { PayoutLine } from '../ports/payment-provider.ts'
import { type Tx, transact } from '../store/transact.ts'
import { Movement } from './movement.ts'
import { LINES_PER_PAGE, type MatchedLine, Payout, PayoutLines, PayoutOfReference, worthOf } from './record.ts'

/** The lines of a payout, to be compared with our movements. */
export interface Unmatched {
  provider: string
  payoutId: string
  currency: string
  lines: readonly PayoutLine[]
}

/**
 * Finds each line's movement, marks it as paid out, and keeps the lines page by page. A line matches when its amounts are those of our
 * books to the cent, and no other payout paid it. Running it again changes nothing but what came meanwhile.
 */
export async function matchLines(call: Call, unmatched: Unmatched): Promise<MatchedLine[]> {
  const matched: MatchedLine[] = []
  for (let page = 0; page * LINES_PER_PAGE < unmatched.lines.length; page++) {
    const lines = unmatched.lines.slice(page * LINES_PER_PAGE, (page + 1) * LINES_PER_PAGE)
    matched.push(...(await transact(call, async (tx) => await matchPage(tx, { ...unmatched, lines }, page))))
  }
  return matched
}

async function matchPage(tx: Tx, { provider, payoutId, currency, lines }: Unmatched, page: number): Promise<MatchedLine[]> {
  const matched: MatchedLine[] = []
  for (const line of lines) matched.push(await matchLine(tx, { provider, payoutId, currency }, line))
  const before = await tx.find(PayoutLines, { payoutId, page })
  if (canonicalJson(before?.lines) !== canonicalJson(matched)) tx.put(PayoutLines, { payoutId, page, lines: matched })
  return matched
}

async function matchLine(tx: Tx, of: Omit<Unmatched, 'lines'>, line: PayoutLine): Promise<MatchedLine> {
  const { kind, reference, gross, fee } = line
  if (kind === 'fee' || kind === 'other') return line
  if (kind === 'payout_returned') return await matchReturned(tx, of, line)
  const movement = await tx.find(Movement, { provider: of.provider, kind, reference })
  if (!movement || movement.gross !== gross || movement.fee !== fee || movement.currency !== of.currency) return line
  if (movement.payoutId !== undefined && movement.payoutId !== of.payoutId) return line
  if (movement.payoutId === undefined) tx.put(Movement, { ...movement, payoutId: of.payoutId })
  return { ...line, about: movement.about, baseNet: movement.baseNet }
}

/** A payout that did not arrive is paid out again as a part of a later one. */
async function matchReturned(tx: Tx, of: Omit<Unmatched, 'lines'>, line: PayoutLine): Promise<MatchedLine> {
  const known = await tx.find(PayoutOfReference, { provider: of.provider, reference: line.reference })
  const payout = known && (await tx.find(Payout, { id: known.payoutId }))
  if (payout?.status !== 'reversed' || payout.amount !== line.gross || payout.currency !== of.currency) return line
  return { ...line, about: payout.id, baseNet: worthOf(payout) }
}
