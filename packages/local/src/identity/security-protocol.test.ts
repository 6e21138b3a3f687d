import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOf, type Visited } from './test-client.ts'
import { startTestIdentity, type TestIdentity } from './test-identity.ts'

/** The demands of OWASP ASVS and OAuth 2.1 on the endpoints and on logins, each as a test. */

const ada = { email: 'ada@example.com', password: 'analytical engine 1843', name: 'Ada Lovelace' }
const CHALLENGE = createHash('sha256').update('v'.repeat(43)).digest('base64url')

let home: TestIdentity
beforeAll(async () => {
  home = await startTestIdentity({ throttle: { address: { free: 1000, waitSecondsMax: 900 } } })
  await home.newClient().signUp(ada)
})
afterAll(() => home.close())

/** The error the authorization endpoint gives for these parameters: on its page, or to the application. */
async function authorizationError(changes: Record<string, string | undefined>): Promise<string> {
  const parameters = {
    client_id: 'quittance-web',
    redirect_uri: `${home.publicUrl}/auth/callback`,
    response_type: 'code',
    scope: 'openid',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...changes,
  }
  const query = new URLSearchParams(Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined))
  const answer = await fetch(`${home.publicUrl}/oidc/auth?${query}`, { redirect: 'manual', headers: { accept: 'text/html' } })
  const location = answer.headers.get('location') ?? ''
  const text = location === '' ? textOf(await answer.text()) : location
  if (!location.includes('/auth/callback')) return text
  const { searchParams, hash } = new URL(location)
  return `application: ${searchParams.get('error') ?? new URLSearchParams(hash.slice(1)).get('error')}`
}

describe('the authorization endpoint refuses', () => {
  test.each([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['plain PKCE', { code_challenge_method: 'plain' }],
    ['PKCE without a method, which means plain', { code_challenge_method: undefined }],
  ])('%s', async (_what, changes) => {
    expect(await authorizationError(changes)).toBe('application: invalid_request')
  })

  test.each([
    ['tokens in the address', { response_type: 'token' }],
    ['id tokens in the address', { response_type: 'id_token' }],
  ])('%s', async (_what, changes) => {
    expect(await authorizationError(changes)).toMatch(/unsupported_response_type|unauthorized_client/)
  })

  test.each([
    ['another origin', 'https://evil.example/auth/callback'],
    ['a longer path', '/auth/callback/more'],
    ['a query', '/auth/callback?next=https://evil.example'],
    ['another case', '/Auth/callback'],
    ['a trailing slash', '/auth/callback/'],
  ])('a redirect address with %s', async (_what, uri) => {
    const redirect_uri = uri.startsWith('https:') ? uri : home.publicUrl + uri
    expect(await authorizationError({ redirect_uri })).toContain('Code: invalid_redirect_uri')
  })

  test('a client it does not know', async () => {
    expect(await authorizationError({ client_id: 'other' })).toContain('Code: invalid_client')
  })

  test('tokens for an API it does not know', async () => {
    expect(await authorizationError({ resource: 'https://evil.example/api' })).toBe('application: invalid_target')
  })
})

