import type { Call } from '../call.ts'
import { fromItem, type Versioned } from '../store/entity.ts'
import { type ListPage, listSummaries } from '../store/list.ts'
import { Allocation, type Payment } from './record.ts'

/** Payments, the latest first; a customer's only where one is named. */
export async function listPayments(
  call: Call,
  query: { customerId?: string | undefined; limit: number; cursor?: string | undefined },
): Promise<ListPage<Versioned<Payment>>> {
  const place = query.customerId === undefined ? { index: 'i1' as const, pk: 'payments' } : { index: 'i2' as const, pk: `payments/customer/${query.customerId}` }
  return await listSummaries<Payment>(call, { ...place, reverse: true, limit: query.limit, cursor: query.cursor })
}

/** What settled one invoice so far, in the order it was recorded. */
export async function allocationsOf(call: Call, invoiceId: string): Promise<Versioned<Allocation>[]> {
  const { pk } = Allocation.key({ invoiceId, paymentId: '' })
  const allocations: Versioned<Allocation>[] = []
  let cursor: string | undefined
  do {
    const page = await call.store.list({ pk, prefix: 'allocation/', limit: 100, ...(cursor === undefined ? {} : { cursor }) })
    allocations.push(...page.items.map((stored) => fromItem(Allocation, stored)))
    cursor = page.cursor
  } while (cursor !== undefined)
  return allocations
}
