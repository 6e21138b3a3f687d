import { keepPreviousData, type QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InvoiceStatus } from '../components/status-badge.tsx'
import { ask } from './client.ts'
import type {
  Allocation,
  CreditNote,
  Dashboard,
  DocumentLink,
  EventRow,
  Invoice,
  InvoiceActed,
  InvoiceSummary,
  JournalEntry,
  LedgerAccount,
  Page,
} from './shapes.ts'

/** Which invoices a list shows. */
export interface InvoiceFilter {
  status?: InvoiceStatus | undefined
  overdue?: boolean | undefined
  customerId?: string | undefined
  search?: string | undefined
}

const listPage = (filter: InvoiceFilter, limit: number, cursor?: string) =>
  ask<Page<InvoiceSummary>>({ method: 'GET', path: '/v1/invoices', query: { ...filter, limit, cursor } })

/** Invoices of a filter, page by page. */
export function useInvoices(filter: InvoiceFilter) {
  return useInfiniteQuery({
    queryKey: ['invoices', 'list', filter],
    queryFn: ({ pageParam }) => listPage(filter, 50, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** The first few invoices of a filter. */
export function useFewInvoices(filter: InvoiceFilter, limit: number, enabled = true) {
  return useQuery({
    queryKey: ['invoices', 'few', filter, limit],
    queryFn: () => listPage(filter, limit),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** One invoice in whole. */
export function useInvoice(id: string | null) {
  return useQuery({
    queryKey: ['invoices', 'one', id],
    queryFn: () => ask<Invoice>({ method: 'GET', path: `/v1/invoices/${id}` }),
    enabled: id !== null,
  })
}

/** One invoice as it is now, past the cache. */
export function loadInvoice(id: string): Promise<Invoice> {
  return ask<Invoice>({ method: 'GET', path: `/v1/invoices/${id}` })
}

/** Makes a draft; the same key makes a repeated attempt make one only. */
export function createDraft(body: Record<string, unknown>, key: string): Promise<Invoice> {
  return ask<Invoice>({ method: 'POST', path: '/v1/invoices', body, idempotencyKey: key })
}

/** Changes a draft, refusing to overwrite somebody else's change. */
export function updateDraft(id: string, body: Record<string, unknown>, version: number): Promise<Invoice> {
  return ask<Invoice>({ method: 'PATCH', path: `/v1/invoices/${id}`, body, version })
}

/** The figures of the home page, with the payments of the days from `from` to `to`. */
export function useDashboard(period: { from: string; to: string }) {
  return useQuery({
    queryKey: ['dashboard', period],
    queryFn: () => ask<Dashboard>({ method: 'GET', path: '/v1/dashboard', query: period }),
    placeholderData: keepPreviousData,
  })
}

const partOf = (id: string, part: string) => ({ queryKey: ['invoices', 'one', id, part] })

/** The files made of an invoice; while there are none yet, asked for again every two seconds. */
export function useDocuments(id: string) {
  return useQuery({
    ...partOf(id, 'documents'),
    queryFn: () => ask<Page<DocumentLink>>({ method: 'GET', path: `/v1/invoices/${id}/documents` }),
    refetchInterval: (query) => (query.state.data?.items.length === 0 ? 2000 : false),
  })
}

/** What was paid on an invoice. */
export function usePayments(id: string) {
  return useQuery({
    ...partOf(id, 'payments'),
    queryFn: () => ask<Page<Allocation>>({ method: 'GET', path: `/v1/invoices/${id}/payments` }),
  })
}

/** What was credited of an invoice. */
export function useCreditNotes(id: string) {
  return useQuery({
    ...partOf(id, 'credit-notes'),
    queryFn: () => ask<Page<CreditNote>>({ method: 'GET', path: `/v1/invoices/${id}/credit-notes` }),
  })
}

/** What happened to an invoice, the newest first. */
export function useEvents(id: string) {
  return useQuery({
    ...partOf(id, 'events'),
    queryFn: () => ask<Page<EventRow>>({ method: 'GET', path: '/v1/events', query: { subjectId: id, limit: 50 } }),
  })
}

/** How an invoice was booked. */
export function useEntries(id: string) {
  return useQuery({
    ...partOf(id, 'entries'),
    queryFn: () => ask<Page<JournalEntry>>({ method: 'GET', path: '/v1/ledger/entries', query: { subjectId: id, limit: 50 } }),
  })
}

/** The chart of accounts, for the names of what was posted to. */
export function useAccounts() {
  return useQuery({
    queryKey: ['ledger', 'accounts'],
    queryFn: () => ask<Page<LedgerAccount>>({ method: 'GET', path: '/v1/ledger/accounts' }),
    staleTime: 600_000,
  })
}

/** Everything that an action on an invoice may change is asked for again. */
export async function refreshInvoices(client: QueryClient): Promise<void> {
  const keys = [['invoices'], ['dashboard'], ['customers', 'totals']]
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })))
}

/** What each action sends. */
export interface ActionBodies {
  issue: Record<string, never>
  send: { to?: string[]; subject?: string; message?: string }
  payments: { amount: number; paidOn: string; method: string; reference?: string }
  void: { reason: string }
  'credit-notes': { amount?: number; reason: string }
  duplicate: Record<string, never>
}

/** An action asked for; the same `key` makes a repeated attempt act once. */
export interface Act<Action extends keyof ActionBodies> {
  id: string
  action: Action
  body: ActionBodies[Action]
  version?: number
  key?: string
  /** Show what would happen, without doing it. */
  dryRun?: boolean
}

/** Does an action to an invoice. */
export function actOn<Action extends keyof ActionBodies>({ id, action, body, version, key, dryRun }: Act<Action>): Promise<InvoiceActed> {
  return ask<InvoiceActed>({ method: 'POST', path: `/v1/invoices/${id}/${action}`, body, version, idempotencyKey: key, query: { dryRun } })
}

/** The action as a mutation that refreshes what it changes. */
export function useInvoiceAction<Action extends keyof ActionBodies>(id: string, action: Action) {
  const client = useQueryClient()
  return useMutation({ mutationFn: (body: ActionBodies[Action]) => actOn({ id, action, body }), onSuccess: () => refreshInvoices(client) })
}

/** Deletes a draft. */
export function useDeleteDraft() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => ask<null>({ method: 'DELETE', path: `/v1/invoices/${id}` }),
    onSuccess: () => refreshInvoices(client),
  })
}
