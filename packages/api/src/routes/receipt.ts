import { invoiceFromReceipts } from '@quittance/core/receipt/bill'
import { bookReceipt, rejectReceipt, reopenReceipt, unbookReceipt } from '@quittance/core/receipt/book'
import { createReceipt } from '@quittance/core/receipt/create'
import { listReceipts } from '@quittance/core/receipt/list'
import { RECEIPT_LIMITS, RECEIPT_STATUSES, Receipt as ReceiptRecord } from '@quittance/core/receipt/record'
import { requestScan } from '@quittance/core/receipt/scan'
import { updateReceipt } from '@quittance/core/receipt/update'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { Invoice } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { JournalEntry } from '../ledger-schemas.ts'
import { presentEntry, presentInvoice } from '../present-invoice.ts'
import { presentReceipt, Receipt, ReceiptBilling, ReceiptPatch } from '../receipt-schemas.ts'
import { type Route, route } from '../route.ts'
import { idParam, pageOf, paging, percentText, text } from '../schemas.ts'

const tag = 'Receipts'
const params = lazily(() => z.strictObject({ receiptId: idParam('rcp') }))
const reason = lazily(() => text(500))
const scope = 'receipts:write'
const answer = { status: 200, schema: Receipt }
const Booked = lazily(() => z.strictObject({ receipt: Receipt(), journalEntries: z.array(JournalEntry()) }))

const create = route({
  method: 'POST',
  path: '/v1/receipts',
  operationId: 'createReceipt',
  tag,
  summary: 'Make a receipt of an uploaded file, and have it read',
  description: 'The file is a picture, a PDF or an e-invoice. What it says is proposed; nothing is booked before somebody confirms it.',
  scope,
  body: () => z.strictObject({ attachmentId: idParam('att'), billing: ReceiptBilling().optional() }),
  answer: { status: 201, schema: Receipt },
  errors: ['not_found', 'attachment_invalid', 'invalid_amount', 'invalid_request'],
  example: { body: { attachmentId: 'att_01jd0000000000000000000000' } },
  run: ({ call, body }) => createReceipt(call, body),
  present: presentReceipt,
})

const list = route({
  method: 'GET',
  path: '/v1/receipts',
  operationId: 'listReceipts',
  tag,
  summary: 'List receipts, the newest first',
  scope: 'receipts:read',
  query: () => z.strictObject({ ...paging, status: z.enum(RECEIPT_STATUSES).optional(), customerId: idParam('cus').optional() }),
  answer: { status: 200, schema: () => pageOf(Receipt()) },
  errors: ['invalid_cursor'],
  run: ({ call, query }) => listReceipts(call, query),
  present: ({ items, nextCursor }) => ({ items: items.map(presentReceipt), nextCursor }),
})

const get = route({
  method: 'GET',
  path: '/v1/receipts/{receiptId}',
  operationId: 'getReceipt',
  tag,
  summary: 'Read a receipt',
  scope: 'receipts:read',
  eventual: true,
  params,
  answer,
  errors: ['not_found'],
  etag: true,
  run: ({ call, params: { receiptId: id } }) => read(call, ReceiptRecord, { id }),
  present: presentReceipt,
})

const update = route({
  method: 'PATCH',
  path: '/v1/receipts/{receiptId}',
  operationId: 'updateReceipt',
  tag,
  summary: 'Correct a receipt',
  description: 'What is left out stays; null takes a value away. What is set here a later scan leaves alone.',
  scope,
  params,
  body: ReceiptPatch,
  answer,
  errors: ['not_found', 'illegal_transition', 'invalid_request', 'invalid_amount', 'currency_mismatch', 'precondition_failed'],
  etag: true,
  example: { body: { merchant: 'Corner Café', total: 1250, tax: 200, date: '2026-01-14' } },
  run: ({ call, params: { receiptId: id }, body }) => updateReceipt(call, { id, input: body }),
  present: presentReceipt,
})

