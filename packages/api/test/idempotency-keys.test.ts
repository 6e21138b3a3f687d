import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../src/contract.ts'
import { openScenarios } from './post-scenarios.ts'
import type { Answer } from './test-api.ts'

/** Changes nothing, so that there is nothing a key could keep from happening twice. */
const CHANGES_NOTHING = ['previewBrand', 'previewNewRecurringInvoice']

const withExample = contract.filter(
  (route) => route.method === 'POST' && route.scope !== 'public' && route.scope !== 'account' && route.example,
)
const posts = withExample.filter(({ operationId }) => !CHANGES_NOTHING.includes(operationId))

let at: Awaited<ReturnType<typeof openScenarios>>

beforeAll(async () => {
  at = await openScenarios()
})

/** What an answer says apart from ids, numbers and times: its status and the members of its body. */
function shapeOf({ status, json }: Answer) {
  return { status, members: json && Object.keys(json).sort() }
}

describe('a POST with an Idempotency-Key', () => {
  it.each(posts.map((route) => [route.path, route] as const))('%s answers as it does without, and once', async (_, route) => {
    const { path: plainPath, ...plainly } = await at.accepted(route)
    const plain = await at.api.send('POST', plainPath, plainly)
    expect([plain.status, plain.json?.detail]).toEqual([route.answer.status, undefined])

    const { path, ...sent } = await at.accepted(route)
    const headers = { 'idempotency-key': `key-${route.operationId}` }
    const first = await at.api.send('POST', path, { ...sent, headers })
    expect(shapeOf(first)).toEqual(shapeOf(plain))

    const second = await at.api.send('POST', path, { ...sent, headers })
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
