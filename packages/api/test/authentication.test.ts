import { SCOPES } from '@quittance/core/member/roles'
import { beforeEach, describe, expect, it } from 'vitest'
import { as, testApi } from './test-api.ts'

const company = { name: 'Lovelace & Co', country: 'DE' }

let api: Awaited<ReturnType<typeof testApi>>

beforeEach(async () => {
  api = await testApi()
})

describe('a new account', () => {
  it('creates its organisation and owns it', async () => {
    const send = as(api, 'token-ada')
    expect((await send('GET', '/v1/customers')).json.code).toBe('organization_required')
    const made = await send('POST', '/v1/organization', { body: company })
    expect(made.json).toMatchObject({
      ...company,
      currency: 'EUR',
      zone: 'Europe/Berlin',
      locale: 'de-DE',
      paymentTermsDays: 14,
      version: 1,
    })
    expect((await send('GET', '/v1/organization')).json).toEqual(made.json)
    expect((await send('GET', '/v1/members')).json.items).toMatchObject([{ name: 'ada', email: 'ada@example.com', role: 'owner' }])
  })

  it('creates no second one', async () => {
    const send = as(api, 'token-ada')
    await send('POST', '/v1/organization', { body: company })
    const again = await send('POST', '/v1/organization', { body: company })
    expect([again.status, again.json.code]).toEqual([409, 'already_exists'])
  })

  it('creates one only, also when it asks four times at once', async () => {
    const send = as(api, 'token-ada')
    const answers = await Promise.all([1, 2, 3, 4].map(() => send('POST', '/v1/organization', { body: company })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409])
  })

  it('gets the first answer again for the same Idempotency-Key', async () => {
    const send = as(api, 'token-ada')
    const headers = { 'idempotency-key': 'sign-up' }
    const first = await send('POST', '/v1/organization', { body: company, headers })
    const second = await send('POST', '/v1/organization', { body: company, headers })
    expect([second.status, second.json.id]).toEqual([201, first.json.id])
  })
})

describe('an API key', () => {
  it('works in either header', async () => {
    const key = await api.keyFor(await api.found('ada'), ['customers:read'])
    expect((await api.send('GET', '/v1/customers', { headers: { 'x-api-key': key } })).status).toBe(200)
    expect((await api.send('GET', '/v1/customers', { headers: { authorization: `Bearer ${key}` } })).status).toBe(200)
  })

  it('is shown once and kept as a hash only', async () => {
    await api.found('ada')
    const send = as(api, 'token-ada')
    const made = await send('POST', '/v1/api-keys', { body: { name: 'Shop', scopes: ['items:read'] }, headers: { 'idempotency-key': 'k' } })
    expect(made.json.secret).toMatch(/^qk_[0-9a-z]{26}_[0-9a-z]{40}$/)
    const replayed = await send('POST', '/v1/api-keys', {
      body: { name: 'Shop', scopes: ['items:read'] },
      headers: { 'idempotency-key': 'k' },
    })
    expect(replayed.json).toEqual({ ...made.json, secret: null })
    const listed = await send('GET', '/v1/api-keys')
    expect(String(listed.body)).not.toContain(made.json.secret)
    expect(listed.json.items).toMatchObject([{ name: 'Shop', hint: made.json.secret.slice(-4), scopes: ['items:read'] }])
  })

  it('is refused from the moment it is revoked', async () => {
    await api.found('ada')
    const send = as(api, 'token-ada')
    const { json } = await send('POST', '/v1/api-keys', { body: { name: 'Shop' } })
    expect((await api.send('GET', '/v1/items', { token: json.secret })).status).toBe(200)
    expect((await send('DELETE', `/v1/api-keys/${json.id}`)).status).toBe(204)
    expect((await api.send('GET', '/v1/items', { token: json.secret })).status).toBe(401)
    expect((await send('GET', '/v1/api-keys')).json.items).toEqual([])
  })

  it('can make no key that does more than itself', async () => {
    const orgId = await api.found('ada')
    const key = await api.keyFor(orgId, ['api-keys:write', 'items:read'])
    const more = await api.send('POST', '/v1/api-keys', { body: { name: 'x', scopes: ['items:write'] }, token: key })
    expect([more.status, more.json.code]).toEqual([403, 'forbidden'])
    const same = await api.send('POST', '/v1/api-keys', { body: { name: 'x' }, token: key })
    expect(same.json.scopes.sort()).toEqual(['api-keys:write', 'items:read'])
  })

  it('cannot found an organisation', async () => {
    const key = await api.keyFor(await api.found('ada'), SCOPES)
    expect((await api.send('POST', '/v1/organization', { body: company, token: key })).status).toBe(403)
  })

  it('of one organisation is none in another, though it names it', async () => {
    const ours = await api.keyFor(await api.found('ours'), SCOPES)
    const theirs = await api.found('theirs')
    const forged = ours.replace(/^qk_[^_]+/, `qk_${theirs.slice(4)}`)
    expect((await api.send('GET', '/v1/customers', { token: forged })).status).toBe(401)
  })

  it('remembers when it was last used, to the hour', async () => {
    // The note is dropped when a commit conflicts; the next use makes it again.
    api = await testApi({ hostility: { conflict: 0 } })
    const orgId = await api.found('ada')
    const key = await api.keyFor(orgId, ['api-keys:read'])
    const lastUsed = async () => {
      const { json } = await api.send('GET', '/v1/api-keys', { token: key })
      await api.settled()
      return json.items[0].lastUsedAt
    }
    const start = new Date(api.world.clock.now()).toISOString()
    expect(await lastUsed()).toBeUndefined()
    api.world.clock.advance({ seconds: 3599 })
    expect(await lastUsed()).toBe(start)
    api.world.clock.advance({ seconds: 1 })
    const anHourLater = new Date(api.world.clock.now()).toISOString()
    expect(await lastUsed()).toBe(start)
    expect(await lastUsed()).toBe(anHourLater)
  })
})
