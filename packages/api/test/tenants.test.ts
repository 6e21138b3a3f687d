import { SCOPES } from '@quittance/core/member/roles'
import { describe, expect, it } from 'vitest'
import { contract } from '../src/contract.ts'
import { testApi } from './test-api.ts'

/** Every `GET /v1/things/{id}` whose thing another organisation can make by `POST /v1/things`. */
const things = contract.filter(
  (route) => route.method === 'POST' && route.answer.status === 201 && route.params === undefined && route.scope !== 'account',
)

describe('what another organisation made', () => {
  it.each(things.map((route) => [route.path, route] as const))('%s: every route with its id answers 404', async (_, route) => {
    const api = await testApi()
    const theirs = await api.keyFor(await api.found('theirs'), SCOPES)
    const ours = await api.keyFor(await api.found('ours'), SCOPES)
    const made = await api.send('POST', route.path, { body: route.example?.body, token: theirs })
    if (made.status !== 201) return // needs something else first; its own tests cover it
    const withId = contract.filter((other) => other.params !== undefined && other.path.startsWith(`${route.path}/{`))
    expect(withId.length).toBeGreaterThan(0)
    for (const other of withId) {
      const target = other.path.replace(/\{\w+\}/, made.json.id)
      const body = other.body ? { body: other.example?.body ?? {} } : {}
      const answer = await api.send(other.method, target, { ...body, token: ours })
      expect([other.operationId, answer.status]).toEqual([other.operationId, 404])
    }
  })

  it('is in no list', async () => {
    const api = await testApi()
    const theirs = await api.keyFor(await api.found('theirs'), SCOPES)
    const ours = await api.keyFor(await api.found('ours'), SCOPES)
    const made = await api.send('POST', '/v1/customers', { body: { name: 'Secret', email: 's@example.com' }, token: theirs })
    expect(made.status).toBe(201)
    for (const path of ['/v1/customers', '/v1/customers?search=secret', `/v1/events?subjectId=${made.json.id}`]) {
      expect((await api.send('GET', path, { token: ours })).json.items).toEqual([])
    }
  })
})
