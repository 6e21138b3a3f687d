import { keepPreviousData, type QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, given, ifMatch } from './client.ts'
import type { Invoice, Quote, QuoteInput, QuoteSummary } from './shapes.ts'

/** Which quotes a list shows. */
export interface QuoteFilter {
  status?: QuoteSummary['status'] | undefined
  customerId?: string | undefined
  search?: string | undefined
}

/** What is made into an invoice; by nothing all that is left. */
export interface QuotePart {
  percent?: string
  amount?: number
  lines?: { lineIndex: number; quantity?: string }[]
}

const at = (quoteId: string) => ({ params: { path: { quoteId } } })

/** The same `key` makes a repeated attempt act once. */
const once = (quoteId: string, key: string) => ({ params: { path: { quoteId }, header: { 'Idempotency-Key': key } } })

/** Quotes of a filter, page by page. */
export function useQuotes(filter: QuoteFilter) {
  return useInfiniteQuery({
    queryKey: ['quotes', 'list', filter],
    queryFn: ({ pageParam }) => api().get('/v1/quotes', { params: { query: given({ ...filter, limit: 50, cursor: pageParam }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** One quote in whole. */
export function useQuote(id: string | null) {
  return useQuery({ queryKey: ['quotes', 'one', id], queryFn: () => loadQuote(id ?? ''), enabled: id !== null })
}

/** The files made of a quote; while there are none yet, asked for again every two seconds. */
export function useQuoteDocuments(quote: Pick<Quote, 'id' | 'version'>) {
  return useQuery({
    queryKey: ['quotes', 'one', quote.id, 'documents', quote.version],
    queryFn: () => api().get('/v1/quotes/{quoteId}/documents', at(quote.id)),
    refetchInterval: (query) => (query.state.data?.items.length === 0 ? 2000 : false),
  })
}

/** One quote as it is now, past the cache. */
export function loadQuote(id: string): Promise<Quote> {
  return api().get('/v1/quotes/{quoteId}', at(id))
}

/** Makes a draft. */
export function createQuote(body: QuoteInput, key: string): Promise<Quote> {
  return api().post('/v1/quotes', { body, params: { header: { 'Idempotency-Key': key } } })
}

/** Changes a draft, refusing to overwrite somebody else's change. */
export function updateQuote(id: string, body: QuoteInput, version: number): Promise<Quote> {
  return api().patch('/v1/quotes/{quoteId}', { body, params: { path: { quoteId: id }, header: ifMatch(version) } })
}

/** Deletes a draft. */
export function deleteQuote(id: string): Promise<unknown> {
  return api().delete('/v1/quotes/{quoteId}', at(id))
}

/** The draft as the PDF it will become. */
export async function previewQuote(id: string): Promise<Blob> {
  const page: unknown = await api().get('/v1/quotes/{quoteId}/preview', { ...at(id), parseAs: 'blob' })
  return page as Blob
}

/** Gives it a number and freezes it. */
export function issueQuote(id: string, key: string): Promise<Quote> {
  return api().post('/v1/quotes/{quoteId}/issue', { body: {}, ...once(id, key) })
}

/** Mails it with its PDF and the link to answer it. */
export function sendQuote(id: string, body: { to?: string[]; subject?: string; message?: string }, key: string): Promise<Quote> {
  return api().post('/v1/quotes/{quoteId}/send', { body, ...once(id, key) })
}

/** Records what became of it. */
export function decideQuote(id: string, answer: 'accept' | 'decline' | 'withdraw', reason: string): Promise<Quote> {
  const body = reason === '' ? {} : { reason }
  switch (answer) {
    case 'accept':
      return api().post('/v1/quotes/{quoteId}/accept', { body, ...at(id) })
    case 'decline':
      return api().post('/v1/quotes/{quoteId}/decline', { body, ...at(id) })
    case 'withdraw':
      return api().post('/v1/quotes/{quoteId}/withdraw', { body, ...at(id) })
  }
}

/** Makes a draft invoice of all that is left, or of a part. */
export function invoiceQuote(id: string, body: QuotePart, key: string): Promise<Invoice> {
  return api().post('/v1/quotes/{quoteId}/invoice', { body, ...once(id, key) })
}

/** Makes a new draft with the same content. */
export function duplicateQuote(id: string): Promise<Quote> {
  return api().post('/v1/quotes/{quoteId}/duplicate', at(id))
}

/** Everything that an action on a quote may change is asked for again. */
export async function refreshQuotes(client: QueryClient): Promise<void> {
  await Promise.all([['quotes'], ['invoices']].map((queryKey) => client.invalidateQueries({ queryKey })))
}

/** An action as a mutation that refreshes what it changes. */
export function useQuoteAct<Input, Result>(act: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => refreshQuotes(client) })
}
