import { linkToSentAlong } from '@quittance/core/attachment/sent-along'
import { lookUpNow } from '@quittance/core/checkout/jobs'
import { startCheckout } from '@quittance/core/checkout/start'
import { markOpened } from '@quittance/core/delivery/settle-delivery'
import { linkTo } from '@quittance/core/document/list'
import { AppError } from '@quittance/core/kit/errors'
import { recordView } from '@quittance/core/pay-link/record-view'
import { payUrlOf } from '@quittance/core/pay-link/token'
import { listWaysToPay } from '@quittance/core/payment-provider/list'
import { openAccount } from '@quittance/core/payment-provider/open-account'
import * as z from 'zod'
import type { App } from '../app.ts'
import { awaitedDocument } from '../awaited-document.ts'
import { lazily } from '../lazily.ts'
import { pageHeaders } from '../pay-page/headers.ts'
import { isPerson } from '../pay-page/is-person.ts'
import { logoBytes, logoRoute } from '../pay-page/logo.ts'
import { mailParameters } from '../pay-page/mail-parameters.ts'
import { findByToken, type OpenedLink, openByToken, subjectOf } from '../pay-page/open-link.ts'
import { readAmount } from '../pay-page/read-amount.ts'
import { payStateOf } from '../pay-page/state.ts'
import { stylesheet } from '../pay-page/style.ts'
import { bodyText } from '../read-request.ts'
import { publicRoute } from '../route.ts'
import { idParam } from '../schemas.ts'

const tag = 'Pay page'
const HTML = 'text/html; charset=utf-8'
const token = lazily(() => z.string().max(100).meta({ description: 'The unguessable part of a pay link.' }))

/** Mail programs and shorteners add parameters of their own to links; they are let pass. */
const Came = lazily(() =>
  z.object({
    checkout: z
      .string()
      .regex(/^chk_[0-9a-z]{26}$/)
      .optional()
      .catch(undefined)
      .meta({ description: 'The checkout from which the payer comes back.' }),
    unavailable: z.literal('1').optional().catch(undefined).meta({ description: 'The provider could not be reached.' }),
    amount: z.literal('wrong').optional().catch(undefined).meta({ description: 'The payer typed an amount that cannot be paid.' }),
    preview: z.string().optional().meta({ description: 'Present: do not count this as the payer’s first view.' }),
    ...mailParameters(),
  }),
)

const page = publicRoute({
  method: 'GET',
  path: '/pay/{token}',
  operationId: 'getPayPage',
  tag,
  summary: 'Show an invoice to its payer, with ways to pay',
  scope: 'public',
  params: () => z.strictObject({ token: token() }),
  query: Came,
  answer: {
    status: 200,
    schema: () => z.string(),
    contentType: HTML,
    description: 'A page in the payer’s language; 404 for a link that is not one.',
  },
  errors: [],
  run: async ({ app, open, params, query, request }) => {
    const link = await findByToken(app, params.token, open)
    if (!link) {
      const { notFoundPage } = await import('../pay-page/not-found.ts')
      return { app, status: 404, markup: notFoundPage(request.headers['accept-language']), state: undefined }
    }
    if (query.preview === undefined && isPerson(request)) app.later(() => recordVisit(link, query))
    const subject = await subjectOf(app, link, {
      checkoutId: query.checkout,
      isUnavailable: query.unavailable !== undefined,
      isAmountWrong: query.amount !== undefined,
    })
    const { checkout } = subject
    if (checkout?.status === 'started' || checkout?.status === 'processing')
      app.later(() => app.jobs.enqueue([lookUpNow(link.call.orgId, checkout.id)]))
    const { payPage } = await import('../pay-page/page.ts')
    return { app, status: 200, markup: payPage(subject), state: payStateOf(subject.invoice, subject.checkout, subject.now) }
  },
  present: ({ markup }) => markup,
  status: ({ status }) => status,
  headers: (result) => pageHeaders(result.app, { state: result.state }),
})

/** That the invoice was looked at, and by the link of which mail. */
async function recordVisit({ call, invoice }: OpenedLink, { mail, about }: z.infer<ReturnType<typeof Came>>): Promise<void> {
  await recordView(call, invoice.id)
  if (mail !== undefined) await markOpened(call, { id: mail, subjectId: about ?? invoice.id, customerId: invoice.customerId })
}

const logo = publicRoute({
  ...logoRoute,
  method: 'GET',
  path: '/pay/{token}/logo',
  operationId: 'getPayPageLogo',
  tag,
  summary: 'The logo on a pay page',
  scope: 'public',
  params: () => z.strictObject({ token: token() }),
  run: async ({ app, open, params }) => await logoBytes(app, (await openByToken(app, params.token, open)).call),
})

