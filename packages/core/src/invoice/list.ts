import type { Call } from '../call.ts'
import { type Day, dayIn, instantOf } from '../kit/day.ts'
import { Organisation } from '../organisation/record.ts'
import { search } from '../search/search.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { read, readIfAny } from '../store/transact.ts'
import { groupOf, Invoice, type InvoiceStatus, type InvoiceSummary, isOverdue, type StoredInvoice, summaryOf } from './record.ts'
import { invoiceSearch } from './search.ts'

export interface InvoiceFilter extends PageRequest {
  status?: InvoiceStatus | undefined
  customerId?: string | undefined
  overdue?: boolean | undefined
  search?: string | undefined
}

/** With the day it is in the organisation's zone. */
type DatedFilter = InvoiceFilter & { today: Day }

/**
 * Invoices, the newest first (unpaid and overdue ones by due date), filtered. Costs a page of the index that fits best,
 * never a scan. Errors: `invalid_cursor`.
 */
export async function listInvoices(call: Call, wanted: InvoiceFilter): Promise<DocPage<Versioned<InvoiceSummary>>> {
  const { zone } = await read(call, Organisation, {})
  const filter = { ...wanted, today: dayIn(zone, instantOf(call.clock.now())) }
  if (filter.search !== undefined && filter.search.trim() !== '') return await found(call, { ...filter, search: filter.search })
  return await listPage(call, placeOf(filter), filter, (stored) => {
    const summary = fromSummary<InvoiceSummary>(stored)
    return matches(summary, filter) ? summary : undefined
  })
}

function placeOf(filter: DatedFilter) {
  if (filter.customerId !== undefined) return { index: 'i2' as const, pk: `invoices/customer/${filter.customerId}`, reverse: true }
  if (filter.overdue === true) return { index: 'i3' as const, pk: 'invoices/unpaid', below: filter.today }
  if (filter.status === undefined) return { index: 'i1' as const, pk: 'invoices', reverse: true }
  const group = groupOf(filter.status)
  return { index: 'i3' as const, pk: `invoices/${group}`, reverse: group !== 'unpaid' }
}

async function found(call: Call, filter: DatedFilter & { search: string }): Promise<DocPage<Versioned<InvoiceSummary>>> {
  const load = async (id: string) => {
    const invoice = await readIfAny(call, Invoice, { id })
    return invoice && matches(summaryOf(invoice), filter) ? invoice : undefined
  }
  const page = await search<StoredInvoice>(call, invoiceSearch, { text: filter.search, limit: filter.limit, cursor: filter.cursor, load })
  return { ...page, items: page.items.map((invoice) => ({ ...summaryOf(invoice), version: invoice.version })) }
}

function matches(summary: InvoiceSummary, filter: DatedFilter): boolean {
  return (
    (filter.status === undefined || summary.status === filter.status) &&
    (filter.customerId === undefined || summary.customerId === filter.customerId) &&
    (filter.overdue === undefined || isOverdue(summary, filter.today) === filter.overdue)
  )
}
