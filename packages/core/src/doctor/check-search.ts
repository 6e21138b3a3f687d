import type { Call } from '../call.ts'
import { Customer, SearchableCustomer } from '../customer/record.ts'
import { Invoice } from '../invoice/record.ts'
import { invoiceSearch } from '../invoice/search.ts'
import { Item, itemsPartition, SearchableItem } from '../item/record.ts'
import { Quote } from '../quote/record.ts'
import { quoteSearch } from '../quote/search.ts'
import { type Searchable, SearchTerm } from '../search/record.ts'
import { termsOf } from '../search/terms.ts'
import type { Entity } from '../store/entity.ts'
import { readIfAny, transact } from '../store/transact.ts'
import type { Examination } from './report.ts'
import { everyIn, everyListed } from './walk.ts'

interface Searched<D extends { id: string }> {
  kind: Entity<D, { id: string }>
  what: Searchable<D>
  partitions: readonly string[]
}

/**
 * Compares the terms by which customers, items, invoices and quotes are found with the records; with `mend` puts them right as it goes.
 * Returns how many were mended.
 */
export async function checkSearch(call: Call, examination: Examination, { mend }: { mend: boolean }): Promise<number> {
  const at = { call, examination, mend }
  const items = [itemsPartition(false), itemsPartition(true)]
  return (
    (await checkKind(at, { kind: Customer, what: SearchableCustomer, partitions: ['customers'] })) +
    (await checkKind(at, { kind: Item, what: SearchableItem, partitions: items })) +
    (await checkKind(at, { kind: Invoice, what: invoiceSearch, partitions: ['invoices'] })) +
    (await checkKind(at, { kind: Quote, what: quoteSearch, partitions: ['quotes'] }))
  )
}

interface At {
  call: Call
  examination: Examination
  mend: boolean
}

async function checkKind<D extends { id: string }>(at: At, searched: Searched<D>): Promise<number> {
  const { call, examination, mend } = at
  let mended = 0
  for await (const { term, message } of wrongTerms(at, searched)) {
    examination.add('search', term.id, message)
    if (!mend) continue
    await mendTerm(call, searched, term)
    mended += 1
  }
  return mended
}

async function* wrongTerms<D extends { id: string }>({ call, examination }: At, { kind, what, partitions }: Searched<D>) {
  for (const partition of partitions) {
    for await (const record of everyListed(call, kind, partition)) {
      for (const term of termsOf(what.texts(record)).map((text) => ({ kind: what.kind, term: text, id: record.id }))) {
        if (!(await readIfAny(call, SearchTerm, term))) yield { term, message: `This ${what.kind} is not found by “${term.term}”.` }
      }
    }
  }
  for await (const { version: _version, ...term } of everyIn(call, SearchTerm, { pk: `search/${what.kind}` })) {
    examination.count('searchTerms')
    if (isTermOf(term, await readIfAny(call, kind, { id: term.id }), what)) continue
    yield { term, message: `“${term.term}” leads to this ${what.kind}, which has no such word.` }
  }
}

/** Decides once more by the record as it is now, which is a condition of the commit. */
async function mendTerm<D extends { id: string }>(call: Call, { kind, what }: Searched<D>, term: SearchTerm): Promise<void> {
  await transact(call, async (tx) => {
    const kept = await tx.find(SearchTerm, term)
    const isWanted = isTermOf(term, await tx.find(kind, { id: term.id }), what)
    if (isWanted && !kept) tx.put(SearchTerm, term)
    if (!isWanted && kept) tx.remove(SearchTerm, term)
  })
}

function isTermOf<D extends { id: string }>(term: SearchTerm, record: D | undefined, what: Searchable<D>): boolean {
  return record !== undefined && termsOf(what.texts(record)).includes(term.term)
}
