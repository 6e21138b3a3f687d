import type { Call } from '../call.ts'
import { Invoice } from '../invoice/record.ts'
import { fromItem, fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { read } from '../store/transact.ts'
import { Allocation, type Payment } from './record.ts'

/** Payments, the latest first; one customer's only where one is named. Errors: `invalid_cursor`. */
export async function listPayments(
  call: Call,
  query: PageRequest & { customerId?: string | undefined },
): Promise<DocPage<Versioned<Payment>>> {
  const place =
    query.customerId === undefined
      ? { index: 'i1' as const, pk: 'payments' }
      : { index: 'i2' as const, pk: `payments/customer/${query.customerId}` }
  return await listPage(call, { ...place, reverse: true }, query, (stored) => fromSummary<Payment>(stored))
}

/** What settled one invoice so far: its first hundred allocations, by payment. Errors: `not_found`. */
export async function allocationsOf(call: Call, invoiceId: string): Promise<Versioned<Allocation>[]> {
  await read(call, Invoice, { id: invoiceId })
  const { pk } = Allocation.key({ invoiceId, paymentId: '' })
  const page = await listPage(call, { pk, prefix: 'allocation/' }, { limit: 100 }, (stored) => fromItem(Allocation, stored))
  return page.items
}
