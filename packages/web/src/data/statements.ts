import type { components } from '@quittance/sdk/openapi'
import { useQuery } from '@tanstack/react-query'
import { api } from './client.ts'

/** A statement of account that was mailed. */
export type SentStatement = components['schemas']['SentStatement']

/** The statements that were mailed to a customer, the last ones first. */
export function useSentStatements(customerId: string) {
  return useQuery({
    queryKey: ['reports', 'sent-statements', customerId],
    queryFn: () => api().get('/v1/customers/{customerId}/statements', { params: { path: { customerId }, query: { limit: 5 } } }),
    // A mail leaves within seconds: look again until it has.
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => status === 'queued') ? 2_000 : false),
  })
}

/** Mails a customer their statement of account, as a PDF in their language. */
export function sendStatement(customerId: string, body: components['schemas']['StatementMailInput']): Promise<SentStatement> {
  return api().post('/v1/customers/{customerId}/statements', { body, params: { path: { customerId } } })
}
