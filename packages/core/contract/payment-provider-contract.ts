import { describe, expect, it } from 'vitest'
import {
  type CheckoutRequest,
  type FoundCheckout,
  type PaymentProvider,
  type ProviderAccount,
  ProviderRefused,
  type WebhookCall,
} from '../src/ports/payment-provider.ts'

/** A provider with everybody at its other side: the payer on its page, the merchant on its dashboard, the payer's bank. */
export interface OpenedProvider {
  provider: PaymentProvider
  account: ProviderAccount
  /** Another organisation's account there. */
  other: ProviderAccount
  payer: { pay(redirectUrl: string): Promise<void>; decline(redirectUrl: string): Promise<void> }
  /** Gives a part back on the provider's own pages. */
  refundThere(checkoutId: string, redirectUrl: string): Promise<void>
  /** The payer's bank takes the money, for good. */
  chargeBack(checkoutId: string, redirectUrl: string): Promise<void>
  /** The webhook calls that the provider has sent to the account so far. */
  sent(): WebhookCall[]
  advance(by: { days: number }): void
}

let numbers = 0

/** A checkout of 119.00 EUR. */
export function checkoutRequest(more: Partial<CheckoutRequest> = {}): CheckoutRequest {
  const checkoutId = `chk_${String(++numbers).padStart(26, '0')}`
  return {
    checkoutId,
    amount: 11_900,
    currency: 'EUR',
    description: 'Lovelace & Co INV-2026-0001',
    payerEmail: 'grace@example.com',
    locale: 'de-DE',
    returnUrl: `https://pay.example/pay/token?checkout=${checkoutId}`,
    cancelUrl: 'https://pay.example/pay/token',
    ...more,
  }
}

type Succeeded = FoundCheckout & { state: 'succeeded' }

async function paidCheckout(at: OpenedProvider, more: Partial<CheckoutRequest> = {}) {
  const request = checkoutRequest(more)
  const { redirectUrl, reference } = await at.provider.startCheckout(at.account, request)
  await at.payer.pay(redirectUrl)
  const find = async (): Promise<Succeeded> => {
    const found = await at.provider.findCheckout(at.account, { checkoutId: request.checkoutId, reference })
    if (found.state !== 'succeeded') throw new Error(`the checkout is ${found.state}`)
    return found
  }
  return { request, redirectUrl, reference, find, found: await find() }
}

/** What every `PaymentProvider` promises (ports/payment-provider.ts). `open` gives a fresh one. */
export function paymentProviderContract({ name, open }: { name: string; open: () => Promise<OpenedProvider> }): void {
  describe(`the payment provider ${name}`, () => {
    describeCheckouts(open)
    describeRefunds(open)
    describeNotices(open)
  })
}

