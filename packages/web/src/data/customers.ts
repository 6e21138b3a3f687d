import type { components } from '@quittance/sdk/openapi'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, given, ifMatch } from './client.ts'
import type { Customer } from './shapes.ts'

/** A new customer. */
export type NewCustomer = components['schemas']['NewCustomer']
/** What changes of a customer; null takes a value away. */
export type CustomerChanges = components['schemas']['CustomerChanges']

const listPage = (query: { search: string; limit: number; cursor?: string | undefined }) =>
  api().get('/v1/customers', { params: { query: given(query) } })

/** Customers by name, or those that match a search, page by page. */
export function useCustomers(search: string) {
  return useInfiniteQuery({
    queryKey: ['customers', 'list', search],
    queryFn: ({ pageParam }) => listPage({ search, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** The first few customers that match what is being typed. */
export function useCustomerSuggestions(search: string, enabled = true) {
  return useQuery({
    queryKey: ['customers', 'suggest', search],
    queryFn: () => listPage({ search, limit: 8 }),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** One customer. */
export function useCustomer(id: string | null) {
  return useQuery({
    queryKey: ['customers', 'one', id],
    queryFn: () => api().get('/v1/customers/{customerId}', { params: { path: { customerId: id ?? '' } } }),
    enabled: id !== null && id !== '',
  })
}

/** What a customer was invoiced, paid and owes. */
export function useCustomerTotals(customerId: string | undefined) {
  return useQuery({
    queryKey: ['customers', 'totals', customerId],
    queryFn: () => api().get('/v1/customers/{customerId}/totals', { params: { path: { customerId: customerId ?? '' } } }),
    enabled: customerId !== undefined,
  })
}

/** Creates a customer, or changes the one given. */
export function useSaveCustomer(existing?: Customer) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewCustomer | { changes: CustomerChanges }) => ('changes' in body ? change(body.changes, existing) : create(body)),
    onSuccess: (saved) => {
      client.setQueryData(['customers', 'one', saved.id], saved)
      void client.invalidateQueries({ queryKey: ['issue-preview'] })
      return client.invalidateQueries({ queryKey: ['customers'] })
    },
  })
}

function create(body: NewCustomer): Promise<Customer> {
  return api().post('/v1/customers', { body })
}

function change(body: CustomerChanges, existing: Customer | undefined): Promise<Customer> {
  if (!existing) throw new Error('there is a customer to change')
  return api().patch('/v1/customers/{customerId}', {
    body,
    params: { path: { customerId: existing.id }, header: ifMatch(existing.version) },
  })
}

/** Says which files belong to a customer. Changes that follow one another wait for one another, so that none is taken for a clash. */
export function useCustomerFiles(customerId: string) {
  const client = useQueryClient()
  const key = ['customers', 'one', customerId]
  return useMutation({
    scope: { id: `files of ${customerId}` },
    mutationFn: (attachmentIds: readonly string[]) => change({ attachmentIds: [...attachmentIds] }, client.getQueryData<Customer>(key)),
    onSuccess: (saved) => client.setQueryData(key, saved),
  })
}

/** Deletes a customer; refused with `customer_in_use` while documents refer to it. */
export function useDeleteCustomer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (customer: Customer) => api().delete('/v1/customers/{customerId}', { params: { path: { customerId: customer.id } } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['customers', 'list'] }),
  })
}
