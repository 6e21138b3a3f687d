import { randomBytes } from 'node:crypto'
import { tokenVerifier } from '@quittance/api/auth/token'
import { systemClock } from '@quittance/core/ports/clock'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateKeys, rotateSigningKey } from './keys.ts'
import type { Tokens } from './test-client.ts'
import { startTestIdentity, type TestIdentity } from './test-identity.ts'

/** What the embedded provider owes the web, beyond what every issuer owes the API (issuer.test.ts). */

let home: TestIdentity
let tokens: Tokens
beforeAll(async () => {
  home = await startTestIdentity()
  tokens = await home.newClient().signUp({ email: 'ada@example.com', password: 'analytical engine 1843', name: 'Ada Lovelace' })
})
afterAll(() => home.close())

const clock = systemClock

test('an access token has the claims of Cognito, and no others but its id', () => {
  const claims = decodeJwt(tokens.accessToken)
  expect(Object.keys(claims).sort()).toEqual(['client_id', 'exp', 'iat', 'iss', 'jti', 'scope', 'sub', 'token_use', 'username'])
  expect(claims).toMatchObject({ iss: home.identity.issuer, client_id: 'quittance-web', token_use: 'access', username: claims.sub })
})

test('the id token says who it is', () => {
  expect(decodeJwt(tokens.idToken)).toMatchObject({
    aud: 'quittance-web',
    email: 'ada@example.com',
    email_verified: false,
    name: 'Ada Lovelace',
  })
})

test('the published keys verify the tokens', async () => {
  const keys = createRemoteJWKSet(new URL(`${home.publicUrl}/oidc/jwks`))
  const { payload } = await jwtVerify(tokens.accessToken, keys, { issuer: home.identity.issuer })
  expect(payload.token_use).toBe('access')
})

test('published keys have no private members', async () => {
  const published = await (await fetch(`${home.publicUrl}/oidc/jwks`)).json()
  for (const key of published.keys) expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
})

test('the discovery document names what the web needs', async () => {
  const found = await (await fetch(`${home.publicUrl}/oidc/.well-known/openid-configuration`)).json()
  const at = (path: string) => `${home.publicUrl}/oidc${path}`
  expect(found).toMatchObject({
    issuer: home.identity.issuer,
    authorization_endpoint: at('/auth'),
    token_endpoint: at('/token'),
    jwks_uri: at('/jwks'),
    userinfo_endpoint: at('/me'),
    end_session_endpoint: at('/session/end'),
    revocation_endpoint: at('/token/revocation'),
    code_challenge_methods_supported: ['S256'],
  })
})

test('the Host header of a request changes nothing in the discovery document', async () => {
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
  const found = await (await fetch(`${home.publicUrl}/oidc/.well-known/openid-configuration`, { headers })).text()
  expect(found).not.toContain('evil.example')
})

test('userinfo tells who a token belongs to', async () => {
  const answer = await fetch(`${home.publicUrl}/oidc/me`, { headers: { authorization: `Bearer ${tokens.accessToken}` } })
  expect(await answer.json()).toEqual({
    sub: decodeJwt(tokens.idToken).sub,
    email: 'ada@example.com',
    email_verified: false,
    name: 'Ada Lovelace',
  })
})

test('userinfo refuses what is no access token', async () => {
  for (const authorization of ['', 'Bearer x', `Bearer ${tokens.idToken}`]) {
    expect((await fetch(`${home.publicUrl}/oidc/me`, { headers: { authorization } })).status).toBe(401)
  }
})

test('tokens signed before a rotation of keys stay valid', async () => {
  const before = await generateKeys(randomBytes)
  const old = await startTestIdentity({ keys: before })
  const { accessToken } = await old.newClient().signUp({ email: 'ada@example.com', password: 'analytical engine 1843' })
  await old.close()
  const rotated = await startTestIdentity({ keys: await rotateSigningKey(before) })
  const { jwks } = rotated.identity
  await rotated.close()
  expect(jwks.keys).toHaveLength(2)
  const verify = tokenVerifier({ issuer: old.identity.issuer, clientId: 'quittance-web', jwks, clock })
  expect((await verify(accessToken)).sub).toMatch(/^acc_/)
})
