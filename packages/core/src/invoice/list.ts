import type { Call } from '../call.ts'
import type { Day } from '../kit/day.ts'
import { type ListPage, listSummaries } from '../store/list.ts'
import { search } from '../search/search.ts'
import { readIfAny } from '../store/transact.ts'
import type { Versioned } from '../store/entity.ts'
import { groupOf, Invoice, type InvoiceGroup, type InvoiceStatus, type InvoiceSummary, isOverdue, summaryOf } from './record.ts'

export interface InvoiceFilter {
  status?: InvoiceStatus | undefined
  customerId?: string | undefined
  overdue?: boolean | undefined
  search?: string | undefined
  today: Day
  limit: number
  cursor?: string | undefined
}

/** Invoices, newest first (unpaid and overdue ones: by due date), filtered. Costs a page of the best index, never a scan. */
export async function listInvoices(call: Call, filter: InvoiceFilter): Promise<ListPage<Versioned<InvoiceSummary>>> {
  const accepts = (summary: InvoiceSummary) => matches(summary, filter)
  if (filter.search !== undefined && filter.search.trim() !== '') return await found(call, { ...filter, search: filter.search })
  return await listSummaries<InvoiceSummary>(call, { ...indexOf(filter), limit: filter.limit, cursor: filter.cursor, accepts })
}

function indexOf(filter: InvoiceFilter) {
  if (filter.customerId !== undefined) return { index: 'i2' as const, pk: `invoices/customer/${filter.customerId}`, reverse: true }
  const group = filter.overdue === true ? 'unpaid' : filter.status && groupOf(filter.status)
  if (group === undefined) return { index: 'i1' as const, pk: 'invoices', reverse: true }
  return stateIndex(group, filter)
}

function stateIndex(group: InvoiceGroup, filter: InvoiceFilter) {
  const index = { index: 'i3' as const, pk: `invoices/${group}`, reverse: group !== 'unpaid' }
  return filter.overdue === true ? { ...index, below: filter.today } : index
}

async function found(call: Call, filter: InvoiceFilter & { search: string }): Promise<ListPage<Versioned<InvoiceSummary>>> {
  const page = await search(call, { kind: 'invoice', text: filter.search, limit: filter.limit, cursor: filter.cursor })
  const invoices = await Promise.all(page.ids.map((id) => readIfAny(call, Invoice, { id })))
  const items = invoices.filter((invoice) => invoice !== undefined).map((invoice) => ({ ...summaryOf(invoice), version: invoice.version }))
  return { ...page, items: items.filter((summary) => matches(summary, filter)) }
}

function matches(summary: InvoiceSummary, filter: InvoiceFilter): boolean {
  return (
    (filter.status === undefined || summary.status === filter.status) &&
    (filter.customerId === undefined || summary.customerId === filter.customerId) &&
    (filter.overdue === undefined || isOverdue(summary, filter.today) === filter.overdue)
  )
}
