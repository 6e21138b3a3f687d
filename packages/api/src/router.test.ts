import { expect, it } from 'vitest'
import { publicRoute, type Route } from './route.ts'
import { routerOf } from './router.ts'

function routeOf(method: Route['method'], path: string): Route {
  return publicRoute({
    method,
    path,
    operationId: `${method} ${path}`,
    tag: 't',
    summary: 's',
    scope: 'public',
    answer: { status: 204 },
    errors: [],
    run: async () => undefined,
  })
}

const router = routerOf([
  routeOf('GET', '/v1/things'),
  routeOf('POST', '/v1/things'),
  routeOf('GET', '/v1/things/{thingId}'),
  routeOf('GET', '/v1/things/latest'),
  routeOf('GET', '/v1/things/{thingId}/parts/{partId}'),
])

it.each([
  ['GET', '/v1/things', 'GET /v1/things', {}],
  ['POST', '/v1/things', 'POST /v1/things', {}],
  ['HEAD', '/v1/things', 'GET /v1/things', {}],
  ['GET', '/v1/things/latest', 'GET /v1/things/latest', {}],
  ['GET', '/v1/things/a%2Fb', 'GET /v1/things/{thingId}', { thingId: 'a/b' }],
  ['GET', '/v1/things/1/parts/2', 'GET /v1/things/{thingId}/parts/{partId}', { thingId: '1', partId: '2' }],
  ['GET', '/v1/things/latest/parts/2', 'GET /v1/things/{thingId}/parts/{partId}', { thingId: 'latest', partId: '2' }],
])('leads %s %s to %s', (method, path, operationId, params) => {
  const match = router(method, path)
  expect(match && 'route' in match && [match.route.operationId, match.params]).toEqual([operationId, params])
})

it.each(['/', '/v1', '/v1/things/', '/v1/things/1/parts', '/v1/things/%ff', '//v1/things', '/v1/things/1/parts/2/3'])(
  'knows nothing at %s',
  (path) => {
    expect(router('GET', path)).toBeUndefined()
  },
)

it('says which methods there are instead', () => {
  expect(router('DELETE', '/v1/things')).toEqual({ allowed: ['GET', 'POST'] })
})

it('refuses two routes of one method and path', () => {
  expect(() => routerOf([routeOf('GET', '/a/{b}'), routeOf('GET', '/a/{c}')])).toThrow('two routes')
})
