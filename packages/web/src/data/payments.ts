import type { components } from '@quittance/sdk/openapi'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { blobOf } from '../lib/download.ts'
import { api, given } from './client.ts'

/** Money that came in. */
export type Payment = components['schemas']['Payment']
/** Money that went back. */
export type Refund = components['schemas']['Refund']
/** What is received, and for what. */
export interface NewPayment {
  customerId: string
  amount: number
  currency: string
  paidOn: string
  method: Payment['method']
  reference?: string
  allocations: { invoiceId: string; amount: number }[]
  /** False: without a mail of thanks. */
  thanks?: boolean
}
/** What goes back of a payment; without an amount all that is left. */
export interface Return {
  amount?: number
  refundedOn?: string
  reason?: string
}

const ofPayment = (paymentId: string) => ({ params: { path: { paymentId } } })

/** Payments, the latest first; of one customer where that is named. */
export function usePaymentList(customerId?: string) {
  return useInfiniteQuery({
    queryKey: ['payments', 'list', customerId ?? ''],
    queryFn: ({ pageParam }) =>
      api().get('/v1/payments', { params: { query: { limit: 50, ...given({ customerId, cursor: pageParam }) } } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** One payment. */
export function usePayment(id: string) {
  return useQuery({ queryKey: ['payments', 'one', id], queryFn: () => api().get('/v1/payments/{paymentId}', ofPayment(id)) })
}

/** What went back of a payment, the latest first. */
export function useRefundsOf(paymentId: string) {
  return useQuery({
    queryKey: ['payments', 'refunds', paymentId],
    queryFn: () => api().get('/v1/refunds', { params: { query: { paymentId, limit: 100 } } }),
  })
}

/** The invoices of a customer that are not paid, at most a hundred. */
export function useUnpaid(customerId: string) {
  return useQuery({
    queryKey: ['invoices', 'unpaid', customerId],
    queryFn: async () => {
      const asked = (['open', 'partially_paid'] as const).map((status) =>
        api().get('/v1/invoices', { params: { query: { customerId, status, limit: 100 } } }),
      )
      const rows = (await Promise.all(asked)).flatMap((page) => page.items)
      return rows.sort((a, b) => ((a.dueDate ?? '') < (b.dueDate ?? '') ? -1 : 1))
    },
    enabled: customerId !== '',
  })
}

/** Records money over any number of invoices. */
export function receivePayment(body: NewPayment): Promise<{ payment: Payment }> {
  return api().post('/v1/payments', { body })
}

/** Records that money was given back. */
export function refundPayment(id: string, body: Return): Promise<unknown> {
  return api().post('/v1/payments/{paymentId}/refunds', { body, ...ofPayment(id) })
}

/** Records that the payer's bank took money back. */
export function chargeBackPayment(id: string, body: Return): Promise<unknown> {
  return api().post('/v1/payments/{paymentId}/chargebacks', { body, ...ofPayment(id) })
}

/** Takes a payment back that never was. */
export function reversePayment(id: string, reason: string): Promise<unknown> {
  return api().post('/v1/payments/{paymentId}/reverse', { body: { reason }, ...ofPayment(id) })
}

/** Takes a refund or chargeback back. */
export function reverseRefund(refundId: string, reason: string): Promise<unknown> {
  return api().post('/v1/refunds/{refundId}/reverse', { body: { reason }, params: { path: { refundId } } })
}

/** Pays a customer's credit out. */
export function refundCredit(
  customerId: string,
  body: { amount: number; currency: string; refundedOn: string; method: Payment['method']; reason?: string },
): Promise<unknown> {
  return api().post('/v1/customers/{customerId}/refunds', { body, params: { path: { customerId } } })
}

/** Settles an invoice with the customer's credit. */
export function applyCredit(invoiceId: string, amount: number): Promise<unknown> {
  return api().post('/v1/invoices/{invoiceId}/apply-credit', { body: { amount }, params: { path: { invoiceId } } })
}

/** Takes credit back from the invoice it settled. */
export function unapplyCredit(creditApplicationId: string, reason: string): Promise<unknown> {
  return api().post('/v1/credit-applications/{creditApplicationId}/reverse', {
    body: { reason },
    params: { path: { creditApplicationId } },
  })
}

/** Gives up what is due of an invoice. */
export function writeOff(invoiceId: string, reason: string): Promise<unknown> {
  return api().post('/v1/invoices/{invoiceId}/write-off', { body: { reason }, params: { path: { invoiceId } } })
}

/** Takes a write-off back. */
export function reinstate(invoiceId: string, reason: string): Promise<unknown> {
  return api().post('/v1/invoices/{invoiceId}/reinstate', { body: { reason }, params: { path: { invoiceId } } })
}

/** The receipt's PDF. */
export async function receiptOf(paymentId: string): Promise<Blob> {
  const { base64, contentType } = await api().get('/v1/payments/{paymentId}/receipt', {
    params: { path: { paymentId }, query: { encoding: 'base64' } },
  })
  return blobOf(base64, contentType)
}

const ORDERS_AGAIN_MS = 3_000

/** What the payment provider was asked to give back; asked for again every few seconds as long as it has not answered. */
export function useRefundOrders(paymentId: string) {
  return useQuery({
    queryKey: ['payments', 'orders', paymentId],
    queryFn: () => api().get('/v1/payments/{paymentId}/provider-refunds', ofPayment(paymentId)),
    refetchInterval: (query) => (query.state.data?.items.some(({ state }) => state === 'ordered') ? ORDERS_AGAIN_MS : false),
  })
}

/** Has the payment provider give money back. */
export function orderRefund(id: string, body: Pick<Return, 'amount' | 'reason'>): Promise<unknown> {
  return api().post('/v1/payments/{paymentId}/provider-refunds', { body, ...ofPayment(id) })
}
