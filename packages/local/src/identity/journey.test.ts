import type { Clock } from '@quittance/core/ports/clock'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../store/open-store.ts'
import { type Tokens, textOf } from './test-client.ts'
import { linkIn, startTestIdentity, type TestIdentity } from './test-identity.ts'
import { codeOf, stepAt } from './totp.ts'

/** One person's way through everything, in order, over HTTP and through the real forms. */
describe.each([
  ['a hostile store', {}],
  ['SQLite', { openStore: (clock: Clock) => openStore({ path: ':memory:', clock }).store }],
])('Ada, on %s,', (_store, options) => {
  let home: TestIdentity
  let tokens: Tokens
  let secret = ''
  let usedCode = ''
  let recoveryCodes: string[] = []
  const ada = { email: 'ada@example.com', password: 'analytical engine 1843', name: 'Ada Lovelace' }
  const code = () => codeOf(secret, stepAt(home.now()))

  beforeAll(async () => {
    home = await startTestIdentity(options)
  })
  afterAll(() => home.close())

  test('signs up and is logged in at once', async () => {
    tokens = await home.newClient().signUp(ada)
    expect(decodeJwt(tokens.idToken)).toMatchObject({ email: ada.email, email_verified: false })
  })

  test('confirms her e-mail by the link in the mail', async () => {
    const client = home.newClient()
    const page = await client.open(linkIn((await home.mails()).at(-1)))
    expect(textOf((await client.submit(page, {})).body)).toContain('Your e-mail address is confirmed.')
    expect(decodeJwt((await client.logIn(ada)).idToken).email_verified).toBe(true)
  })

  test('cannot use that link again', async () => {
    const page = await home.newClient().open(linkIn((await home.mails()).at(-1)))
    expect(page.status).toBe(410)
  })

  test('gets new tokens without the form while she is logged in', async () => {
    const client = home.newClient()
    await client.logIn(ada)
    expect((await client.logIn()).accessToken).toBeTruthy()
  })

  test('refreshes, and every refresh gives a new refresh token', async () => {
    const client = home.newClient()
    const first = await client.logIn(ada)
    const second = await client.refresh(first)
    expect(second.refreshToken).not.toBe(first.refreshToken)
    expect((await client.refresh(second)).accessToken).toBeTruthy()
  })

  test('loses the whole family of refresh tokens when an old one comes back', async () => {
    const client = home.newClient()
    const first = await client.logIn(ada)
    const second = await client.refresh(first)
    await expect(client.refresh(first)).rejects.toThrow('invalid_grant')
    await expect(client.refresh(second)).rejects.toThrow('invalid_grant')
  })

  test('logs out, and her refresh token ends with the login', async () => {
    const client = home.newClient()
    tokens = await client.logIn(ada)
    await client.logOut(tokens)
    await expect(client.refresh(tokens)).rejects.toThrow('invalid_grant')
    expect((await client.begin()).page.url.pathname).toMatch('/oidc/interaction/')
  })

  test('turns on two-step login', async () => {
    const client = home.newClient()
    await client.logIn(ada)
    const account = await client.open('/oidc/account')
    const enrolment = await client.submit(account, { confirm: ada.password }, { action: '/two-step/start' })
    expect(enrolment.body).toContain('<svg class="qr"')
    secret = /class="secret">([A-Z2-7 ]+)</.exec(enrolment.body)?.[1]?.replaceAll(' ', '') ?? ''
    const done = await client.submit(enrolment, { code: code() })
    recoveryCodes = [...done.body.matchAll(/<li>([a-z2-9]{5}-[a-z2-9]{5})<\/li>/g)].map(([, text = '']) => text)
    expect(recoveryCodes).toHaveLength(10)
  })

  test('is asked for the code from then on', async () => {
    home.advance(60)
    const client = home.newClient()
    const { page } = await client.begin()
    expect((await client.submit(page, ada)).url.pathname).toMatch(/\/code$/)
  })

  test('logs in with the code', async () => {
    usedCode = code()
    expect((await home.newClient().logIn({ ...ada, code: () => usedCode })).accessToken).toBeTruthy()
  })

  test('cannot use a code a second time', async () => {
    await expect(home.newClient().logIn({ ...ada, code: () => usedCode })).rejects.toThrow('This code is not right')
  })

  test('logs in with a recovery code, once', async () => {
    const withRecovery = { ...ada, code: () => recoveryCodes[0] ?? '' }
    expect((await home.newClient().logIn(withRecovery)).accessToken).toBeTruthy()
    await expect(home.newClient().logIn(withRecovery)).rejects.toThrow('This code is not right')
  })

  test('forgets her password and sets a new one by the mailed link; the old logins end', async () => {
    home.advance(60)
    const elsewhere = home.newClient()
    const old = await elsewhere.logIn({ ...ada, code })
    const client = home.newClient()
    await client.submit(await client.open('/oidc/password/forgotten'), { email: ada.email })
    const page = await client.open(linkIn((await home.mails()).at(-1)))
    ada.password = 'difference engine 1822'
    expect(textOf((await client.submit(page, { password: ada.password })).body)).toContain('Password saved')
    await expect(elsewhere.refresh(old)).rejects.toThrow('invalid_grant')
    expect((await elsewhere.begin()).page.url.pathname).toMatch('/oidc/interaction/')
  })

  test('still needs the second step after the reset', async () => {
    home.advance(60)
    await expect(home.newClient().logIn(ada)).rejects.toThrow('Enter your code')
    expect((await home.newClient().logIn({ ...ada, code })).accessToken).toBeTruthy()
  })

  test('was told by mail of everything that touched her safety', async () => {
    const subjects = (await home.mails()).map(({ subject }) => subject)
    expect(subjects).toEqual([
      'Confirm your e-mail address',
      'Two-step login was turned on',
      'Choose a new password',
      'A new password was set',
    ])
  })

  test('left no secret in the store nor in the notes', () => {
    const kept = home.written() + JSON.stringify(home.notes)
    const secrets = [ada.password, 'analytical engine', secret, tokens.refreshToken, tokens.accessToken, ...recoveryCodes]
    expect(secrets.filter((text) => kept.includes(text))).toEqual([])
  })
})
