import { sha256 } from '../kit/hash.ts'
import type { Tx } from '../store/transact.ts'
import { RECEIPT_LIMITS, type Receipt, ReceiptTwins } from './record.ts'

/** A merchant's name as a key: capitals and digits only, so that small differences of print do not count. */
export function merchantKey(name: string): string {
  return name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 60)
}

/** What a receipt is compared by. */
function signsOf(receipt: Pick<Receipt, 'fileSha256' | 'merchant' | 'date' | 'total' | 'currency'>): string[] {
  const { fileSha256, merchant, date, total, currency } = receipt
  const facts =
    merchant && date && total ? [`facts/${sha256(new TextEncoder().encode(`${merchantKey(merchant)}/${date}/${total}/${currency}`))}`] : []
  return [`file/${fileSha256}`, ...facts]
}

/**
 * Keeps the lists of receipts that are alike up to date with a changed receipt, and gives the others that it is alike: a warning, never a
 * refusal. In the commit of the change, so that two at once see one another.
 */
export async function keepTwins(tx: Tx, change: { before: Receipt | undefined; after: Receipt }): Promise<string[]> {
  const { id } = change.after
  const before = change.before ? signsOf(change.before) : []
  const after = change.after.status === 'rejected' ? [] : signsOf(change.after)
  const others = new Set<string>()
  for (const of of new Set([...before, ...after])) {
    const twins = (await tx.find(ReceiptTwins, { of })) ?? { of, receiptIds: [] }
    const rest = twins.receiptIds.filter((each) => each !== id)
    const isSo = after.includes(of)
    if (isSo) for (const each of rest) others.add(each)
    const receiptIds = isSo ? [...rest, id].slice(-RECEIPT_LIMITS.twinsMax) : rest
    if (receiptIds.join() !== twins.receiptIds.join()) tx.put(ReceiptTwins, { ...twins, receiptIds })
  }
  return [...others].sort()
}
