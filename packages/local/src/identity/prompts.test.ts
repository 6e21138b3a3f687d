import { afterAll, beforeAll, expect, test } from 'vitest'
import type { IdentityClient } from './test-client.ts'
import { startTestIdentity, type TestIdentity } from './test-identity.ts'

/** What an application may ask for with `prompt` and its kin (OpenID Connect Core 3.1.2.1). */

const ada = { email: 'ada@example.com', password: 'analytical engine 1843' }

let home: TestIdentity
let loggedIn: IdentityClient
beforeAll(async () => {
  home = await startTestIdentity()
  loggedIn = home.newClient()
  await loggedIn.signUp(ada)
})
afterAll(() => home.close())

test('none, without a login, is answered to the application and shows nothing', async () => {
  const { page } = await home.newClient().begin({ prompt: 'none' })
  expect(page.url.searchParams.get('error')).toBe('login_required')
})

test('none, with a login, gives a code', async () => {
  const { page, complete } = await loggedIn.begin({ prompt: 'none' })
  expect((await complete(page)).accessToken).toBeTruthy()
})

test('login asks for the password again', async () => {
  const { page, complete } = await loggedIn.begin({ prompt: 'login' })
  expect((await complete(await loggedIn.submit(page, ada))).accessToken).toBeTruthy()
})

test('consent shows nothing, since the application is our own', async () => {
  const { page, complete } = await loggedIn.begin({ prompt: 'consent' })
  expect((await complete(page)).accessToken).toBeTruthy()
})

test('create opens the sign-up page', async () => {
  const { page } = await home.newClient().begin({ prompt: 'create' })
  expect(page.url.pathname).toMatch(/\/sign-up$/)
})

test('create, with a login, changes to the new account', async () => {
  const client = home.newClient()
  await client.logIn(ada)
  const { page, complete } = await client.begin({ prompt: 'create' })
  const switched = await client.submit(page, { email: 'grace@example.com', password: 'nanoseconds of wire', name: 'Grace' })
  const landed = await client.submit(switched, {})
  const claims = JSON.parse(Buffer.from((await complete(landed)).idToken.split('.')[1] ?? '', 'base64url').toString())
  expect(claims.email).toBe('grace@example.com')
})

test('login_hint fills in the address', async () => {
  const { page } = await home.newClient().begin({ login_hint: 'ada@example.com' })
  expect(page.body).toContain('value="ada@example.com"')
})

test('the account page logs in by itself and comes back', async () => {
  const client = home.newClient()
  const login = await client.open('/oidc/account')
  expect((await client.submit(login, ada)).body).toContain('Your account')
})
