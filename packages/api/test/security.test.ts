import { NOUNS } from '@quittance/core/kit/vocabulary'
import { SCOPES } from '@quittance/core/member/roles'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../src/contract.ts'
import type { Route } from '../src/route.ts'
import { testApi } from './test-api.ts'

/**
 * The defences that every route must have, over the whole table: a new route joins by itself. A route whose body
 * has required fields gives an accepted one as its `example`.
 */
const members = contract.filter((route) => route.scope !== 'public')
const scopedRoutes = members.filter((route) => route.scope !== 'account')
const withBody = contract.filter((route) => route.body !== undefined)
const withoutBody = contract.filter(
  (route) => route.body === undefined && !['GET', 'DELETE'].includes(route.method) && !('rawBody' in route),
)
const nameOf = (route: Route) => `${route.method} ${route.path}`
const table = (routes: readonly Route[]) => routes.map((route) => [nameOf(route), route] as const)

let api: Awaited<ReturnType<typeof testApi>>
let orgId: string
let keyWithAll: string

beforeAll(async () => {
  api = await testApi()
  orgId = await api.found('ada')
  keyWithAll = await api.keyFor(orgId, SCOPES)
})

/** The route's path with ids of the right shape that nothing has: `{creditNoteId}` is an id of a `credit_note`. */
function pathOf(route: Route): string {
  return route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'accountCode') return '9999'
    if (name === 'kind') return 'pdf'
    if (name === 'period') return '2026-01'
    const noun = name.replace(/Id$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const found = Object.entries(NOUNS).find(([known]) => known === noun)?.[1]
    return `${found && 'prefix' in found ? found.prefix : noun}_01k9w5ncw0abcdefghjkmnpqrs`
  })
}

function bodyOf(route: Route): { body?: unknown } {
  return route.body ? { body: route.example?.body ?? {} } : {}
}

describe('every route for members', () => {
  it.each(table(members))('%s answers 401 without a token', async (_, route) => {
    const answer = await api.send(route.method, pathOf(route), bodyOf(route))
    expect([answer.status, answer.json.code, answer.headers['www-authenticate']]).toEqual([401, 'unauthenticated', 'Bearer'])
  })

  it.each(table(members))('%s answers 401 to a token that is none', async (_, route) => {
    const answer = await api.send(route.method, pathOf(route), { ...bodyOf(route), token: 'eyJhbGciOiJub25lIn0.e30.' })
    expect([answer.status, answer.json.code]).toEqual([401, 'unauthenticated'])
  })

  it.each(table(members))('%s answers 401 to a key that is none', async (_, route) => {
    const token = `qk_${'0'.repeat(26)}_${'0'.repeat(40)}`
    const answer = await api.send(route.method, pathOf(route), { ...bodyOf(route), token })
    expect([answer.status, answer.json.code]).toEqual([401, 'unauthenticated'])
  })

  it.each(table(scopedRoutes))('%s answers 403 to a key with every scope but its own', async (_, route) => {
    const key = await api.keyFor(
      orgId,
      SCOPES.filter((scope) => scope !== route.scope),
    )
    const answer = await api.send(route.method, pathOf(route), { ...bodyOf(route), token: key })
    expect([answer.status, answer.json.code]).toEqual([403, 'forbidden'])
  })

  it.each(table(scopedRoutes))('%s answers 403 to an account without an organisation', async (_, route) => {
    const answer = await api.send(route.method, pathOf(route), { ...bodyOf(route), token: 'token-stranger' })
    expect([answer.status, answer.json.code]).toEqual([403, 'organization_required'])
  })

  it.each(table(scopedRoutes))('%s changes only with a scope to write', (_, route) => {
    expect(route.scope).toMatch(route.method === 'GET' ? /:read$/ : /:write$/)
  })
})

describe('every route with an id', () => {
  it.each(table(members.filter((route) => route.params)))('%s answers 404 for one that is not there', async (_, route) => {
    const answer = await api.send(route.method, pathOf(route), { ...bodyOf(route), token: keyWithAll })
    expect([answer.status, answer.json.code]).toEqual([404, 'not_found'])
  })

  it.each(table(members.filter((route) => route.params)))('%s answers 404 for one of another shape', async (_, route) => {
    const target = route.path.replace(/\{\w+\}/g, "x'%20OR%201=1")
    const answer = await api.send(route.method, target, { ...bodyOf(route), token: keyWithAll })
    expect(answer.status).toBe(404)
  })
})

describe('every route', () => {
  it.each(table(withBody))('%s accepts its example', async (_, route) => {
    expect(route.body?.safeParse(route.example?.body ?? {}).error?.issues ?? []).toEqual([])
  })

  it.each(table([...withBody, ...withoutBody]))('%s refuses a field it does not know', async (_, route) => {
    const body = { ...(route.example?.body as object | undefined), isAdmin: true }
    const answer = await api.send(route.method, pathOf(route), { body, token: route.scope === 'account' ? 'token-other' : keyWithAll })
    expect(answer.status).toBe(400)
    expect(answer.json.errors).toContainEqual(expect.objectContaining({ pointer: '/isAdmin', code: 'unknown_field' }))
  })

  it.each(table(scopedRoutes))('%s refuses a query parameter it does not know', async (_, route) => {
    const answer = await api.send(route.method, `${pathOf(route)}?orgId=org_1`, { ...bodyOf(route), token: keyWithAll })
    expect(answer.status).toBe(400)
    expect(answer.json.errors).toContainEqual(expect.objectContaining({ pointer: '?orgId', code: 'unknown_field' }))
  })

  it.each(table([...withBody, ...withoutBody]))('%s refuses a body of 5 MB', async (_, route) => {
    const answer = await api.send(route.method, pathOf(route), { rawBody: JSON.stringify('x'.repeat(5_000_000)), token: keyWithAll })
    expect([answer.status, answer.json.code]).toEqual([413, 'body_too_large'])
  })

  it.each(table(withBody))('%s refuses another content type', async (_, route) => {
    const headers = { 'content-type': 'text/plain' }
    const answer = await api.send(route.method, pathOf(route), { body: route.example?.body ?? { a: 1 }, headers, token: keyWithAll })
    expect([answer.status, answer.json.code]).toEqual([415, 'unsupported_media_type'])
  })

  it.each(table(contract))('%s sends the security headers', async (_, route) => {
    const answer = await api.send(route.method, pathOf(route))
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-request-id': expect.stringMatching(/^req_/) })
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    if (route.scope !== 'public') expect(answer.headers['cache-control']).toBe('no-store')
  })
})
