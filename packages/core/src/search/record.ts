import { entity } from '../store/entity.ts'

/** What of a kind of record is searched. `kind` is the noun's own word. `texts` gives the most telling texts first: only twelve terms are kept. */
export interface Searchable<D extends { id: string }> {
  kind: string
  texts(doc: D): readonly (string | undefined)[]
}

/** One term under which one record is found. */
export interface SearchTerm {
  kind: string
  term: string
  id: string
}

/** A kind's terms lie in one partition in the order of their letters, so that a prefix finds them. */
export const SearchTerm = entity<SearchTerm, SearchTerm>({
  name: 'search_term',
  schema: 1,
  key: ({ kind, term, id }) => ({ pk: `search/${kind}`, sk: `${term}/${id}` }),
})
