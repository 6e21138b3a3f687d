import { ACCOUNTS } from './chart.ts'
import { minus, type Posting } from './entry.ts'

/**
 * The postings with what is missing to their balance in the base currency, as a realised gain or loss on exchange; those of nothing
 * are left out. They balance in `currency` already, so the difference is of the base currency alone.
 */
export function exchangeDifference(postings: readonly Posting[], currency: string): Posting[] {
  const kept = postings
    .map((posting) => ({ ...posting, amount: posting.amount === 0 ? 0 : posting.amount }))
    .filter(({ amount, baseAmount }) => amount !== 0 || baseAmount !== 0)
  const gain = kept.reduce((sum, { baseAmount }) => sum + baseAmount, 0)
  if (gain === 0) return kept
  const account = gain > 0 ? ACCOUNTS.exchangeGain : ACCOUNTS.exchangeLoss
  return [...kept, { account, amount: 0, currency, baseAmount: minus(gain) }]
}
