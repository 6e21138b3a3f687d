import { Checkout } from '@quittance/core/checkout/record'
import { Invoice } from '@quittance/core/invoice/record'
import { listPayments } from '@quittance/core/payment/list'
import { recordPayment } from '@quittance/core/payment/record-payment'
import { read } from '@quittance/core/store/transact'
import { describe, expect, it } from 'vitest'
import type { SandboxCheckout } from '../src/providers/sandbox.ts'
import { anotherInvoice, locationOf, openPayer } from './payer.ts'

type Payer = Awaited<ReturnType<typeof openPayer>>

async function atSandbox() {
  const at = await openPayer()
  const page = await at.toSandbox()
  const checkout = at.sandbox.readPage(page.split('/').at(-1) ?? '')
  if (!checkout) throw new Error('the sandbox does not know its own page')
  return { ...at, page, checkout }
}

const statusOf = async ({ call, invoice }: Payer) => (await read(call, Invoice, { id: invoice.id })).status
const paymentsOf = async ({ call }: Payer) => (await listPayments(call, { limit: 100 })).items
const notify = ({ api }: Payer, call: { headers: Record<string, string>; rawBody: string }, provider = 'sandbox') =>
  api.send('POST', `/v1/provider-webhooks/${provider}`, call)

const noticeOf = ({ orgId, checkoutId, amount, currency }: SandboxCheckout) =>
  ({ kind: 'succeeded', providerEventId: checkoutId, providerReference: checkoutId, orgId, checkoutId, amount, currency }) as const

describe('the sandbox’s page', () => {
  it('says that it is a test, for how much', async () => {
    const { open, page } = await atSandbox()
    const body = String((await open(page)).body)
    expect(body).toContain('This is a test.')
    expect(body).toContain('€119.00')
  })

  it('pays: the invoice is paid and the payer is back at its page', async () => {
    const at = await atSandbox()
    const back = locationOf(await at.press(`${at.page}/pay`))
    expect(await statusOf(at)).toBe('paid')
    expect(String((await at.open(back)).body)).toContain('Bezahlt. Vielen Dank!')
  })

  it('declines: the page says so and offers to try again', async () => {
    const at = await atSandbox()
    const back = locationOf(await at.press(`${at.page}/decline`))
    expect(await statusOf(at)).toBe('open')
    const body = String((await at.open(back)).body)
    expect(body).toContain('Die Zahlung wurde nicht ausgeführt')
    expect(body).toContain('<form')
  })

  it('lets a declined payer pay after all', async () => {
    const at = await atSandbox()
    await at.press(`${at.page}/decline`)
    await at.press(`${at.page}/pay`)
    expect(await statusOf(at)).toBe('paid')
  })

  it('shows the pay page waiting until the notice comes, and no longer than half an hour', async () => {
    const { checkout, clock, open } = await atSandbox()
    const waiting = await open(checkout.returnUrl)
    expect(String(waiting.body)).toContain('Ihre Zahlung wird bestätigt')
    expect(waiting.headers.refresh).toBe('4')
    clock.advance({ seconds: 1_801 })
    expect(String((await open(checkout.returnUrl)).body)).toContain('<form')
  })

  it('leads back without waiting when the payer gives up', async () => {
    const { checkout, open } = await atSandbox()
    expect(String((await open(checkout.cancelUrl)).body)).toContain('<form')
  })

  it('ignores a checkout of another invoice on the way back', async () => {
    const at = await atSandbox()
    const other = await anotherInvoice(at, {})
    const body = String((await at.open(`/pay/${at.tokenOf(other)}?checkout=${at.checkout.checkoutId}`)).body)
    expect(body).toContain('<form')
  })

  it.each(['pay', 'decline'])('forgets a page after an hour: %s answers 404', async (outcome) => {
    const at = await atSandbox()
    at.clock.advance({ seconds: 3_600 })
    expect((await at.press(`${at.page}/${outcome}`)).status).toBe(404)
    expect((await at.open(at.page)).status).toBe(404)
  })

  it('refuses a page whose amount was changed', async () => {
    const at = await atSandbox()
    const mac = at.page.split('.').at(-1)
    const cheaper: SandboxCheckout = { ...at.checkout, amount: 1 }
    const forged = `/sandbox/checkout/${Buffer.from(JSON.stringify(cheaper)).toString('base64url')}.${mac}`
    expect((await at.press(`${forged}/pay`)).status).toBe(404)
    expect(await statusOf(at)).toBe('open')
  })
})

