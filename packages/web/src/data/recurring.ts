import type { components } from '@quittance/sdk/openapi'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, given, ifMatch } from './client.ts'

/** A recurring invoice in whole. */
export type Recurring = components['schemas']['RecurringInvoice']
/** What lists show of one. */
export type RecurringRow = components['schemas']['RecurringInvoiceSummary']
/** What makes one. */
export type RecurringInput = components['schemas']['RecurringInvoiceInput']
/** What can be previewed while it is written. */
export type RecurringDraft = components['schemas']['RecurringInvoicePreviewInput']
/** When invoices are made. */
export type Schedule = components['schemas']['Schedule']
/** The invoices to come. */
export type RecurringPreview = components['schemas']['RecurringInvoicePreview']
/** What became of a period. */
export type RecurringRun = components['schemas']['RecurringInvoiceRun']

const KEY = ['recurring']
const at = (id: string) => ({ path: { recurringInvoiceId: id } })

/** Recurring invoices, the newest first, page by page. */
export function useRecurringList() {
  return useInfiniteQuery({
    queryKey: [...KEY, 'list'],
    queryFn: ({ pageParam }) => api().get('/v1/recurring-invoices', { params: { query: given({ limit: 50, cursor: pageParam }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** One in whole. */
export function useRecurring(id: string | null) {
  return useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: () => api().get('/v1/recurring-invoices/{recurringInvoiceId}', { params: at(id ?? '') }),
    enabled: id !== null,
  })
}

/** What became of each of its periods, page by page. */
export function useRuns(id: string) {
  return useInfiniteQuery({
    queryKey: [...KEY, 'one', id, 'runs'],
    queryFn: ({ pageParam }) =>
      api().get('/v1/recurring-invoices/{recurringInvoiceId}/runs', {
        params: { ...at(id), query: given({ limit: 25, cursor: pageParam }) },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** Its invoices to come. */
export function useUpcoming(id: string) {
  return useQuery({
    queryKey: [...KEY, 'one', id, 'preview'],
    queryFn: () => api().get('/v1/recurring-invoices/{recurringInvoiceId}/preview', { params: at(id) }),
  })
}

/** The invoices to come of what is being written; the last answer stays until the next one. */
export function usePreview(draft: RecurringDraft | null) {
  return useQuery({
    queryKey: [...KEY, 'preview', draft],
    queryFn: () => api().post('/v1/recurring-invoices/preview', { body: draft as RecurringDraft }),
    enabled: draft !== null,
    placeholderData: keepPreviousData,
  })
}

/** The periods whose invoice could not be made. */
export function useFailedRuns() {
  return useQuery({
    queryKey: [...KEY, 'failed'],
    queryFn: () => api().get('/v1/recurring-invoices/failed-runs', { params: { query: { limit: 50 } } }),
  })
}

function useChange<Wish, Result>(change: (wish: Wish) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: KEY }), client.invalidateQueries({ queryKey: ['invoices'] })]),
  })
}

/** Makes one, or changes the one that is given. */
export function useSaveRecurring(existing: Recurring | undefined) {
  return useChange((body: RecurringInput) =>
    existing
      ? api().patch('/v1/recurring-invoices/{recurringInvoiceId}', {
          params: { ...at(existing.id), header: ifMatch(existing.version) },
          body,
        })
      : api().post('/v1/recurring-invoices', { body }),
  )
}

/** What can be done to one. */
export type RecurringAct = { act: 'pause' | 'end' | 'delete' } | { act: 'resume'; missed: 'skip' | 'make_up' }

/** Pauses, resumes, ends or deletes one. */
export function useRecurringAct({ id, version }: Pick<Recurring, 'id' | 'version'>) {
  return useChange(async (wish: RecurringAct): Promise<void> => {
    const params = { ...at(id), header: ifMatch(version) }
    switch (wish.act) {
      case 'pause':
        return void (await api().post('/v1/recurring-invoices/{recurringInvoiceId}/pause', { params, body: {} }))
      case 'resume':
        return void (await api().post('/v1/recurring-invoices/{recurringInvoiceId}/resume', { params, body: { missed: wish.missed } }))
      case 'end':
        return void (await api().post('/v1/recurring-invoices/{recurringInvoiceId}/end', { params, body: {} }))
      case 'delete':
        return void (await api().delete('/v1/recurring-invoices/{recurringInvoiceId}', { params }))
    }
  })
}

/** Makes the invoice of a period after all, as a draft where that is asked. */
export function useRetryRun() {
  return useChange(({ recurringInvoiceId, period, asDraft }: Pick<RecurringRun, 'recurringInvoiceId' | 'period'> & { asDraft: boolean }) =>
    api().post('/v1/recurring-invoices/{recurringInvoiceId}/runs/{period}/retry', {
      params: { path: { recurringInvoiceId, period } },
      body: asDraft ? { automation: 'draft' } : {},
    }),
  )
}

/** Lets a period be without an invoice. */
export function useSkipRun() {
  return useChange(({ recurringInvoiceId, period }: Pick<RecurringRun, 'recurringInvoiceId' | 'period'>) =>
    api().post('/v1/recurring-invoices/{recurringInvoiceId}/runs/{period}/skip', {
      params: { path: { recurringInvoiceId, period } },
      body: {},
    }),
  )
}
