import type { QuoteFilter } from '../../data/quotes.ts'
import type { EventRow, Quote, QuoteSummary } from '../../data/shapes.ts'
import { mailWords } from '../../lib/mail-words.ts'

/** The states of a quote in words, and the look of the badge: the same few colours as those of invoices. */
export const QUOTE_STATES: Record<QuoteSummary['status'], { word: string; look: string }> = {
  draft: { word: 'Draft', look: 'draft' },
  sent: { word: 'Waiting for an answer', look: 'open' },
  accepted: { word: 'Accepted', look: 'paid' },
  declined: { word: 'Declined', look: 'void' },
  withdrawn: { word: 'Withdrawn', look: 'void' },
  expired: { word: 'Expired', look: 'overdue' },
  invoiced: { word: 'Invoiced', look: 'paid' },
}

/** A tab of the list: its name in the address, its words and what it shows. */
export interface QuoteTab {
  key: string
  label: string
  filter: QuoteFilter
}

/** The tabs by state, in the order of a quote's life. */
export const QUOTE_TABS: readonly QuoteTab[] = [
  { key: 'all', label: 'All', filter: {} },
  { key: 'draft', label: 'Drafts', filter: { status: 'draft' } },
  { key: 'sent', label: 'Waiting', filter: { status: 'sent' } },
  { key: 'accepted', label: 'Accepted', filter: { status: 'accepted' } },
  { key: 'invoiced', label: 'Invoiced', filter: { status: 'invoiced' } },
  { key: 'expired', label: 'Expired', filter: { status: 'expired' } },
  { key: 'declined', label: 'Declined', filter: { status: 'declined' } },
]

/** The state of a quote, and that a part of it is invoiced. */
export function quoteStateWords({ status, amountInvoiced }: Pick<Quote, 'status' | 'amountInvoiced'>): string {
  return status === 'accepted' && amountInvoiced > 0 ? 'Partly invoiced' : QUOTE_STATES[status].word
}

/** What happened to a quote, in words. One that has none yet shows its name, so that nothing is hidden. */
export function wordsOfQuoteEvent(event: EventRow): string {
  const to = Array.isArray(event.data?.to) ? event.data.to.filter((each) => typeof each === 'string').join(', ') : ''
  const name = typeof event.data?.name === 'string' ? event.data.name : ''
  const words: Record<string, string> = {
    'quote.created': 'Draft created',
    'quote.updated': 'Draft changed',
    'quote.issued': 'Issued',
    'quote.send_requested': `Sending to ${to}`,
    'quote.notice_requested': `Telling ${to} of the answer`,
    'quote.viewed': 'Opened by the customer',
    'quote.accepted': name ? `Accepted by ${name}` : 'Accepted',
    'quote.declined': 'Declined',
    'quote.withdrawn': 'Withdrawn',
    'quote.invoiced': 'Invoice drafted',
    'quote.released': 'Free to be invoiced again',
    ...mailWords(event),
    'document.rendered': 'PDF made',
    'document.failed': 'The PDF could not be made',
  }
  return words[event.type] ?? event.type
}
