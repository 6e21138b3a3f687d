import { expect, it } from 'vitest'
import { testClock } from '../../core/contract/test-world.ts'
import { testApi } from '../test/test-api.ts'
import { rateLimiter } from './rate-limit.ts'

const limited = expect.objectContaining({ code: 'rate_limited' })

function opened(perSecond: number) {
  const clock = testClock()
  const limiter = rateLimiter({ perSecond, clock })
  const admitted = (caller: string, count: number) => {
    for (let at = 0; at < count; at++) limiter.admit(caller)
  }
  return { clock, admitted }
}

it('admits four seconds’ worth at once, and no more', () => {
  const { admitted } = opened(5)
  admitted('ada', 20)
  expect(() => admitted('ada', 1)).toThrow(limited)
})

it('fills again with time', () => {
  const { admitted, clock } = opened(5)
  admitted('ada', 20)
  clock.advance({ seconds: 1 })
  admitted('ada', 5)
  expect(() => admitted('ada', 1)).toThrow(limited)
})

it('counts each caller alone', () => {
  const { admitted } = opened(5)
  admitted('ada', 20)
  admitted('grace', 20)
})

it('says how long to wait', () => {
  const { admitted } = opened(0.5)
  admitted('ada', 2)
  expect(() => admitted('ada', 1)).toThrow(expect.objectContaining({ details: { retryAfterSeconds: 2 } }))
})

it('answers 429 with Retry-After, to callers with and without a login', async () => {
  const limiter = rateLimiter({ perSecond: 1, clock: testClock() })
  const api = await testApi({ app: { limiter } })
  await api.found('ada')
  const asked = async (path: string, token?: string) => {
    const answers = []
    for (let at = 0; at < 5; at++) answers.push(await api.send('GET', path, token === undefined ? {} : { token }))
    return answers.map(({ status, headers }) => [status, headers['retry-after']])
  }
  const expected = [...Array.from({ length: 4 }, () => [200, undefined]), [429, '1']]
  expect(await asked('/v1/organization', 'token-ada')).toEqual(expected)
  expect(await asked('/health')).toEqual(expected)
})
