import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { AppError } from '@quittance/core/kit/errors'
import { systemClock } from '@quittance/core/ports/clock'
import { describe, expect, test } from 'vitest'
import { type TokenKeys, tokenVerifier } from './token.ts'

const ISSUER = 'http://localhost:4000/oidc'
const CLIENT = 'quittance-web'
const NOW_SECONDS = Math.floor(systemClock.now() / 1000)

const ours = rsaKey('k1')
const theirs = rsaKey('k1')

function rsaKey(kid: string): { privateKey: KeyObject; jwks: TokenKeys; kid: string; pem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return { privateKey, kid, jwks: { keys: [{ kty: 'RSA', kid, use: 'sig', alg: 'RS256', n, e }] }, pem }
}

const CLAIMS = {
  sub: 'acc_1',
  iss: ISSUER,
  client_id: CLIENT,
  token_use: 'access',
  scope: 'openid email',
  iat: NOW_SECONDS,
  exp: NOW_SECONDS + 900,
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

function token(claims: object, { key = ours, header = {} }: { key?: typeof ours; header?: object } = {}): string {
  const content = `${encoded({ alg: 'RS256', kid: key.kid, typ: 'at+jwt', ...header })}.${encoded(claims)}`
  return `${content}.${sign('sha256', Buffer.from(content), key.privateKey).toString('base64url')}`
}

function macToken(secret: string): string {
  const content = `${encoded({ alg: 'HS256', kid: 'k1', typ: 'at+jwt' })}.${encoded(CLAIMS)}`
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
}

function verifier(options: { now?: () => number; rememberedMax?: number } = {}) {
  const clock = { now: options.now ?? (() => NOW_SECONDS * 1000) }
  const remembered = options.rememberedMax === undefined ? {} : { rememberedMax: options.rememberedMax }
  return tokenVerifier({ issuer: ISSUER, clientId: CLIENT, jwks: ours.jwks, clock, ...remembered })
}

/** The code of the refusal, or whom the token was taken for. */
async function outcome(verify: ReturnType<typeof verifier>, text: string): Promise<string> {
  return verify(text).then(
    ({ sub }) => sub,
    (error: unknown) => (error instanceof AppError ? error.code : `not an AppError: ${String(error)}`),
  )
}

test('tells whose a genuine token is, for how long and for what', async () => {
  const expiresAt = new Date((NOW_SECONDS + 900) * 1000).toISOString()
  expect(await verifier()(token(CLAIMS))).toEqual({ sub: 'acc_1', scopes: ['openid', 'email'], expiresAt })
})

test('does not ask for an audience, since Cognito gives none', async () => {
  expect(await outcome(verifier(), token({ ...CLAIMS, aud: 'anything' }))).toBe('acc_1')
})

const { exp: _exp, ...WITHOUT_EXPIRY } = CLAIMS
const { client_id: _client, ...WITHOUT_CLIENT } = CLAIMS
const genuine = token(CLAIMS)
const [header = '', payload = '', signature = ''] = genuine.split('.')

describe('refuses', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['what is no token', 'abc'],
    ['two parts', `${header}.${payload}`],
    ['an endless text', 'a'.repeat(1_000_000)],
    ['alg none without a signature', `${encoded({ alg: 'none', kid: 'k1' })}.${payload}.`],
    ['alg none with a signature', `${encoded({ alg: 'none', kid: 'k1' })}.${payload}.${signature}`],
    ['HS256 keyed with our public key', macToken(ours.pem)],
    ['HS256 keyed with our modulus', macToken(ours.jwks.keys[0]?.n ?? '')],
    ['RS512, although the key is ours', token(CLAIMS, { header: { alg: 'RS512' } })],
    ['a key of somebody else under our key id', token(CLAIMS, { key: theirs })],
    ['a key id we do not have', token(CLAIMS, { header: { kid: 'k2' } })],
    ['no key id', token(CLAIMS, { header: { kid: undefined } })],
    ['a key that the token brings along', token(CLAIMS, { key: theirs, header: { jwk: theirs.jwks.keys[0] } })],
    ['a key address that the token brings along', token(CLAIMS, { key: theirs, header: { jku: 'https://evil.example/jwks' } })],
    ['a changed payload', `${header}.${encoded({ ...CLAIMS, sub: 'acc_2' })}.${signature}`],
    ['a missing signature', `${header}.${payload}.`],
    ['a cut signature', genuine.slice(0, -6)],
    ['another issuer', token({ ...CLAIMS, iss: 'https://evil.example/oidc' })],
    ['an issuer that only begins like ours', token({ ...CLAIMS, iss: `${ISSUER}/other` })],
    ['another client', token({ ...CLAIMS, client_id: 'other-app' })],
    ['no client', token(WITHOUT_CLIENT)],
    ['an id token', token({ ...CLAIMS, token_use: 'id', aud: CLIENT })],
    ['no expiry', token(WITHOUT_EXPIRY)],
    ['an expiry of long ago', token({ ...CLAIMS, exp: NOW_SECONDS - 1 })],
    ['an expiry that is text', token({ ...CLAIMS, exp: String(NOW_SECONDS + 900) })],
    ['a token from the future', token({ ...CLAIMS, nbf: NOW_SECONDS + 600 })],
    ['no subject', token({ ...CLAIMS, sub: '' })],
    ['a subject that is no text', token({ ...CLAIMS, sub: { $gt: '' } })],
  ])('%s', async (_what, forged) => {
    expect(await outcome(verifier(), forged)).toBe('unauthenticated')
  })
})

