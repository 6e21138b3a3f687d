import type { components } from '@quittance/sdk/openapi'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, given, ifMatch } from './client.ts'
import type { Item } from './shapes.ts'

/** A new item. */
export type NewItem = components['schemas']['NewItem']
/** What changes of an item; null takes a value away. */
export type ItemChanges = components['schemas']['ItemChanges']

interface ItemQuery {
  search: string
  archived: boolean
}

const listPage = (query: ItemQuery, page: { limit: number; cursor?: string | undefined }) =>
  api().get('/v1/items', { params: { query: given({ search: query.search, archived: query.archived || undefined, ...page }) } })

/** Items by name, offered or archived, page by page. */
export function useItems(query: ItemQuery) {
  return useInfiniteQuery({
    queryKey: ['items', 'list', query],
    queryFn: ({ pageParam }) => listPage(query, { limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** The first few items that match what is being typed. */
export function useItemSuggestions(search: string, enabled: boolean) {
  return useQuery({
    queryKey: ['items', 'suggest', search],
    queryFn: () => listPage({ search, archived: false }, { limit: 6 }),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** Creates an item. */
export function useCreateItem() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewItem) => api().post('/v1/items', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['items'] }),
  })
}

/** Changes an item; `archived` takes it out of the suggestions. */
export function useChangeItem() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ item, changes }: { item: Item; changes: ItemChanges }) =>
      api().patch('/v1/items/{itemId}', { body: changes, params: { path: { itemId: item.id }, header: ifMatch(item.version) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['items'] }),
  })
}
