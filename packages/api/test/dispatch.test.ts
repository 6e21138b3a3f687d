import { AppError } from '@quittance/core/kit/errors'
import { LIMITS } from '@quittance/core/ports/store'
import { beforeEach, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { contract } from '../src/contract.ts'
import { publicRoute } from '../src/route.ts'
import { as, testApi } from './test-api.ts'

const ada = { name: 'Ada Lovelace', email: 'ada@example.com' }

let api: Awaited<ReturnType<typeof testApi>>
let send: ReturnType<typeof as>

beforeEach(async () => {
  api = await testApi()
  await api.found('owner')
  send = as(api, 'token-owner')
})

function failing(thrown: unknown) {
  return publicRoute({
    method: 'GET',
    path: '/fails',
    operationId: 'fail',
    tag: 't',
    summary: 's',
    scope: 'public',
    answer: { status: 200, schema: z.literal('never') },
    errors: [],
    run: async () => {
      throw thrown
    },
  })
}

describe('an error', () => {
  it('is a problem of RFC 9457', async () => {
    const answer = await send('GET', '/v1/nothing')
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.json).toEqual({
      type: 'http://quittance.test/docs#error-not_found',
      title: 'Not found',
      status: 404,
      detail: 'There is nothing at this path.',
      code: 'not_found',
      requestId: answer.headers['x-request-id'],
      errors: [],
    })
  })

  it('that we did not expect shows nothing of itself and is logged with its request id', async () => {
    const broken = await testApi({ routes: [failing(new Error('the password is swordfish'))] })
    const answer = await broken.send('GET', '/fails')
    expect([answer.status, answer.json.code]).toEqual([500, 'internal'])
    expect(String(answer.body)).not.toContain('swordfish')
    expect(broken.logged).toMatchObject([{ fields: { requestId: answer.json.requestId, error: 'the password is swordfish' } }])
  })

  it('of a busy server says when to come back', async () => {
    const busy = await testApi({ routes: [failing(new AppError('busy', 'Later.', { retryAfterSeconds: 3 }))] })
    const answer = await busy.send('GET', '/fails')
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '3'])
  })

  it('of a transition names what is allowed', async () => {
    const refused = await testApi({ routes: [failing(new AppError('illegal_transition', 'No.', { allowed: ['void'] }))] })
    expect((await refused.send('GET', '/fails')).json.allowed).toEqual(['void'])
  })
})

describe('a method that is not there', () => {
  it('is answered with those that are', async () => {
    const answer = await send('PUT', '/v1/customers')
    expect([answer.status, answer.headers.allow, answer.json.allowed]).toEqual([405, 'GET, POST', ['GET', 'POST']])
  })

  it('HEAD is GET without a body, and tells its length', async () => {
    const answer = await api.send('HEAD', '/health')
    expect([answer.status, answer.body, answer.headers['content-length']]).toEqual([200, '', '15'])
  })
})

describe('a body', () => {
  it('that is not JSON is refused with the place', async () => {
    const answer = await send('POST', '/v1/customers', { rawBody: '{\n  "name": "Ada",\n}' })
    expect([answer.status, answer.json.code]).toEqual([400, 'invalid_json'])
    expect(answer.json.detail).toContain('line 3, column 1')
  })

  it('may say its charset', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    expect((await send('POST', '/v1/customers', { body: ada, headers })).status).toBe(201)
  })

  it('in bytes is read as UTF-8', async () => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer token-owner' }
    const body = new TextEncoder().encode(JSON.stringify({ ...ada, name: 'Zoë' }))
    const answer = await api.dispatch({ method: 'POST', path: '/v1/customers', query: '', headers, body, remoteAddress: '::1' })
    expect(JSON.parse(String(answer.body)).name).toBe('Zoë')
  })

  it('cannot reach the prototype', async () => {
    const answer = await send('POST', '/v1/customers', { rawBody: '{"name":"A","email":"a@b.co","__proto__":{"isAdmin":true}}' })
    expect(answer.status).toBe(400)
  })
})

describe('a query', () => {
  it.each(['limit=0', 'limit=101', 'limit=x', 'limit=1e1', 'limit=+5', 'limit=', 'cursor=', 'limit=5&limit=6', 'archived=yes'])(
    '%s is refused',
    async (query) => {
      expect((await send('GET', `/v1/items?${query}`)).status).toBe(400)
    },
  )

  it('with a cursor that is none is refused', async () => {
    expect((await send('GET', '/v1/customers?cursor=abc')).json.code).toBe('invalid_cursor')
  })
})

