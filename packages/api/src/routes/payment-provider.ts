import { listProviderSettings } from '@quittance/core/payment-provider/list'
import { updateProvider } from '@quittance/core/payment-provider/update'
import * as z from 'zod'
import { type Route, route } from '../route.ts'
import { currencyCode, text } from '../schemas.ts'

const tag = 'Payment providers'

const Provider = z
  .strictObject({
    name: z.string(),
    enabled: z.boolean().meta({ description: 'Whether payers may pay through it.' }),
    currencies: z.array(currencyCode).max(200).meta({ description: 'Only invoices in these; empty: in every currency.' }),
    feeAccount: text(20).optional().meta({ description: 'The expense account of its fees; left out: the chart’s own.' }),
    payoutAccount: text(20).optional().meta({ description: 'The account its payouts arrive on; left out: the bank.' }),
  })
  .meta({ id: 'PaymentProvider' })

const Changes = z.strictObject({
  enabled: z.boolean().optional(),
  currencies: z.array(currencyCode).max(200).optional(),
  feeAccount: text(20).nullable().optional(),
  payoutAccount: text(20).nullable().optional(),
  position: z.int().min(0).max(50).optional().meta({ description: 'Its place on the pay page, from 0.' }),
})

/** The ways to be paid online that this installation offers, and how the organisation uses them. */
export const paymentProviderRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/payment-providers',
    operationId: 'listPaymentProviders',
    tag,
    summary: 'List the payment providers of this installation, in your order',
    scope: 'payment-providers:read',
    answer: { status: 200, schema: z.strictObject({ items: z.array(Provider), nextCursor: z.null() }) },
    errors: [],
    run: ({ app, call }) => listProviderSettings(call, [...app.providers.keys()]),
    present: (items) => ({ items, nextCursor: null }),
  }),
  route({
    method: 'PATCH',
    path: '/v1/payment-providers/{provider}',
    operationId: 'updatePaymentProvider',
    tag,
    summary: 'Switch a payment provider on or off, and say for what',
    scope: 'payment-providers:write',
    params: z.strictObject({ provider: z.string().regex(/^[a-z][a-z0-9_-]{0,60}$/) }),
    body: Changes,
    answer: { status: 200, schema: Provider },
    errors: ['not_found', 'invalid_currency', 'invalid_request'],
    example: { body: { enabled: true, currencies: ['EUR'], position: 0 } },
    run: ({ app, call, params, body }) =>
      updateProvider(call, { name: params.provider, available: [...app.providers.keys()], changes: body }),
    present: (setting) => setting,
  }),
]
