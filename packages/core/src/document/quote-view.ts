import type { Party } from '../invoice/record.ts'
import { type Day, dayIn } from '../kit/day.ts'
import type { Organisation } from '../organisation/record.ts'
import type { Quote } from '../quote/record.ts'
import { type Branding, brandingOf } from './branding.ts'
import { lineViews, notesOfTaxes, partiesOf, referencesOf, taxViews, totalsView } from './invoice-view.ts'
import type { AcceptanceView, DocumentView } from './view.ts'

/** What the page of a quote shows besides the quote itself. */
export interface QuoteViewContext {
  organisation: Pick<Organisation, 'country'> & Branding
  /** Who sends a draft, which has not frozen it yet. */
  sender: Party
  /** Absent on a draft. */
  url?: string
  /** The day to show on a draft, which has none. */
  today: Day
  /** Whether to show who accepted it, instead of asking. */
  accepted?: boolean
}

/** The printed quote, from the frozen document; a draft shows itself as one. */
export function quoteView(quote: Quote, context: QuoteViewContext): DocumentView {
  const { customerLocale: locale, totals } = quote
  const seller = quote.seller ?? context.sender
  const parties = partiesOf({ seller, buyer: quote.customer }, context.organisation.country, locale)
  return {
    kind: 'quote',
    ...(quote.number === null ? {} : { number: quote.number }),
    ...(quote.status === 'draft' ? { status: 'draft' as const } : {}),
    locale,
    currency: quote.currency,
    issuedOn: quote.issueDate ?? context.today,
    ...parties,
    ...referencesOf(quote),
    ...(quote.validUntil === null ? {} : { dueOn: quote.validUntil }),
    pricesIncludeTax: quote.pricesIncludeTax,
    lines: lineViews(quote),
    totals: totalsView(quote),
    taxes: taxViews({ totals }),
    acceptance: acceptanceOf(quote, context),
    legalNotes: notesOfTaxes(quote, parties),
    ...(quote.notes === undefined ? {} : { notes: quote.notes }),
    ...brandingOf(context.organisation),
  }
}

const PROOF_CHARACTERS = 16

function acceptanceOf({ acceptance, decidedAt, zone }: Quote, { accepted, url }: QuoteViewContext): AcceptanceView {
  if (accepted !== true || acceptance === undefined || decidedAt === undefined)
    return { state: 'asked', ...(url === undefined ? {} : { url }) }
  const { name, signature, drawing, addressHash, documentSha256 } = acceptance
  const proof = [documentSha256?.slice(0, PROOF_CHARACTERS), addressHash.slice(0, PROOF_CHARACTERS)].filter((one) => one !== undefined)
  return {
    state: 'given',
    name,
    on: dayIn(zone, decidedAt),
    time: `${decidedAt.slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ')} UTC`,
    ...(signature === undefined ? {} : { signature }),
    ...(drawing === undefined ? {} : { drawing }),
    proof: proof.join(' · '),
  }
}
