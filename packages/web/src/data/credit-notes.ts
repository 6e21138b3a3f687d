import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, given } from './client.ts'
import type { EInvoiceFormat } from './shapes.ts'

/** Credit notes, the newest first. */
export function useCreditNoteList() {
  return useInfiniteQuery({
    queryKey: ['credit-notes', 'list'],
    queryFn: ({ pageParam }) => api().get('/v1/credit-notes', { params: { query: { limit: 50, ...given({ cursor: pageParam }) } } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** One credit note, whole. */
export function useCreditNote(creditNoteId: string) {
  return useQuery({
    queryKey: ['credit-notes', 'one', creditNoteId],
    queryFn: () => api().get('/v1/credit-notes/{creditNoteId}', { params: { path: { creditNoteId } } }),
  })
}

const at = (creditNoteId: string) => ({ params: { path: { creditNoteId } } })
const documentsKey = (creditNoteId: string) => ['credit-notes', 'one', creditNoteId, 'documents']

/** The files made of a credit note; asked for again until the first is there. */
export function useCreditNoteDocuments(creditNoteId: string) {
  return useQuery({
    queryKey: documentsKey(creditNoteId),
    queryFn: () => api().get('/v1/credit-notes/{creditNoteId}/documents', at(creditNoteId)),
    refetchInterval: (query) => (query.state.data?.items.length === 0 ? 2000 : false),
  })
}

/** Has a format made that was not chosen at issue, and waits until it can be downloaded. */
export function useRequestCreditNoteDocument(creditNoteId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (format: EInvoiceFormat) => {
      const { kind } = await api().post('/v1/credit-notes/{creditNoteId}/documents', { ...at(creditNoteId), body: { format } })
      const path = { creditNoteId, kind }
      return await api().get('/v1/credit-notes/{creditNoteId}/documents/{kind}', { params: { path, query: { encoding: 'base64' } } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: documentsKey(creditNoteId) }),
  })
}

/** Mails a credit note with its PDF. */
export function sendCreditNote(creditNoteId: string, body: { to?: string[]; subject?: string; message?: string }): Promise<unknown> {
  return api().post('/v1/credit-notes/{creditNoteId}/send', { body, params: { path: { creditNoteId } } })
}
