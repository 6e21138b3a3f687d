import { orderRefund, refundOrdersOf } from '@quittance/core/checkout/order-refund'
import { listPayouts, readPayout } from '@quittance/core/payout/list'
import { isReconciled, type StoredPayout, worthOf } from '@quittance/core/payout/record'
import { reversePayout } from '@quittance/core/payout/reverse'
import * as z from 'zod'
import { lazily } from '../lazily.ts'
import { type Route, route } from '../route.ts'
import { amount, currencyCode, dayText, idParam, instantText, pageOf, paging, text } from '../schemas.ts'

const tag = 'Payouts'
const params = lazily(() => z.strictObject({ payoutId: idParam('pyt') }))

const Payout = lazily(() =>
  z
    .strictObject({
      id: z.string(),
      provider: z.string(),
      reference: z.string().meta({ description: 'The provider’s name of it.' }),
      amount: amount.meta({ description: 'What arrives in the bank.' }),
      currency: currencyCode,
      arrivesOn: dayText,
      status: z.enum(['pending', 'booked', 'reversed']),
      isReconciled: z.boolean().meta({ description: 'Every line is in your books, and all of them make up the amount to the cent.' }),
      isItemised: z.boolean().meta({ description: 'Whether the provider names what it pays out.' }),
      totals: z.strictObject({
        payments: amount,
        refunds: amount,
        chargebacks: amount.meta({ description: 'Taken, and given back.' }),
        returnedPayouts: amount.meta({ description: 'Earlier payouts that did not arrive.' }),
        fees: amount.meta({ description: 'Fees of those.' }),
        otherFees: amount.meta({ description: 'Fees that belong to no payment.' }),
        unmatched: amount.meta({ description: 'Net of what is not in your books.' }),
        unmatchedCount: z.int(),
      }),
      difference: amount.meta({ description: 'Amount less all lines: zero, or the provider contradicts itself.' }),
      lineCount: z.int(),
      baseAmount: amount.meta({ description: 'In your books, by all that is known of its lines.' }),
      reversal: z.strictObject({ on: dayText, reason: z.string() }).optional(),
      createdAt: instantText,
      version: z.int(),
    })
    .meta({ id: 'Payout', description: 'Money that a payment provider sent to the bank.' }),
)

const PayoutLine = lazily(() =>
  z
    .strictObject({
      kind: z.enum(['payment', 'refund', 'refund_returned', 'chargeback', 'chargeback_returned', 'payout_returned', 'fee', 'other']),
      reference: z.string(),
      description: z.string().optional(),
      gross: amount,
      fee: amount,
      net: amount,
      about: z.string().optional().meta({ description: 'The payment, refund or payout in your books; absent: it is not there.' }),
    })
    .meta({ id: 'PayoutLine' }),
)

const RefundOrder = lazily(() =>
  z
    .strictObject({
      id: z.string().meta({ description: 'The refund has this id once it is in the books.' }),
      amount,
      reason: z.string().optional(),
      state: z.enum(['ordered', 'sent', 'refused']),
      reference: z.string().optional().meta({ description: 'The provider’s.' }),
      message: z.string().optional().meta({ description: 'Why the provider refused.' }),
    })
    .meta({ id: 'RefundOrder' }),
)

function present(payout: StoredPayout): z.input<ReturnType<typeof Payout>> {
  const { baseFees: _fees, accounts: _accounts, entryId: _entry, baseWorth: _worth, corrections: _entries, reversal, ...shown } = payout
  return {
    ...shown,
    baseAmount: worthOf(payout),
    isReconciled: isReconciled(payout),
    ...(reversal === undefined ? {} : { reversal: { on: reversal.on, reason: reversal.reason } }),
  }
}

/** What payment providers sent to the bank, and what they are told to give back. */
export const payoutRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/payouts',
    operationId: 'listPayouts',
    tag,
    summary: 'List payouts of payment providers, the latest first',
    scope: 'payouts:read',
    query: () => z.strictObject(paging),
    answer: { status: 200, schema: () => pageOf(Payout()) },
    errors: ['invalid_cursor'],
    run: ({ call, query }) => listPayouts(call, query),
    present: (page) => ({ ...page, items: page.items.map(present) }),
  }),
  route({
    method: 'GET',
    path: '/v1/payouts/{payoutId}',
    operationId: 'getPayout',
    tag,
    summary: 'Read a payout with its lines',
    scope: 'payouts:read',
    params,
    answer: { status: 200, schema: () => z.strictObject({ payout: Payout(), lines: z.array(PayoutLine()) }) },
    errors: ['not_found'],
    run: ({ call, params }) => readPayout(call, params.payoutId),
    present: ({ payout, lines }) => ({
      payout: present(payout),
      lines: lines.map(({ kind, reference, description, gross, fee, about }) => ({
        kind,
        reference,
        description,
        gross,
        fee,
        net: gross - fee,
        about,
      })),
    }),
  }),
  route({
    method: 'POST',
    path: '/v1/payouts/{payoutId}/reverse',
    operationId: 'reversePayout',
    tag,
    summary: 'Take a booked payout back: the money is with the provider',
    scope: 'payouts:write',
    params,
    body: () => z.strictObject({ reason: text(500) }),
    answer: { status: 200, schema: Payout },
    errors: ['not_found', 'illegal_transition', 'period_locked', 'account_archived'],
    dryRun: true,
    example: { body: { reason: 'It never arrived' } },
    run: ({ call, params, body }) => reversePayout(call, { id: params.payoutId, ...body }),
    present,
  }),
  route({
    method: 'POST',
    path: '/v1/payments/{paymentId}/provider-refunds',
    operationId: 'orderProviderRefund',
    tag: 'Refunds',
    summary: 'Have the payment provider give a payment back, in full or in part',
    description: 'The provider is told by a job; the refund is in the books, under the id of the order, when it has done so.',
    scope: 'payments:write',
    params: () => z.strictObject({ paymentId: idParam('pay') }),
    body: () =>
      z.strictObject({
        amount: amount.optional().meta({ description: 'Left out: all that is left of the payment.' }),
        reason: text(500).optional(),
      }),
    answer: { status: 202, schema: RefundOrder },
    errors: ['not_found', 'illegal_transition', 'invalid_amount', 'conflict'],
    example: { body: { amount: 5_000, reason: 'Agreed discount' } },
    run: ({ call, params, body }) => orderRefund(call, { ...params, ...body }),
    present: (order) => order,
  }),
  route({
    method: 'GET',
    path: '/v1/payments/{paymentId}/provider-refunds',
    operationId: 'listProviderRefunds',
    tag: 'Refunds',
    summary: 'List what the payment provider was asked to give back of a payment',
    scope: 'payments:read',
    params: () => z.strictObject({ paymentId: idParam('pay') }),
    answer: { status: 200, schema: () => pageOf(RefundOrder()) },
    errors: ['not_found'],
    run: ({ call, params }) => refundOrdersOf(call, params.paymentId),
    present: (items) => ({ items, nextCursor: null }),
  }),
]
