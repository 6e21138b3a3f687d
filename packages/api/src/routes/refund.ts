import { listRefunds } from '@quittance/core/payment/list-refunds'
import { type AppliedRefund, refundPayment } from '@quittance/core/payment/refund'
import { refundCredit } from '@quittance/core/payment/refund-credit'
import { Refund as RefundRecord, type StoredRefund } from '@quittance/core/payment/refund-record'
import { reverseRefund } from '@quittance/core/payment/reverse-refund'
import { read } from '@quittance/core/store/transact'
import * as z from 'zod'
import { ExchangeRate, Invoice } from '../invoice-schemas.ts'
import { lazily } from '../lazily.ts'
import { JournalEntry } from '../ledger-schemas.ts'
import { Method, Payment, presentPayment, Refund } from '../payment-schemas.ts'
import { presentEntry, presentInvoice } from '../present-invoice.ts'
import { type Presenting, type Route, route } from '../route.ts'
import { amount, currencyCode, dayText, idParam, pageOf, paging, text } from '../schemas.ts'

const tag = 'Refunds'
const ofPayment = lazily(() => z.strictObject({ paymentId: idParam('pay') }))
const ofRefund = lazily(() => z.strictObject({ refundId: idParam('ref') }))
const Returned = lazily(() =>
  z
    .strictObject({ refund: Refund(), payment: Payment(), invoices: z.array(Invoice()), journalEntries: z.array(JournalEntry()) })
    .meta({ id: 'Returned', description: 'Money that went back, with what that changed and booked.' }),
)
const errors = ['not_found', 'illegal_transition', 'invalid_amount', 'invalid_date', 'conflict', 'period_locked'] as const
const returning = lazily(() => ({
  amount: amount.optional().meta({ description: 'Left out: all that is left of the payment.' }),
  refundedOn: dayText.optional().meta({ description: 'Left out: today.' }),
  reference: text(140).optional(),
  reason: text(500).optional(),
  exchangeRate: ExchangeRate().optional(),
}))

function present({ refund, payment, invoices, entries }: AppliedRefund, at: Presenting) {
  return {
    refund: presentRefund(refund),
    payment: presentPayment(payment),
    invoices: invoices.map((invoice) => presentInvoice(invoice, at)),
    journalEntries: entries.map(presentEntry),
  }
}

function presentRefund({ entryId: _entry, ...refund }: StoredRefund) {
  return refund
}

/** Money that goes back, and what takes that back. */
export const refundRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/v1/payments/{paymentId}/refunds',
    operationId: 'refundPayment',
    tag,
    summary: 'Record that a payment was given back, in full or in part',
    description: 'What the customer has as credit is given back first; the rest is due again on the invoices that the payment settled.',
    scope: 'payments:write',
    params: ofPayment,
    body: () => z.strictObject({ ...returning(), method: Method().optional() }),
    answer: { status: 201, schema: Returned },
    errors,
    dryRun: true,
    example: { body: { amount: 5_000, reason: 'Agreed discount' } },
    run: ({ call, params, body }) => refundPayment(call, { kind: 'refund', ...params, ...body }),
    present,
  }),
  route({
    method: 'POST',
    path: '/v1/payments/{paymentId}/chargebacks',
    operationId: 'chargeBackPayment',
    tag,
    summary: 'Record that the payer’s bank took a payment back',
    description: 'Like a refund; what neither the customer’s credit nor the payment’s invoices cover is booked as a loss.',
    scope: 'payments:write',
    params: ofPayment,
    body: () => z.strictObject(returning()),
    answer: { status: 201, schema: Returned },
    errors,
    dryRun: true,
    example: { body: { reason: 'Disputed' } },
    run: ({ call, params, body }) => refundPayment(call, { kind: 'chargeback', ...params, ...body }),
    present,
  }),
  route({
    method: 'POST',
    path: '/v1/payments/{paymentId}/reverse',
    operationId: 'reversePayment',
    tag,
    summary: 'Take a payment back that was recorded by mistake',
    scope: 'payments:write',
    params: ofPayment,
    body: () => z.strictObject({ reason: text(500) }),
    answer: { status: 201, schema: Returned },
    errors,
    dryRun: true,
    example: { body: { reason: 'Recorded twice' } },
    run: ({ call, params, body }) => refundPayment(call, { kind: 'reversal', ...params, ...body }),
    present,
  }),
  route({
    method: 'POST',
    path: '/v1/customers/{customerId}/refunds',
    operationId: 'refundCustomerCredit',
    tag,
    summary: 'Record that a customer’s credit was paid out',
    scope: 'payments:write',
    params: () => z.strictObject({ customerId: idParam('cus') }),
    body: () =>
      z.strictObject({
        amount,
        currency: currencyCode,
        refundedOn: dayText,
        method: Method(),
        reference: text(140).optional(),
        reason: text(500).optional(),
        exchangeRate: ExchangeRate().optional(),
      }),
    answer: { status: 201, schema: () => z.strictObject({ refund: Refund(), journalEntries: z.array(JournalEntry()) }) },
    errors: ['not_found', 'invalid_amount', 'invalid_date', 'period_locked'],
    dryRun: true,
    example: { body: { amount: 5_000, currency: 'EUR', refundedOn: '2026-01-31', method: 'bank_transfer' } },
    run: ({ call, params, body }) => refundCredit(call, { ...params, ...body }),
    present: ({ refund, entries }) => ({ refund: presentRefund(refund), journalEntries: entries.map(presentEntry) }),
  }),
  route({
    method: 'GET',
    path: '/v1/refunds',
    operationId: 'listRefunds',
    tag,
    summary: 'List refunds, chargebacks and payments taken back, the latest first',
    scope: 'refunds:read',
    query: () => z.strictObject({ ...paging, paymentId: idParam('pay').optional(), customerId: idParam('cus').optional() }),
    answer: { status: 200, schema: () => pageOf(Refund()) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listRefunds(call, query),
    present: (page) => ({ ...page, items: page.items.map(presentRefund) }),
  }),
  route({
    method: 'GET',
    path: '/v1/refunds/{refundId}',
    operationId: 'getRefund',
    tag,
    summary: 'Read a refund',
    scope: 'refunds:read',
    eventual: true,
    params: ofRefund,
    answer: { status: 200, schema: Refund },
    errors: ['not_found'],
    run: ({ call, params }) => read(call, RefundRecord, { id: params.refundId }),
    present: presentRefund,
  }),
  route({
    method: 'POST',
    path: '/v1/refunds/{refundId}/reverse',
    operationId: 'reverseRefund',
    tag,
    summary: 'Take a refund or chargeback back: the money is there again',
    scope: 'refunds:write',
    params: ofRefund,
    body: () => z.strictObject({ reason: text(500) }),
    answer: { status: 201, schema: Returned },
    errors: ['not_found', 'illegal_transition', 'period_locked'],
    dryRun: true,
    example: { body: { reason: 'Dispute won' } },
    run: ({ call, params, body }) => reverseRefund(call, { id: params.refundId, ...body }),
    present,
  }),
]
