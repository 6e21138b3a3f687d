import type { Call } from '../call.ts'
import { addDays, type Day, dayIn, type Instant, instantOf } from '../kit/day.ts'
import { search } from '../search/search.ts'
import type { Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { readIfAny } from '../store/transact.ts'
import {
  groupOf,
  Invoice,
  type InvoiceStatus,
  type InvoiceSummary,
  invoiceSummaryFrom,
  isOverdue,
  type StoredInvoice,
  summaryOf,
} from './record.ts'
import { invoiceSearch } from './search.ts'

export interface InvoiceFilter extends PageRequest {
  status?: InvoiceStatus | undefined
  customerId?: string | undefined
  overdue?: boolean | undefined
  search?: string | undefined
}

type FilterAt = InvoiceFilter & { now: Instant }

/**
 * Invoices, the newest first (unpaid and overdue ones by due date), filtered; overdue is what is so on the day that it is in the invoice's own
 * zone. Costs a page of the index that fits best, never a scan. Errors: `invalid_cursor`.
 */
export async function listInvoices(call: Call, wanted: InvoiceFilter): Promise<DocPage<Versioned<InvoiceSummary>>> {
  const filter = { ...wanted, now: instantOf(call.clock.now()) }
  if (filter.search !== undefined && filter.search.trim() !== '') return await found(call, { ...filter, search: filter.search })
  return await listPage(call, placeOf(filter), filter, (stored) => {
    const summary = invoiceSummaryFrom(stored)
    return matches(summary, filter) ? summary : undefined
  })
}

/** No zone is a whole day ahead of UTC: nowhere is today later than tomorrow there. */
function latestDay(now: Instant): Day {
  return addDays(dayIn('UTC', now), 1)
}

function placeOf(filter: FilterAt) {
  if (filter.customerId !== undefined) return { index: 'i2' as const, pk: `invoices/customer/${filter.customerId}`, reverse: true }
  if (filter.overdue === true) return { index: 'i3' as const, pk: 'invoices/unpaid', below: latestDay(filter.now) }
  if (filter.status === undefined) return { index: 'i1' as const, pk: 'invoices', reverse: true }
  const group = groupOf(filter.status)
  return { index: 'i3' as const, pk: `invoices/${group}`, reverse: group !== 'unpaid' }
}

async function found(call: Call, filter: FilterAt & { search: string }): Promise<DocPage<Versioned<InvoiceSummary>>> {
  const load = async (id: string) => {
    const invoice = await readIfAny(call, Invoice, { id })
    return invoice && matches(summaryOf(invoice), filter) ? invoice : undefined
  }
  const page = await search<StoredInvoice>(call, invoiceSearch, { text: filter.search, limit: filter.limit, cursor: filter.cursor, load })
  return { ...page, items: page.items.map((invoice) => ({ ...summaryOf(invoice), version: invoice.version })) }
}

function matches(summary: InvoiceSummary, filter: FilterAt): boolean {
  return (
    (filter.status === undefined || summary.status === filter.status) &&
    (filter.customerId === undefined || summary.customerId === filter.customerId) &&
    (filter.overdue === undefined || isOverdue(summary, dayIn(summary.zone, filter.now)) === filter.overdue)
  )
}
