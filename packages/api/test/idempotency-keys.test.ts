import { SCOPES } from '@quittance/core/member/roles'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../src/contract.ts'
import type { Route } from '../src/route.ts'
import { type Answer, testApi } from './test-api.ts'

const LINES = [{ description: 'Hours', quantity: '10', unitPrice: '1000', taxPercent: '19' }]
const TODAY = '2026-01-15'

/**
 * Not covered here: routes that need more than a customer and an invoice to be accepted, and the brand preview, which commits nothing
 * and so ignores the key.
 */
const NEEDS_MORE =
  /credit-applications|\/refunds|exchange-rates|apply-credit|reinstate|\/v1\/ledger\/|brand\/preview|^\/v1\/payments|chargebacks|\/reverse$/

const withExample = contract.filter(
  (route) => route.method === 'POST' && route.scope !== 'public' && route.scope !== 'account' && route.example,
)
const posts = withExample.filter((route) => !NEEDS_MORE.test(route.path))

let api: Awaited<ReturnType<typeof testApi>>
let token: string
let customerId: string

beforeAll(async () => {
  api = await testApi()
  token = await api.keyFor(await api.found('ada'), SCOPES)
  customerId = (await api.send('POST', '/v1/customers', { body: { name: 'Ada', email: 'ada@example.com' }, token })).json.id
})

/** A path whose invoice is in a state that allows the action. */
async function pathOf({ path, operationId }: Route): Promise<string> {
  if (!path.includes('{')) return path
  const { id } = (await api.send('POST', '/v1/invoices', { body: { customerId, lines: LINES }, token })).json
  if (operationId !== 'issueInvoice') await api.send('POST', `/v1/invoices/${id}/issue`, { body: {}, token })
  return path.replace('{invoiceId}', id)
}

/** The example, about things that are there. */
function bodyOf(route: Route): object {
  const body = { ...(route.example?.body as Record<string, unknown>) }
  if ('customerId' in body) body.customerId = customerId
  if ('paidOn' in body) body.paidOn = TODAY
  return body
}

/** What an answer says apart from ids, numbers and times: its status and the members of its body. */
function shapeOf({ status, json }: Answer) {
  return { status, members: json && Object.keys(json).sort() }
}

describe('a POST with an Idempotency-Key', () => {
  it.each(posts.map((route) => [route.path, route] as const))('%s answers as it does without, and once', async (_, route) => {
    const body = bodyOf(route)
    const plain = await api.send('POST', await pathOf(route), { body, token })
    expect([plain.status, plain.json?.detail]).toEqual([route.answer.status, undefined])

    const path = await pathOf(route)
    const headers = { 'idempotency-key': `key ${route.operationId}`.replace(' ', '-') }
    const first = await api.send('POST', path, { body, token, headers })
    expect(shapeOf(first)).toEqual(shapeOf(plain))

    const second = await api.send('POST', path, { body, token, headers })
    expect([second.status, second.headers['idempotent-replayed'], second.headers.etag]).toEqual([first.status, 'true', first.headers.etag])
    expect(Object.keys(first.json)).toEqual(expect.arrayContaining(Object.keys(second.json)))
    expect(second.json.id).toBe(first.json.id)
  })

  it('reaches every POST that takes a body', () => {
    const bodies = contract.filter(
      (route) => route.method === 'POST' && route.body && route.scope !== 'public' && route.scope !== 'account',
    )
    expect(withExample).toEqual(expect.arrayContaining(bodies))
  })
})
