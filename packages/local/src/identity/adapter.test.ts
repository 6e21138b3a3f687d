import { beforeEach, expect, test } from 'vitest'
import { providerAdapter, removeSessions } from './adapter.ts'
import { loadOidcProvider } from './load-provider.ts'
import { type TestContext, testContext } from './test-context.ts'

const { errors } = await loadOidcProvider()

let model: ReturnType<typeof providerAdapter>
let home: TestContext

beforeEach(async () => {
  home = await testContext()
  model = providerAdapter(home.context, errors)
})

test('gives back what was kept, with its id', async () => {
  await model('RefreshToken').upsert('t1', { jti: 't1', kind: 'RefreshToken', scope: 'openid' }, 60)
  expect(await model('RefreshToken').find('t1')).toEqual({ jti: 't1', kind: 'RefreshToken', scope: 'openid' })
})

test('keeps models apart', async () => {
  await model('RefreshToken').upsert('t1', { jti: 't1' }, 60)
  expect(await model('AuthorizationCode').find('t1')).toBeUndefined()
})

test('forgets when the time is over', async () => {
  await model('Interaction').upsert('i1', { jti: 'i1' }, 60)
  home.advance(61)
  expect(await model('Interaction').find('i1')).toBeUndefined()
})

test('tells that something was used', async () => {
  await model('AuthorizationCode').upsert('c1', { jti: 'c1' }, 60)
  await model('AuthorizationCode').consume('c1')
  expect((await model('AuthorizationCode').find('c1'))?.consumed).toBeGreaterThan(0)
})

test('lets one of several use a code at the same time, and ends the grant then', async () => {
  await model('Grant').upsert('g1', { jti: 'g1' }, 60)
  await model('AuthorizationCode').upsert('c1', { jti: 'c1', grantId: 'g1' }, 60)
  const uses = await Promise.allSettled([1, 2, 3].map(() => model('AuthorizationCode').consume('c1')))
  expect(uses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(await model('Grant').find('g1')).toBeUndefined()
})

test('removes a grant’s tokens, of the asked model only', async () => {
  for (const id of ['t1', 't2']) await model('RefreshToken').upsert(id, { jti: id, grantId: 'g1' }, 60)
  await model('RefreshToken').upsert('t3', { jti: 't3', grantId: 'g2' }, 60)
  await model('AuthorizationCode').upsert('c1', { jti: 'c1', grantId: 'g1' }, 60)
  await model('RefreshToken').revokeByGrantId('g1')
  const left = await Promise.all(['t1', 't2', 't3'].map((id) => model('RefreshToken').find(id)))
  expect(left.map((token) => token?.jti)).toEqual([undefined, undefined, 't3'])
  expect(await model('AuthorizationCode').find('c1')).toBeDefined()
})

test('finds a session by its lasting name also after its id has changed', async () => {
  await model('Session').upsert('s1', { jti: 's1', uid: 'u1' }, 60)
  await model('Session').destroy('s1')
  await model('Session').upsert('s2', { jti: 's2', uid: 'u1', accountId: 'acc_1' }, 60)
  expect(await model('Session').findByUid('u1')).toMatchObject({ uid: 'u1', accountId: 'acc_1' })
})

test('removes the sessions of one account, but for the one to keep', async () => {
  await model('Session').upsert('s1', { jti: 's1', uid: 'u1', accountId: 'acc_1' }, 60)
  await model('Session').upsert('s2', { jti: 's2', uid: 'u2', accountId: 'acc_1' }, 60)
  await model('Session').upsert('s3', { jti: 's3', uid: 'u3', accountId: 'acc_2' }, 60)
  await removeSessions(home.context, 'acc_1', 'u2')
  const left = await Promise.all(['s1', 's2', 's3'].map((id) => model('Session').find(id)))
  expect(left.map((session) => session?.uid)).toEqual([undefined, 'u2', 'u3'])
})
