import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, given } from './client.ts'
import type { InvoiceStatus } from './shapes.ts'

/** Which invoices a list shows. */
export interface InvoiceFilter {
  status?: InvoiceStatus | undefined
  overdue?: boolean | undefined
  customerId?: string | undefined
  search?: string | undefined
}

const listPage = (filter: InvoiceFilter, page: { limit: number; cursor?: string | undefined }) =>
  api().get('/v1/invoices', { params: { query: given({ ...filter, ...page }) } })

const at = (invoiceId: string) => ({ params: { path: { invoiceId } } })

/** Invoices of a filter, page by page. */
export function useInvoices(filter: InvoiceFilter) {
  return useInfiniteQuery({
    queryKey: ['invoices', 'list', filter],
    queryFn: ({ pageParam }) => listPage(filter, { limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** The first few invoices of a filter. */
export function useFewInvoices(filter: InvoiceFilter, limit: number, enabled = true) {
  return useQuery({
    queryKey: ['invoices', 'few', filter, limit],
    queryFn: () => listPage(filter, { limit }),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** One invoice in whole. */
export function useInvoice(id: string | null) {
  return useQuery({
    queryKey: ['invoices', 'one', id],
    queryFn: () => api().get('/v1/invoices/{invoiceId}', at(id ?? '')),
    enabled: id !== null,
  })
}

/** The figures of the home page, with the payments of the days from `from` to `to`. */
export function useDashboard(period: { from: string; to: string }) {
  return useQuery({
    queryKey: ['dashboard', period],
    queryFn: () => api().get('/v1/dashboard', { params: { query: period } }),
    placeholderData: keepPreviousData,
  })
}

const partKey = (id: string, part: string) => ['invoices', 'one', id, part]

/** The files made of an invoice; while there are none yet, asked for again every two seconds. */
export function useDocuments(id: string) {
  return useQuery({
    queryKey: partKey(id, 'documents'),
    queryFn: () => api().get('/v1/invoices/{invoiceId}/documents', at(id)),
    refetchInterval: (query) => (query.state.data?.items.length === 0 ? 2000 : false),
  })
}

/** What was paid on an invoice. */
export function usePayments(id: string) {
  return useQuery({ queryKey: partKey(id, 'payments'), queryFn: () => api().get('/v1/invoices/{invoiceId}/payments', at(id)) })
}

/** What was credited of an invoice. */
export function useCreditNotes(id: string) {
  return useQuery({ queryKey: partKey(id, 'credit-notes'), queryFn: () => api().get('/v1/invoices/{invoiceId}/credit-notes', at(id)) })
}

/** What happened to an invoice, the newest first. */
export function useEvents(subjectId: string) {
  return useQuery({
    queryKey: partKey(subjectId, 'events'),
    queryFn: () => api().get('/v1/events', { params: { query: { subjectId, limit: 50 } } }),
  })
}

/** How an invoice, its payments and its credit notes were booked, the newest first. */
export function useEntries(id: string) {
  return useQuery({ queryKey: partKey(id, 'entries'), queryFn: () => loadEntries(id) })
}

async function loadEntries(id: string) {
  const [payments, creditNotes] = await Promise.all([
    api().get('/v1/invoices/{invoiceId}/payments', at(id)),
    api().get('/v1/invoices/{invoiceId}/credit-notes', at(id)),
  ])
  const subjectIds = [id, ...payments.items.map(({ paymentId }) => paymentId), ...creditNotes.items.map((creditNote) => creditNote.id)]
  const query = (subjectId: string) => ({ params: { query: { subjectId, limit: 50 } } })
  const pages = await Promise.all(subjectIds.map((subjectId) => api().get('/v1/ledger/entries', query(subjectId))))
  return { items: pages.flatMap(({ items }) => items).sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1)) }
}

/** The chart of accounts, for the names of what was posted to. */
export function useAccounts() {
  return useQuery({ queryKey: ['ledger', 'accounts'], queryFn: () => api().get('/v1/ledger/accounts'), staleTime: 600_000 })
}
