import type { Call } from '../call.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import type { Refund } from './refund-record.ts'

/** Refunds, the latest first; of one payment or one customer only where one is named. Errors: `invalid_cursor`. */
export async function listRefunds(
  call: Call,
  query: PageRequest & { paymentId?: string | undefined; customerId?: string | undefined },
): Promise<DocPage<Versioned<Refund>>> {
  return await listPage(call, { ...placeOf(query), reverse: true }, query, (stored) => fromSummary<Refund>(stored))
}

function placeOf({ paymentId, customerId }: { paymentId?: string | undefined; customerId?: string | undefined }) {
  if (paymentId !== undefined) return { index: 'i2' as const, pk: `refunds/payment/${paymentId}` }
  if (customerId !== undefined) return { index: 'i3' as const, pk: `refunds/customer/${customerId}` }
  return { index: 'i1' as const, pk: 'refunds' }
}
