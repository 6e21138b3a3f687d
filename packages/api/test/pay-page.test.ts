import { Delivery } from '@quittance/core/delivery/record'
import { sendInvoice } from '@quittance/core/delivery/send-invoice'
import { listEvents } from '@quittance/core/event/list-events'
import { Invoice } from '@quittance/core/invoice/record'
import { voidInvoice } from '@quittance/core/invoice/void'
import { LANGUAGES } from '@quittance/core/kit/language'
import { logoKey, Organisation } from '@quittance/core/organisation/record'
import { recordPayment } from '@quittance/core/payment/record-payment'
import { read, transact } from '@quittance/core/store/transact'
import { describe, expect, it } from 'vitest'
import { draft, line } from '../../core/contract/business.ts'
import { memoryFiles } from '../../core/contract/memory-files.ts'
import { payPage } from '../src/pay-page/page.ts'
import { stylesheet } from '../src/pay-page/style.ts'
import { anotherInvoice, locationOf, openPayer } from './payer.ts'

const HOSTILE = `<script>alert(1)</script>"'&`
const textOf = (body: string | Uint8Array) => String(body)

describe('the pay page', () => {
  it('says who wants how much, for what, until when, and how to pay it', async () => {
    const { open } = await openPayer()
    const body = textOf((await open()).body)
    for (const part of [
      'Lovelace &amp; Co',
      '119,00\u00a0€',
      'INV-2026-0001',
      'Work',
      'Zahlbar bis 29. Januar 2026',
      'DE89 3704 0044 0532 0130 00',
      'DE123456789',
    ]) {
      expect(body).toContain(part)
    }
  })

  it('offers the PDF and the sandbox', async () => {
    const { open, path } = await openPayer()
    const body = textOf((await open()).body)
    expect(body).toContain(`href="${path}/pdf"`)
    expect(body).toContain(`<form method="post" action="${path}/checkout/sandbox">`)
  })

  it('works without scripts, cookies, inline styles and other hosts', async () => {
    const { open } = await openPayer()
    const { body, headers } = await open()
    expect(textOf(body)).not.toMatch(/<script|\sstyle=|<style|\son\w+=|https?:\/\//)
    expect(headers).not.toHaveProperty('set-cookie')
    expect(headers['content-security-policy']).not.toMatch(/unsafe|script-src/)
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' })
  })

  it('stays below 50 KB with its stylesheet, with fifty lines', async () => {
    const at = await openPayer()
    const invoice = await anotherInvoice(at, { lines: Array.from({ length: 50 }, () => line('19.99')) })
    const body = textOf((await at.open(`/pay/${at.tokenOf(invoice)}`)).body)
    const style = await at.open(/href="(\/pay\/style\/[^"]+)"/.exec(body)?.[1])
    expect(style.headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': expect.stringContaining('immutable'),
    })
    expect(body.length + style.body.length).toBeLessThan(50_000)
  })

  it('shows the sender’s logo in place of the name, from its own address alone', async () => {
    const { api, call, open, path } = await openPayer()
    expect((await open(`${path}/logo`)).status).toBe(404)
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47])
    const logo = { sha256: 'ab'.repeat(32), width: 440, height: 120 }
    Object.assign(api.app, { files: memoryFiles() })
    await api.app.files.put({ key: logoKey(call.orgId, logo), contentType: 'image/png', bytes: png })
    await api.app.files.put({ key: logoKey(call.orgId, logo), contentType: 'image/png', bytes: png })
    await transact(call, async (tx) => tx.put(Organisation, { ...(await tx.get(Organisation, {})), logo }))
    const page = await open()
    expect(textOf(page.body)).toContain(
      `<img class="logo" src="${path}/logo?v=abababababab" alt="Lovelace &amp; Co" width="176" height="48">`,
    )
    expect(page.headers['content-security-policy']).toContain("img-src 'self' data:")
    const picture = await open(`${path}/logo?v=abababababab`)
    expect(picture).toMatchObject({ status: 200, headers: { 'content-type': 'image/png' } })
    expect([...(picture.body as Uint8Array)]).toEqual([...png])
  })

  it('says that an invoice is overdue', async () => {
    const { clock, open } = await openPayer()
    clock.advance({ days: 20 })
    expect(textOf((await open()).body)).toContain('War fällig am 29. Januar 2026')
  })

  it('asks for the rest of a partly paid invoice', async () => {
    const { call, invoice, open } = await openPayer()
    await recordPayment(call, { invoiceId: invoice.id, amount: 1_900, paidOn: '2026-01-15', method: 'cash' })
    const body = textOf((await open()).body)
    expect(body).toContain('100,00\u00a0€ bezahlen')
    expect(body).toContain('Teilweise bezahlt')
  })

  it('thanks for a paid invoice, with the payment, and asks no more', async () => {
    const { call, invoice, open } = await openPayer()
    await recordPayment(call, { invoiceId: invoice.id, amount: 11_900, paidOn: '2026-01-15', method: 'cash', reference: 'Kasse 7' })
    const body = textOf((await open()).body)
    for (const part of ['Bezahlt. Vielen Dank!', '15. Januar 2026', 'Kasse 7', 'Bar']) expect(body).toContain(part)
    expect(body).not.toContain('<form')
  })

  it('says that a void invoice need not be paid', async () => {
    const { call, invoice, open } = await openPayer()
    await voidInvoice(call, { id: invoice.id, reason: 'wrong' })
    const body = textOf((await open()).body)
    expect(body).toContain('Diese Rechnung wurde storniert')
    expect(body).not.toContain('<form')
  })

  it('says that there is nothing to pay of an invoice over nothing', async () => {
    const at = await openPayer()
    const invoice = await anotherInvoice(at, { lines: [line('0.00', '0')] })
    expect(textOf((await at.open(`/pay/${at.tokenOf(invoice)}`)).body)).toContain('Nichts zu bezahlen')
  })

  it('asks the sender where there is no way to pay', async () => {
    const at = await openPayer({ iban: undefined as never })
    ;(at.api.app.providers as Map<string, unknown>).clear()
    expect(textOf((await at.open()).body)).toContain('Bitte fragen Sie Lovelace &amp; Co, wie Sie bezahlen können.')
  })

  it('shows no transfer code for other currencies than euros', async () => {
    const at = await openPayer()
    const invoice = await anotherInvoice(at, { currency: 'CHF', exchangeRate: { rate: '1.05', source: 'ECB', date: '2026-01-15' } })
    const body = textOf((await at.open(`/pay/${at.tokenOf(invoice)}`)).body)
    expect(body).toContain('DE89 3704')
    expect(body).not.toContain('<svg')
  })

  it('escapes whatever people wrote', async () => {
    const at = await openPayer({ name: HOSTILE, legalName: HOSTILE, registration: HOSTILE, website: HOSTILE, brandColor: HOSTILE })
    const invoice = await anotherInvoice(at, {
      notes: HOSTILE,
      reference: HOSTILE,
      lines: [{ ...line('1.00'), description: HOSTILE, unit: HOSTILE }],
    })
    expect(textOf((await at.open(`/pay/${at.tokenOf(invoice)}`)).body)).not.toContain('<script')
  })

  it.each(LANGUAGES)('has no hole in %s, in any state', async (language) => {
    const { call, clock, invoice } = await openPayer()
    const stored = { ...(await read(call, Invoice, { id: invoice.id })), customerLocale: language }
    const subject = {
      payments: [],
      sender: { name: 'A' },
      now: new Date(clock.now()).toISOString(),
      path: '/pay/x',
      providers: [{ name: 'sandbox', method: 'sandbox' as const }],
      fees: [],
      attached: [{ id: 'att_1', fileName: 'a.txt', contentType: 'text/plain', sizeBytes: 9 }],
      payPartially: true,
    }
    const checkout = {
      id: 'chk_1',
      invoiceId: invoice.id,
      customerId: 'cus_1',
      provider: 'sandbox',
      amount: 1,
      currency: 'EUR',
      createdAt: subject.now,
      version: 1,
    }
    const pages = [
      payPage({ ...subject, invoice: stored }),
      payPage({ ...subject, invoice: stored, isUnavailable: true }),
      payPage({ ...subject, invoice: stored, isAmountWrong: true }),
      payPage({ ...subject, invoice: stored, checkout: { ...checkout, status: 'started' } }),
      payPage({ ...subject, invoice: stored, checkout: { ...checkout, status: 'failed' } }),
      payPage({ ...subject, invoice: { ...stored, status: 'void', amountDue: 0 } }),
      payPage({ ...subject, invoice: { ...stored, status: 'paid', amountDue: 0, amountPaid: 11_900 } }),
      payPage({ ...subject, invoice: { ...stored, status: 'paid', amountDue: 0, amountCredited: 11_900, seller: { name: 'A' } } }),
    ]
    expect(new Set(pages).size).toBe(pages.length)
    for (const page of pages) expect(page).not.toMatch(/undefined|\bnull\b|NaN|\[object|\$\{/)
  })
})