describe('an Idempotency-Key', () => {
  const headers = { 'idempotency-key': 'k1' }

  it('replays the first answer and acts once', async () => {
    const first = await send('POST', '/v1/customers', { body: ada, headers })
    const second = await send('POST', '/v1/customers', { body: ada, headers })
    expect([second.status, second.json, second.headers['idempotent-replayed']]).toEqual([201, first.json, 'true'])
    expect(second.headers.etag).toBe(first.headers.etag)
    expect((await send('GET', '/v1/customers')).json.items).toHaveLength(1)
  })

  it('replays the issue of 500 lines to the byte, also when the invoice changed since', async () => {
    const { json: customer } = await send('POST', '/v1/customers', { body: ada })
    // As much as a record takes; the answer says a little more than the record.
    const description = 'x'.repeat(448)
    const line = { description, quantity: '1.5', unitPrice: '99.95', taxPercent: '19' }
    const content = { customerId: customer.id, lines: Array.from({ length: 500 }, () => line) }
    const { json: draft } = await send('POST', '/v1/invoices', { body: content })
    const issue = () => send('POST', `/v1/invoices/${draft.id}/issue`, { body: {}, headers })
    const first = await issue()
    expect([first.status, Buffer.byteLength(first.body) > LIMITS.docBytesMax]).toEqual([200, true])
    await send('POST', `/v1/invoices/${draft.id}/void`, { body: { reason: 'Test' } })
    const second = await issue()
    expect([second.status, second.headers['idempotent-replayed'], second.headers.etag]).toEqual([200, 'true', first.headers.etag])
    expect(second.body === first.body).toBe(true)
  })

  it('refuses another body', async () => {
    await send('POST', '/v1/customers', { body: ada, headers })
    const other = await send('POST', '/v1/customers', { body: { ...ada, name: 'B' }, headers })
    expect([other.status, other.json.code]).toEqual([422, 'idempotency_mismatch'])
  })

  it('acts once for requests at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('POST', '/v1/customers', { body: ada, headers })))
    expect(new Set(answers.map((answer) => answer.json.id)).size).toBe(1)
  })

  it('of a failed request can be used again', async () => {
    expect((await send('POST', '/v1/customers', { body: { ...ada, currency: 'XXX' }, headers })).status).toBe(400)
    expect((await send('POST', '/v1/customers', { body: ada, headers })).status).toBe(201)
  })

  it.each(['', 'a b', 'ä', 'x'.repeat(201)])('%j is refused', async (key) => {
    const answer = await send('POST', '/v1/customers', { body: ada, headers: { 'idempotency-key': key } })
    expect(answer.status).toBe(400)
  })

  it('means nothing to another organisation', async () => {
    await api.found('other')
    await send('POST', '/v1/customers', { body: ada, headers })
    const other = await api.send('POST', '/v1/customers', { body: ada, headers, token: 'token-other' })
    expect(other.headers['idempotent-replayed']).toBeUndefined()
  })
})

describe('If-Match', () => {
  it.each(['"1"', 'W/"1"', '*'])('%s passes at version 1', async (tag) => {
    const { json } = await send('POST', '/v1/customers', { body: ada })
    const answer = await send('PATCH', `/v1/customers/${json.id}`, { body: { name: 'B' }, headers: { 'if-match': tag } })
    expect([answer.status, answer.headers.etag]).toEqual([200, '"2"'])
  })

  it.each([
    ['payments', { amount: 1, paidOn: '2026-01-15', method: 'cash' }],
    ['credit-notes', { reason: 'wrong' }],
  ])('of %s is the invoice’s', async (action, body) => {
    const { json: customer } = await send('POST', '/v1/customers', { body: ada })
    const lines = [{ description: 'Work', quantity: '1', unitPrice: '10', taxPercent: '0' }]
    const { json: invoice } = await send('POST', '/v1/invoices', { body: { customerId: customer.id, lines } })
    await send('POST', `/v1/invoices/${invoice.id}/issue`, { body: {} })
    const act = (tag: string) => send('POST', `/v1/invoices/${invoice.id}/${action}`, { body, headers: { 'if-match': tag } })
    expect([(await act('"1"')).status, (await act('"2"')).status]).toEqual([412, 201])
  })

  it.each(['"2"', '1', 'abc', '"x"', '"1", "2"'])('%s fails at version 1', async (tag) => {
    const { json } = await send('POST', '/v1/customers', { body: ada })
    const answer = await send('PATCH', `/v1/customers/${json.id}`, { body: { name: 'B' }, headers: { 'if-match': tag } })
    expect(answer.status).toBe(412)
  })
})

describe('a page of another origin', () => {
  const origin = 'https://app.example'

  it('that is allowed may read the answer', async () => {
    const answer = await api.send('GET', '/health', { headers: { origin } })
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': origin, vary: 'origin' })
  })

  it('that is not allowed may not', async () => {
    const answer = await api.send('GET', '/health', { headers: { origin: 'https://evil.example' } })
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('asks first with OPTIONS', async () => {
    const answer = await api.send('OPTIONS', '/v1/customers', { headers: { origin, 'access-control-request-method': 'POST' } })
    expect(answer.status).toBe(204)
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': origin, allow: 'GET, POST, OPTIONS' })
    expect(answer.headers['access-control-allow-headers']).toContain('idempotency-key')
  })
})

describe('an answer', () => {
  it('waits until what it tells is durable', async () => {
    const order: string[] = []
    const { store } = api.app
    const slow = await testApi({
      routes: contract,
      app: {
        store: {
          ...store,
          commit: async (writes) => {
            await new Promise((resolve) => setImmediate(resolve))
            await store.commit(writes)
            order.push('durable')
          },
        },
      },
    })
    await slow.send('GET', '/v1/customers', { token: 'token-owner' })
    expect(order).toEqual(['durable'])
  })

  it('promises encryption for a year where the installation has it', async () => {
    const secure = await testApi({ app: { publicUrl: 'https://quittance.test' } })
    expect((await secure.send('GET', '/health')).headers['strict-transport-security']).toContain('max-age=31536000')
  })
})
