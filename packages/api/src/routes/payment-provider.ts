import type { Call } from '@quittance/core/call'
import { AppError } from '@quittance/core/kit/errors'
import { ProviderCredentials, type StoredCredential } from '@quittance/core/payment-provider/credentials'
import { listProviderSettings } from '@quittance/core/payment-provider/list'
import { openAccount } from '@quittance/core/payment-provider/open-account'
import type { ProviderSetting } from '@quittance/core/payment-provider/record'
import { setCredentials } from '@quittance/core/payment-provider/set-credentials'
import { updateProvider } from '@quittance/core/payment-provider/update'
import { type PaymentProvider, ProviderRefused, ProviderUnavailable } from '@quittance/core/ports/payment-provider'
import { readIfAny } from '@quittance/core/store/transact'
import * as z from 'zod'
import type { App } from '../app.ts'
import { lazily } from '../lazily.ts'
import { type Presenting, type Route, route } from '../route.ts'
import { currencyCode, instantText, text } from '../schemas.ts'

const tag = 'Payment providers'
const params = lazily(() => z.strictObject({ provider: z.string().regex(/^[a-z][a-z0-9_-]{0,60}$/) }))

const Credential = lazily(() =>
  z
    .strictObject({
      name: z.string(),
      secret: z.boolean(),
      required: z.boolean(),
      example: z.string().meta({ description: 'How one looks.' }),
      isSet: z.boolean(),
      endsWith: z.string().optional().meta({ description: 'Its last characters. The whole is never shown again.' }),
      setAt: instantText.optional(),
      setBy: z.string().optional().meta({ description: 'Who entered it.' }),
    })
    .meta({ id: 'ProviderCredential' }),
)

const Provider = lazily(() =>
  z
    .strictObject({
      name: z.string(),
      enabled: z.boolean().meta({ description: 'Whether payers may pay through it.' }),
      currencies: z.array(currencyCode).max(200).meta({ description: 'Only invoices in these; empty: in every currency.' }),
      clearingAccount: text(20)
        .optional()
        .meta({ description: 'The account its money lies on until the payout; left out: payments in transit.' }),
      feeAccount: text(20).optional().meta({ description: 'The expense account of its fees; left out: the chart’s own.' }),
      payoutAccount: text(20).optional().meta({ description: 'The account its payouts arrive on; left out: the bank.' }),
      credentials: z.array(Credential()),
      isReady: z.boolean().meta({ description: 'Whether everything it needs was entered.' }),
      webhookUrl: z.string().meta({ description: 'Where the provider is to send its notices.' }),
    })
    .meta({ id: 'PaymentProvider' }),
)

const Changes = lazily(() =>
  z.strictObject({
    enabled: z.boolean().optional(),
    currencies: z.array(currencyCode).max(200).optional(),
    clearingAccount: text(20).nullable().optional(),
    feeAccount: text(20).nullable().optional(),
    payoutAccount: text(20).nullable().optional(),
    position: z.int().min(0).max(50).optional().meta({ description: 'Its place on the pay page, from 0.' }),
  }),
)

const entered = lazily(() => text(2_000).nullable().optional())
const Entered = lazily(() =>
  z
    .strictObject({
      secretKey: entered(),
      webhookSecret: entered(),
      environment: entered(),
      clientId: entered(),
      clientSecret: entered(),
      webhookId: entered(),
    })
    .meta({ description: 'Which of them a provider needs, its `credentials` say.' }),
)

interface Shown {
  setting: ProviderSetting
  provider: PaymentProvider
  fields: Record<string, StoredCredential>
}

async function shown(app: App, call: Call, setting: ProviderSetting): Promise<Shown> {
  const fields = (await readIfAny(call, ProviderCredentials, { name: setting.name }))?.fields ?? {}
  return { setting, provider: providerOf(app, setting.name), fields }
}

function providerOf(app: App, name: string): PaymentProvider {
  const provider = app.providers.get(name)
  if (!provider) throw new AppError('not_found', 'There is no such payment provider here.')
  return provider
}

