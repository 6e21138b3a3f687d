import { describe, expect, it } from 'vitest'
import { contract } from '../src/contract.ts'
import { dispatcher } from '../src/dispatch.ts'
import type { Route } from '../src/route.ts'
import { testApi } from './test-api.ts'

const isEventual = (route: Route) => 'eventual' in route && route.eventual === true

describe('which requests may be shown what was a moment ago', () => {
  it.each(contract.filter(isEventual).map((route) => [route.operationId, route] as const))('%s decides nothing', (_, route) => {
    expect(route.method).toBe('GET')
    expect(route.errors).not.toContain('precondition_failed')
    expect(['public', 'account']).not.toContain(route.scope)
    expect('platform' in route).toBe(false)
    expect(route.answer.contentType).toBeUndefined()
    expect(route.path).not.toMatch(/export|verify|preview|pdf|connection/)
  })
})

/** A customer who was renamed, which the late copy of the table has not heard of. */
async function renamed() {
  const api = await testApi({ hostility: { catchUp: 0, conflict: 0 } })
  await api.found('owner')
  const token = 'token-owner'
  const customer = (await api.send('POST', '/v1/customers', { token, body: { name: 'Old', email: 'ada@example.com' } })).json
  await api.send('GET', `/v1/customers/${customer.id}`, { token })
  await api.send('PATCH', `/v1/customers/${customer.id}`, { token, body: { name: 'New' } })
  const dispatch = dispatcher(api.app, contract)
  const path = `/v1/customers/${customer.id}`
  /** Without waiting for what is late. */
  const read = async (headers: Record<string, string> = {}, method = 'GET') => {
    const request = { method, path, query: '', headers: { authorization: `Bearer ${token}`, ...headers }, remoteAddress: '127.0.0.1' }
    const answer = await dispatch(request)
    return { ...answer, name: answer.body === '' ? undefined : JSON.parse(String(answer.body)).name }
  }
  return { api, token, customer, read }
}

describe('a page that merely shows', () => {
  it('may show what was a moment ago', async () => {
    const { read } = await renamed()
    expect((await read()).name).toBe('Old')
  })

  it.each(['no-cache', 'max-age=0'])('shows what is true now to whoever says Cache-Control: %s', async (header) => {
    const { read } = await renamed()
    const answer = await read({ 'cache-control': header })
    expect([answer.name, answer.headers.etag]).toEqual(['New', '"2"'])
  })

  it('never misses what was made a moment ago', async () => {
    const { api, token } = await renamed()
    const made = (await api.send('POST', '/v1/customers', { token, body: { name: 'Newest', email: 'n@example.com' } })).json
    const request = { method: 'GET', path: `/v1/customers/${made.id}`, query: '', headers: { authorization: `Bearer ${token}` } }
    expect((await dispatcher(api.app, contract)({ ...request, remoteAddress: '127.0.0.1' })).status).toBe(200)
  })

  it('does not make a change of what was a moment ago', async () => {
    const { api, token, customer, read } = await renamed()
    const changed = await api.send('PATCH', `/v1/customers/${customer.id}`, {
      token,
      body: { email: 'new@example.com' },
      headers: { 'if-match': '"2"' },
    })
    expect([changed.status, changed.json.name]).toEqual([200, 'New'])
    expect((await read({ 'cache-control': 'no-cache' })).name).toBe('New')
  })
})

it('what is not a mere page is always read as it is', async () => {
  const { api, token } = await renamed()
  await api.send('PATCH', '/v1/organization', { token, body: { name: 'Newer & Co' } })
  const request = { method: 'GET', path: '/v1/organization', query: '', headers: { authorization: `Bearer ${token}` } }
  const answer = await dispatcher(api.app, contract)({ ...request, remoteAddress: '127.0.0.1' })
  expect(JSON.parse(String(answer.body)).name).toBe('Newer & Co')
})

it('a preflight allows to ask for what is true now', async () => {
  const api = await testApi()
  const { headers } = await api.send('OPTIONS', '/v1/dashboard', { headers: { origin: 'https://app.example' } })
  expect(headers['access-control-allow-headers']).toContain('cache-control')
})
