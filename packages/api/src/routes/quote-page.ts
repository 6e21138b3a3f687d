import { linkToSentAlong, sentAlong } from '@quittance/core/attachment/sent-along'
import { markOpened } from '@quittance/core/delivery/settle-delivery'
import { linkTo } from '@quittance/core/document/list'
import { instantOf } from '@quittance/core/kit/day'
import { AppError } from '@quittance/core/kit/errors'
import { hmac } from '@quittance/core/kit/hash'
import { Organisation } from '@quittance/core/organisation/record'
import { decideQuote, type QuoteDecision } from '@quittance/core/quote/decide'
import { readDrawing } from '@quittance/core/quote/drawn-signature'
import { recordQuoteView } from '@quittance/core/quote/record-view'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import type { App } from '../app.ts'
import { awaitedQuoteDocument } from '../awaited-document.ts'
import { lazily } from '../lazily.ts'
import { pageHeaders } from '../pay-page/headers.ts'
import { isPerson } from '../pay-page/is-person.ts'
import { logoBytes, logoRoute } from '../pay-page/logo.ts'
import { mailParameters } from '../pay-page/mail-parameters.ts'
import type { OpenCall } from '../providers/receive-notices.ts'
import { NAME_CHARACTERS_MAX, REASON_CHARACTERS_MAX } from '../quote-page/limits.ts'
import { findQuote, type OpenedQuote } from '../quote-page/open-quote.ts'
import { SIGNING_SCRIPT } from '../quote-page/signing.ts'
import { bodyText } from '../read-request.ts'
import { publicRoute } from '../route.ts'
import { idParam } from '../schemas.ts'

const tag = 'Quote page'
const token = lazily(() => z.string().max(100).meta({ description: 'The unguessable part of a quote’s link.' }))
const params = lazily(() => z.strictObject({ token: token() }))

/** Mail programs and shorteners add parameters of their own to links; they are let pass. */
const Came = lazily(() =>
  z.object({
    name: z.literal('missing').optional().catch(undefined).meta({ description: 'The customer accepted without a name.' }),
    drawing: z.literal('unreadable').optional().catch(undefined).meta({ description: 'What they drew was no signature.' }),
    preview: z.string().optional().meta({ description: 'Present: do not count this as the customer’s first view.' }),
    mail: mailParameters().mail,
  }),
)

const page = publicRoute({
  method: 'GET',
  path: '/quote/{token}',
  operationId: 'getQuotePage',
  tag,
  summary: 'Show a quote to its customer, who can accept or decline it',
  scope: 'public',
  params,
  query: Came,
  answer: {
    status: 200,
    schema: () => z.string(),
    contentType: 'text/html; charset=utf-8',
    description: 'A page in the customer’s language; 404 for a link that is not one, or has ended.',
  },
  errors: [],
  run: async ({ app, open, params: { token: said }, query, request }) => {
    const found = await findQuote(app, said, open)
    const { noQuotePage, quotePage } = await import('../quote-page/page.ts')
    if (!found || found === 'ended')
      return { app, status: 404, markup: noQuotePage(request.headers['accept-language'], found === 'ended'), withScript: false }
    if (query.preview === undefined && isPerson(request)) app.later(() => recordVisit(found, query.mail))
    const sender = await read(found.call, Organisation, {})
    const now = instantOf(app.clock.now())
    const problem = query.name ? 'name' : query.drawing && 'drawing'
    const attached = await sentAlong(found.call, found.quote)
    const markup = quotePage({ quote: found.quote, attached, sender, now, path: `/quote/${said}`, problem })
    return { app, status: 200, markup, withScript: true }
  },
  present: ({ markup }) => markup,
  status: ({ status }) => status,
  headers: ({ app, withScript }) => pageHeaders(app, { withScript }),
})

/** That the quote was looked at, and by the link of which mail. */
async function recordVisit({ call, quote }: OpenedQuote, mail: string | undefined): Promise<void> {
  await recordQuoteView(call, quote.id)
  if (mail !== undefined) await markOpened(call, { id: mail, subjectId: quote.id, customerId: quote.customerId })
}

const logo = publicRoute({
  ...logoRoute,
  method: 'GET',
  path: '/quote/{token}/logo',
  operationId: 'getQuotePageLogo',
  tag,
  summary: 'The logo on the page of a quote',
  scope: 'public',
  params,
  run: async ({ app, open, params: { token: said } }) => await logoBytes(app, (await opened(app, said, open)).call),
})

const pdf = publicRoute({
  method: 'GET',
  path: '/quote/{token}/pdf',
  operationId: 'getQuotePagePdf',
  tag,
  summary: 'Download the quote behind a link as PDF',
  scope: 'public',
  params,
  answer: { status: 303, description: 'The location is a signed link that expires.' },
  errors: ['not_found', 'busy'],
  run: async ({ app, open, params: { token: said } }) => {
    const { call, quote } = await opened(app, said, open)
    const kind = quote.acceptance ? 'acceptance' : 'pdf'
    return await linkTo(app.files, await awaitedQuoteDocument(call, { quoteId: quote.id, kind }))
  },
  headers: ({ link }) => ({ location: link.url }),
})

