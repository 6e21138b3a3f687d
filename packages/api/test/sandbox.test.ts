import { describe, expect, it } from 'vitest'
import type { SandboxCheckout } from '../src/providers/sandbox.ts'
import { atSandbox, statusOf } from './at-sandbox.ts'
import { anotherInvoice, locationOf, openPayer } from './payer.ts'

describe('the sandbox’s page', () => {
  it('says that it is a test, for how much', async () => {
    const { open, page } = await atSandbox()
    const body = String((await open(page)).body)
    expect(body).toContain('This is a test.')
    expect(body).toContain('€119.00')
  })

  it('pays: the payer is back at the page, which thanks when the notice is worked off', async () => {
    const at = await atSandbox()
    const back = locationOf(await at.choose('pay'))
    expect(String((await at.open(back)).body)).toContain('Ihre Zahlung wird bestätigt')
    await at.work()
    expect(await statusOf(at)).toBe('paid')
    expect(String((await at.open(back)).body)).toContain('Bezahlt. Vielen Dank!')
  })

  it('declines: the page says so and offers to try again', async () => {
    const at = await atSandbox()
    const back = locationOf(await at.choose('decline'))
    await at.work()
    expect(await statusOf(at)).toBe('open')
    const body = String((await at.open(back)).body)
    expect(body).toContain('Die Zahlung wurde nicht ausgeführt')
    expect(body).toContain('<form')
  })

  it('lets a declined payer pay after all', async () => {
    const at = await atSandbox()
    await at.choose('decline')
    await at.work()
    await at.choose('pay')
    await at.work()
    expect(await statusOf(at)).toBe('paid')
  })

  it('asks for another step: nothing is paid before it is done', async () => {
    const at = await atSandbox()
    expect(locationOf(await at.choose('authenticate'))).toBe(at.page.replace('http://quittance.test', ''))
    await at.work()
    expect(await statusOf(at)).toBe('open')
    expect(String((await at.open(at.page)).body)).toContain('Confirm with the bank')
    await at.choose('confirm')
    await at.work()
    expect(await statusOf(at)).toBe('paid')
  })

  it.each(['reject', 'decline'] as const)('%s after the step fails the payment', async (outcome) => {
    const at = await atSandbox()
    await at.choose('authenticate')
    await at.choose(outcome)
    await at.work()
    expect(await statusOf(at)).toBe('open')
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

  it.each(['pay', 'decline'] as const)('forgets a page after a week: %s answers 404', async (outcome) => {
    const at = await atSandbox()
    at.clock.advance({ days: 7 })
    expect((await at.choose(outcome)).status).toBe(404)
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

describe('paying a part', () => {
  const part = (at: Awaited<ReturnType<typeof openPayer>>, amount: string) =>
    at.api.send('POST', `${at.path}/checkout/sandbox`, {
      rawBody: new URLSearchParams({ amount }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })

  it('is offered where the organisation allows it, and nowhere else', async () => {
    const bodies = await Promise.all(
      [{ payPartially: true }, {}].map(async (settings) => String((await (await openPayer(settings)).open()).body)),
    )
    expect(bodies.map((body) => body.includes('name="amount"'))).toEqual([true, false])
  })

  it('asks the provider for that part, and leaves the rest due', async () => {
    const at = await openPayer({ payPartially: true })
    const page = locationOf(await part(at, '50,50'))
    expect(at.sandbox.readPage(page.split('/').at(-1) ?? '')?.amount).toBe(5_050)
    await at.press(`${page}/pay`)
    await at.work()
    expect(await statusOf(at)).toBe('partially_paid')
  })

  it.each(['119.01', '0', 'all', '-5'])('refuses %s, and says so on the page', async (amount) => {
    const at = await openPayer({ payPartially: true })
    const location = locationOf(await part(at, amount))
    expect(location).toContain('amount=wrong')
    expect(String((await at.open(location)).body)).toContain('Bitte geben Sie einen anderen Betrag ein')
  })

  it('is refused where the organisation does not allow it', async () => {
    const at = await openPayer()
    expect(locationOf(await part(at, '50'))).toContain('amount=wrong')
  })
})