describe('a provider’s notice', () => {
  it('is taken once, however often it comes', async () => {
    const at = await atSandbox()
    const call = at.sandbox.webhookOf(at.checkout, 'pay')
    const answers = await Promise.all([1, 2, 3, 4].map(() => notify(at, call)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await paymentsOf(at)).toHaveLength(1)
  })

  it('that comes with others in one call is taken like them, whatever Idempotency-Key is sent along', async () => {
    const at = await atSandbox()
    const other = at.sandbox.readPage((await at.toSandbox(`/pay/${at.tokenOf(await anotherInvoice(at, {}))}`)).split('/').at(-1) ?? '')
    const readWebhook: typeof at.sandbox.readWebhook = async () => [at.checkout, other ?? at.checkout].map(noticeOf)
    ;(at.api.app.providers as Map<string, unknown>).set('sandbox', { ...at.sandbox, readWebhook })
    const answer = await notify(at, { headers: { 'idempotency-key': 'one' }, rawBody: '[]' })
    expect([answer.json, (await paymentsOf(at)).length]).toEqual([{ received: 2 }, 2])
  })

  it('of a failure changes nothing once the payment is in', async () => {
    const at = await atSandbox()
    await notify(at, at.sandbox.webhookOf(at.checkout, 'pay'))
    await notify(at, at.sandbox.webhookOf(at.checkout, 'decline'))
    expect(await read(at.call, Checkout, { id: at.checkout.checkoutId })).toMatchObject({ status: 'succeeded' })
    expect(await statusOf(at)).toBe('paid')
  })

  it('that comes after another payment becomes the customer’s credit', async () => {
    const at = await atSandbox()
    await recordPayment(at.call, { invoiceId: at.invoice.id, amount: 11_900, paidOn: '2026-01-15', method: 'cash' })
    await notify(at, at.sandbox.webhookOf(at.checkout, 'pay'))
    expect((await paymentsOf(at)).map(({ method, unallocated }) => [method, unallocated])).toContainEqual(['sandbox', 11_900])
  })

  const tampered: [string, (call: { headers: Record<string, string>; rawBody: string }) => typeof call][] = [
    ['without a signature', ({ rawBody }) => ({ headers: {}, rawBody })],
    ['with another amount', ({ headers, rawBody }) => ({ headers, rawBody: rawBody.replace('11900', '1') })],
    ['with white space added', ({ headers, rawBody }) => ({ headers, rawBody: `${rawBody} ` })],
    [
      'with a newer time under the same signature',
      ({ headers, rawBody }) => ({
        headers: { 'sandbox-signature': (headers['sandbox-signature'] ?? '').replace(/t=(\d+)\d/, 't=$19') },
        rawBody,
      }),
    ],
    ['with a signature that is none', ({ rawBody }) => ({ headers: { 'sandbox-signature': 't=1,v1=' }, rawBody })],
  ]
  it.each(tampered)('%s is refused and changes nothing', async (_what, tamper) => {
    const at = await atSandbox()
    const answer = await notify(at, tamper(at.sandbox.webhookOf(at.checkout, 'pay')))
    expect([answer.status, answer.json.code]).toEqual([400, 'invalid_request'])
    expect(await statusOf(at)).toBe('open')
  })

  it('signed more than five minutes ago is refused', async () => {
    const at = await atSandbox()
    const call = at.sandbox.webhookOf(at.checkout, 'pay')
    at.clock.advance({ seconds: 301 })
    expect((await notify(at, call)).status).toBe(400)
  })

  it('of a provider that is not there answers 404', async () => {
    const at = await atSandbox()
    expect((await notify(at, at.sandbox.webhookOf(at.checkout, 'pay'), 'stripe')).status).toBe(404)
  })

  it('for a checkout of another provider changes nothing', async () => {
    const at = await atSandbox()
    const other = { ...at.sandbox, name: 'other' }
    ;(at.api.app.providers as Map<string, unknown>).set('other', other)
    expect((await notify(at, at.sandbox.webhookOf(at.checkout, 'pay'), 'other')).status).toBe(404)
    expect(await statusOf(at)).toBe('open')
  })

  it('in another currency is refused', async () => {
    const at = await atSandbox()
    const answer = await notify(at, at.sandbox.webhookOf({ ...at.checkout, currency: 'USD' }, 'pay'))
    expect(answer.json.code).toBe('currency_mismatch')
    expect(await statusOf(at)).toBe('open')
  })
})
