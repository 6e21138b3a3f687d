import { listEvents } from '@quittance/core/event/list-events'
import { sha256 } from '@quittance/core/kit/hash'
import { LANGUAGES } from '@quittance/core/kit/language'
import { decideQuote } from '@quittance/core/quote/decide'
import { createQuote } from '@quittance/core/quote/draft'
import { issueQuote } from '@quittance/core/quote/issue'
import { quoteUrlOf } from '@quittance/core/quote/link'
import { Quote } from '@quittance/core/quote/record'
import { read } from '@quittance/core/store/transact'
import { describe, expect, it } from 'vitest'
import { line, openBusiness } from '../../core/contract/business.ts'
import { testClock } from '../../core/contract/test-world.ts'
import { quotePage } from '../src/quote-page/page.ts'
import { SIGNING_PATH } from '../src/quote-page/signing.ts'
import { testApi } from './test-api.ts'

const HOSTILE = `<script>alert(1)</script>"'&`
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

async function openCustomer(settings: Parameters<typeof openBusiness>[1] = {}, more: object = {}) {
  const clock = testClock()
  const api = await testApi({ app: { clock }, hostility: { catchUp: 1 } })
  const orgId = api.app.newId('org')
  const call = { ...api.world.call({ orgId }), clock }
  const { customerId } = await openBusiness(call, settings)
  const { id } = await createQuote(call, { customerId, lines: [line('138.66')], ...more })
  const quote = await issueQuote(call, { id })
  const path = new URL(quoteUrlOf(api.app, { orgId, quote })).pathname
  const open = async (target = path) => String((await api.send('GET', target)).body)
  const press = (action: string, form: Record<string, string>) =>
    api.send('POST', `${path}/${action}`, { rawBody: new URLSearchParams(form).toString(), headers: FORM })
  return { api, call, clock, quote, path, open, press, stored: () => read(call, Quote, { id }) }
}

it('shows the quote in the customer’s language, with forms to accept and to decline', async () => {
  const { open, path } = await openCustomer()
  const body = await open()
  for (const part of ['QU-2026-0001', '165,01\u00a0€', 'Gültig bis', '14. Februar 2026', 'Work', `${path}/pdf`])
    expect(body).toContain(part)
  expect(body).toContain(`<form method="post" action="${path}/accept"`)
  expect(body).toContain(`<form method="post" action="${path}/decline"`)
})

it('works without cookies, inline scripts and styles, and other hosts', async () => {
  const { api, path } = await openCustomer()
  const { body, headers } = await api.send('GET', path)
  expect(String(body).match(/<script[^>]*>[^<]*/g)).toEqual([`<script src="${SIGNING_PATH}" defer>`])
  expect(String(body)).not.toMatch(/\sstyle=|<style|\son\w+=|https?:\/\//)
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self'; img-src/)
  expect(headers).not.toHaveProperty('set-cookie')
  expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-store' })
})

it('accepts once with name, signature, time and a hash of the address, and says so from then on', async () => {
  const { open, path, press, stored } = await openCustomer()
  const answer = await press('accept', { name: ' Grace  Hopper ', signature: 'G. Hopper' })
  expect([answer.status, answer.headers.location]).toEqual([303, path])
  expect((await press('accept', { name: 'Somebody Else' })).headers.location).toBe(path)
  const { status, decidedAt, acceptance } = await stored()
  expect([status, decidedAt]).toEqual(['accepted', '2026-01-15T12:00:00.000Z'])
  expect(acceptance).toMatchObject({ name: 'Grace  Hopper', signature: 'G. Hopper', addressHash: expect.stringMatching(/^[\w-]{43}$/) })
  const body = await open()
  for (const part of ['Angenommen. Vielen Dank!', 'Grace  Hopper', '15. Januar 2026', 'G. Hopper']) expect(body).toContain(part)
  expect(body).not.toContain('<form')
})

it('asks for the name where it is missing, and accepts nothing', async () => {
  const { open, path, press, stored } = await openCustomer()
  expect((await press('accept', { name: '  ' })).headers.location).toBe(`${path}?name=missing`)
  expect(await open(`${path}?name=missing`)).toContain('role="alert"')
  expect((await stored()).status).toBe('sent')
})

describe('a drawn signature', () => {
  const drawing = 'M20 150L90 40L160 150'

  it('is kept as strokes, shown on the page, and told by its hash', async () => {
    const { api, call, open, press, stored } = await openCustomer()
    await press('accept', { name: 'Grace Hopper', drawing })
    expect((await stored()).acceptance).toMatchObject({ name: 'Grace Hopper', drawing })
    expect(await open()).toContain(`<path d="${drawing}"/>`)
    api.world.store.settle()
    const { items } = await listEvents(call, { limit: 100 })
    expect(items.find(({ type }) => type === 'quote.accepted')?.data).toMatchObject({ drawingSha256: sha256(drawing) })
    expect(JSON.stringify(items)).not.toContain(drawing)
  })

  it('that is none accepts nothing, and is asked for again', async () => {
    const { open, path, press, stored } = await openCustomer()
    const answer = await press('accept', { name: 'Grace Hopper', drawing: 'M0 0L90 90"/><script>' })
    expect(answer.headers.location).toBe(`${path}?drawing=unreadable`)
    expect((await stored()).status).toBe('sent')
    expect(await open(`${path}?drawing=unreadable`)).toContain('Zeichnen Sie sie noch einmal')
  })

  it('is made with a script from here, which is kept for ever', async () => {
    const { api } = await openCustomer()
    const { status, body, headers } = await api.send('GET', SIGNING_PATH)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ])
    expect(() => new Function(String(body))).not.toThrow()
  })
})

