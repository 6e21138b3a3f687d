import { ProviderRefused, ProviderUnavailable } from '@quittance/core/ports/payment-provider'
import Stripe from 'stripe'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { checkoutRequest, type OpenedProvider, paymentProviderContract } from '../../../core/contract/payment-provider-contract.ts'
import { testClock } from '../../../core/contract/test-world.ts'
import { stripeProvider } from '../../src/providers/stripe.ts'
import { fromStripe, toStripe } from '../../src/providers/stripe-money.ts'
import { STRIPE, type StripeServer, stripeServer } from './stripe-server.ts'

const servers: StripeServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})
afterAll(() => expect(servers).toEqual([]))

async function opened(timeoutMs = 20_000) {
  const clock = testClock()
  const server = await stripeServer(clock)
  servers.push(server)
  const provider = stripeProvider({ clock, host: { protocol: 'http', host: '127.0.0.1', port: server.port, timeoutMs } })
  const account = { orgId: 'org_a', credentials: STRIPE }
  const start = async (more: Parameters<typeof checkoutRequest>[0] = {}) => {
    const request = checkoutRequest(more)
    return { request, ...(await provider.startCheckout(account, request)) }
  }
  const paid = async () => {
    const started = await start()
    server.pay(started.reference)
    const find = () => provider.findCheckout(account, { checkoutId: started.request.checkoutId, reference: started.reference })
    const found = await find()
    if (found.state !== 'succeeded') throw new Error('not paid')
    return { ...started, found, find }
  }
  return { clock, server, provider, account, start, paid }
}

const idOf = (url: string) => url.split('/').at(-1) ?? ''

async function open(): Promise<OpenedProvider> {
  const { clock, server, provider, account } = await opened()
  return {
    provider,
    account,
    other: { orgId: 'org_b', credentials: { ...STRIPE, webhookSecret: 'whsec_anothersecret' } },
    payer: { pay: async (url) => server.pay(idOf(url)), decline: async (url) => server.decline(idOf(url)) },
    refundThere: async (_id, url) => server.refund(idOf(url), 1_000),
    chargeBack: async (_id, url) => server.dispute(idOf(url)),
    sent: () => server.sent,
    advance: (by) => clock.advance(by),
  }
}

paymentProviderContract({ name: 'Stripe', open })

describe('Stripe in trouble', () => {
  it.each(['down', 'busy', 'malformed', 'wrong form'] as const)('%s: it is unavailable, not refused', async (fault) => {
    const { server, start } = await opened(1_000)
    server.fail(fault, /sessions/, 3)
    await expect(start()).rejects.toThrow(ProviderUnavailable)
  })

  it.each(['down', 'time-out after success'] as const)('%s once: it is asked again, and starts one session', async (fault) => {
    const { server, start } = await opened(1_000)
    server.fail(fault, /sessions/)
    expect((await start()).reference).toBe('cs_test_1')
  })

  it('time-out after success: a refund is given once', async () => {
    const { server, provider, account, paid } = await opened(1_000)
    const { found, find } = await paid()
    const request = { refundId: 'ref_x', paymentReference: found.paymentReference, amount: 500, currency: 'EUR' }
    server.fail('time-out after success', /POST .*refunds/, 3)
    await expect(provider.refund(account, request)).rejects.toThrow(ProviderUnavailable)
    await provider.refund(account, request)
    expect(await find()).toMatchObject({ refunds: [{ refundId: 'ref_x', amount: 500 }] })
  })

  it('a wrong key: it says so', async () => {
    const { provider, account } = await opened()
    const wrong = { ...account, credentials: { ...STRIPE, secretKey: 'sk_test_wrong' } }
    await expect(provider.testConnection(wrong)).rejects.toThrow(ProviderRefused)
  })

  it('a checkout that is not there is refused', async () => {
    const { provider, account } = await opened()
    await expect(provider.findCheckout(account, { checkoutId: 'chk_1', reference: 'cs_none' })).rejects.toThrow(ProviderRefused)
  })
})

