import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, given } from './client.ts'

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

/** Mails a credit note with its PDF. */
export function sendCreditNote(creditNoteId: string, body: { to?: string[]; subject?: string; message?: string }): Promise<unknown> {
  return api().post('/v1/credit-notes/{creditNoteId}/send', { body, params: { path: { creditNoteId } } })
}
