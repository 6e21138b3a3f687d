import { instantOf } from '@quittance/core/kit/day'
import { ProviderRefused, ProviderUnavailable, type WebhookCall } from '@quittance/core/ports/payment-provider'
import { afterEach, describe, expect, it } from 'vitest'
import { checkoutRequest, type OpenedProvider, paymentProviderContract } from '../../../core/contract/payment-provider-contract.ts'
import { testClock } from '../../../core/contract/test-world.ts'
import { paypalProvider } from '../../src/providers/paypal.ts'
import { fromPayPal, toPayPal } from '../../src/providers/paypal-schemas.ts'
import { PAYPAL, type PayPalServer, paypalServer, signedCall } from './paypal-server.ts'

const servers: PayPalServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

async function opened(timeoutMs = 20_000) {
  // The certificate is as old as this run.
  const clock = testClock(instantOf(Date.now() + 60_000))
  const server = await paypalServer(clock)
  servers.push(server)
  const provider = paypalProvider({ clock, places: { live: 'https://api-m.paypal.com', sandbox: server.origin, timeoutMs } })
  const account = { orgId: 'org_a', credentials: PAYPAL }
  const start = async () => {
    const request = checkoutRequest()
    const started = await provider.startCheckout(account, request)
    return { ...started, find: () => provider.findCheckout(account, { checkoutId: request.checkoutId, reference: started.reference }) }
  }
  return { clock, server, provider, account, start }
}

const idOf = (url: string) => url.split('/').at(-1) ?? ''

async function open(): Promise<OpenedProvider> {
  const { clock, server, provider, account } = await opened()
  return {
    provider,
    account,
    other: { orgId: 'org_b', credentials: { ...PAYPAL, webhookId: '1AB028458E2496506' } },
    payer: { pay: async (url) => server.approve(idOf(url)), decline: async (url) => server.decline(idOf(url)) },
    refundThere: async (_id, url) => server.refund(idOf(url), '10.00'),
    chargeBack: async (_id, url) => server.dispute(idOf(url)),
    sent: () => server.sent,
    advance: (by) => clock.advance(by),
  }
}

paymentProviderContract({ name: 'PayPal', open })

describe('PayPal in trouble', () => {
  it.each(['down', 'busy', 'malformed', 'wrong form', 'time-out after success'] as const)(
    '%s: it is unavailable, not refused',
    async (fault) => {
      const { server, start } = await opened()
      server.fail(fault, /orders/)
      await expect(start()).rejects.toThrow(ProviderUnavailable)
    },
  )

  it('time-out after success: what was approved is taken once', async () => {
    const { server, start } = await opened(1_500)
    const { reference, find } = await start()
    server.approve(reference)
    server.fail('time-out after success', /capture/)
    await expect(find()).rejects.toThrow(ProviderUnavailable)
    expect(await find()).toMatchObject({ state: 'succeeded', amount: 11_900 })
    expect(server.sent.filter(({ rawBody }) => rawBody.includes('PAYMENT.CAPTURE.COMPLETED'))).toHaveLength(1)
  })

  it('time-out after success: a refund is given once', async () => {
    const { server, provider, account, start } = await opened(1_500)
    const { reference, find } = await start()
    server.approve(reference)
    const found = await find()
    const paymentReference = found.state === 'succeeded' ? found.paymentReference : ''
    const request = { refundId: 'ref_x', paymentReference, amount: 500, currency: 'EUR' }
    server.fail('time-out after success', /refund/)
    await expect(provider.refund(account, request)).rejects.toThrow(ProviderUnavailable)
    await provider.refund(account, request)
    expect(await find()).toMatchObject({ refunds: [{ refundId: 'ref_x', amount: 500 }] })
  })

  it('a token that ended early is replaced', async () => {
    const { provider, account, server, start } = await opened()
    await start()
    // Somebody else asks for a token: ours is no longer the newest, and no longer taken.
    await paypalProvider({ clock: testClock(), places: { live: '', sandbox: server.origin } }).testConnection(account)
    expect(await provider.testConnection(account)).toEqual({ isLive: false })
  })

  it('wrong credentials: it says so', async () => {
    const { provider, account } = await opened()
    const wrong = { ...account, credentials: { ...PAYPAL, clientSecret: 'wrong' } }
    await expect(provider.testConnection(wrong)).rejects.toThrow(/Client Authentication failed/)
  })

  it('declined: it says why', async () => {
    const { server, start } = await opened()
    const { reference, find } = await start()
    server.decline(reference)
    expect(await find()).toMatchObject({ state: 'failed', message: expect.stringContaining('declined') })
  })

  it('an order that expired is open, and can never be paid', async () => {
    const { provider, account } = await opened()
    expect(await provider.findCheckout(account, { checkoutId: 'chk_1', reference: 'O-none' })).toEqual({ state: 'open' })
  })
})