const pdf = publicRoute({
  method: 'GET',
  path: '/pay/{token}/pdf',
  operationId: 'getPayPagePdf',
  tag,
  summary: 'Download the invoice behind a pay link as PDF',
  scope: 'public',
  params: () => z.strictObject({ token: token() }),
  answer: { status: 303, description: 'The location is a signed link that expires.' },
  errors: ['not_found', 'busy'],
  run: async ({ app, open, params }) => {
    const { call, invoice } = await openByToken(app, params.token, open)
    return await linkTo(app.files, await awaitedDocument(call, { invoiceId: invoice.id, kind: 'pdf' }))
  },
  headers: ({ link }) => ({ location: link.url }),
})

const file = publicRoute({
  method: 'GET',
  path: '/pay/{token}/files/{attachmentId}',
  operationId: 'getPayPageFile',
  tag,
  summary: 'Download a file that went with the invoice behind a pay link',
  scope: 'public',
  params: () => z.strictObject({ token: token(), attachmentId: idParam('att') }),
  answer: { status: 303, description: 'The location is a signed link that expires.' },
  errors: ['not_found'],
  run: async ({ app, open, params }) => {
    const { call, invoice } = await openByToken(app, params.token, open)
    return await linkToSentAlong(call, app.files, { document: invoice, id: params.attachmentId })
  },
  headers: ({ url }) => ({ location: url }),
})

const checkout = publicRoute({
  method: 'POST',
  path: '/pay/{token}/checkout/{provider}',
  operationId: 'startPayPageCheckout',
  tag,
  summary: 'Begin to pay what is due through a provider',
  description: 'The form of the pay page. Where nothing is due any more, it leads back to the page, which says so.',
  scope: 'public',
  rawBody: true,
  params: () => z.strictObject({ token: token(), provider: z.string().regex(/^[a-z][a-z0-9_-]{0,30}$/) }),
  answer: { status: 303, description: 'The location is the provider’s page, or the pay page where the provider cannot be used now.' },
  errors: ['not_found'],
  run: async ({ app, open, params, request }) => {
    const link = await openByToken(app, params.token, open)
    const typed = new URLSearchParams(bodyText(request)).get('amount') ?? undefined
    return { location: await locationOf(app, link, { name: params.provider, typed }) }
  },
  headers: ({ location }) => ({ location }),
})

/** `typed`: what of the sum the payer wants to pay, where the form asks. */
async function locationOf(app: App, { call, invoice }: OpenedLink, want: { name: string; typed: string | undefined }): Promise<string> {
  const providerName = want.name
  const provider = app.providers.get(providerName)
  const ways = await listWaysToPay(call, app.providers, invoice.currency)
  if (!provider || !ways.includes(providerName)) throw new AppError('not_found', 'There is no such way to pay.')
  const pageUrl = payUrlOf(app, { orgId: call.orgId, invoiceId: invoice.id })
  const amount = want.typed === undefined ? undefined : readAmount(want.typed, invoice.currency)
  if (want.typed !== undefined && amount === undefined) return `${pageUrl}?amount=wrong`
  try {
    const account = await openAccount(call, provider, app.secrets)
    return (await startCheckout(call, { provider, account }, { invoiceId: invoice.id, pageUrl, amount })).redirectUrl
  } catch (error) {
    if (error instanceof AppError && error.code === 'illegal_transition') return pageUrl
    if (error instanceof AppError && error.code === 'invalid_amount') return `${pageUrl}?amount=wrong`
    app.log.error('checkout failed to start', { provider: providerName, error: error instanceof Error ? error.message : String(error) })
    return `${pageUrl}?unavailable=1`
  }
}

const style = publicRoute({
  method: 'GET',
  path: '/pay/style/{name}',
  operationId: 'getPayPageStyle',
  tag,
  summary: 'The stylesheet of the pay page in a sender’s colour',
  scope: 'public',
  params: () => z.strictObject({ name: z.string().regex(/^[0-9a-f]{6}-[0-9a-f]{12}$/) }),
  answer: { status: 200, schema: () => z.string(), contentType: 'text/css; charset=utf-8' },
  errors: [],
  run: async ({ params }) => stylesheet(params.name),
  present: (css) => css,
  headers: () => ({ 'cache-control': 'public, max-age=31536000, immutable' }),
})

export const payPageRoutes = [page, logo, pdf, file, checkout, style]
