import type { Call } from '../call.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import type { RecurringStatus, RecurringSummary } from './record.ts'

/** Which ones a list shows. */
export interface RecurringFilter extends PageRequest {
  status?: RecurringStatus | undefined
  customerId?: string | undefined
}

/** Recurring invoices, the newest first; active ones by when they come next. Costs a page of the index that fits best. Errors: `invalid_cursor`. */
export async function listRecurring(call: Call, filter: RecurringFilter): Promise<DocPage<Versioned<RecurringSummary>>> {
  const { status, customerId } = filter
  return await listPage(call, placeOf(filter), filter, (stored) => {
    const summary = fromSummary<RecurringSummary>(stored)
    const isWanted = (status === undefined || summary.status === status) && (customerId === undefined || summary.customerId === customerId)
    return isWanted ? summary : undefined
  })
}

function placeOf({ customerId, status }: RecurringFilter) {
  if (customerId !== undefined) return { index: 'i2' as const, pk: `recurring-invoices/customer/${customerId}`, reverse: true }
  if (status === undefined) return { index: 'i1' as const, pk: 'recurring-invoices', reverse: true }
  return { index: 'i3' as const, pk: `recurring-invoices/${status}`, reverse: status !== 'active' }
}
