import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestIdentity, type TestIdentity } from './test-identity.ts'

let home: TestIdentity
beforeAll(async () => {
  home = await startTestIdentity()
})
afterAll(() => home.close())

const ADA = { email: 'ada@example.com', password: 'analytical engine 1843', name: 'Ada Lovelace' }

test('signs up and gets tokens', async () => {
  const tokens = await home.newClient().signUp(ADA)
    decodeProtectedHeader(tokens.accessToken),
    tokens.scope,
    tokens.refreshToken,
  )
  expect(tokens.expiresInSeconds).toBe(900)
})