describe('the token endpoint refuses', () => {
  async function freshCode() {
    const client = home.newClient()
    const { page } = await client.begin({ code_challenge: CHALLENGE })
    const landed = await client.submit(page, ada)
    const code = landed.url.searchParams.get('code') ?? ''
    const redirect_uri = `${home.publicUrl}/auth/callback`
    const redeem = (changes: Record<string, string> = {}) =>
      client.token({ grant_type: 'authorization_code', code, redirect_uri, code_verifier: 'v'.repeat(43), ...changes })
    return { client, redeem }
  }

  test('a code that was used, and takes back what it gave', async () => {
    const { client, redeem } = await freshCode()
    const first = await redeem()
    expect((await redeem()).body.error).toBe('invalid_grant')
    await expect(client.refresh({ refreshToken: String(first.body.refresh_token) })).rejects.toThrow('invalid_grant')
  })

  test('all but one of several at the same time with one code', async () => {
    const { redeem } = await freshCode()
    const answers = await Promise.all([redeem(), redeem(), redeem(), redeem()])
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
  })

  test('a wrong verifier', async () => {
    const { redeem } = await freshCode()
    expect((await redeem({ code_verifier: 'w'.repeat(43) })).body.error).toBe('invalid_grant')
  })

  test('another redirect address than the code was asked with', async () => {
    const { redeem } = await freshCode()
    expect((await redeem({ redirect_uri: 'http://localhost/' })).body.error).toBe('invalid_grant')
  })

  test('a password in place of a code', async () => {
    const { body } = await home.newClient().token({ grant_type: 'password', username: ada.email, password: ada.password })
    expect(body.error).toBe('unsupported_grant_type')
  })

  test('all refresh tokens of a login after two refreshes at the same time with one of them', async () => {
    const client = home.newClient()
    const tokens = await client.logIn(ada)
    const ask = () => client.token({ grant_type: 'refresh_token', refresh_token: tokens.refreshToken })
    const answers = await Promise.all([ask(), ask(), ask()])
    const given = answers.filter(({ status }) => status === 200)
    expect(given.length).toBeLessThanOrEqual(1)
    for (const { body } of given) {
      await expect(client.refresh({ refreshToken: String(body.refresh_token) })).rejects.toThrow('invalid_grant')
    }
  })

  test('a revoked refresh token', async () => {
    const client = home.newClient()
    const { refreshToken } = await client.logIn(ada)
    const body = new URLSearchParams({ client_id: 'quittance-web', token: refreshToken })
    expect((await fetch(`${home.publicUrl}/oidc/token/revocation`, { method: 'POST', body })).status).toBe(200)
    await expect(client.refresh({ refreshToken })).rejects.toThrow('invalid_grant')
  })
})

describe('a login', () => {
  async function refused(email: string, password: string): Promise<Visited> {
    const client = home.newClient()
    return client.submit((await client.begin()).page, { email, password })
  }
  const said = ({ status, body }: Visited, email: string) => `${status} ${textOf(body).replaceAll(email, '')}`

  test('is refused in the same words whether or not there is such an account', async () => {
    const known = await refused(ada.email, 'not her password')
    const unknown = await refused('nobody@example.com', 'not her password')
    expect(said(known, ada.email)).toBe(said(unknown, 'nobody@example.com'))
  })

  test('is refused as slowly for an unknown account as for a known one', async () => {
    const timed = async (email: string) => {
      const client = home.newClient()
      const { page } = await client.begin()
      const start = performance.now()
      await client.submit(page, { email, password: 'not the password' })
      return performance.now() - start
    }
    home.advance(7200)
    const known: number[] = []
    const unknown: number[] = []
    for (let at = 0; at < 4; at++) {
      known.push(await timed(ada.email))
      unknown.push(await timed('nobody@example.com'))
    }
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3)
  })

  test('gives the session a new id, so that one planted before is worth nothing', async () => {
    const client = home.newClient()
    await client.begin()
    const before = client.cookies()
    await client.logIn(ada)
    expect(client.cookies()).not.toBe(before)
  })

  test('sets cookies that scripts cannot read and other sites cannot send', async () => {
    const answer = await fetch(`${home.publicUrl}/oidc/auth?${authQuery()}`, { redirect: 'manual' })
    const cookies = answer.headers.getSetCookie().filter((cookie) => !cookie.includes('.sig='))
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) expect(cookie).toMatch(/; path=\/oidc.*; samesite=lax.*; httponly|; path=\/oidc.*httponly.*samesite=lax/i)
  })

  test('sets cookies for https only when it is reached by https', async () => {
    const secure = await startTestIdentity({ publicUrl: 'https://invoices.example' })
    const query = authQuery({ redirect_uri: 'https://invoices.example/auth/callback' })
    const answer = await fetch(`${secure.publicUrl}/oidc/auth?${query}`, { redirect: 'manual' })
    const cookies = answer.headers.getSetCookie()
    await secure.close()
    expect(cookies.length).toBeGreaterThan(0)
    for (const cookie of cookies) expect(cookie.toLowerCase()).toContain('; secure')
  })

  function authQuery(changes: Record<string, string> = {}): URLSearchParams {
    const redirect_uri = `${home.publicUrl}/auth/callback`
    const asked = { client_id: 'quittance-web', redirect_uri, response_type: 'code', scope: 'openid' }
    return new URLSearchParams({ ...asked, code_challenge: CHALLENGE, code_challenge_method: 'S256', ...changes })
  }
})