describe('Stripe’s notices', () => {
  const signedWith = (secret: string, payload: string, timestamp: number) => ({
    headers: { 'stripe-signature': Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp }) },
    rawBody: payload,
  })
  const payload = JSON.stringify({
    id: 'evt_1',
    object: 'event',
    type: 'checkout.session.completed',
    data: { object: { metadata: { checkoutId: 'chk_1', orgId: 'org_a' } } },
  })

  it('are read under either secret while one replaces the other', async () => {
    const { provider, account, clock } = await opened()
    const both = { ...account, credentials: { ...STRIPE, webhookSecret: 'whsec_newsecretnew whsec_oldsecretold' } }
    for (const secret of ['whsec_newsecretnew', 'whsec_oldsecretold'])
      expect(await provider.readWebhook(both, signedWith(secret, payload, clock.now() / 1000))).toHaveLength(1)
  })

  it.each([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
  ])('signed %s seconds ago are taken: %s', async (seconds, isTaken) => {
    const { provider, account, clock } = await opened()
    const call = signedWith(STRIPE.webhookSecret, payload, clock.now() / 1000 - seconds)
    const read = provider.readWebhook(account, call).then(
      () => true,
      () => false,
    )
    expect(await read).toBe(isTaken)
  })

  it.each(['whsec_', ''])('are refused where no secret was entered (%j)', async (webhookSecret) => {
    const { provider, account, clock } = await opened()
    const none = { ...account, credentials: { ...STRIPE, webhookSecret } }
    await expect(provider.readWebhook(none, signedWith(webhookSecret || 'x', payload, clock.now() / 1000 + 900))).rejects.toMatchObject({
      code: 'invalid_request',
    })
  })

  it('about another organisation of the same account are none of ours', async () => {
    const { provider, account, clock } = await opened()
    const other = { ...account, orgId: 'org_b' }
    expect(await provider.readWebhook(other, signedWith(STRIPE.webhookSecret, payload, clock.now() / 1000))).toEqual([])
  })
})

describe('a payout of Stripe', () => {
  it('lists payments, refunds, disputes and fees over several pages, and sums to the cent', async () => {
    const { server, provider, account, paid } = await opened()
    const first = await paid()
    const second = await paid()
    await paid()
    server.refund(first.reference, 1_000)
    server.dispute(second.reference, 'won')
    const payout = await provider.findPayout(account, server.payOut())
    expect(payout).toMatchObject({ state: 'paid', isItemised: true, currency: 'EUR', arrivesOn: '2026-01-15' })
    expect(payout.lines.map(({ kind }) => kind)).toEqual([
      'payment',
      'payment',
      'payment',
      'refund',
      'chargeback',
      'chargeback_returned',
      'fee',
    ])
    expect(payout.lines.reduce((sum, { gross, fee }) => sum + gross - fee, 0)).toBe(payout.amount)
    expect(payout.lines[0]).toMatchObject({ reference: first.found.paymentReference, checkoutId: first.request.checkoutId })
  })
})

describe('amounts at Stripe', () => {
  it.each([
    [11_900, 'EUR', 11_900],
    [500, 'JPY', 500],
    [500, 'ISK', 50_000],
    [500, 'UGX', 50_000],
    [1_230, 'KWD', 1_230],
    [500, 'MGA', 5],
  ])('%s %s are %s there', (amount, currency, there) => {
    expect(toStripe(amount, currency)).toBe(there)
    expect(fromStripe(there, currency.toLowerCase())).toEqual({ amount, currency })
  })

  it.each([
    [1_234, 'KWD'],
    [550, 'MGA'],
  ])('%s %s cannot be said there', (amount, currency) => {
    expect(() => toStripe(amount, currency)).toThrow(ProviderRefused)
  })
})