describe('a link that is not one', () => {
  it.each([
    ['one letter changed', (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    [
      'another invoice under the same signature',
      (token: string) => `${token.slice(0, 51)}${token[51] === '0' ? '1' : '0'}${token.slice(52)}`,
    ],
    ['a short one', (token: string) => token.slice(0, 40)],
    ['no token at all', () => 'style'],
  ])('answers 404 for %s, on the page and for its files and its JSON', async (_what, forge) => {
    const { api, open, press, path } = await openPayer()
    const forged = forge(path.slice('/pay/'.length))
    const answers = [
      await open(`/pay/${forged}`),
      await open(`/pay/${forged}/pdf`),
      await press(`/pay/${forged}/checkout/sandbox`),
      await api.send('GET', `/v1/public/invoices/${forged}`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })

  it('gets a page in the language of the browser', async () => {
    const { open } = await openPayer()
    const { body, headers } = await open('/pay/nothing', { 'accept-language': 'fr-CH, en;q=0.9' })
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(body).toContain('Cette facture est introuvable')
  })

  it('leads to no draft', async () => {
    const { call, customerId, open, tokenOf } = await openPayer()
    expect((await open(`/pay/${tokenOf(await draft(call, customerId))}`)).status).toBe(404)
  })
})

describe('the first view', () => {
  async function views(visits: (at: Awaited<ReturnType<typeof openPayer>>) => Promise<unknown>): Promise<number> {
    const at = await openPayer()
    await visits(at)
    await at.api.settled()
    const events = await listEvents(at.call, { subjectId: at.invoice.id, limit: 50 })
    return events.items.filter(({ type }) => type === 'invoice.viewed').length
  }

  it('is told once, however often the page is opened', async () => {
    expect(await views(async ({ open }) => [await open(), await open(), await open()])).toBe(1)
  })

  it.each([
    ['a link preview', { 'user-agent': 'Slackbot-LinkExpanding 1.0' }],
    ['a mail scanner without a name', {}],
    ['a page fetched ahead', { 'user-agent': 'Mozilla/5.0 Firefox/140', 'sec-purpose': 'prefetch' }],
  ])('is not %s', async (_what, headers) => {
    expect(await views(({ open, path }) => open(path, headers as Record<string, string>))).toBe(0)
  })

  it('is not a HEAD request', async () => {
    expect(await views(({ api, path }) => api.send('HEAD', path, { headers: { 'user-agent': 'Mozilla/5.0' } }))).toBe(0)
  })

  it('is told of the mail whose link was opened, with the invoice', async () => {
    const at = await openPayer()
    const { delivery } = await sendInvoice(at.call, { invoiceId: at.invoice.id })
    for (let visit = 0; visit < 2; visit++) await at.open(`${at.path}?mail=${delivery.id}`)
    await at.api.settled()
    const { items } = await listEvents(at.call, { subjectId: at.invoice.id, limit: 50 })
    expect(items.filter(({ type }) => type === 'delivery.opened')).toMatchObject([{ data: { deliveryId: delivery.id, kind: 'invoice' } }])
    expect((await read(at.call, Delivery, delivery)).openedAt).toBeDefined()
  })

  it('by a link with anything else in the mail’s place shows the page all the same', async () => {
    const { open, path } = await openPayer()
    for (const said of ['mail=nothing', 'mail=dlv_00000000000000000000000001&about=../../x', 'utm_source=mail'])
      expect((await open(`${path}?${said}`)).status).toBe(200)
  })

  it('is not the sender’s preview', async () => {
    expect(await views(({ open, path }) => open(`${path}?preview=1`))).toBe(0)
  })
})

describe('the JSON twin', () => {
  it('tells what the page tells, and no more', async () => {
    const { api, path } = await openPayer()
    const { json } = await api.send('GET', `/v1/public/invoices/${path.slice('/pay/'.length)}`)
    expect(json).toMatchObject({ number: 'INV-2026-0001', status: 'open', total: 11_900, amountDue: 11_900, paymentProviders: ['sandbox'] })
    expect(Object.keys(json)).not.toEqual(expect.arrayContaining(['metadata']))
  })
})

describe('the stylesheet', () => {
  it('takes the sender’s colour from its name', () => {
    expect(stylesheet('ffcc00-000000000000')).toContain('--fill: #ffcc00; --on-fill: #16191f')
  })

  it('is not there for a name that is no colour', async () => {
    const { open } = await openPayer()
    expect((await open('/pay/style/red;}-000000000000')).status).toBe(404)
  })
})

it('leads back to the page when nothing is due any more', async () => {
  const { call, invoice, path, press } = await openPayer()
  await recordPayment(call, { invoiceId: invoice.id, amount: 11_900, paidOn: '2026-01-15', method: 'cash' })
  expect(locationOf(await press(`${path}/checkout/sandbox`))).toBe(`http://quittance.test${path}`)
})

it('says so when the provider cannot be reached', async () => {
  const at = await openPayer()
  const broken = { ...at.sandbox, startCheckout: () => Promise.reject(new Error('connect ETIMEDOUT')) }
  ;(at.api.app.providers as Map<string, unknown>).set('sandbox', broken)
  const location = locationOf(await at.press(`${at.path}/checkout/sandbox`))
  expect(textOf((await at.open(location)).body)).toContain('Online bezahlen ist gerade nicht möglich')
})
