import type { Call } from '../call.ts'
import { fromItem } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { type Searchable, SearchTerm } from './record.ts'
import { matches, TERM_LIMITS, termsOf, wordsOf } from './terms.ts'

/** What is looked for. `load` gets the record of an id, or undefined when it is gone or not to be shown. */
export interface SearchQuery<D extends { id: string }> extends PageRequest {
  text: string
  load(id: string): Promise<D | undefined>
}

/**
 * Finds records in which each word of `text` begins a term (the first six words count). The longest word leads through the
 * partition, of several the last one: numbers like INV-2026-0033 end with what is their own. The others are compared with the
 * record itself, so what is shown is current. Nothing to look for finds nothing.
 *
 * Errors: `invalid_cursor`.
 */
export async function search<D extends { id: string }>(
  call: Call,
  what: Searchable<NoInfer<D>>,
  query: SearchQuery<D>,
): Promise<DocPage<D>> {
  const words = wordsOf(query.text).slice(0, TERM_LIMITS.queryWordsMax)
  const lead = words.reduce((longest, word) => (word.length >= longest.length ? word : longest), '')
  if (lead === '') return { items: [], nextCursor: null }
  return listPage(call, { pk: `search/${what.kind}`, prefix: lead }, query, async (stored) => {
    const { term, id } = fromItem(SearchTerm, stored)
    const doc = await query.load(id)
    if (!doc) return undefined
    const terms = termsOf(what.texts(doc))
    return isFirstOf(term, terms, lead) && matches(words, terms) ? doc : undefined
  })
}

/** Two terms of one record may begin alike; it is shown for the first of them only. */
function isFirstOf(term: string, terms: readonly string[], prefix: string): boolean {
  return !terms.some((other) => other.startsWith(prefix) && other < term)
}
