import { decideQuote } from '@quittance/core/quote/decide'
import { createQuote, deleteQuote, duplicateQuote, updateQuote } from '@quittance/core/quote/draft'
import { issueQuote } from '@quittance/core/quote/issue'
import { listQuotes } from '@quittance/core/quote/list'
import { Quote as QuoteRecord } from '@quittance/core/quote/record'
import { sendQuote } from '@quittance/core/quote/send'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { Invoice } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { presentInvoice } from '../present-invoice.ts'
import { presentQuote, presentQuoteSummary } from '../present-quote.ts'
import { MailInput, Quote, QuoteInput, QuotePartInput, QuotePatch, QuoteStatus, QuoteSummary } from '../quote-schemas.ts'
import { route } from '../route.ts'
import { idParam, pageOf, paging, text } from '../schemas.ts'

const tag = 'Quotes'
const params = lazily(() => z.strictObject({ quoteId: idParam('quo') }))
const contentErrors = ['invalid_amount', 'invalid_currency', 'amount_too_large', 'too_many_lines', 'attachment_invalid'] as const
const acting = ['not_found', 'illegal_transition', 'precondition_failed'] as const

const list = route({
  method: 'GET',
  path: '/v1/quotes',
  operationId: 'listQuotes',
  tag,
  summary: 'List quotes',
  scope: 'quotes:read',
  eventual: true,
  query: () =>
    z.strictObject({
      ...paging,
      status: QuoteStatus().optional(),
      customerId: idParam('cus').optional(),
      search: text(100).optional(),
    }),
  answer: { status: 200, schema: () => pageOf(QuoteSummary()) },
  errors: ['invalid_cursor'],
  run: ({ call, query }) => listQuotes(call, query),
  present: (page, at) => ({ ...page, items: page.items.map((summary) => presentQuoteSummary(summary, at)) }),
})

const create = route({
  method: 'POST',
  path: '/v1/quotes',
  operationId: 'createQuote',
  tag,
  summary: 'Make a draft quote',
  scope: 'quotes:write',
  body: QuoteInput,
  answer: { status: 201, schema: Quote },
  errors: ['not_found', ...contentErrors],
  dryRun: true,
  etag: true,
  example: {
    body: {
      customerId: 'cus_01jd0000000000000000000000',
      lines: [{ description: 'Consulting', quantity: '2.5', unitPrice: '120.00', taxPercent: '19' }],
    },
  },
  run: ({ call, body }) => createQuote(call, body),
  present: presentQuote,
})

const get = route({
  method: 'GET',
  path: '/v1/quotes/{quoteId}',
  operationId: 'getQuote',
  tag,
  summary: 'Read a quote',
  scope: 'quotes:read',
  eventual: true,
  params,
  answer: { status: 200, schema: Quote },
  errors: ['not_found'],
  etag: true,
  run: ({ call, params: { quoteId } }) => read(call, QuoteRecord, { id: quoteId }),
  present: presentQuote,
})

const patch = route({
  method: 'PATCH',
  path: '/v1/quotes/{quoteId}',
  operationId: 'updateQuote',
  tag,
  summary: 'Change a draft quote',
  scope: 'quotes:write',
  params,
  body: QuotePatch,
  answer: { status: 200, schema: Quote },
  errors: [...acting, ...contentErrors],
  dryRun: true,
  etag: true,
  example: { body: { notes: 'Thank you.' } },
  run: ({ call, params: { quoteId }, body }) => updateQuote(call, { id: quoteId, input: body }),
  present: presentQuote,
})

const remove = route({
  method: 'DELETE',
  path: '/v1/quotes/{quoteId}',
  operationId: 'deleteQuote',
  tag,
  summary: 'Delete a draft quote',
  scope: 'quotes:write',
  params,
  answer: { status: 204 },
  errors: acting,
  etag: true,
  run: ({ call, params: { quoteId } }) => deleteQuote(call, { id: quoteId }),
})

const issue = route({
  method: 'POST',
  path: '/v1/quotes/{quoteId}/issue',
  operationId: 'issueQuote',
  tag,
  summary: 'Issue a quote',
  description: 'Gives the next number of the quotes’ series and freezes the document. The books stay as they are.',
  scope: 'quotes:write',
  params,
  body: () => z.strictObject({}),
  answer: { status: 200, schema: Quote },
  errors: [...acting, 'not_issuable', 'invalid_date', 'attachment_invalid', 'conflict'],
  dryRun: true,
  etag: true,
  example: { body: {} },
  run: ({ call, params: { quoteId } }) => issueQuote(call, { id: quoteId }),
  present: presentQuote,
})