const file = publicRoute({
  method: 'GET',
  path: '/quote/{token}/files/{attachmentId}',
  operationId: 'getQuotePageFile',
  tag,
  summary: 'Download a file that went with the quote behind a link',
  scope: 'public',
  params: () => z.strictObject({ token: token(), attachmentId: idParam('att') }),
  answer: { status: 303, description: 'The location is a signed link that expires.' },
  errors: ['not_found'],
  run: async ({ app, open, params: { token: said, attachmentId: id } }) => {
    const { call, quote } = await opened(app, said, open)
    return await linkToSentAlong(call, app.files, { document: quote, id })
  },
  headers: ({ url }) => ({ location: url }),
})

const accept = publicRoute({
  method: 'POST',
  path: '/quote/{token}/accept',
  operationId: 'acceptQuoteByLink',
  tag,
  summary: 'Accept a quote',
  description:
    'The form of the page: `name`, and a typed `signature` or the strokes of a drawn one in `drawing` where one is given. It leads back to the page, which says what became of it.',
  scope: 'public',
  rawBody: true,
  params,
  answer: { status: 303, description: 'The location is the page.' },
  errors: ['not_found'],
  run: async ({ app, open, params: { token: said }, request }) => {
    const link = await opened(app, said, open)
    const form = new URLSearchParams(bodyText(request))
    const name = written(form.get('name'), NAME_CHARACTERS_MAX)
    if (name === undefined) return { location: `/quote/${said}?name=missing` }
    const signature = written(form.get('signature'), NAME_CHARACTERS_MAX)
    const drawn = form.get('drawing') ?? ''
    const drawing = drawn === '' ? undefined : readDrawing(drawn)
    if (drawn !== '' && drawing === undefined) return { location: `/quote/${said}?drawing=unreadable` }
    const addressHash = hmac(app.payLinkSecret, `address:${request.remoteAddress}`)
    return await answered(link, { answer: 'accepted', accepted: { name, signature, drawing, addressHash } })
  },
  headers: ({ location }) => ({ location }),
})

const decline = publicRoute({
  method: 'POST',
  path: '/quote/{token}/decline',
  operationId: 'declineQuoteByLink',
  tag,
  summary: 'Decline a quote',
  description: 'The form of the page, with a `reason` where one is given. It leads back to the page.',
  scope: 'public',
  rawBody: true,
  params,
  answer: { status: 303, description: 'The location is the page.' },
  errors: ['not_found'],
  run: async ({ app, open, params: { token: said }, request }) => {
    const link = await opened(app, said, open)
    const reason = written(new URLSearchParams(bodyText(request)).get('reason'), REASON_CHARACTERS_MAX)
    return await answered(link, { answer: 'declined', reason })
  },
  headers: ({ location }) => ({ location }),
})

const script = publicRoute({
  method: 'GET',
  path: '/quote/script/{name}',
  operationId: 'getQuotePageScript',
  tag,
  summary: 'The script of the field to sign on',
  scope: 'public',
  params: () => z.strictObject({ name: z.string().regex(/^[0-9a-f]{12}$/) }),
  answer: { status: 200, schema: () => z.string(), contentType: 'text/javascript; charset=utf-8' },
  errors: [],
  run: async () => SIGNING_SCRIPT,
  present: (text) => text,
  headers: () => ({ 'cache-control': 'public, max-age=31536000, immutable' }),
})

/** Errors: `not_found` for a link that is not one, or has ended. */
async function opened(app: App, said: string, open: OpenCall): Promise<OpenedQuote> {
  const found = await findQuote(app, said, open)
  if (found && found !== 'ended') return found
  throw new AppError('not_found', 'This link leads to no quote, or its time is over. Ask the sender for a new one.')
}

/** An answer that comes too late changes nothing: the page says why. */
async function answered({ call, quote, token: said }: OpenedQuote, decision: Omit<QuoteDecision, 'id'>): Promise<{ location: string }> {
  const location = `/quote/${said}`
  try {
    await decideQuote(call, { id: quote.id, ...decision })
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'illegal_transition') throw error
  }
  return { location }
}

/** What somebody typed: without control characters and surplus space, cut at its limit; undefined where nothing is left. */
function written(text: string | null, charactersMax: number): string | undefined {
  const plain = (text ?? '').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return plain === '' ? undefined : [...plain].slice(0, charactersMax).join('')
}

/** The page of a quote, for its customer. */
export const quotePageRoutes = [page, logo, pdf, file, accept, decline, script]