const confirm = route({
  method: 'POST',
  path: '/v1/receipts/{receiptId}/confirm',
  operationId: 'confirmReceipt',
  tag,
  summary: 'Confirm a receipt: book the expense',
  description: 'The only way a receipt gets into the books. How it was booked is suggested for the merchant’s next one.',
  scope,
  params,
  answer: { status: 200, schema: Booked },
  errors: [
    'not_found',
    'illegal_transition',
    'invalid_request',
    'exchange_rate_missing',
    'period_locked',
    'account_archived',
    'currency_mismatch',
    'precondition_failed',
  ],
  dryRun: true,
  run: ({ call, params: { receiptId: id } }) => bookReceipt(call, { id }),
  present: ({ receipt, entry }) => ({ receipt: presentReceipt(receipt), journalEntries: [presentEntry(entry)] }),
})

const unbook = route({
  method: 'POST',
  path: '/v1/receipts/{receiptId}/unbook',
  operationId: 'unbookReceipt',
  tag,
  summary: 'Take the booking of a receipt back',
  description: 'By a reversal dated today. The receipt can then be corrected and confirmed again.',
  scope,
  params,
  body: () => z.strictObject({ reason: reason() }),
  answer: { status: 200, schema: Booked },
  errors: ['not_found', 'illegal_transition', 'period_locked', 'account_archived', 'precondition_failed'],
  dryRun: true,
  example: { body: { reason: 'Paid in cash, not by card' } },
  run: ({ call, params: { receiptId: id }, body }) => unbookReceipt(call, { id, ...body }),
  present: ({ receipt, entry }) => ({ receipt: presentReceipt(receipt), journalEntries: [presentEntry(entry)] }),
})

const reject = route({
  method: 'POST',
  path: '/v1/receipts/{receiptId}/reject',
  operationId: 'rejectReceipt',
  tag,
  summary: 'Set a receipt aside',
  scope,
  params,
  body: () => z.strictObject({ reason: reason() }),
  answer,
  errors: ['not_found', 'illegal_transition', 'precondition_failed'],
  example: { body: { reason: 'A double' } },
  run: ({ call, params: { receiptId: id }, body }) => rejectReceipt(call, { id, ...body }),
  present: presentReceipt,
})

const reopen = route({
  method: 'POST',
  path: '/v1/receipts/{receiptId}/reopen',
  operationId: 'reopenReceipt',
  tag,
  summary: 'Take up a rejected receipt again',
  scope,
  params,
  answer,
  errors: ['not_found', 'illegal_transition', 'precondition_failed'],
  run: ({ call, params: { receiptId: id } }) => reopenReceipt(call, { id }),
  present: presentReceipt,
})

const scan = route({
  method: 'POST',
  path: '/v1/receipts/{receiptId}/scan',
  operationId: 'scanReceipt',
  tag,
  summary: 'Have a receipt read again',
  description: 'What people have set stays.',
  scope,
  params,
  answer: { status: 202, schema: Receipt },
  errors: ['not_found', 'illegal_transition'],
  run: ({ call, params: { receiptId: id } }) => requestScan(call, { id }),
  present: presentReceipt,
})

const bill = route({
  method: 'POST',
  path: '/v1/invoices/from-receipts',
  operationId: 'invoiceFromReceipts',
  tag,
  summary: 'Make a draft that passes receipts on to a customer',
  description:
    'One line for each, at its cost without the tax claimed back, with its markup. A receipt stands on one invoice at most; ' +
    'deleting the draft, or voiding or wholly crediting the invoice, sets it free.',
  scope: 'invoices:write',
  body: () =>
    z.strictObject({
      customerId: idParam('cus'),
      receiptIds: z.array(idParam('rcp')).min(1).max(RECEIPT_LIMITS.perInvoiceMax),
      taxPercent: percentText.optional(),
    }),
  answer: { status: 201, schema: Invoice },
  errors: [
    'not_found',
    'conflict',
    'currency_mismatch',
    'limit_exceeded',
    'invalid_amount',
    'amount_too_large',
    'too_many_lines',
    'invalid_currency',
  ],
  etag: true,
  example: { body: { customerId: 'cus_01jd0000000000000000000000', receiptIds: ['rcp_01jd0000000000000000000000'], taxPercent: '19' } },
  run: ({ call, body }) => invoiceFromReceipts(call, body),
  present: presentInvoice,
})

/** Receipts and suppliers' bills, from the picture to the books and on to an invoice. */
export const receiptRoutes: readonly Route[] = [create, list, get, update, confirm, unbook, reject, reopen, scan, bill]
