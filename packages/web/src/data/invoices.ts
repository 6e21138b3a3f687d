import { keepPreviousData, useInfiniteQuery, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, given } from './client.ts'
import type { EInvoiceFormat, InvoiceStatus } from './shapes.ts'

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

/** Mails and documents follow an action within seconds; the history tells. */
const EVENTS_AGAIN_MS = 6000

const partKey = (id: string, part: string) => ['invoices', 'one', id, part]

/** The files made of an invoice; while there are none yet, asked for again every two seconds. */
export function useDocuments(id: string) {
  return useQuery({
    queryKey: partKey(id, 'documents'),
    queryFn: () => api().get('/v1/invoices/{invoiceId}/documents', at(id)),
    refetchInterval: (query) => (query.state.data?.items.length === 0 ? 2000 : false),
  })
}

/** Has a format made that was not chosen at issue, and waits until it can be downloaded. */
export function useRequestDocument(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (format: EInvoiceFormat) => {
      const { kind } = await api().post('/v1/invoices/{invoiceId}/documents', { ...at(id), body: { format } })
      const path = { invoiceId: id, kind }
      return await api().get('/v1/invoices/{invoiceId}/documents/{kind}', { params: { path, query: { encoding: 'base64' } } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: partKey(id, 'documents') }),
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
    refetchInterval: EVENTS_AGAIN_MS,
  })
}

/** How things were booked: the entries of an invoice and of what belongs to it, the earliest first. */
export function useEntries(subjectIds: readonly string[]) {
  return useQueries({
    queries: subjectIds.map((subjectId) => ({
      queryKey: ['invoices', 'entries', subjectId],
      queryFn: () => api().get('/v1/ledger/entries', { params: { query: { subjectId, limit: 50 } } }),
    })),
    combine: (results) => ({
      data: results.every((result) => result.data)
        ? { items: results.flatMap((result) => result.data?.items ?? []).sort(byRecording) }
        : undefined,
      isPending: results.some((result) => result.isPending),
      error: results.find((result) => result.error)?.error ?? null,
      refetch: () => Promise.all(results.map((result) => result.refetch())),
    }),
  })
}

function byRecording(a: { recordedAt: string }, b: { recordedAt: string }): number {
  return a.recordedAt < b.recordedAt ? -1 : 1
}

/** The first few invoices of several filters together, the earliest due first. */
export function useEarliestDue(filters: readonly InvoiceFilter[], limit: number) {
  return useQueries({
    queries: filters.map((filter) => ({ queryKey: ['invoices', 'few', filter, limit], queryFn: () => listPage(filter, { limit }) })),
    combine: (results) => ({
      // One that was paid in part between two answers is in both.
      items: [...new Map(results.flatMap((result) => result.data?.items ?? []).map((invoice) => [invoice.id, invoice])).values()]
        .sort((a, b) => ((a.dueDate ?? '') < (b.dueDate ?? '') ? -1 : 1))
        .slice(0, limit),
      isPending: results.some((result) => result.isPending),
      error: results.find((result) => result.error)?.error ?? null,
      refetch: () => Promise.all(results.map((result) => result.refetch())),
    }),
  })
}

/** The chart of accounts, for the names of what was posted to. */
export function useAccounts() {
  return useQuery({ queryKey: ['ledger', 'accounts'], queryFn: () => api().get('/v1/ledger/accounts'), staleTime: 600_000 })
}
