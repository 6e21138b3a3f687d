import { SCOPES } from '@quittance/core/member/roles'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../src/contract.ts'
import type { Route } from '../src/route.ts'
import { testApi } from './test-api.ts'

const RUNS = 25

const withBody = contract.filter((route) => route.body !== undefined && route.scope !== 'account')
const withQuery = contract.filter((route) => route.query !== undefined && route.scope !== 'public')

let api: Awaited<ReturnType<typeof testApi>>
let token: string

beforeAll(async () => {
  api = await testApi()
  token = await api.keyFor(await api.found('ada'), SCOPES)
})

/** Values that break naive code: other types, extremes, texts with surrogates, controls, markup, long ones. */
const nasty = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '‮',
    '<script>',
    "'; drop table",
    'x'.repeat(5000),
    '-0',
    '1e999',
    '9'.repeat(40),
    `0.${'1'.repeat(40)}`,
  ),
  fc.constantFrom(-1, 0.1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1e308, null, [], {}, [[]]),
)

function bodiesOf(route: Route): fc.Arbitrary<unknown> {
  const example = (route.example?.body ?? {}) as Record<string, unknown>
  const names = Object.keys(example)
  const spoilt = fc
    .tuple(fc.constantFrom(...(names.length > 0 ? names : ['name'])), nasty)
    .map(([name, value]) => ({ ...example, [name]: value }))
  return fc.oneof({ weight: 3, arbitrary: spoilt }, { weight: 1, arbitrary: nasty })
}

function pathOf(route: Route): string {
  return route.path.replace(/\{\w+\}/g, 'cus_01k9w5ncw0abcdefghjkmnpqrs')
}

describe('whatever is sent', () => {
  it.each(withBody.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s blames no server for a body',
    async (_, route) => {
      await fc.assert(
        fc.asyncProperty(bodiesOf(route), async (body) => {
          const answer = await api.send(route.method, pathOf(route), { body, token })
          expect(answer.status).toBeLessThan(500)
        }),
        { numRuns: RUNS },
      )
    },
  )

  it.each(withQuery.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s blames no server for a query',
    async (_, route) => {
      const names = Object.keys((route.query as unknown as { shape: object }).shape)
      const queries = fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'grapheme', maxLength: 40 }))
      await fc.assert(
        fc.asyncProperty(queries, async ([name, value]) => {
          const answer = await api.send(route.method, `${pathOf(route)}?${new URLSearchParams({ [name]: value })}`, { token })
          expect(answer.status).toBeLessThan(500)
        }),
        { numRuns: RUNS },
      )
    },
  )
})
