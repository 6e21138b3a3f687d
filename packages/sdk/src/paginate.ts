/** A page of any list of the API. */
export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/**
 * All entries of a list, page by page as they are asked for. `load` gets the query members to add:
 * `paginate((page) => quittance.get('/v1/customers', { params: { query: { ...page } } }))`.
 */
export async function* paginate<T>(load: (page: { cursor?: string }) => Promise<Page<T>>): AsyncGenerator<T, void, undefined> {
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page<T> = await load(cursor === undefined ? {} : { cursor })
    yield* page.items
    cursor = page.nextCursor
  }
}
