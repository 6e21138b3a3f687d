import { SCOPES } from '@quittance/core/member/roles'
import { describe, expect, it } from 'vitest'
import { stripeProvider } from '../src/providers/stripe.ts'
import { openPayer } from './payer.ts'

async function opened() {
  const at = await openPayer()
  const { sandbox } = at
  const providers = at.api.app.providers as Map<string, typeof sandbox>
  providers.set('other', { ...sandbox, name: 'other' })
  const token = await at.api.keyFor(at.orgId, SCOPES)
  const change = (name: string, body: object) => at.api.send('PATCH', `/v1/payment-providers/${name}`, { body, token })
  const offered = async () => [...String((await at.open()).body).matchAll(/checkout\/(\w+)"/g)].map(([, name]) => name)
  return { ...at, token, change, offered }
}

it('offers the sandbox by itself, and others only when they are switched on', async () => {
  const { change, offered } = await opened()
  expect(await offered()).toEqual(['sandbox'])
  await change('other', { enabled: true })
  expect(await offered()).toEqual(['sandbox', 'other'])
})

it('shows the organisation’s order', async () => {
  const { change, offered } = await opened()
  await change('other', { enabled: true, position: 0 })
  expect(await offered()).toEqual(['other', 'sandbox'])
})

it('offers a provider only for its currencies', async () => {
  const { change, offered } = await opened()
  await change('sandbox', { currencies: ['USD'] })
  expect(await offered()).toEqual([])
})

it('starts no checkout through a provider that is off', async () => {
  const { change, path, press } = await opened()
  await change('sandbox', { enabled: false })
  expect((await press(`${path}/checkout/sandbox`)).status).toBe(404)
})

it('keeps the settings of a provider that the installation does not offer for a while', async () => {
  const { api, change, sandbox, offered } = await opened()
  const providers = api.app.providers as Map<string, typeof sandbox>
  await change('other', { enabled: true })
  providers.delete('other')
  await change('sandbox', { currencies: ['EUR'] })
  providers.set('other', { ...sandbox, name: 'other' })
  expect(await offered()).toEqual(['sandbox', 'other'])
})

it('lists every provider of the installation with its settings', async () => {
  const { api, change, token } = await opened()
  await change('sandbox', { currencies: ['EUR', 'EUR'], payoutAccount: '1010' })
  expect(
    (await api.send('GET', '/v1/payment-providers', { token })).json.items.map(
      ({ name, enabled, currencies, payoutAccount, isReady }: Record<string, unknown>) => ({
        name,
        enabled,
        currencies,
        payoutAccount,
        isReady,
      }),
    ),
  ).toEqual([
    { name: 'sandbox', enabled: true, currencies: ['EUR'], payoutAccount: '1010', isReady: true },
    { name: 'other', enabled: false, currencies: [], isReady: true },
  ])
})

it.each([
  ['an account that is not in the chart', { payoutAccount: '9999' }, 'invalid_request'],
  ['an account of another kind', { feeAccount: '1000' }, 'invalid_request'],
  ['a currency that is none', { currencies: ['XXX'] }, 'invalid_currency'],
])('refuses %s', async (_what, body, code) => {
  const { change } = await opened()
  expect((await change('sandbox', body)).json.code).toBe(code)
})

describe('the keys of a provider', () => {
  const KEY = 'sk_test_51SecretSecretSecretWXYZ'
  const HOOK = 'whsec_SecretSecretSecret1234'
  const entered = async () => {
    const at = await opened()
    const providers = at.api.app.providers as Map<string, unknown>
    providers.set('stripe', stripeProvider({ clock: at.clock }))
    const put = (body: object) => at.api.send('PUT', '/v1/payment-providers/stripe/credentials', { body, token: at.token })
    return { ...at, put }
  }

  it('are told of by their end, when and by whom, and never shown again: not by any answer, not in the audit log', async () => {
    const { api, put, token } = await entered()
    const answers = [
      await put({ secretKey: KEY, webhookSecret: HOOK }),
      await api.send('GET', '/v1/payment-providers', { token }),
      await api.send('GET', '/v1/events', { token }),
      await api.send('PATCH', '/v1/payment-providers/stripe', { body: { enabled: true }, token }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    for (const { body } of answers) expect(String(body)).not.toMatch(/SecretSecret/)
    expect(answers[0]?.json.credentials[0]).toMatchObject({
      name: 'secretKey',
      isSet: true,
      endsWith: 'WXYZ',
      setAt: expect.any(String),
      setBy: expect.any(String),
    })
  })

  it('that do not look right are refused with a pointer', async () => {
    const { put } = await entered()
    expect((await put({ secretKey: 'pk_live_1' })).json.errors).toMatchObject([{ pointer: '/secretKey' }])
  })

  it('are needed before payers are offered it', async () => {
    const { change, offered, put } = await entered()
    await change('stripe', { enabled: true, position: 0 })
    expect(await offered()).toEqual(['sandbox'])
    await put({ secretKey: KEY, webhookSecret: HOOK })
    expect(await offered()).toEqual(['stripe', 'sandbox'])
  })

  it('verify the notices of this organisation only: without any, a notice answers 400', async () => {
    const { api, orgId } = await entered()
    expect((await api.send('POST', `/v1/webhooks/stripe/${orgId}`, { rawBody: '{}' })).status).toBe(400)
  })
})
