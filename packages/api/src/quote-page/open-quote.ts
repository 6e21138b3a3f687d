import type { Actor, Call } from '@quittance/core/call'
import { dayIn, instantOf } from '@quittance/core/kit/day'
import { readQuoteToken } from '@quittance/core/quote/link'
import { Quote, type StoredQuote } from '@quittance/core/quote/record'
import { readIfAny } from '@quittance/core/store/transact'
import type { App } from '../app.ts'
import type { OpenCall } from '../providers/receive-notices.ts'

/** A quote reached by its link, with the call of its organisation. */
export interface OpenedQuote {
  call: Call
  quote: StoredQuote
  token: string
}

const CUSTOMER: Actor = { kind: 'payer', id: 'quote-link', name: 'Customer' }

/** The issued quote behind a token; `ended` for one whose time is over, undefined for what is not one of ours. */
export async function findQuote(app: App, token: string, open: OpenCall): Promise<OpenedQuote | 'ended' | undefined> {
  const named = readQuoteToken(app.payLinkSecret, token)
  if (!named) return undefined
  const call = open({ orgId: named.orgId, actor: CUSTOMER })
  const quote = await readIfAny(call, Quote, { id: named.quoteId })
  if (!quote || quote.status === 'draft') return undefined
  return dayIn(quote.zone, instantOf(app.clock.now())) > named.endsOn ? 'ended' : { call, quote, token }
}