describe('PayPal’s notices', () => {
  const body = JSON.stringify({
    id: 'WH-1',
    event_type: 'CHECKOUT.ORDER.APPROVED',
    resource: { purchase_units: [{ custom_id: 'org_a:chk_1' }] },
  })
  const cases: [string, (call: WebhookCall, origin: string) => WebhookCall][] = [
    ['a certificate of another host', (call) => withHeader(call, 'paypal-cert-url', 'https://evil.example/v1/notifications/certs/CERT-1')],
    [
      'a host that only begins like PayPal’s',
      (call) => withHeader(call, 'paypal-cert-url', 'https://api.paypal.com.evil.example/v1/notifications/certs/CERT-1'),
    ],
    [
      'a host behind a user name',
      (call) => withHeader(call, 'paypal-cert-url', 'https://api.paypal.com@evil.example/v1/notifications/certs/CERT-1'),
    ],
    [
      'a certificate of the other environment',
      (call) => withHeader(call, 'paypal-cert-url', 'https://api.paypal.com/v1/notifications/certs/CERT-1'),
    ],
    ['another path', (call, origin) => withHeader(call, 'paypal-cert-url', `${origin}/v1/oauth2/token`)],
    ['no certificate', (call) => withHeader(call, 'paypal-cert-url', '')],
    ['another algorithm', (call) => withHeader(call, 'paypal-auth-algo', 'SHA1withRSA')],
    [
      'another time under the same signature',
      (call) => withHeader(call, 'paypal-transmission-time', (call.headers['paypal-transmission-time'] ?? '').replace('Z', '+00:00')),
    ],
    ['another transmission', (call) => withHeader(call, 'paypal-transmission-id', 'other')],
  ]
  it.each(cases)('with %s are refused', async (_what, change) => {
    const { provider, account, server, clock } = await opened()
    const call = signedCall(body, { origin: server.origin, atMs: clock.now(), id: 'transmission-1' })
    expect(await provider.readWebhook(account, call)).toHaveLength(1)
    await expect(provider.readWebhook(account, change(call, server.origin))).rejects.toMatchObject({ code: 'invalid_request' })
  })

  it.each([
    ['three days late', { days: 3 }, true],
    ['five days late', { days: 5 }, false],
    ['ten minutes early', { seconds: -600 }, false],
  ])('%s are taken or not', async (_what, by, isTaken) => {
    const { provider, account, server, clock } = await opened()
    const call = signedCall(body, { origin: server.origin, atMs: clock.now(), id: 'transmission-1' })
    clock.advance(by)
    const read = provider.readWebhook(account, call).then(
      () => true,
      () => false,
    )
    expect(await read).toBe(isTaken)
  })

  it('cannot be read while the certificate cannot be had, and are not called forged', async () => {
    const { provider, account, server, clock } = await opened()
    server.fail('down', /certs/)
    const call = signedCall(body, { origin: server.origin, atMs: clock.now(), id: 'transmission-1' })
    await expect(provider.readWebhook(account, call)).rejects.toThrow(ProviderUnavailable)
    expect(await provider.readWebhook(account, call)).toHaveLength(1)
  })

  it('need the certificate once', async () => {
    const { provider, account, server, clock } = await opened()
    for (const id of ['one', 'two', 'three'])
      await provider.readWebhook(account, signedCall(body, { origin: server.origin, atMs: clock.now(), id }))
    expect(server.calls.filter((call) => call.includes('/certs/'))).toHaveLength(1)
  })
})

function withHeader({ headers, rawBody }: WebhookCall, name: string, value: string): WebhookCall {
  return { headers: { ...headers, [name]: value }, rawBody }
}

describe('amounts at PayPal', () => {
  it.each([
    [11_900, 'EUR', '119.00'],
    [5, 'USD', '0.05'],
    [500, 'JPY', '500'],
    [50_000, 'HUF', '500'],
  ])('%s %s are %s there', (amount, currency, value) => {
    expect(toPayPal(amount, currency)).toEqual({ currency_code: currency, value })
    expect(fromPayPal({ currency_code: currency, value })).toEqual({ amount, currency })
  })

  it('parts of a forint cannot be said there', () => {
    expect(() => toPayPal(50_050, 'HUF')).toThrow(ProviderRefused)
  })
})
