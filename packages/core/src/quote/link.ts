import { addDays, type Day } from '../kit/day.ts'
import { invariant } from '../kit/errors.ts'
import { equalSecrets, hmac } from '../kit/hash.ts'
import type { Quote } from './record.ts'

/** How long after its last day a quote can still be looked at by its link. */
const LINK_DAYS_AFTER = 90

/** What a link stands for. */
export interface QuoteLink {
  orgId: string
  quoteId: string
  /** The last day on which it leads anywhere. */
  endsOn: Day
}

/** The token of a quote's link: the organisation's and the quote's id, the link's last day and a 128-bit HMAC over them. It needs no record. */
export function quoteToken(secret: string, { orgId, quoteId, endsOn }: QuoteLink): string {
  const said = `${orgId.slice('org_'.length)}${quoteId.slice('quo_'.length)}${endsOn.replaceAll('-', '')}`
  return `${said}${mac(secret, said)}`
}

/** What a token stands for, or undefined when it is not one of ours. Whether it has ended, its day says. */
export function readQuoteToken(secret: string, token: string): QuoteLink | undefined {
  if (!/^[0-9a-z]{52}\d{8}[\w-]{22}$/.test(token)) return undefined
  const said = token.slice(0, 60)
  if (!equalSecrets(token.slice(60), mac(secret, said))) return undefined
  const endsOn = said.slice(52).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  return { orgId: `org_${said.slice(0, 26)}`, quoteId: `quo_${said.slice(26, 52)}`, endsOn }
}

/** Where a customer looks at an issued quote and answers it. */
export function quoteUrlOf(home: { publicUrl: string; payLinkSecret: string }, of: { orgId: string; quote: Quote }): string {
  const { id, validUntil } = of.quote
  invariant(validUntil !== null, 'an issued quote has a last day')
  const endsOn = addDays(validUntil, LINK_DAYS_AFTER)
  return `${home.publicUrl}/quote/${quoteToken(home.payLinkSecret, { orgId: of.orgId, quoteId: id, endsOn })}`
}

function mac(secret: string, said: string): string {
  return hmac(secret, `quote-link:${said}`).slice(0, 22)
}
