import { allocationsOf, listPayments } from '@quittance/core/payment/list'
import { PAYMENT_METHODS, Payment as PaymentRecord } from '@quittance/core/payment/record'
import { recordPayment } from '@quittance/core/payment/record-payment'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { Invoice, JournalEntry } from '../invoice-schemas.ts'
import { presentEntry, presentInvoice } from '../present-invoice.ts'
import { route } from '../route.ts'
import { amount, currencyCode, dayText, idParam, instantText, pageOf, paging, text } from '../schemas.ts'

const tag = 'Payments'
const Method = z.enum(PAYMENT_METHODS)

const Payment = z
  .strictObject({
    id: z.string(),
    customerId: z.string(),
    customerName: z.string(),
    amount,
    currency: currencyCode,
    paidOn: dayText,
    method: Method,
    reference: z.string().optional(),
    allocations: z.array(z.strictObject({ invoiceId: z.string(), invoiceNumber: z.string(), amount })),
    unallocated: amount.meta({ description: 'What no invoice needed: the customer’s credit.' }),
    provider: z.strictObject({ name: z.string(), reference: z.string(), checkoutId: z.string() }).optional(),
    createdAt: instantText,
    version: z.int(),
  })
  .meta({ id: 'Payment' })

const Allocation = z
  .strictObject({ invoiceId: z.string(), paymentId: z.string(), amount, paidOn: dayText, method: Method, reference: z.string().optional() })
  .meta({ id: 'Allocation' })

const record = route({
  method: 'POST',
  path: '/v1/invoices/{invoiceId}/payments',
  operationId: 'recordPayment',
  tag,
  summary: 'Record a payment of an invoice',
  scope: 'payments:write',
  params: z.strictObject({ invoiceId: idParam('inv') }),
  body: z.strictObject({ amount, paidOn: dayText, method: Method, reference: text(140).optional() }),
  answer: { status: 201, schema: z.strictObject({ payment: Payment, invoice: Invoice, journalEntries: z.array(JournalEntry) }) },
  errors: ['not_found', 'illegal_transition', 'invalid_amount', 'overpayment', 'invalid_date', 'precondition_failed'],
  dryRun: true,
  example: { body: { amount: 121_000, paidOn: '2026-01-31', method: 'bank_transfer' } },
  run: ({ call, params: { invoiceId }, body }) => recordPayment(call, { ...body, invoiceId }),
  present: ({ payment, invoice, entries }, at) => ({
    payment,
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
  params: z.strictObject({ invoiceId: idParam('inv') }),
  answer: { status: 200, schema: pageOf(Allocation) },
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
  query: z.strictObject({ ...paging, customerId: idParam('cus').optional() }),
  answer: { status: 200, schema: pageOf(Payment) },
  errors: ['invalid_cursor'],
  run: ({ call, query }) => listPayments(call, query),
  present: (page) => page,
})

const get = route({
  method: 'GET',
  path: '/v1/payments/{paymentId}',
  operationId: 'getPayment',
  tag,
  summary: 'Read a payment',
  scope: 'payments:read',
  params: z.strictObject({ paymentId: idParam('pay') }),
  answer: { status: 200, schema: Payment },
  errors: ['not_found'],
  run: ({ call, params: { paymentId } }) => read(call, PaymentRecord, { id: paymentId }),
  present: (payment) => payment,
})

/** Money received. */
export const paymentRoutes = [record, ofInvoice, list, get]
