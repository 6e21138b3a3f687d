import type { Call } from '../call.ts'
import { LIMITS, type ListQuery, type Stored } from '../ports/store.ts'

/** How many store pages one answer may read when a filter drops most of them. The answer is then short and has a cursor. */
const STORE_PAGES_MAX = 10

/** What a caller asks of a list. `limit` is 1 to LIMITS.pageItemsMax. */
export interface PageRequest {
  limit: number
  cursor?: string | undefined
}

/** One page; `nextCursor` is null at the end. */
export interface DocPage<T> {
  items: T[]
  nextCursor: string | null
}

/**
 * Lists with short and empty store pages joined, so that a page is full unless the list ends (or the filter dropped
 * more than ten pages). `show` turns a stored item into what is listed; undefined leaves it out.
 *
 * Errors: `invalid_cursor`.
 */
export async function listPage<T>(
  call: Call,
  query: Omit<ListQuery, 'limit' | 'cursor'>,
  page: PageRequest,
  show: (stored: Stored) => T | undefined | Promise<T | undefined>,
): Promise<DocPage<T>> {
  const items: T[] = []
  let cursor = page.cursor
  for (let read = 0; read < STORE_PAGES_MAX; read++) {
    const found = await call.store.list({ ...query, limit: page.limit - items.length, ...(cursor === undefined ? {} : { cursor }) })
    const shown = await Promise.all(found.items.map(show))
    for (const item of shown) if (item !== undefined) items.push(item)
    cursor = found.cursor
    if (cursor === undefined || items.length >= page.limit) break
  }
  return { items, nextCursor: cursor ?? null }
}

/** Every stored item of a query, page by page: for sets that are small by nature (months, blocks) and for the doctor. */
export async function* everyItem(call: Call, query: Omit<ListQuery, 'limit' | 'cursor'>): AsyncGenerator<Stored> {
  let cursor: string | undefined
  do {
    const page = await call.store.list({ ...query, limit: LIMITS.pageItemsMax, ...(cursor === undefined ? {} : { cursor }) })
    yield* page.items
    cursor = page.cursor
  } while (cursor !== undefined)
}