test('takes RS256 only, also of a key that does not name its algorithm', async () => {
  const keys = ours.jwks.keys.map(({ alg: _alg, ...key }) => key)
  const clock = { now: () => NOW_SECONDS * 1000 }
  const verify = tokenVerifier({ issuer: ISSUER, clientId: CLIENT, jwks: { keys }, clock })
  const content = `${encoded({ alg: 'RS512', kid: 'k1' })}.${encoded(CLAIMS)}`
  const signed = `${content}.${sign('sha512', Buffer.from(content), ours.privateKey).toString('base64url')}`
  expect([await outcome(verify, genuine), await outcome(verify, signed)]).toEqual(['acc_1', 'unauthenticated'])
})

test('remembers a verified token no longer than it lasts', async () => {
  let nowMs = NOW_SECONDS * 1000
  const verify = verifier({ now: () => nowMs })
  expect(await outcome(verify, genuine)).toBe('acc_1')
  nowMs += 899_000
  expect(await outcome(verify, genuine)).toBe('acc_1')
  nowMs += 1_000
  expect(await outcome(verify, genuine)).toBe('unauthenticated')
})

test('checks a remembered token without checking its signature again', async () => {
  const verify = verifier()
  await verify(genuine)
  const first = await verify(genuine)
  expect(await verify(genuine)).toBe(first)
})

test('forgets the token that was not used for longest when there are too many', async () => {
  const verify = verifier({ rememberedMax: 2 })
  const [a, b, c] = [token(CLAIMS), token({ ...CLAIMS, sub: 'acc_2' }), token({ ...CLAIMS, sub: 'acc_3' })]
  const ofA = await verify(a)
  const ofB = await verify(b)
  await verify(a)
  await verify(c)
  expect(await verify(a)).toBe(ofA)
  expect(await verify(b)).not.toBe(ofB)
})

test('says “try again” rather than “log in again” when the issuer’s keys cannot be fetched', async () => {
  const issuer = 'https://127.0.0.1:1/pool'
  const verify = tokenVerifier({ issuer, clientId: CLIENT, clock: { now: () => NOW_SECONDS * 1000 } })
  expect(await outcome(verify, token({ ...CLAIMS, iss: issuer }))).toBe('busy')
})
