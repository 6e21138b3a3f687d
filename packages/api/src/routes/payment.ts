import { allocationsOf, listPayments } from '@quittance/core/payment/list'
import { receivePayment } from '@quittance/core/payment/receive'
import { PAYMENT_METHODS, Payment as PaymentRecord } from '@quittance/core/payment/record'
import { recordPayment } from '@quittance/core/payment/record-payment'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { ExchangeRate, Invoice } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { JournalEntry } from '../ledger-schemas.ts'
import { Allocation, Payment, presentPayment } from '../payment-schemas.ts'
import { presentEntry, presentInvoice } from '../present-invoice.ts'
import { route } from '../route.ts'
import { amount, currencyCode, dayText, idParam, pageOf, paging, text } from '../schemas.ts'

const tag = 'Payments'
const Method = lazily(() => z.enum(PAYMENT_METHODS))
const Thanks = lazily(() =>
  z
    .boolean()
    .optional()
    .meta({ description: 'False: the customer gets no mail of thanks for it, whatever the settings of reminders say.' }),
)

const record = route({
  method: 'POST',
  path: '/v1/invoices/{invoiceId}/payments',
  operationId: 'recordPayment',
  tag,
  summary: 'Record a payment of an invoice',
  scope: 'payments:write',
  params: () => z.strictObject({ invoiceId: idParam('inv') }),
  body: () =>
    z.strictObject({
      amount,
      paidOn: dayText,
      method: Method(),
      reference: text(140).optional(),
      exchangeRate: ExchangeRate().optional(),
      excess: z
        .literal('credit')
        .optional()
        .meta({ description: 'Keep what is more than is due as the customer’s credit; left out, it is refused.' }),
      thanks: Thanks(),
    }),
  answer: {
    status: 201,
    schema: () => z.strictObject({ payment: Payment(), invoice: Invoice(), journalEntries: z.array(JournalEntry()) }),
  },
  errors: ['not_found', 'illegal_transition', 'invalid_amount', 'overpayment', 'invalid_date', 'precondition_failed', 'period_locked'],
  dryRun: true,
  example: { body: { amount: 121_000, paidOn: '2026-01-31', method: 'bank_transfer' } },
  run: ({ call, params: { invoiceId }, body }) => recordPayment(call, { ...body, invoiceId }),
  present: ({ payment, invoice, entries }, at) => ({
    payment: presentPayment(payment),
    invoice: presentInvoice(invoice, at),
    journalEntries: entries.map(presentEntry),
  }),
})

const ofInvoice = route({
  method: 'GET',
  path: '/v1/invoices/{invoiceId}/payments',
  operationId: 'listInvoicePayments',
  tag,
  summary: 'List what settled an invoice',
  scope: 'payments:read',
  params: () => z.strictObject({ invoiceId: idParam('inv') }),
  answer: { status: 200, schema: () => pageOf(Allocation()) },
  errors: ['not_found'],
  run: ({ call, params: { invoiceId } }) => allocationsOf(call, invoiceId),
  present: (allocations) => ({ items: allocations.map(({ version: _version, ...allocation }) => allocation), nextCursor: null }),
})

const list = route({
  method: 'GET',
  path: '/v1/payments',
  operationId: 'listPayments',
  tag,
  summary: 'List payments, the latest first',
  scope: 'payments:read',
  query: () => z.strictObject({ ...paging, customerId: idParam('cus').optional() }),
  answer: { status: 200, schema: () => pageOf(Payment()) },
  errors: ['invalid_cursor'],
  run: ({ call, query }) => listPayments(call, query),
  present: (page) => ({ ...page, items: page.items.map(presentPayment) }),
})

const get = route({
  method: 'GET',
  path: '/v1/payments/{paymentId}',
  operationId: 'getPayment',
  tag,
  summary: 'Read a payment',
  scope: 'payments:read',
  eventual: true,
  params: () => z.strictObject({ paymentId: idParam('pay') }),
  answer: { status: 200, schema: Payment },
  errors: ['not_found'],
  run: ({ call, params: { paymentId } }) => read(call, PaymentRecord, { id: paymentId }),
  present: presentPayment,
})

const receive = route({
  method: 'POST',
  path: '/v1/payments',
  operationId: 'createPayment',
  tag,
  summary: 'Record a payment over any number of invoices',
  description: 'What no allocation names becomes the customer’s credit.',
  scope: 'payments:write',
  body: () =>
    z.strictObject({
      customerId: idParam('cus'),
      amount,
      currency: currencyCode,
      paidOn: dayText,
      method: Method(),
      reference: text(140).optional(),
      exchangeRate: ExchangeRate().optional(),
      allocations: z
        .array(z.strictObject({ invoiceId: idParam('inv'), amount }))
        .max(100)
        .optional(),
      thanks: Thanks(),
    }),
  answer: {
    status: 201,
    schema: () => z.strictObject({ payment: Payment(), invoices: z.array(Invoice()), journalEntries: z.array(JournalEntry()) }),
  },
  errors: [
    'not_found',
    'illegal_transition',
    'invalid_amount',
    'invalid_currency',
    'invalid_date',
    'overpayment',
    'currency_mismatch',
    'exchange_rate_missing',
    'limit_exceeded',
    'period_locked',
  ],
  dryRun: true,
  example: {
    body: {
      customerId: 'cus_01jd0000000000000000000000',
      amount: 150_000,
      currency: 'EUR',
      paidOn: '2026-01-31',
      method: 'bank_transfer',
      allocations: [{ invoiceId: 'inv_01jd0000000000000000000000', amount: 121_000 }],
    },
  },
  run: ({ call, body }) => receivePayment(call, body),
  present: ({ payment, invoices, entries }, at) => ({
    payment: presentPayment(payment),
    invoices: invoices.map((invoice) => presentInvoice(invoice, at)),
    journalEntries: entries.map(presentEntry),
  }),
})

/** Money received. */
export const paymentRoutes = [record, ofInvoice, list, receive, get]
