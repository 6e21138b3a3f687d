import { recordPayment } from '@quittance/core/payment/record-payment'
import { describe, expect, it } from 'vitest'
import { atSandbox, notify, paid, paymentsOf, statusOf } from './at-sandbox.ts'

describe('a provider’s notice', () => {
  it('is taken once, however often and late it comes', async () => {
    const at = await atSandbox()
    const [call] = await paid(at)
    const answers = await Promise.all([1, 2, 3, 4].map(() => notify(at, call ?? { headers: {}, rawBody: '' })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    await at.work()
    at.clock.advance({ days: 300 })
    const notice = JSON.parse(call?.rawBody ?? '')
    expect((await notify(at, at.sandbox.sign(at.orgId, notice))).status).toBe(200)
    await at.work()
    expect(await paymentsOf(at)).toHaveLength(1)
  })

  it('that comes after another payment becomes the customer’s credit', async () => {
    const at = await atSandbox()
    await recordPayment(at.call, { invoiceId: at.invoice.id, amount: 11_900, paidOn: '2026-01-15', method: 'cash' })
    await at.choose('pay')
    await at.work()
    expect((await paymentsOf(at)).map(({ method, unallocated }) => [method, unallocated])).toContainEqual(['sandbox', 11_900])
  })

  type Sent = { headers: Readonly<Record<string, string>>; rawBody: string }
  const tampered: [string, (call: Sent) => Sent][] = [
    ['without a signature', ({ rawBody }) => ({ headers: {}, rawBody })],
    ['about another checkout', ({ headers, rawBody }) => ({ headers, rawBody: rawBody.replace(/chk_./, 'chk_1') })],
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
    const [call] = await paid(at)
    const answer = await notify(at, tamper(call ?? { headers: {}, rawBody: '' }))
    expect([answer.status, answer.json.code]).toEqual([400, 'invalid_request'])
    await at.work()
    expect(await statusOf(at)).toBe('open')
  })

  it('signed more than five minutes ago is refused', async () => {
    const at = await atSandbox()
    const [call] = await paid(at)
    at.clock.advance({ seconds: 301 })
    expect((await notify(at, call ?? { headers: {}, rawBody: '' })).status).toBe(400)
  })

  it('to another organisation is refused', async () => {
    const at = await atSandbox()
    const [call] = await paid(at)
    const other = { ...at, orgId: await at.api.found('eve') }
    expect((await notify(other, call ?? { headers: {}, rawBody: '' })).status).toBe(400)
  })

  it('of a provider that is not there answers 404', async () => {
    const at = await atSandbox()
    const [call] = await paid(at)
    expect((await notify(at, call ?? { headers: {}, rawBody: '' }, 'other')).status).toBe(404)
  })

  it('about a checkout that we do not know changes nothing', async () => {
    const at = await atSandbox()
    const checkoutId = `chk_${'0'.repeat(26)}`
    expect((await notify(at, at.sandbox.sign(at.orgId, { kind: 'checkout', eventId: 'one', checkoutId }))).status).toBe(200)
    expect(await at.work()).toEqual([])
    expect(await paymentsOf(at)).toEqual([])
  })
})
