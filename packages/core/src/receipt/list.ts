import type { Call } from '../call.ts'
import { fromSummary } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import type { Receipt, ReceiptStatus, StoredReceipt } from './record.ts'

/** Which receipts: of one state, or billed to one customer. */
export interface ReceiptQuery extends PageRequest {
  status?: ReceiptStatus | undefined
  customerId?: string | undefined
}

/** Receipts, the newest first. Errors: `invalid_cursor`. */
export async function listReceipts(call: Call, query: ReceiptQuery): Promise<DocPage<StoredReceipt>> {
  const { status, customerId } = query
  const place =
    customerId !== undefined
      ? { index: 'i3' as const, pk: `receipts/customer/${customerId}` }
      : status !== undefined
        ? { index: 'i2' as const, pk: `receipts/${status}` }
        : { index: 'i1' as const, pk: 'receipts' }
  return await listPage(call, { ...place, reverse: true }, query, (stored) => {
    const receipt = fromSummary<Receipt>(stored)
    return status === undefined || receipt.status === status ? receipt : undefined
  })
}
