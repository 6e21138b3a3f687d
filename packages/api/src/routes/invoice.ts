import { sendInvoice } from '@quittance/core/delivery/send-invoice'
import { createInvoice } from '@quittance/core/invoice/create'
import { deleteInvoice } from '@quittance/core/invoice/delete'
import { duplicateInvoice } from '@quittance/core/invoice/duplicate'
import { issueInvoice } from '@quittance/core/invoice/issue'
import { listInvoices } from '@quittance/core/invoice/list'
import { Invoice as InvoiceRecord } from '@quittance/core/invoice/record'
import { updateInvoice } from '@quittance/core/invoice/update'
import { voidInvoice } from '@quittance/core/invoice/void'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { Invoice, InvoiceActed, InvoiceInput, InvoicePatch, InvoiceStatus, InvoiceSummary } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { presentEntry, presentInvoice, presentSummary } from '../present-invoice.ts'
import { route } from '../route.ts'
import { dayText, emailAddress, idParam, longText, pageOf, paging, queryBoolean, text } from '../schemas.ts'

const tag = 'Invoices'
const params = lazily(() => z.strictObject({ invoiceId: idParam('inv') }))
const contentErrors = ['invalid_amount', 'invalid_currency', 'amount_too_large', 'too_many_lines', 'attachment_invalid'] as const

const example = {
  customerId: 'cus_01jd0000000000000000000000',
  lines: [{ description: 'Consulting', quantity: '2.5', unitPrice: '120.00', taxPercent: '19' }],
}

const list = route({
  method: 'GET',
  path: '/v1/invoices',
  operationId: 'listInvoices',
  tag,
  summary: 'List invoices',
  scope: 'invoices:read',
  eventual: true,
  query: () =>
    z.strictObject({
      ...paging,
      status: InvoiceStatus().optional(),
      customerId: idParam('cus').optional(),
      overdue: queryBoolean.optional(),
      search: text(100).optional(),
    }),
  answer: { status: 200, schema: () => pageOf(InvoiceSummary()) },
  errors: ['invalid_cursor'],
  run: ({ call, query }) => listInvoices(call, query),
  present: (page, at) => ({ ...page, items: page.items.map((summary) => presentSummary(summary, at)) }),
})

const create = route({
  method: 'POST',
  path: '/v1/invoices',
  operationId: 'createInvoice',
  tag,
  summary: 'Make a draft',
  scope: 'invoices:write',
  body: InvoiceInput,
  answer: { status: 201, schema: Invoice },
  errors: ['not_found', ...contentErrors],
  dryRun: true,
  etag: true,
  example: { body: example },
  run: ({ call, body }) => createInvoice(call, body),
  present: presentInvoice,
})

const get = route({
  method: 'GET',
  path: '/v1/invoices/{invoiceId}',
  operationId: 'getInvoice',
  tag,
  summary: 'Read an invoice',
  scope: 'invoices:read',
  eventual: true,
  params,
  answer: { status: 200, schema: Invoice },
  errors: ['not_found'],
  etag: true,
  run: ({ call, params: { invoiceId } }) => read(call, InvoiceRecord, { id: invoiceId }),
  present: presentInvoice,
})

const patch = route({
  method: 'PATCH',
  path: '/v1/invoices/{invoiceId}',
  operationId: 'updateInvoice',
  tag,
  summary: 'Change a draft',
  scope: 'invoices:write',
  params,
  body: InvoicePatch,
  answer: { status: 200, schema: Invoice },
  errors: ['not_found', 'illegal_transition', 'precondition_failed', ...contentErrors],
  dryRun: true,
  etag: true,
  example: { body: { notes: 'Thank you.' } },
  run: ({ call, params: { invoiceId }, body }) => updateInvoice(call, { id: invoiceId, input: body }),
  present: presentInvoice,
})

const remove = route({
  method: 'DELETE',
  path: '/v1/invoices/{invoiceId}',
  operationId: 'deleteInvoice',
  tag,
  summary: 'Delete a draft',
  scope: 'invoices:write',
  params,
  answer: { status: 204 },
  errors: ['not_found', 'illegal_transition', 'precondition_failed'],
  etag: true,
  run: ({ call, params: { invoiceId } }) => deleteInvoice(call, { id: invoiceId }),
})

const issue = route({
  method: 'POST',
  path: '/v1/invoices/{invoiceId}/issue',
  operationId: 'issueInvoice',
  tag,
  summary: 'Issue a draft',
  description: 'Gives the next number, freezes the document and books it, in one commit. The PDF follows within moments.',
  scope: 'invoices:write',
  params,
  body: () => z.strictObject({ issueDate: dayText.optional() }),
  answer: { status: 200, schema: InvoiceActed },
  errors: [
    'not_found',
    'illegal_transition',
    'precondition_failed',
    'not_issuable',
    'exchange_rate_missing',
    'invalid_date',
    'attachment_invalid',
    'conflict',
  ],
  dryRun: true,
  etag: true,
  example: { body: {} },
  run: ({ call, params: { invoiceId }, body }) => issueInvoice(call, { id: invoiceId, issueDate: body.issueDate }),
  present: ({ invoice, entries, findings }, at) => ({
    ...presentInvoice(invoice, at),
    journalEntries: entries.map(presentEntry),
    findings,
  }),
})

const send = route({
  method: 'POST',
  path: '/v1/invoices/{invoiceId}/send',
  operationId: 'sendInvoice',
  tag,
  summary: 'Mail an invoice with its PDF and pay link',
  scope: 'invoices:write',
  params,
  body: () =>
    z.strictObject({
      to: z.array(emailAddress).min(1).max(10).optional(),
      subject: text(200).optional(),
      message: longText(4_000).optional(),
    }),
  answer: { status: 202, schema: Invoice },
  errors: ['not_found', 'illegal_transition'],
  dryRun: true,
  example: { body: {} },
  run: ({ call, params: { invoiceId }, body }) => sendInvoice(call, { invoiceId, ...body }),
  present: ({ invoice }, at) => presentInvoice(invoice, at),
})

const voiding = route({
  method: 'POST',
  path: '/v1/invoices/{invoiceId}/void',
  operationId: 'voidInvoice',
  tag,
  summary: 'Void an open invoice',
  description: 'It keeps its number; its entry in the books is reversed.',
  scope: 'invoices:write',
  params,
  body: () => z.strictObject({ reason: text(500) }),
  answer: { status: 200, schema: InvoiceActed },
  errors: ['not_found', 'illegal_transition', 'precondition_failed'],
  dryRun: true,
  etag: true,
  example: { body: { reason: 'Sent to the wrong customer' } },
  run: ({ call, params: { invoiceId }, body }) => voidInvoice(call, { id: invoiceId, reason: body.reason }),
  present: ({ invoice, entries }, at) => ({ ...presentInvoice(invoice, at), journalEntries: entries.map(presentEntry) }),
})

const duplicate = route({
  method: 'POST',
  path: '/v1/invoices/{invoiceId}/duplicate',
  operationId: 'duplicateInvoice',
  tag,
  summary: 'Make a new draft with the same content',
  scope: 'invoices:write',
  params,
  answer: { status: 201, schema: Invoice },
  errors: ['not_found'],
  dryRun: true,
  etag: true,
  run: ({ call, params: { invoiceId } }) => duplicateInvoice(call, { id: invoiceId }),
  present: presentInvoice,
})

/** Invoices and what is done to them. */
export const invoiceRoutes = [list, create, get, patch, remove, issue, send, voiding, duplicate]