function describeCheckouts(open: () => Promise<OpenedProvider>): void {
  it('gives a page, and for the same checkout no second one', async () => {
    const { provider, account } = await open()
    const request = checkoutRequest()
    const [first, again] = [await provider.startCheckout(account, request), await provider.startCheckout(account, request)]
    expect(first.redirectUrl).toMatch(/^https?:\/\//)
    expect(again.reference).toBe(first.reference)
  })

  it('says that a checkout is open before the payer did anything', async () => {
    const { provider, account } = await open()
    const request = checkoutRequest()
    const { reference } = await provider.startCheckout(account, request)
    expect(await provider.findCheckout(account, { checkoutId: request.checkoutId, reference })).toEqual({ state: 'open' })
  })

  it.each([
    [11_900, 'EUR'],
    [1, 'USD'],
    [123_456, 'JPY'],
  ])('collects %s %s exactly, and says what it kept', async (amount, currency) => {
    const { found } = await paidCheckout(await open(), { amount, currency })
    expect(found).toMatchObject({ amount, currency, refunds: [], disputes: [], settlement: { gross: amount, currency } })
    expect(found.settlement?.fee).toBeGreaterThan(0)
  })

  it('finds the same payment each time', async () => {
    const { found, find } = await paidCheckout(await open())
    expect(await find()).toEqual(found)
  })

  it('lets a declined payer try again', async () => {
    const at = await open()
    const request = checkoutRequest()
    const { redirectUrl, reference } = await at.provider.startCheckout(at.account, request)
    await at.payer.decline(redirectUrl)
    const find = async () => (await at.provider.findCheckout(at.account, { checkoutId: request.checkoutId, reference })).state
    expect(await find()).not.toBe('succeeded')
    await at.payer.pay(redirectUrl)
    expect(await find()).toBe('succeeded')
  })

  it('knows which checkout a payment is of, and knows no others', async () => {
    const at = await open()
    const { request, found } = await paidCheckout(at)
    expect(await at.provider.checkoutIdOf(at.account, found.paymentReference)).toBe(request.checkoutId)
    expect(await at.provider.checkoutIdOf(at.account, 'nobodys')).toBeUndefined()
  })

  it('tells whether its credentials work', async () => {
    const { provider, account } = await open()
    expect(await provider.testConnection(account)).toMatchObject({ isLive: false })
  })
}

function describeRefunds(open: () => Promise<OpenedProvider>): void {
  it('gives a payment back in parts', async () => {
    const at = await open()
    const { find, found } = await paidCheckout(at)
    const { paymentReference } = found
    for (const [at_, amount] of [1_900, 10_000].entries())
      await at.provider.refund(at.account, { refundId: `ref_${at_}`, paymentReference, amount, currency: 'EUR' })
    const { refunds } = await find()
    expect(refunds.map(({ refundId, amount, state }) => [refundId, amount, state])).toEqual([
      ['ref_0', 1_900, 'succeeded'],
      ['ref_1', 10_000, 'succeeded'],
    ])
    expect(refunds.map(({ settlement }) => settlement?.gross)).toEqual([-1_900, -10_000])
  })

  it('gives nothing back a second time for the same refund', async () => {
    const at = await open()
    const { find, found } = await paidCheckout(at)
    const request = { refundId: 'ref_a', paymentReference: found.paymentReference, amount: 1_900, currency: 'EUR' }
    const [first, again] = [await at.provider.refund(at.account, request), await at.provider.refund(at.account, request)]
    expect(again.reference).toBe(first.reference)
    expect((await find()).refunds).toHaveLength(1)
  })

  it('refuses to give back more than there is', async () => {
    const at = await open()
    const { find, found } = await paidCheckout(at)
    const request = { refundId: 'ref_b', paymentReference: found.paymentReference, amount: 11_901, currency: 'EUR' }
    await expect(at.provider.refund(at.account, request)).rejects.toThrow(ProviderRefused)
    expect((await find()).refunds).toEqual([])
  })

  it('tells of what was given back on its own pages', async () => {
    const at = await open()
    const { request, redirectUrl, find } = await paidCheckout(at)
    await at.refundThere(request.checkoutId, redirectUrl)
    const { refunds } = await find()
    expect(refunds.map(({ refundId, state }) => [refundId, state])).toEqual([[undefined, 'succeeded']])
    expect(refunds[0]?.amount).toBeGreaterThan(0)
  })

  it('tells of a dispute that took the money', async () => {
    const at = await open()
    const { request, redirectUrl, find } = await paidCheckout(at)
    await at.chargeBack(request.checkoutId, redirectUrl)
    expect((await find()).disputes).toMatchObject([{ amount: 11_900, state: 'withdrawn', settlement: { gross: -11_900 } }])
  })
}

function describeNotices(open: () => Promise<OpenedProvider>): void {
  const noticed = async () => {
    const at = await open()
    const { request } = await paidCheckout(at)
    const call = at.sent().at(-1)
    if (!call) throw new Error('no notice came')
    return { ...at, request, call }
  }
  const refused = { code: 'invalid_request' }

  it('tells of a payment, always under the same id', async () => {
    const { provider, account, call, request } = await noticed()
    const [notice] = await provider.readWebhook(account, call)
    expect(notice).toMatchObject({ kind: 'checkout', checkoutId: request.checkoutId })
    expect(await provider.readWebhook(account, call)).toEqual([notice])
  })

  it.each<[string, (call: WebhookCall) => WebhookCall]>([
    ['one byte was changed', ({ headers, rawBody }) => ({ headers, rawBody: rawBody.replace('chk_', 'chk-') })],
    ['one byte was added', ({ headers, rawBody }) => ({ headers, rawBody: `${rawBody}\n` })],
    ['there is no signature', ({ rawBody }) => ({ headers: {}, rawBody })],
    ['the body is empty', ({ headers }) => ({ headers, rawBody: '' })],
  ])('refuses a notice when %s', async (_what, change) => {
    const { provider, account, call } = await noticed()
    await expect(provider.readWebhook(account, change(call))).rejects.toMatchObject(refused)
  })

  it('refuses a notice to another organisation', async () => {
    const { provider, other, call } = await noticed()
    await expect(provider.readWebhook(other, call)).rejects.toMatchObject(refused)
  })

  it.each([30, -30])('refuses a notice whose clock is %s days away', async (days) => {
    const { provider, account, call, advance } = await noticed()
    advance({ days })
    await expect(provider.readWebhook(account, call)).rejects.toMatchObject(refused)
  })
}
