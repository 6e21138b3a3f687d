import { dayIn, instantOf } from '@quittance/core/kit/day'
import { allowedQuoteActions } from '@quittance/core/quote/lifecycle'
import { quoteUrlOf } from '@quittance/core/quote/link'
import { type QuoteSummary, quoteSummaryOf, type StoredQuote, statusOn } from '@quittance/core/quote/record'
import type { Versioned } from '@quittance/core/store/entity'
import { presentLines } from './present-invoice.ts'
import type { Presenting } from './route.ts'

/** A summary with what depends on the day: whether it has expired. */
export function presentQuoteSummary({ zone, ...summary }: Versioned<QuoteSummary>, { call }: Presenting) {
  // Summaries of quotes that were not touched since may lack what was added to them.
  const { amountInvoiced = 0, invoiceIds = [] } = summary
  return { ...summary, amountInvoiced, invoiceIds, status: statusOn(summary, dayIn(zone, instantOf(call.clock.now()))) }
}

/** The quote as the API shows it. */
export function presentQuote(quote: StoredQuote, at: Presenting) {
  const { totals, customerLocale: _locale, zone, brandId: _brand, issuedBy: _issuer, invoices: _invoices, ...shown } = quote
  return {
    ...shown,
    ...presentQuoteSummary({ ...quoteSummaryOf(quote), version: quote.version }, at),
    subtotal: totals.subtotal,
    discountTotal: totals.discountTotal,
    taxTotal: totals.taxTotal,
    metadata: quote.metadata ?? {},
    lines: presentLines(quote),
    taxBreakdown: totals.taxBreakdown,
    ...(quote.status === 'draft' ? {} : { quoteUrl: quoteUrlOf(at.app, { orgId: at.call.orgId, quote }) }),
    allowedActions: [...allowedQuoteActions(quote, dayIn(zone, instantOf(at.call.clock.now())))],
  }
}
