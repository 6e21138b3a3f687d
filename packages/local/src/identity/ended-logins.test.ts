import { memoryStore } from '@quittance/core/contract/memory-store'
import type { Clock } from '@quittance/core/ports/clock'
import type { Store } from '@quittance/core/ports/store'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { IdentityClient, Tokens } from './test-client.ts'
import { linkIn, startTestIdentity, type TestIdentity } from './test-identity.ts'

/** What ends a login must do so even while the list of sessions, an index, lags behind. */

let people = 0
let home: TestIdentity
let ada: { email: string; password: string }
let here: IdentityClient
let elsewhere: IdentityClient
let tokens: Tokens

function withoutLists(clock: Clock): Store {
  return { ...memoryStore(clock).store, list: async () => ({ items: [] }) }
}

beforeAll(async () => {
  home = await startTestIdentity({ openStore: withoutLists })
})
afterAll(() => home.close())

beforeEach(async () => {
  ada = { email: `ada${people++}@example.com`, password: 'analytical engine 1843' }
  here = home.newClient()
  elsewhere = home.newClient()
  await here.signUp(ada)
  tokens = await elsewhere.logIn(ada)
})

async function expectEnded(client: IdentityClient): Promise<void> {
  await expect(client.refresh(tokens)).rejects.toThrow('invalid_grant')
  expect((await client.begin()).page.url.pathname).toMatch('/oidc/interaction/')
  expect((await client.open('/oidc/account')).url.pathname).toMatch('/oidc/interaction/')
}

test('a password set by a mailed link ends every login', async () => {
  const client = home.newClient()
  await client.submit(await client.open('/oidc/password/forgotten'), { email: ada.email })
  await client.submit(await client.open(linkIn((await home.mails()).at(-1))), { password: 'difference engine 1822' })
  await expectEnded(elsewhere)
})

test('“log out everywhere” ends every login', async () => {
  await here.submit(await here.open('/oidc/account'), {}, { action: '/log-out-everywhere' })
  await expectEnded(elsewhere)
  await expectEnded(here)
})

test('a changed password ends the other logins and keeps this one', async () => {
  const change = { current: ada.password, password: 'difference engine 1822' }
  const account = await here.submit(await here.open('/oidc/account'), change, { action: '/account/password' })
  expect(account.body).toContain('Your password is changed.')
  expect((await here.logIn()).accessToken).toBeTruthy()
  await expectEnded(elsewhere)
})

test('one can log in again within the same second', async () => {
  await here.submit(await here.open('/oidc/account'), {}, { action: '/log-out-everywhere' })
  expect((await elsewhere.logIn(ada)).accessToken).toBeTruthy()
})
