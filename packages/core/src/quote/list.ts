import type { Call } from '../call.ts'
import { type Day, dayIn, instantOf } from '../kit/day.ts'
import { Organisation } from '../organisation/record.ts'
import { search } from '../search/search.ts'
import { fromSummary, type Versioned } from '../store/entity.ts'
import { type DocPage, listPage, type PageRequest } from '../store/list.ts'
import { read, readIfAny } from '../store/transact.ts'
import { Quote, type QuoteStatus, type QuoteSummary, quoteSummaryOf, type StoredQuote, statusOn } from './record.ts'
import { quoteSearch } from './search.ts'

export interface QuoteFilter extends PageRequest {
  status?: QuoteStatus | undefined
  customerId?: string | undefined
  search?: string | undefined
}

/** Quotes, the newest first (sent ones by their last day), filtered. Costs a page of the index that fits best. Errors: `invalid_cursor`. */
export async function listQuotes(call: Call, filter: QuoteFilter): Promise<DocPage<Versioned<QuoteSummary>>> {
  const { zone } = await read(call, Organisation, {})
  const today = dayIn(zone, instantOf(call.clock.now()))
  const isWanted = (quote: QuoteSummary) =>
    (filter.status === undefined || statusOn(quote, today) === filter.status) &&
    (filter.customerId === undefined || quote.customerId === filter.customerId)
  const text = filter.search?.trim() ?? ''
  if (text !== '') return await found(call, { ...filter, text, isWanted })
  return await listPage(call, placeOf(filter, today), filter, (stored) => {
    const summary = fromSummary<QuoteSummary>(stored)
    return isWanted(summary) ? summary : undefined
  })
}

function placeOf({ customerId, status }: QuoteFilter, today: Day) {
  if (customerId !== undefined) return { index: 'i2' as const, pk: `quotes/customer/${customerId}`, reverse: true }
  if (status === undefined) return { index: 'i1' as const, pk: 'quotes', reverse: true }
  if (status === 'expired') return { index: 'i3' as const, pk: 'quotes/sent', below: today, reverse: true }
  if (status === 'sent') return { index: 'i3' as const, pk: 'quotes/sent', from: today }
  return { index: 'i3' as const, pk: `quotes/${status}`, reverse: true }
}

type Search = QuoteFilter & { text: string; isWanted: (quote: QuoteSummary) => boolean }

async function found(call: Call, { text, limit, cursor, isWanted }: Search): Promise<DocPage<Versioned<QuoteSummary>>> {
  const load = async (id: string) => {
    const quote = await readIfAny(call, Quote, { id })
    return quote && isWanted(quoteSummaryOf(quote)) ? quote : undefined
  }
  const page = await search<StoredQuote>(call, quoteSearch, { text, limit, cursor, load })
  return { ...page, items: page.items.map((quote) => ({ ...quoteSummaryOf(quote), version: quote.version })) }
}