const send = route({
  method: 'POST',
  path: '/v1/quotes/{quoteId}/send',
  operationId: 'sendQuote',
  tag,
  summary: 'Mail a quote with its PDF and the link to answer it',
  scope: 'quotes:write',
  params,
  body: MailInput,
  answer: { status: 202, schema: Quote },
  errors: ['not_found', 'illegal_transition'],
  dryRun: true,
  example: { body: {} },
  run: ({ call, params: { quoteId }, body }) => sendQuote(call, { quoteId, ...body }),
  present: presentQuote,
})

const withdraw = route({
  method: 'POST',
  path: '/v1/quotes/{quoteId}/withdraw',
  operationId: 'withdrawQuote',
  tag,
  summary: 'Withdraw a quote that is not answered',
  description: 'Its page says so from then on, and nobody can accept it any more.',
  scope: 'quotes:write',
  params,
  body: () => z.strictObject({ reason: text(500).optional() }),
  answer: { status: 200, schema: Quote },
  errors: acting,
  dryRun: true,
  etag: true,
  example: { body: { reason: 'Prices have changed' } },
  run: ({ call, params: { quoteId }, body }) => decideQuote(call, { id: quoteId, answer: 'withdrawn', reason: body.reason }),
  present: presentQuote,
})

const accept = route({
  method: 'POST',
  path: '/v1/quotes/{quoteId}/accept',
  operationId: 'acceptQuote',
  tag,
  summary: 'Record that the customer accepted',
  scope: 'quotes:write',
  params,
  body: () => z.strictObject({ reason: text(500).optional() }),
  answer: { status: 200, schema: Quote },
  errors: acting,
  dryRun: true,
  etag: true,
  example: { body: { reason: 'Agreed on the telephone' } },
  run: ({ call, params: { quoteId }, body }) => decideQuote(call, { id: quoteId, answer: 'accepted', reason: body.reason }),
  present: presentQuote,
})

const decline = route({
  method: 'POST',
  path: '/v1/quotes/{quoteId}/decline',
  operationId: 'declineQuote',
  tag,
  summary: 'Record that the customer declined',
  scope: 'quotes:write',
  params,
  body: () => z.strictObject({ reason: text(500).optional() }),
  answer: { status: 200, schema: Quote },
  errors: acting,
  dryRun: true,
  etag: true,
  example: { body: { reason: 'Too expensive' } },
  run: ({ call, params: { quoteId }, body }) => decideQuote(call, { id: quoteId, answer: 'declined', reason: body.reason }),
  present: presentQuote,
})

const invoice = route({
  method: 'POST',
  path: '/v1/quotes/{quoteId}/invoice',
  operationId: 'invoiceQuote',
  tag,
  summary: 'Make a draft invoice of an accepted quote, whole or in part',
  description:
    'By lines, by a percentage of the whole, by a gross amount, or by none of them all that is left. The parts sum to the quote exactly, line by line, and never to more. Deleting the draft, voiding the invoice or crediting it in full gives its part back.',
  scope: 'quotes:write',
  params,
  body: QuotePartInput,
  answer: { status: 201, schema: Invoice },
  errors: [...acting, ...contentErrors, 'overpayment', 'limit_exceeded'],
  dryRun: true,
  example: { body: { percent: '30' } },
  run: async ({ call, params: { quoteId }, body }) => {
    const { invoiceQuote } = await import('@quittance/core/quote/invoice')
    return await invoiceQuote(call, { id: quoteId, ...body })
  },
  present: presentInvoice,
})

const duplicate = route({
  method: 'POST',
  path: '/v1/quotes/{quoteId}/duplicate',
  operationId: 'duplicateQuote',
  tag,
  summary: 'Make a new draft quote with the same content',
  scope: 'quotes:write',
  params,
  answer: { status: 201, schema: Quote },
  errors: ['not_found', ...contentErrors],
  dryRun: true,
  etag: true,
  run: ({ call, params: { quoteId } }) => duplicateQuote(call, { id: quoteId }),
  present: presentQuote,
})

/** Quotes and what is done to them. */
export const quoteRoutes = [list, create, get, patch, remove, issue, send, accept, decline, withdraw, invoice, duplicate]