it('declines with a reason', async () => {
  const { open, press, stored } = await openCustomer()
  await press('decline', { reason: 'Zu teuer' })
  expect(await stored()).toMatchObject({ status: 'declined', decisionReason: 'Zu teuer' })
  expect(await open()).toContain('Sie haben dieses Angebot abgelehnt')
})

it('can be looked at after its last day, but not accepted, and ends after three months', async () => {
  const { api, clock, open, path, press, stored } = await openCustomer()
  clock.set('2026-02-15T12:00:00.000Z')
  expect(await open()).toContain('Dieses Angebot ist abgelaufen')
  await press('accept', { name: 'Grace' })
  expect((await stored()).status).toBe('sent')
  clock.set('2026-05-16T12:00:00.000Z')
  expect((await api.send('GET', path, { headers: { 'accept-language': 'de' } })).status).toBe(404)
  expect((await press('accept', { name: 'Grace' })).status).toBe(404)
})

it('says that it was withdrawn', async () => {
  const { call, open, quote } = await openCustomer()
  await decideQuote(call, { id: quote.id, answer: 'withdrawn' })
  const body = await open()
  expect(body).toContain('Dieses Angebot wurde zurückgezogen')
  expect(body).not.toContain('<form')
})

it('answers 404 to a link that is none', async () => {
  const { api, path } = await openCustomer()
  expect((await api.send('GET', `${path.slice(0, -1)}!`)).status).toBe(404)
  expect((await api.send('POST', `${path}x/decline`, { rawBody: '', headers: FORM })).status).toBe(404)
})

it('escapes whatever people wrote', async () => {
  const { open, press } = await openCustomer({ name: HOSTILE, legalName: HOSTILE }, { notes: HOSTILE, reference: HOSTILE })
  expect(await open()).not.toContain('<script>')
  await press('accept', { name: HOSTILE, signature: HOSTILE })
  expect(await open()).not.toContain('<script')
})

it.each(LANGUAGES)('has every word in %s', async (language) => {
  const { quote } = await openCustomer()
  const page = quotePage({
    quote: { ...quote, customerLocale: language },
    attached: [{ id: 'att_1', fileName: 'a.txt', contentType: 'text/plain', sizeBytes: 9 }],
    sender: { name: 'Lovelace' },
    now: '2026-01-15T12:00:00.000Z',
    path: '/quote/x',
  })
  expect(page).toContain(`<html lang="${language}">`)
  expect(page).not.toMatch(/undefined|\$\{/)
})
