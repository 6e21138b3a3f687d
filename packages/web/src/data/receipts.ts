import type { components } from '@quittance/sdk/openapi'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { uploadAttachment } from './attachments.ts'
import { api, given, ifMatch } from './client.ts'
import type { Invoice } from './shapes.ts'

/** A receipt or supplier's bill, with what may be done with it. */
export type Receipt = components['schemas']['Receipt']
/** What may be set of a receipt. */
export type ReceiptPatch = components['schemas']['ReceiptPatch']
/** A place on a page. */
export type Box = components['schemas']['Box']
/** The state of a receipt. */
export type ReceiptStatus = Receipt['status']

const POLL_MS = 2_000

/** Receipts of a state, the newest first; asked for again while one is being read, and where those arrive that were. */
export function useReceipts(status: ReceiptStatus | undefined) {
  return useInfiniteQuery({
    queryKey: ['receipts', 'list', status],
    queryFn: ({ pageParam }) => api().get('/v1/receipts', { params: { query: given({ status, limit: 50, cursor: pageParam }) } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: (query) =>
      status === 'to_review' || query.state.data?.pages.some(({ items }) => items.some(isScanning)) ? POLL_MS : false,
  })
}

/** One receipt; asked for again until it has been read. */
export function useReceipt(receiptId: string) {
  return useQuery({
    queryKey: ['receipts', receiptId],
    queryFn: () => api().get('/v1/receipts/{receiptId}', { params: { path: { receiptId } } }),
    refetchInterval: (query) => (query.state.data && isScanning(query.state.data) ? POLL_MS : false),
  })
}

function isScanning({ status }: Receipt): boolean {
  return status === 'scanning'
}

/** Uploads a file and makes a receipt of it. */
export async function addReceipt(file: File): Promise<Receipt> {
  const { id: attachmentId } = await uploadAttachment(file)
  return await api().post('/v1/receipts', { body: { attachmentId } })
}

/** Corrects a receipt, refusing to overwrite somebody else's change. */
export function useCorrectReceipt() {
  return useReceiptChange(({ receipt, input }: { receipt: Receipt; input: ReceiptPatch }) =>
    api().patch('/v1/receipts/{receiptId}', { body: input, params: { path: { receiptId: receipt.id }, header: ifMatch(receipt.version) } }),
  )
}

/** Confirms a receipt: books it. */
export function useConfirmReceipt() {
  return useReceiptChange((id: string) => api().post('/v1/receipts/{receiptId}/confirm', at(id)))
}

/** Sets a receipt aside. */
export function useRejectReceipt() {
  return useReceiptChange(({ id, reason }: { id: string; reason: string }) =>
    api().post('/v1/receipts/{receiptId}/reject', { ...at(id), body: { reason } }),
  )
}

/** Takes a booking back. */
export function useUnbookReceipt() {
  return useReceiptChange(({ id, reason }: { id: string; reason: string }) =>
    api().post('/v1/receipts/{receiptId}/unbook', { ...at(id), body: { reason } }),
  )
}

/** Takes a rejected receipt up again. */
export function useReopenReceipt() {
  return useReceiptChange((id: string) => api().post('/v1/receipts/{receiptId}/reopen', at(id)))
}

/** Has a receipt read again. */
export function useRescanReceipt() {
  return useReceiptChange((id: string) => api().post('/v1/receipts/{receiptId}/scan', at(id)))
}

/** Makes a draft that passes receipts on to a customer. */
export function useInvoiceReceipts() {
  return useReceiptChange(
    (body: { customerId: string; receiptIds: string[] }): Promise<Invoice> => api().post('/v1/invoices/from-receipts', { body }),
  )
}

const at = (receiptId: string) => ({ params: { path: { receiptId } } })

function useReceiptChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: ['receipts'] }) })
}
