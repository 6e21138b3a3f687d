import { createQuittance } from '@quittance/sdk/client'
import { QuittanceError } from '@quittance/sdk/error'
import { paginate } from '@quittance/sdk/paginate'
import { describe, expect, it } from 'vitest'
import { testApi } from './test-api.ts'

const customer = { name: 'Ada', email: 'ada@example.com' }

/** The client over the real dispatch; `disturb` may answer or throw in its place, by the number of the request. */
async function world(disturb: (count: number) => Response | undefined = () => undefined) {
  const api = await testApi()
  const key = await api.keyFor(await api.found('owner'), ['customers:read', 'customers:write'])
  const waits: number[] = []
  const requests: Request[] = []
  const quittance = createQuittance({
    baseUrl: 'http://quittance.test',
    token: async () => key,
    retry: { wait: async (milliseconds) => void waits.push(milliseconds), random: () => 0.5 },
    fetch: async (request) => {
      requests.push(request)
      const url = new URL(request.url)
      const answer = disturb(requests.length)
      if (answer) return answer
      const sent = { method: request.method, path: url.pathname, query: url.search.slice(1), headers: Object.fromEntries(request.headers) }
      const { status, headers, body } = await api.dispatch({ ...sent, body: await request.text(), remoteAddress: '::1' })
      return new Response(status === 204 ? null : (body as string), { status, headers })
    },
  })
  return { quittance, waits, requests }
}

const busy = () => new Response('{}', { status: 503, headers: { 'retry-after': '2' } })
const lost = () => {
  throw new TypeError('fetch failed')
}

describe('the client', () => {
  it('gives what the API answers, typed', async () => {
    const { quittance } = await world()
    const made = await quittance.post('/v1/customers', { body: customer })
    const got = await quittance.get('/v1/customers/{customerId}', { params: { path: { customerId: made.id } } })
    expect(got).toEqual(made)
    expect(await quittance.delete('/v1/customers/{customerId}', { params: { path: { customerId: made.id } } })).toBeUndefined()
  })

  it('throws the problem', async () => {
    const { quittance } = await world()
    const error = await quittance.post('/v1/customers', { body: { name: '', email: 'x' } }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(QuittanceError)
    expect(error).toMatchObject({ code: 'invalid_request', status: 400, requestId: expect.stringMatching(/^req_/) })
    expect((error as QuittanceError).messageAt('/name')).toBe('This must not be empty.')
  })

  it('walks through all pages', async () => {
    const { quittance } = await world()
    for (const name of ['A', 'B', 'C']) await quittance.post('/v1/customers', { body: { ...customer, name } })
    const names: string[] = []
    const all = paginate((page) => quittance.get('/v1/customers', { params: { query: { limit: 2, ...page } } }))
    for await (const one of all) names.push(one.name)
    expect(names).toEqual(['A', 'B', 'C'])
  })
})

describe('a POST whose answer is lost', () => {
  it('is sent again with the same key and acts once', async () => {
    const { quittance, requests } = await world((count) => (count === 1 ? lost() : undefined))
    await quittance.post('/v1/customers', { body: customer })
    const keys = requests.map((request) => request.headers.get('idempotency-key'))
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/)
    expect(keys).toEqual([keys[0], keys[0]])
    expect((await quittance.get('/v1/customers')).items).toHaveLength(1)
  })
})

describe('a busy server', () => {
  it('is asked again after the time it names', async () => {
    const { quittance, waits } = await world((count) => (count <= 2 ? busy() : undefined))
    expect((await quittance.get('/v1/customers')).items).toEqual([])
    expect(waits).toEqual([2000, 2000])
  })

  it('is given up after three repetitions', async () => {
    const { quittance, requests } = await world(busy)
    await expect(quittance.get('/v1/customers')).rejects.toMatchObject({ status: 503 })
    expect(requests).toHaveLength(4)
  })

  it('is not asked again for a PATCH, which might act twice', async () => {
    const { quittance, requests } = await world(busy)
    const path = { customerId: 'cus_01k9w5ncw0abcdefghjkmnpqrs' }
    await expect(quittance.patch('/v1/customers/{customerId}', { params: { path }, body: {} })).rejects.toMatchObject({ status: 503 })
    expect(requests).toHaveLength(1)
  })
})

describe('a network that is gone', () => {
  it('is an error that says so', async () => {
    const { quittance, waits } = await world(lost)
    await expect(quittance.get('/v1/customers')).rejects.toMatchObject({ code: 'network', status: 0 })
    expect(waits).toEqual([250, 500, 1000])
  })
})
