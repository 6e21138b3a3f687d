import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from './client.ts'
import type { Item, Page } from './shapes.ts'

/** What is written about an item; null takes a value away. */
export interface ItemInput {
  name: string
  description?: string | null
  unit?: string | null
  unitPrice: string
  taxCategory?: Item['taxCategory']
  taxPercent: string
}

interface ItemQuery {
  search: string
  archived: boolean
}

const listPage = (query: ItemQuery, limit: number, cursor?: string) =>
  ask<Page<Item>>({
    method: 'GET',
    path: '/v1/items',
    query: { search: query.search, archived: query.archived || undefined, limit, cursor },
  })

/** Items by name, offered or archived, page by page. */
export function useItems(query: ItemQuery) {
  return useInfiniteQuery({
    queryKey: ['items', 'list', query],
    queryFn: ({ pageParam }) => listPage(query, 50, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
}

/** The first few items that match what is being typed. */
export function useItemSuggestions(search: string, enabled: boolean) {
  return useQuery({
    queryKey: ['items', 'suggest', search],
    queryFn: () => listPage({ search, archived: false }, 6),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** Creates an item, or changes the one given. */
export function useSaveItem(existing?: Item) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ItemInput) =>
      existing
        ? ask<Item>({ method: 'PATCH', path: `/v1/items/${existing.id}`, body, version: existing.version })
        : ask<Item>({ method: 'POST', path: '/v1/items', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['items'] }),
  })
}

/** Takes an item out of the suggestions, or puts it back. */
export function useArchiveItem() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ item, archived }: { item: Item; archived: boolean }) =>
      ask<Item>({ method: 'PATCH', path: `/v1/items/${item.id}`, body: { archived }, version: item.version }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['items'] }),
  })
}
