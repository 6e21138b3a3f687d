import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from './client.ts'
import type { Address, Customer, CustomerTotals, Page } from './shapes.ts'

/** What is written about a customer; null takes a value away. */
export interface CustomerInput {
  name: string
  email: string
  phone?: string | null
  address?: Address | null
  taxId?: string | null
  currency?: string | null
  locale?: string | null
  paymentTermsDays?: number | null
}

const listPage = (search: string, limit: number, cursor?: string) =>
  ask<Page<Customer>>({ method: 'GET', path: '/v1/customers', query: { search, limit, cursor } })

/** Customers by name, or those that match a search, page by page. */
export function useCustomers(search: string) {
  return useInfiniteQuery({
    queryKey: ['customers', 'list', search],
    queryFn: ({ pageParam }) => listPage(search, 50, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** The first few customers that match what is being typed. */
export function useCustomerSuggestions(search: string, enabled = true) {
  return useQuery({
    queryKey: ['customers', 'suggest', search],
    queryFn: () => listPage(search, 8),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** One customer. */
export function useCustomer(id: string | null) {
  return useQuery({
    queryKey: ['customers', 'one', id],
    queryFn: () => ask<Customer>({ method: 'GET', path: `/v1/customers/${id}` }),
    enabled: id !== null && id !== '',
  })
}

/** What a customer was invoiced, paid and owes. */
export function useCustomerTotals(id: string) {
  return useQuery({
    queryKey: ['customers', 'totals', id],
    queryFn: () => ask<CustomerTotals>({ method: 'GET', path: `/v1/customers/${id}/totals` }),
  })
}

/** Creates a customer, or changes the one given. */
export function useSaveCustomer(existing?: Customer) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CustomerInput) =>
      existing
        ? ask<Customer>({ method: 'PATCH', path: `/v1/customers/${existing.id}`, body, version: existing.version })
        : ask<Customer>({ method: 'POST', path: '/v1/customers', body }),
    onSuccess: (saved) => {
      client.setQueryData(['customers', 'one', saved.id], saved)
      return client.invalidateQueries({ queryKey: ['customers'] })
    },
  })
}

/** Deletes a customer; refused with `customer_in_use` while documents refer to it. */
export function useDeleteCustomer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (customer: Customer) => ask<null>({ method: 'DELETE', path: `/v1/customers/${customer.id}`, version: customer.version }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['customers', 'list'] }),
  })
}