function present({ setting, provider, fields }: Shown, { app, call }: Presenting): z.input<ReturnType<typeof Provider>> {
  const credentials = provider.credentialFields.map(({ name, isSecret, isRequired, example }) => {
    const stored = fields[name]
    const about = stored === undefined ? {} : { setAt: stored.setAt, setBy: stored.setBy.name, endsWith: stored.endsWith }
    return { name, secret: isSecret, required: isRequired, example, isSet: stored !== undefined, ...about }
  })
  const isReady = credentials.every(({ required, isSet }) => isSet || !required)
  return { ...setting, credentials, isReady, webhookUrl: `${app.publicUrl}/v1/webhooks/${setting.name}/${call.orgId}` }
}

async function oneOf(app: App, call: Call, name: string): Promise<Shown> {
  const setting = (await listProviderSettings(call, [...app.providers.keys()])).find((each) => each.name === name)
  if (!setting) throw new AppError('not_found', 'There is no such payment provider here.')
  return await shown(app, call, setting)
}

/** What is wrong with the credentials, in the provider's words. */
async function tested(app: App, call: Call, name: string): Promise<{ isLive: boolean; accountName?: string }> {
  const provider = providerOf(app, name)
  try {
    return await provider.testConnection(await openAccount(call, provider, app.secrets))
  } catch (error) {
    if (error instanceof ProviderRefused) throw new AppError('conflict', `The provider refused: ${error.message}`)
    if (error instanceof ProviderUnavailable)
      throw new AppError('busy', 'The provider does not answer. Try again in a minute.', { retryAfterSeconds: 60 })
    throw error
  }
}

/** The ways to be paid online that this installation offers, and how the organisation uses them. */
export const paymentProviderRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/v1/payment-providers',
    operationId: 'listPaymentProviders',
    tag,
    summary: 'List the payment providers of this installation, in your order',
    scope: 'payment-providers:read',
    answer: { status: 200, schema: () => z.strictObject({ items: z.array(Provider()), nextCursor: z.null() }) },
    errors: [],
    run: async ({ app, call }) =>
      await Promise.all((await listProviderSettings(call, [...app.providers.keys()])).map((setting) => shown(app, call, setting))),
    present: (items, at) => ({ items: items.map((item) => present(item, at)), nextCursor: null }),
  }),
  route({
    method: 'PATCH',
    path: '/v1/payment-providers/{provider}',
    operationId: 'updatePaymentProvider',
    tag,
    summary: 'Switch a payment provider on or off, and say for what',
    scope: 'payment-providers:write',
    params,
    body: Changes,
    answer: { status: 200, schema: Provider },
    errors: ['not_found', 'invalid_currency', 'invalid_request'],
    example: { body: { enabled: true, currencies: ['EUR'], position: 0 } },
    run: async ({ app, call, params, body }) => {
      const wanted = { name: params.provider, available: [...app.providers.keys()], changes: body }
      return await shown(app, call, await updateProvider(call, wanted))
    },
    present,
  }),
  route({
    method: 'PUT',
    path: '/v1/payment-providers/{provider}/credentials',
    operationId: 'setPaymentProviderCredentials',
    tag,
    summary: 'Enter the keys of your account at a payment provider',
    description: 'They are stored sealed and never shown again. Fields left out stay; null removes one.',
    scope: 'payment-providers:write',
    params,
    body: Entered,
    answer: { status: 200, schema: Provider },
    errors: ['not_found', 'invalid_request'],
    example: { body: { secretKey: 'sk_test_51…', webhookSecret: 'whsec_…' } },
    run: async ({ app, call, params, body }) => {
      const fields = Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string | null] => entry[1] !== undefined))
      await setCredentials(call, { provider: providerOf(app, params.provider), secrets: app.secrets, fields })
      return await oneOf(app, call, params.provider)
    },
    present,
  }),
  route({
    method: 'GET',
    path: '/v1/payment-providers/{provider}/connection',
    operationId: 'testPaymentProvider',
    tag,
    summary: 'Ask the payment provider whether your keys work',
    scope: 'payment-providers:read',
    params,
    answer: {
      status: 200,
      schema: () =>
        z.strictObject({
          isLive: z.boolean().meta({ description: 'Whether real money moves.' }),
          accountName: z.string().optional(),
        }),
    },
    errors: ['not_found', 'conflict', 'busy'],
    run: ({ app, call, params }) => tested(app, call, params.provider),
    present: (connection) => connection,
  }),
]
