import type { components } from '@quittance/sdk/openapi'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, given } from './client.ts'

/** A way to be paid online, as the organisation uses it. */
export type PaymentProvider = components['schemas']['PaymentProvider']
/** Money that a provider sent to the bank. */
export type Payout = components['schemas']['Payout']
/** A movement that a payout paid out. */
export type PayoutLine = components['schemas']['PayoutLine']

const KEY = ['payment-providers']

/** The providers of this installation, in the organisation's order. */
export function usePaymentProviders() {
  return useQuery({ queryKey: KEY, queryFn: () => api().get('/v1/payment-providers') })
}

function useProviderChange<Input, Output>(act: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => client.invalidateQueries({ queryKey: KEY }) })
}

/** What can be changed of a provider; null clears. */
export interface ProviderChange {
  enabled?: boolean
  currencies?: string[]
  clearingAccount?: string | null
  feeAccount?: string | null
  payoutAccount?: string | null
  position?: number
}

/** Switches a provider on or off, moves it, or says where its money goes. */
export function useChangeProvider() {
  return useProviderChange(({ name, change }: { name: string; change: ProviderChange }) =>
    api().patch('/v1/payment-providers/{provider}', { params: { path: { provider: name } }, body: change }),
  )
}

/** Enters the keys of the organisation's account; they cannot be read again. */
export function useSetCredentials() {
  return useProviderChange(({ name, fields }: { name: string; fields: Record<string, string | null> }) =>
    api().put('/v1/payment-providers/{provider}/credentials', { params: { path: { provider: name } }, body: fields }),
  )
}

/** Asks the provider whether the keys work. */
export function useTestProvider() {
  return useMutation({
    mutationFn: (name: string) => api().get('/v1/payment-providers/{provider}/connection', { params: { path: { provider: name } } }),
  })
}

/** Payouts, the latest first. */
export function usePayouts() {
  return useInfiniteQuery({
    queryKey: ['payouts'],
    queryFn: ({ pageParam }) => api().get('/v1/payouts', { params: { query: { limit: 25, ...given({ cursor: pageParam }) } } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

/** A payout with its lines. */
export function usePayout(payoutId: string) {
  return useQuery({
    queryKey: ['payouts', payoutId],
    queryFn: () => api().get('/v1/payouts/{payoutId}', { params: { path: { payoutId } } }),
  })
}

/** Takes a booked payout back. */
export function useReversePayout() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ payoutId, reason }: { payoutId: string; reason: string }) =>
      api().post('/v1/payouts/{payoutId}/reverse', { params: { path: { payoutId } }, body: { reason } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['payouts'] }),
  })
}
